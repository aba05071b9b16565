"""Finding people in a long list: by name, function and institution."""

from planner.programme.search.finding import text_of
from planner.programme.search.folding import holds, words_in
from planner.programme.shape import Programme


def people_with(programme: Programme, question: str) -> frozenset[str]:
    """Return the keys of those of whom every word of a question is said; of a question without words, of everybody.

    Looked at are the name in every script with its reading, function, institution and e-mail address.
    """
    words = words_in(question)
    houses = {key: text_of((one.name,)) for key, one in programme.institutions.items()}
    found = set()
    for key, one in programme.people.items():
        said = text_of((one.name, one.native, one.reading, one.function, one.email))
        text = said + houses.get(one.institution or "", "")
        if all(holds(text, word) for word in words):
            found.add(key)
    return frozenset(found)
