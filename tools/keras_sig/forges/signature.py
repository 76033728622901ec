"""Who made a commit, and when."""

from dataclasses import dataclass
from datetime import datetime

from keras_sig.model.moment import write_moment


@dataclass(frozen=True)
class Signature:
    """Name, mail and moment of a commit; both author and committer."""

    name: str
    mail: str
    at: datetime

    def environment(self) -> dict[str, str]:
        """Return what git reads it from."""
        at = write_moment(self.at)
        return {
            "GIT_AUTHOR_NAME": self.name,
            "GIT_AUTHOR_EMAIL": self.mail,
            "GIT_AUTHOR_DATE": at,
            "GIT_COMMITTER_NAME": self.name,
            "GIT_COMMITTER_EMAIL": self.mail,
            "GIT_COMMITTER_DATE": at,
        }
