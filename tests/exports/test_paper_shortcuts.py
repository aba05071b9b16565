"""Shortcuts through the library that prints: they change its pace and nothing on the pages."""

import os
import pickle
import subprocess
import sys
import textwrap

import pytest

from planner.exports.paper import pages_of
from planner.imports.tripfile import read_tripfile
from planner.language import language
from planner.programme.audience import seen_by
from planner.sample import sample_bytes

pytestmark = pytest.mark.paper

PRINT_TWICE = """
    import os, pickle, sys
    from pathlib import Path
    from planner.exports.paper.press import fonts
    os.environ["FONTCONFIG_FILE"] = str(fonts.lay_out(Path(sys.argv[1])))
    from planner.exports.paper.press import reading, rendering, shortcuts
    jobs = pickle.loads(sys.stdin.buffer.read())
    quickly, reading._well_formed = reading._well_formed, lambda html: None
    plain = [rendering.pdf_of(job) for job in jobs]
    reading._well_formed = quickly
    shortcuts.take()
    quick = [rendering.pdf_of(job) for job in jobs]
    print(*[quickly(job.html) is not None for job in jobs], *[one == other for one, other in zip(plain, quick)])
"""


def test_a_document_is_the_same_to_the_byte_with_shortcuts_and_without(tmp_path):
    sample = read_tripfile(sample_bytes())
    person = next(iter(sample.people))
    official = pages_of(seen_by(sample, "everyone"), language=language("de"))
    personal = pages_of(seen_by(sample, f"person:{person}"), name="personal", language=language("ja"))

    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(PRINT_TWICE), str(tmp_path)],
        input=pickle.dumps([official, personal]),
        check=True,
        capture_output=True,
        env=os.environ | {"SOURCE_DATE_EPOCH": "1764547200"},
    )

    assert run.stdout.split() == [b"True"] * 4
