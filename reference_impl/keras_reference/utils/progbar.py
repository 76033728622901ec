"""A progress bar of text."""

import logging
import sys
import time

from keras_reference.config import is_interactive_logging_enabled

_WIDTH = 20


class Progbar:
    """Show how far something is, how long it takes, and some values.

    Args:
        target: Integer, the number of steps; `None` when it is not known.
        width: Integer, the width of the bar in characters.
        verbose: Integer: 0 shows nothing, 1 a bar, 2 one line at the end.
        interval: Float, the least number of seconds between two displays.
        stateful_metrics: Names of values that are shown as given; all others
            are averaged over the steps.
        stateless_metrics: Names of values that are averaged; all others are
            shown as given. `None` for what `stateful_metrics` says.
        unit_name: String, what a step is called.

    Raises:
        ValueError: Both `stateful_metrics` and `stateless_metrics` are given.

    Examples:
        >>> bar = Progbar(2, verbose=2)
        >>> bar.update(1, [("loss", 1.0)])
        >>> bar.values()
        {'loss': 1.0}
    """

    def __init__(
        self,
        target,
        width=_WIDTH,
        verbose=1,
        interval=0.05,
        stateful_metrics=None,
        stateless_metrics=None,
        unit_name="step",
    ):
        if stateful_metrics is not None and stateless_metrics is not None:
            raise ValueError(
                "Only one of `stateful_metrics` and `stateless_metrics` may be "
                f"given. Received: stateful_metrics={stateful_metrics!r}, "
                f"stateless_metrics={stateless_metrics!r}."
            )
        self.target = target
        self.width = width
        self.verbose = verbose
        self.interval = interval
        self.stateful_metrics = set(stateful_metrics or ())
        self.stateless_metrics = stateless_metrics
        self.unit_name = unit_name
        self._sums = {}
        self._seen = 0
        self._started = time.perf_counter()
        self._shown = float("-inf")
        self._shown_width = 0

    def update(self, current, values=None, finalize=None):
        """Show that `current` steps are done.

        Args:
            current: Integer, the number of steps done.
            values: List of pairs of a name and a number.
            finalize: Boolean, whether this is the last display; when `None`,
                whether `current` has reached the target.
        """
        if finalize is None:
            finalize = self.target is not None and current >= self.target
        for name, value in values or ():
            if self._is_shown_as_given(name):
                self._sums[name] = (value, 1)
            else:
                steps = max(current - self._seen, 1)
                total, count = self._sums.get(name, (0.0, 0))
                self._sums[name] = (total + value * steps, count + steps)
        self._seen = current
        now = time.perf_counter()
        waiting = now - self._shown < self.interval and not finalize
        if not self.verbose or waiting or (self.verbose == 2 and not finalize):
            return
        self._shown = now
        self._show(current, now - self._started, finalize)

    def _is_shown_as_given(self, name: str) -> bool:
        if self.stateless_metrics is not None:
            return name not in self.stateless_metrics
        return name in self.stateful_metrics

    def add(self, n, values=None):
        """Show that `n` more steps are done.

        Args:
            n: Integer, the number of steps.
            values: List of pairs of a name and a number.
        """
        self.update(self._seen + n, values)

    def values(self):
        """Return what is shown beside the bar.

        Returns:
            Dictionary from names to numbers.
        """
        return {
            name: total / count for name, (total, count) in self._sums.items()
        }

    def _show(self, current: int, seconds: float, finalize: bool) -> None:
        target = current if self.target is None and finalize else self.target
        text = f"{current}/{target or 'Unknown'}"
        per_step = seconds / max(current, 1)
        if self.verbose == 1:
            text += " " + self._bar(current, target)
        if finalize or not target:
            text += f" {'- ' * (self.verbose == 2)}{seconds:.0f}s"
        else:
            text += f" {per_step * (target - current):.0f}s"
        text += f" {'- ' * (self.verbose == 2)}{_duration(per_step)}"
        text += f"/{self.unit_name}"
        for name, value in self.values().items():
            shown = f"{value:.4f}" if abs(value) > 1e-3 else f"{value:.4e}"
            text += f" - {name}: {shown}"
        start = "\r" if self.verbose == 1 else ""
        padding = " " * max(self._shown_width - len(text), 0)
        self._shown_width = len(text)
        if not is_interactive_logging_enabled():
            logging.getLogger("keras").info(text)
            return
        sys.stdout.write(start + text + padding + "\n" * finalize)
        sys.stdout.flush()

    def _bar(self, current: int, target: int | None) -> str:
        if not target:
            return "━" * 0
        done = min(self.width * current // target, self.width)
        return "━" * done + "─" * (self.width - done)


def _duration(seconds: float) -> str:
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.0f}{unit}"
    return f"{seconds * 1e6:.0f}us"
