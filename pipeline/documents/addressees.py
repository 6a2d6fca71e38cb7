"""Which earlier turn a header means that says whom it answers: `replying to @ines`, `in reply to #2`."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Addressees:
    """The turns so far by their authors and numbers; places are counted from 0."""

    _by_name: dict[str, int] = field(default_factory=dict)
    _by_number: dict[str, int] = field(default_factory=dict)
    _names_with: dict[str, set[str]] = field(default_factory=dict)
    """The names that have a word, of those with several."""

    def add(self, place: int, author: str | None, number: str | None = None) -> None:
        """Take a turn, with the number that the page gives it."""
        name = _bare(author or "")
        self._by_name[name] = place
        for word in name.split():
            self._names_with.setdefault(word, set()).add(name)
        if number:
            self._by_number[number] = place

    def find(self, answers: str) -> int | None:
        """Return the place of the turn that `answers` means; null if it means none.

        A name means that author's last turn; a word of a name does where no other author has it.
        """
        if answers.startswith("#"):
            return self._by_number.get(answers[1:])
        whom = _bare(answers)
        alike = self._names_with.get(whom, set())
        return self._by_name.get(next(iter(alike)) if whom not in self._by_name and len(alike) == 1 else whom)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("/").removeprefix("u/").removeprefix("@").strip()
