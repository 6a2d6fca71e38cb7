"""The room that talks to models: the door, and the endpoint behind it.

Everything is imported on first use: stages need the door alone, and an offline run no endpoint at all.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.llm.door import Door
    from pipeline.llm.endpoint import Endpoint
    from pipeline.llm.settings import EndpointSettings, host_of
    from pipeline.llm.tokens import estimate_tokens

_HOMES = {
    "Door": "door",
    "Endpoint": "endpoint",
    "EndpointSettings": "settings",
    "estimate_tokens": "tokens",
    "host_of": "settings",
}

__all__ = ["Door", "Endpoint", "EndpointSettings", "estimate_tokens", "host_of"]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return __all__
