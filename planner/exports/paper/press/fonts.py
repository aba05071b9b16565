"""The fonts of the documents: those of our packages and no others, so that every host prints the same bytes."""

from importlib.util import find_spec
from pathlib import Path
from xml.sax.saxutils import escape

PACKAGES = {
    "fontpkg_source_sans_3": "Source Sans 3",
    "fontpkg_source_serif_4": "Source Serif 4",
    "noto_cjk_sans_jp_regular": "Noto Sans CJK JP",
    "noto_cjk_sans_jp_bold": "Noto Sans CJK JP Bold",
    "fontpkg_noto_sans_arabic": "Noto Sans Arabic",
    "fontpkg_noto_sans_devanagari": "Noto Sans Devanagari",
    "fontpkg_noto_sans_thai": "Noto Sans Thai",
    "fontpkg_frank_ruhl_libre": "Frank Ruhl Libre",
}
"""The packages that hold font files, and what they hold."""


def folders() -> list[Path]:
    """Return where the fonts lie. :raises ModuleNotFoundError: naming the package that is not installed."""
    return [_folder(package) for package in PACKAGES]


def lay_out(folder: Path) -> Path:
    """Write a ``fonts.conf`` into ``folder`` that names our fonts only, and return it.

    ``FONTCONFIG_FILE`` must point to it before Pango is loaded; ``folder`` also keeps fontconfig's cache.
    """
    conf = folder / "fonts.conf"
    conf.write_text(_conf(folders(), folder / "cache"), encoding="utf-8")
    return conf


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{PACKAGES[package]} (pip: {package.replace('_', '-')})", name=package)
    return Path(spec.origin).parent


def _conf(fonts: list[Path], cache: Path) -> str:
    lines = [f"  <dir>{escape(str(font))}</dir>" for font in fonts]
    return "\n".join(
        [
            '<?xml version="1.0"?>',
            '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
            "<fontconfig>",
            *lines,
            f"  <cachedir>{escape(str(cache))}</cachedir>",
            "</fontconfig>",
            "",
        ]
    )
