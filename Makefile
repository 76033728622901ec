# Every target sets up what it needs first: `make review` and `make test` are
# all that a fresh clone needs. `make help` lists the rest.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
UV := $(BIN)/uv
READY := $(VENV)/.ready
JS := conformance_tests/javascript
TFJS := $(JS)/node_modules/.ready
TOOLS := tools/javascript/node_modules/.ready
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
EXTRAS := --extra reference --extra conformance --extra github --extra peers \
	--extra site --extra dev

# Hundreds of processes import the reference: none has to compile it again.
export PYTHONDONTWRITEBYTECODE :=
export TF_CPP_MIN_LOG_LEVEL ?= 3
export TF_ENABLE_ONEDNN_OPTS ?= 0

.DEFAULT_GOAL := help
.PHONY: help setup bot review test test-fast lint programs year peers \
	mutants bench tfjs backends debian lock clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

setup: $(READY) ## make the virtual environment from the lock

$(READY): $(UV) pyproject.toml
	@# Compiled once: TensorFlow is imported hundreds of times, in seconds less.
	$(UV) pip sync -q --python $(BIN)/python --require-hashes \
		--compile-bytecode requirements.lock
	$(UV) pip install -q --python $(BIN)/python --no-deps \
		--no-build-isolation --editable .
	@touch $@

$(UV): requirements.lock
	@# The lock was resolved for this version of Python.
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(v[:2] != (3, 11) \
	and "Expected Python 3.11. Received: %d.%d. Fix: make PYTHON=python3.11" \
	% v[:2])'
	$(PYTHON) -m venv $(VENV)
	@# uv comes from the same lock, so its hash is checked too.
	@sed -n '/^uv==/,/[^\\]$$/p' requirements.lock > $(VENV)/uv.lock
	$(BIN)/python -m pip install -q --require-hashes -r $(VENV)/uv.lock
	@touch $@

bot: $(UV) ## install what the bot needs, without TensorFlow
	@# Versions and hashes are those of the lock.
	$(UV) pip install -q --python $(BIN)/python --constraint requirements.lock \
		--requirements pyproject.toml --extra github hatchling editables
	$(UV) pip install -q --python $(BIN)/python --no-deps \
		--no-build-isolation --editable .

review: $(READY) ## take one real proposal through the whole process
	$(BIN)/sig walkthrough rfcs/20261119-relu-and-sequence-mask.md

test: lint $(TFJS) $(TOOLS) ## check everything
	$(BIN)/sig spec check
	$(BIN)/sig conformance run --strict
	$(BIN)/pytest -n 2 --dist loadfile

test-fast: $(READY) $(TOOLS) ## the tests that need no TensorFlow
	$(BIN)/pytest -q spec tools

lint: $(READY) ## format, lint and types
	$(BIN)/ruff format --check -q
	$(BIN)/ruff check -q
	$(BIN)/mypy

programs: $(READY) ## every program of a user, beside Keras
	PROGRAMS=all $(BIN)/pytest -q reference_impl/programs

year: $(READY) $(TOOLS) ## a year of sixty proposals, on both forges
	YEAR=all $(BIN)/pytest -q -n 2 --dist loadscope tools/keras_sig/year

peers: $(READY) ## every comparison of the reference with Keras
	PEERS=all $(BIN)/pytest -q -m peers reference_impl

mutants: $(READY) ## what share of planted bugs the suite catches
	$(BIN)/sig conformance mutants

bench: $(READY) ## ratios of speed: reference, Keras, by hand; proposals
	$(BIN)/python reference_impl/benchmarks/engine.py
	$(BIN)/python tools/benchmarks/reading.py
	$(BIN)/python tools/benchmarks/meetings.py

tfjs: $(READY) $(TFJS) ## check TensorFlow.js, in node
	@# It does not conform; its column of the matrix says where.
	-$(BIN)/sig conformance run --impl tfjs

%/node_modules/.ready: %/package-lock.json %/package.json
	@# Without node, what needs it is skipped, and says so.
	@if command -v npm > /dev/null; then \
		cd $* && npm ci --ignore-scripts --silent && touch node_modules/.ready; \
	fi

capsule: $(READY) ## export compiled functions, and replay them with JAX
	$(BIN)/sig conformance env keras-jax
	$(BIN)/sig conformance capsule
	cd build/capsule && ../envs/keras-jax/bin/python -m replay . \
		--results ../conformance/keras_reference-capsule.json

backends: $(READY) ## Keras on JAX and PyTorch: environments, adapters
	@for name in jax torch; do $(BIN)/sig conformance env keras-$$name && \
		build/envs/keras-$$name/bin/python -m pytest -q \
		conformance_tests/keras_conformance/adapters/$${name}_adapter_test.py \
		conformance_tests/keras_conformance/adapters/backends_test.py \
		|| exit 1; done

debian: ## install the sandbox, the browser, graphviz and node (Debian)
	$(SUDO) apt-get update -qq
	$(SUDO) apt-get install -y -qq --no-install-recommends \
		bubblewrap graphviz
	@# Ubuntu has no such package; GitHub's machines have the program.
	command -v chromium > /dev/null || $(SUDO) apt-get install -y -qq \
		--no-install-recommends chromium
	command -v npm > /dev/null || $(SUDO) apt-get install -y -qq \
		--no-install-recommends nodejs npm

lock: $(READY) ## resolve the dependencies again
	$(UV) pip compile pyproject.toml $(EXTRAS) --python-version 3.11 -q \
		--generate-hashes --no-emit-index-url --no-annotate --no-header \
		--output-file requirements.lock
	@# keras-torch.txt is a frozen environment: its torch has no one hash.
	$(UV) pip compile conformance_tests/environments/keras-jax.in \
		--constraint requirements.lock --python-version 3.11 -q \
		--generate-hashes --no-emit-index-url --no-annotate --no-header \
		--output-file conformance_tests/environments/keras-jax.txt

clean: ## remove what was built
	rm -rf build $(VENV)
