import pytest

from keras_sig.lint.rules import RULES
from keras_sig.lint.run_rules import RUN_RULES
from keras_sig.reading.rfc_blocks import scan
from keras_sig.reading.rfc_text import split_lines

IDS = [rule.id for rule in RULES]
ALL_IDS = IDS + [rule.id for rule in RUN_RULES]

# Rules whose bad examples leave nothing to decide.
FIXED = [
    *("header-separator", "header-label", "header-spaces"),
    *("naming-title-text", "section-hash", "section-punctuation"),
    *("prose-mail", "prose-invisible", "code-language", "code-quotes"),
    *("code-spaces", "code-tabs", "code-prompts", "code-reference"),
]


def examples(text):
    """Return the first fence below `## Bad` and below `## Good`."""
    blocks = scan(split_lines(text))
    found = {}
    for section in blocks.sections:
        inside = [
            fence
            for fence in blocks.fences
            if section.line < fence.line <= section.end_line
        ]
        if section.title in ("Bad", "Good"):
            found[section.title] = inside[0]
    return found


def run(check, rule, fence):
    if fence.role == "name":
        return check(rule, name=fence.text.strip())
    return check(rule, **{fence.role: fence.text})


def test_ids_are_unique_and_in_kebab_case():
    assert len(set(ALL_IDS)) == len(ALL_IDS)
    assert all(id == id.lower().replace("_", "-") for id in ALL_IDS)


def test_the_base_document_has_no_finding(check):
    assert check() == []


@pytest.mark.parametrize("id", IDS)
def test_the_bad_example_of_the_page_fires(id, check, rules_folder):
    fence = examples((rules_folder / f"{id}.md").read_text())["Bad"]
    assert run(check, id, fence)


@pytest.mark.parametrize("id", IDS)
def test_the_good_example_of_the_page_does_not(id, check, rules_folder):
    fence = examples((rules_folder / f"{id}.md").read_text())["Good"]
    assert run(check, id, fence) == []


@pytest.mark.parametrize("id", FIXED)
def test_what_is_certain_in_a_bad_example_is_fixed(id, fixed, rules_folder):
    fence = examples((rules_folder / f"{id}.md").read_text())["Bad"]
    assert fixed(id, **{fence.role: fence.text}) == []


def test_each_page_is_of_a_rule_and_has_its_parts(rules_folder):
    pages = {p.stem for p in rules_folder.glob("*.md")} - {"index"}
    assert pages == set(ALL_IDS)
    for id in ALL_IDS:
        text = (rules_folder / f"{id}.md").read_text()
        assert text.startswith(f"# {id}\n\n")
        assert "\n## Why\n" in text
        assert set(examples(text)) == {"Bad", "Good"}


def test_the_index_lists_the_rules_in_order(rules_folder):
    lines = (rules_folder / "index.md").read_text().splitlines()
    rows = [line for line in lines if line.startswith("| [")]
    assert rows == [
        f"| [{r.id}]({r.id}.md) | {r.summary} |" for r in (*RULES, *RUN_RULES)
    ]
