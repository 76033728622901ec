"""Moments: always with an offset, written in UTC to the second."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from keras_sig.model.errors import SigError

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun",
    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


def parse_moment(text: str, what: str) -> datetime:
    """Return the moment that `text` names, in UTC.

    A date alone is its midnight, a time without offset is in UTC.

    Args:
        text: String, ISO 8601, such as `2026-11-20T09:00:00Z`.
        what: String, what the moment is for; the error message begins with it.

    Raises:
        SigError: if `text` is not ISO 8601.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
        return as_utc(moment)
    except (ValueError, OverflowError):
        raise SigError(
            f"{what}: expected a date or a date and time in ISO 8601. "
            f"Received: {text!r}. Fix: write it like 2026-11-20 or "
            "2026-11-20T09:00:00Z."
        ) from None


def as_utc(moment: date) -> datetime:
    """Return `moment` in UTC, without fractions of a second."""
    if not isinstance(moment, datetime):
        moment = datetime(moment.year, moment.month, moment.day)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.astimezone(UTC).replace(microsecond=0)


def write_moment(moment: datetime) -> str:
    """Return `moment` as `2026-11-20T09:00:00Z`."""
    return as_utc(moment).isoformat().replace("+00:00", "Z")


def show_moment(moment: datetime) -> str:
    """Return `moment` for people: `Fri 20 Nov 2026, 09:00 UTC`.

    Names of days and months do not depend on the locale.
    """
    moment = as_utc(moment)
    day, month = DAYS[moment.weekday()], MONTHS[moment.month - 1]
    return f"{day} {moment.day} {month} {moment.year}, {moment:%H:%M} UTC"


def show_in_zone(moment: datetime, zone: str) -> str:
    """Return `moment` for people, in UTC and where a meeting takes place.

    Args:
        moment: Moment.
        zone: String, name of a time zone; if empty, UTC alone.
    """
    text = show_moment(moment)
    if not zone:
        return text
    local = moment.astimezone(ZoneInfo(zone))
    clock = f"{local:%H:%M}"
    if local.date() != as_utc(moment).date():
        clock = f"{DAYS[local.weekday()]} {clock}"
    there = zone.rpartition("/")[2].replace("_", " ")
    return f"{text} ({clock} in {there})"
