"""All rules, one line each; the order is that of the pages' index."""

from keras_sig.lint.api import block, clauses, new_symbol, outside
from keras_sig.lint.code import closed, example, parses, tagged
from keras_sig.lint.guidelines import (
    abbreviation,
    argument_count,
    axis_ndim_units,
    counter,
    noun_and_case,
    siblings,
)
from keras_sig.lint.header import (
    authors,
    cells,
    dates,
    label,
    mail,
    number,
    plain_status,
    roles,
    rows,
    separator,
    spaces,
    sponsor,
    status,
    updated,
)
from keras_sig.lint.naming import file_name, title
from keras_sig.lint.prose import link_anchor, link_target
from keras_sig.lint.rule import Rule
from keras_sig.lint.sections import empty, missing, order, template_text
from keras_sig.lint.suppressions import reason, unknown, unused

RULES: tuple[Rule, ...] = (
    status.RULE,
    plain_status.RULE,
    separator.RULE,
    rows.RULE,
    label.RULE,
    cells.RULE,
    spaces.RULE,
    authors.RULE,
    sponsor.RULE,
    roles.RULE,
    mail.RULE,
    updated.RULE,
    dates.RULE,
    number.RULE,
    file_name.RULE,
    title.RULE,
    missing.RULE,
    order.RULE,
    empty.RULE,
    template_text.RULE,
    link_target.RULE,
    link_anchor.RULE,
    tagged.RULE,
    closed.RULE,
    parses.RULE,
    example.RULE,
    block.RULE,
    outside.RULE,
    clauses.RULE,
    new_symbol.RULE,
    reason.RULE,
    unknown.RULE,
    unused.RULE,
    argument_count.RULE,
    abbreviation.RULE,
    counter.RULE,
    axis_ndim_units.RULE,
    noun_and_case.RULE,
    siblings.RULE,
)
