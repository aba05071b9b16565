"""Releases in the browser: what is different, publishing it now or at a time, what was published before."""
