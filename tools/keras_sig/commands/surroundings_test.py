import json

import pytest

from keras_sig.commands.surroundings import HEAD, Surroundings
from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository
from keras_sig.reading.rfc import read_rfc

RFC = "# {}\n\n| Status | Accepted |\n|-|-|\n| RFC # | {} |\n"


@pytest.fixture
def repository(tmp_path):
    (tmp_path / "rfcs").mkdir()
    (tmp_path / "governance.toml").touch()
    return Repository(tmp_path)


def names(surroundings):
    return [item.name for item in surroundings.proposals.items]


def test_the_proposals_of_the_repository_are_known(repository):
    (repository.rfcs / "20261120-b.md").write_text(RFC.format("B", 2))
    (repository.rfcs / "20261119-a.md").write_text(RFC.format("A", 1))
    (repository.rfcs / "20261118-broken.md").write_bytes(b"\0")
    (repository.rfcs / "README.md").write_text("# Proposals\n")
    surroundings = Surroundings(repository)
    assert names(surroundings) == ["20261119-a", "20261120-b"]
    assert surroundings.proposals.by_number["2"][0].title == "B"


def test_proposals_from_elsewhere_belong_to_them_for_a_run(repository):
    rfc = read_rfc(RFC.format("C", 3).encode(), "20260101-c.md")
    assert names(Surroundings(repository, [rfc])) == ["20260101-c"]


def test_of_long_proposals_the_head_is_enough(repository):
    text = RFC.format("A", 1) + "\n" + "\u00e4 word\n" * HEAD
    (repository.rfcs / "20261119-a.md").write_text(text)
    assert names(Surroundings(repository)) == ["20261119-a"]


def test_without_a_run_of_the_suite_nothing_is_known(repository):
    assert Surroundings(repository).results() == {}


def test_results_that_are_none_are_said(repository):
    path = repository.build / "conformance" / "reference.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps({"schema": 9}))
    with pytest.raises(SigError, match="Received: schema=9"):
        Surroundings(repository).results()


def test_imported_proposals_are_known_behind_ours(repository):
    folder = repository.history / "community"
    folder.mkdir(parents=True)
    for name in ("2019-01-01-old", "20261120-b.md"):
        (folder / name).write_text(RFC.format("Old", 2))
    (folder / "20190102-broken.md").write_bytes(b"\0")
    (repository.rfcs / "20261120-b.md").write_text(RFC.format("B", 3))
    proposals = Surroundings(repository).proposals
    assert [str(item) for item in proposals.items] == [
        "20261120-b",
        "2019-01-01-old of community",
    ]
    assert set(proposals.by_number) == {"3"}
