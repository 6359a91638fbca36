"""Which folders others may copy files from while we write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotations_db.store.places import is_shared, is_synchronised, kind_of_file_system

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sda2 /home/ann/My\\040Disk ext4 rw 0 0
//server/share /mnt/share cifs rw 0 0
tmpfs /mnt/share/inner tmpfs rw 0 0
proc /proc proc rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/", "ext4"),
        ("/srv/x", "ext4"),
        ("/home/ann", "nfs4"),
        ("/home/ann/My Disk/x", "ext4"),
        ("/homes", "ext4"),
        ("/mnt/share/a/b", "cifs"),
        ("/mnt/share/inner", "tmpfs"),
    ],
)
def test_the_nearest_mount_tells_the_file_system(folder, kind):
    assert kind_of_file_system(Path(folder), MOUNTS) == kind


def test_without_mounts_nothing_is_known():
    assert kind_of_file_system(Path("/home"), "") == ""


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/home/ann/Dropbox/work", True),
        ("/home/ann/OneDrive - Ministry", True),
        ("/Users/ann/Library/Mobile Documents/com~apple~CloudDocs", True),
        ("/home/ann/Nextcloud", True),
        ("/home/ann/Google Drive/x", True),
        ("/home/ann/Documents/Plenary", False),
        ("/home/ann/the dropbox", False),
    ],
)
def test_synchronised_folders_are_known_by_their_names(folder, expected):
    assert is_synchronised(Path(folder)) is expected


def test_a_folder_of_this_computer_is_not_shared(tmp_path):
    assert not is_shared(tmp_path)
