"""The surroundings in which pictures are alike on every machine: fonts, time zone, language, scale.

Qt takes them over when it starts, so pictures are taken by a process of their own.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SANS_PACKAGE, SERIF_PACKAGE = "font_source_sans_pro", "font_source_serif_pro"
SYSTEM_FONTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
_PASSED_ON = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "VIRTUAL_ENV")
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
{folders}
  <selectfont><rejectfont>
{twins}
  </rejectfont></selectfont>
  <cachedir>{cache}</cachedir>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
"""


def font_files(package: str) -> Path:
    """The folder of an installed font package. Raises ModuleNotFoundError where it is not."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent / "files"


def surroundings(home: Path, more_fonts: Sequence[Path] = ()) -> dict[str, str]:
    """The environment of a process that takes pictures; ``home`` is made and is its home folder.

    It knows the two fonts that come from packages, and those in the folders ``more_fonts``. Both
    packages hold each face twice, as .otf and .ttf, and which one fontconfig takes depends on the
    machine; it is kept to the .otf, which the window loads, too.
    """
    home.mkdir(parents=True, exist_ok=True)
    folders = [font_files(SANS_PACKAGE), font_files(SERIF_PACKAGE), *more_fonts]
    fonts = home / "fonts.conf"
    lines = "\n".join(f"  <dir>{folder}</dir>" for folder in folders)
    twins = "\n".join(
        f"    <glob>{font_files(package)}/*.ttf</glob>" for package in (SANS_PACKAGE, SERIF_PACKAGE)
    )
    settings = _FONTS.format(folders=lines, twins=twins, cache=home / "fonts")
    fonts.write_text(settings, encoding="utf-8")
    kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return kept | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_STATE_HOME": str(home / ".local" / "state"),
        "XDG_DOCUMENTS_DIR": str(home / "Documents"),
        "FONTCONFIG_FILE": str(fonts),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONHASHSEED": "0",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_FONT_DPI": "96",
        "QT_SCALE_FACTOR": "1",
    }
