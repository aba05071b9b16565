"""What the press is handed and what it must not exceed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much one document may take: pages, seconds by the clock and of the processor, bytes beyond the idle press."""

    pages: int = 200
    seconds: int = 60
    cpu_seconds: int = 60
    memory: int = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One document to print: a page of HTML, its style sheets in order, drawings (SVG) by the name of their asset."""

    html: str
    css: tuple[str, ...] = ()
    drawings: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)

    def packed(self) -> bytes:
        """Return it as JSON, to be handed to another process."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def unpacked(cls, data: bytes) -> Self:
        """Read what :meth:`packed` wrote."""
        fields = json.loads(data)
        return cls(
            html=fields["html"],
            css=tuple(fields["css"]),
            drawings=fields["drawings"],
            limits=Limits(**fields["limits"]),
        )
