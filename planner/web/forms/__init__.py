"""What people fill in. Forms clean, they do not save: a field hands back our own types, a form a draft.

Choices are read from the trip's programme, so whatever belongs to another trip is refused at its field. Nothing here
depends on scripts: the style sheet hides what the chosen kind or the chosen form of a time does not need, and what is
hidden is neither read nor lost. Rejected: fields generated from the columns of the model; they would ask in the
database's words and in its order.
"""
