"""Where a project lies: whether others may copy it while open, and whether it can be written."""

from __future__ import annotations

import os
from pathlib import Path

_SYNCHRONISED = (
    "dropbox", "onedrive", "nextcloud", "owncloud", "google drive", "googledrive", "my drive",
    "icloud drive", "iclouddrive", "mobile documents", "com~apple~clouddocs",
)  # fmt: skip
_NETWORK = frozenset((
    "9p", "afs", "afpfs", "ceph", "cifs", "coda", "davfs", "fuse.davfs2", "fuse.glusterfs",
    "fuse.google-drive-ocamlfuse", "fuse.gvfsd-fuse", "fuse.onedriver", "fuse.rclone", "fuse.sshfs",
    "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "vboxsf", "webdav",
))  # fmt: skip
_MOUNTS = Path("/proc/mounts")


def is_shared(folder: Path) -> bool:
    """Whether a synchronising program or a server may see the folder, as far as names and Linux'
    mounts tell.

    A synchronised folder under another name, and network drives on Windows and macOS, are not
    recognised.
    """
    return is_synchronised(folder) or is_network(folder)


def is_synchronised(folder: Path) -> bool:
    """Whether a part of the path begins with a known service's name ("OneDrive - Office")."""
    return any(part.casefold().startswith(_SYNCHRONISED) for part in folder.parts)


def is_network(folder: Path) -> bool:
    """Whether a server offers the file system; False where there is no /proc/mounts."""
    try:
        mounts = _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return False
    return kind_of_file_system(folder, mounts) in _NETWORK


def kind_of_file_system(folder: Path, mounts: str) -> str:
    """The type of the mount that holds the folder, by ``/proc/mounts``; "" if none does."""
    kinds: dict[str, str] = {}
    for line in mounts.splitlines():
        _, point, kind, *_ = line.split(" ")
        # Of two mounts on one point the later hides the earlier
        kinds[_unescaped(point)] = kind
    for parent in (folder, *folder.parents):
        if str(parent) in kinds:
            return kinds[str(parent)]
    return ""


def is_writable(path: Path) -> bool:
    """Whether the file can be changed and the journals SQLite needs beside it can be made."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _unescaped(point: str) -> str:
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        point = point.replace(code, character)
    return point
