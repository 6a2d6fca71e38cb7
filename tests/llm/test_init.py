import subprocess
import sys

import pytest

import pipeline.llm


def test_every_public_name_is_there() -> None:
    assert dir(pipeline.llm) == sorted(pipeline.llm.__all__)
    assert all(getattr(pipeline.llm, name).__name__ == name for name in pipeline.llm.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Telephone"):
        _ = pipeline.llm.Telephone


def test_the_sdk_is_loaded_by_making_an_endpoint_and_not_before() -> None:
    code = (
        "import sys; from pipeline.llm import Endpoint, EndpointSettings; early = 'openai' in sys.modules;"
        "Endpoint(EndpointSettings(model='m', base_url='http://localhost'));"
        "print(early, 'openai' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
