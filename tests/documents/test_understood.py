"""What is said about a page that was not understood."""

from pipeline.documents.understood import not_understood
from tests.documents.reading import read


def test_a_page_without_names_says_so() -> None:
    assert list(not_understood(read("The wall leaks. It does not."))) == ["no speaker was recognised"]
    assert list(not_understood(read("Ann: The wall leaks.\n\nBo: No.\n\nAnn: Yes."))) == []


def test_a_page_of_labels_says_so() -> None:
    found = list(not_understood(read("Reply\n\nShare\n\nLoad more\n\nSee all\n\nNo.")))
    assert found[0].endswith("of the page was taken for menus, labels, tables or code")
