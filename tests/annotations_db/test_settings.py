"""The settings that command line and window share."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotations_db import settings
from annotations_db.errors import FileError


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = str(tmp_path / "config")
    monkeypatch.setattr(settings.platformdirs, "user_config_dir", lambda *_, **__: place)
    monkeypatch.delenv("PLENARY_AUTHOR", raising=False)


def test_the_first_look_makes_a_device_id_that_stays() -> None:
    first = settings.load()
    assert first.name == ""
    assert len(first.device_id) == 36
    assert settings.load() == first


def test_a_name_is_kept() -> None:
    device = settings.load().device_id
    settings.save(settings.Settings("Mari Ämano", device))
    assert settings.load() == settings.Settings("Mari Ämano", device)
    assert [each.name for each in settings.settings_file().parent.iterdir()] == ["settings.json"]


def test_the_name_given_comes_before_the_environments_before_the_settings_before_unnamed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert settings.author_name() == "Unnamed"
    settings.save(settings.Settings("Setting", "device"))
    assert settings.author_name() == "Setting"
    monkeypatch.setenv("PLENARY_AUTHOR", " Environment ")
    assert settings.author_name() == "Environment"
    assert settings.author_name("Given") == "Given"
    monkeypatch.setenv("PLENARY_AUTHOR", " ")
    assert settings.author_name("") == "Setting"


@pytest.mark.parametrize(
    "damage", ["", "[]", '{"name": "x"}', '{"name": 1, "device_id": "x"}', "\0"]
)
def test_damaged_settings_are_put_aside(damage: str, caplog: pytest.LogCaptureFixture) -> None:
    path = settings.settings_file()
    path.parent.mkdir()
    path.write_text(damage, encoding="utf-8")
    fresh = settings.load()
    assert fresh.name == ""
    assert "put aside" in caplog.text
    assert path.with_name("settings.damaged.json").read_text(encoding="utf-8") == damage
    assert json.loads(path.read_text(encoding="utf-8"))["device_id"] == fresh.device_id


def test_where_nothing_can_be_kept_the_device_is_still_the_same() -> None:
    folder = settings.settings_file().parent
    folder.write_text("in the way", encoding="utf-8")
    first = settings.load()
    assert first == settings.load()
    assert len(first.device_id) == 36
    with pytest.raises(FileError) as caught:
        settings.save(first)
    assert caught.value.message == "settings-not-kept"
    folder.unlink()
    folder.mkdir()
    settings.settings_file().mkdir()
    assert settings.load() == first


def test_settings_begin_again_where_they_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise FileError("settings-not-kept", file="x")

    monkeypatch.setattr(settings, "save", refuse)
    assert settings.load() == settings.load()
