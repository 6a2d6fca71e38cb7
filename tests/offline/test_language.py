"""Whether the rules can read a text."""

import pytest

from pipeline.offline.language import FEW_WORDS, WORDS_READ, is_english

ENGLISH = "The wall leaks, and it is the council that has to pay for it, which is not what they told us in the spring."


@pytest.mark.parametrize(
    "text",
    [
        "Die Mauer ist undicht, und der Rat muss dafür bezahlen, was man uns im Frühjahr nicht gesagt hat.",
        "Le mur fuit, et c'est au conseil de payer, ce qu'on ne nous avait pas dit au printemps dernier.",
        "El muro tiene fugas y el consejo debe pagarlo, cosa que no nos dijeron en la primavera pasada.",
        "Стена течёт, и платить за это должен совет, о чём весной нам никто ничего не сказал.",
        "この壁は水漏れしており、費用は評議会が負担しなければなりません。 春には 誰も 何も 言いませんでした。",
        "Muren lekker, og det er rådet som må betale for det, noe de ikke fortalte oss i fjor vår.",
    ],
)
def test_other_languages_are_known_not_to_be_english(text: str) -> None:
    assert not is_english(text)


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), f"Çağlar Ødegård: {ENGLISH}", f"{ENGLISH} 这堵墙漏水。"])
def test_english_is_english_whoever_speaks(text: str) -> None:
    assert is_english(text)


def test_a_few_words_are_taken_for_english_unless_their_letters_say_otherwise() -> None:
    assert is_english("")
    assert is_english("Walls leak.")
    assert is_english("Café, naïve.")
    assert not is_english("Стена течёт.")
    assert len(["Стена", "течёт."]) < FEW_WORDS


def test_only_the_beginning_is_read() -> None:
    assert is_english(ENGLISH * (WORDS_READ // 10) + "Die Mauer ist undicht und teuer. " * 10_000)
