"""`python -m keras_conformance`: check one implementation."""

import sys

from keras_conformance.main import main

if __name__ == "__main__":
    sys.exit(main())
