"""Everything of one item, as its page says it: facts in words, who takes part, notes by reader, clashes."""
