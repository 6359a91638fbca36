"""The process that parses: gets bytes, gives a text, ends with its caller. Opens no file."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import asdict
from typing import IO, Any

from annotations_db.errors import FileError
from annotations_db.importers.frames import read_frame, write_frame
from annotations_db.importers.importer import Importer, Parsed, ReadOptions
from annotations_db.importers.kinds import all_importers
from annotations_db.text.blocks import to_json


def main(arguments: list[str]) -> None:
    """Answers until standard input ends. The one argument is the memory limit in bytes."""
    limit_memory(int(arguments[0]))
    # What a library prints must not get among the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, answers)


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    importers = {importer.name: importer for importer in all_importers()}
    write_frame(answers, {"ready": True})
    while True:
        try:
            head, content = read_frame(requests)
        except EOFError:
            return
        write_frame(answers, answer(importers[head["importer"]], content, head["options"]))


def answer(importer: Importer, content: bytes, options: Mapping[str, Any]) -> dict[str, Any]:
    """The parsed text, or what is wrong, as plain JSON."""
    try:
        return _plain(importer.read(content, ReadOptions(**options)))
    except FileError as error:
        return {"error": error.message, "parameters": error.parameters}
    except (MemoryError, RecursionError):
        return {"error": "file-too-heavy", "parameters": {}}
    except Exception as error:  # noqa: BLE001 -- a parser may fail in any way, and the file is to blame
        return {"error": "file-damaged", "parameters": {}, "cause": repr(error)}


def limit_memory(size: int) -> None:
    """Allocations beyond ``size`` bytes fail, where the system can see to it."""
    try:
        import resource  # Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _plain(parsed: Parsed) -> dict[str, Any]:
    return {
        "title": parsed.title,
        "language": parsed.language,
        "remarks": parsed.remarks,
        "text": parsed.text.text,
        "blocks": to_json(parsed.text.blocks),
        "extractor": parsed.text.extractor,
        "comments": [asdict(each) for each in parsed.comments],
        "encoding": parsed.encoding,
    }


if __name__ == "__main__":
    main(sys.argv[1:])
