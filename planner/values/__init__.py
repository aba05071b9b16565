"""The words in which both the stored and the shown trip speak: texts, times and the vocabulary.

`model` keeps these values in columns, `programme` shows them, `imports` proposes them, `exports` writes them. They
stand below all four, so that a wall time or a text in three languages is one type and not four. Standard library only.
"""
