"""The trip with which everybody begins: Bochum's delegation to Japan, in three languages.

It is a trip file like any other and is loaded like any other, so it also shows what such a file can say. A sample made
by code was rejected: nobody could read it, take it as a pattern, or import it elsewhere.
"""

from importlib.resources import files


def sample_bytes() -> bytes:
    """Return the trip file of the sample."""
    return files(__name__).joinpath("japan.yaml").read_bytes()
