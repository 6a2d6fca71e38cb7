import pytest

from pipeline.llm.tokens import estimate_tokens


def test_an_empty_text_costs_nothing() -> None:
    assert estimate_tokens("") == 0


@pytest.mark.parametrize(
    ("text", "o200k", "cl100k"),
    [
        ("He says the cost will rise, but gives no figures, and the next town saw the reverse.", 20, 20),
        ("我认为这个论点站不住脚：作者声称成本会上升，但没有提供任何数据。", 22, 33),
        ("저는 이 주장이 성립하지 않는다고 생각합니다.", 13, 21),
        ("Я полагаю, что этот довод не выдерживает критики.", 15, 24),
    ],
)
def test_the_estimate_is_near_what_two_vocabularies_count(text: str, o200k: int, cl100k: int) -> None:
    assert 0.8 * o200k <= estimate_tokens(text) <= 1.5 * cl100k
