"""Subjects read backwards from their verb."""

from pipeline.offline.reported.subjects import accompanying, subject_before


def test_a_subject_is_found_over_auxiliaries_and_asides() -> None:
    subject = subject_before("In the end the mayor of Weir, who was late, has also ")
    assert subject is not None
    assert (subject.who, subject.chain.split(), subject.plural) == ("the mayor of Weir", ["has", "also"], False)


def test_what_follows_a_preposition_is_no_subject() -> None:
    assert subject_before("was seen by the mayor ") is None
    assert subject_before("What does Mira ") is None


def test_what_somebody_says_after_as_stands_beside_a_statement() -> None:
    assert subject_before("As Mira Holt ") is None
    assert subject_before("As the mayor Mira Holt has ") is None
    assert subject_before("As it happens, Mira Holt ") is not None


def test_who_stands_beside_what_they_are_is_the_subject() -> None:
    subject = subject_before("Yet the head of the new school board, Mira Holt, has often ")
    assert subject is not None
    assert (subject.who, subject.chain.split()) == ("Mira Holt", ["has", "often"])
    assert subject_before("It was seen by the head of the new school board, Mira Holt, ") is None


def test_with_brings_its_own_subject() -> None:
    subject = accompanying("The meeting dragged on, with Mira ")
    assert subject is not None
    assert subject.holder == "Mira"
    assert accompanying("The meeting dragged on, Mira ") is None
