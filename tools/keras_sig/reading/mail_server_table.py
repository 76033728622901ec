"""The table `[mail.smtp]` of `governance.toml`."""

from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
)

from keras_sig.model.mail_server import MailServer
from keras_sig.reading.checked_text import check_text

Host = Annotated[str, check_text(r"[\w-]+(\.[\w-]+)*", "the name of a server")]
User = Annotated[
    str, check_text(r"[^\x00-\x1f\x7f]*", "the name of a user, in one line")
]


class MailServerTable(BaseModel):
    """Where mails are handed over."""

    model_config = ConfigDict(extra="forbid", strict=True)

    host: Host
    port: int = Field(ge=1, le=65535)
    security: Literal["tls", "starttls", "none"]
    user: User = ""

    @field_validator("user")
    @classmethod
    def _check_user(cls, user: str, info: ValidationInfo) -> str:
        if user and info.data.get("security") == "none":
            raise ValueError(
                "no user where security is 'none', as anybody could read "
                "the password"
            )
        return user

    def record(self) -> MailServer:
        """Return it as the tools know it."""
        return MailServer(self.host, self.port, self.security, self.user)
