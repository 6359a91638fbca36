"""``plenary attributes``, and what an import recognises."""

from __future__ import annotations

SPEECH = """Statement by Norway

Third Meeting of States Parties, Oslo, 11 September 2012

Mr. President,

As a State Party we thank you for the work that you have done in the past year.
"""


def imported(plenary, project, tmp_path, name="speech.txt"):
    (tmp_path / name).write_text(SPEECH, encoding="utf-8")
    (row,) = plenary("import", project, tmp_path / name, "--json").json
    return row


def test_an_import_writes_what_was_recognised(plenary, project, tmp_path):
    row = imported(plenary, project, tmp_path)
    assert row["title"] == "Norway – Third Meeting of States Parties – 11 September 2012"
    assert row["language"] == "en"
    assert row["attributes"] == {
        "state": "Norway", "speaker_kind": "party", "place": "Oslo", "date": "2012-09-11",
        "meeting": "Third Meeting of States Parties",
    }  # fmt: skip


def test_a_speech_of_the_general_debate_is_known_by_its_name(plenary, project, tmp_path):
    row = imported(plenary, project, tmp_path, "NOR_67_2012.txt")
    assert row["attributes"]["meeting"] == (
        "General debate of the sixty-seventh session of the General Assembly"
    )
    assert row["title"] == "Norway – UNGA 67 – 11 September 2012"


def test_details_are_set_by_key_or_name_and_taken_away(plenary, project, tmp_path):
    row = imported(plenary, project, tmp_path)
    settings = ("date=12 September 2012", "Kind of speaker=", "aligned_states=Sweden; Finland")
    options = [word for each in settings for word in ("--set", each)]
    answer = plenary("attributes", project, row["id"], *options, "--json").json
    assert answer["attributes"]["date"] == "2012-09-12"
    assert "speaker_kind" not in answer["attributes"]
    lines = plenary("attributes", project, row["id"]).lines
    assert "Aligned states         Sweden; Finland" in lines
    plenary("undo", project)
    assert (
        plenary("attributes", project, row["id"], "--json").json["attributes"]
        == (row["attributes"])
    )


def test_details_that_there_are(plenary, project):
    found = {each["key"]: each for each in plenary("attributes", project, "--json").json}
    assert found["date"]["kind"] == "date"
    assert {"ICRC", "group"} <= set(found["speaker_kind"]["choices"])
    assert any("Agenda item" in line for line in plenary("attributes", project).lines)


def test_what_cannot_be_set(plenary, project, statement):
    assert plenary("attributes", project, statement, "--set", "mood=good").code == 1
    assert plenary("attributes", project, statement, "--set", "date=soon").code == 1
    assert plenary("attributes", project, statement, "--set", "state").code == 2
    assert plenary("attributes", project, "--set", "state=Norway").code == 2
