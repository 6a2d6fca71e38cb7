"""The one protocol between the stages and whatever reads for them."""

from typing import Protocol

from pipeline.models import Usages
from pipeline.prompt import Prompt, Reply


class Door(Protocol):
    """Answers prompts: an endpoint by asking a model, the offline engine by rules."""

    @property
    def engine(self) -> str:
        """`offline` or `endpoint`."""

    @property
    def model(self) -> str:
        """The model's name as the endpoint knows it, or the offline engine's."""

    @property
    def window(self) -> int:
        """How many sentences one call is shown at the most."""

    @property
    def usage(self) -> Usages:
        """What was asked so far, by the name of the prompt."""

    async def ask(self, prompt: Prompt[Reply], **values: object) -> Reply:
        """Return the reply to `prompt` with `values` put in, of the prompt's reply model.

        Raises CallFailed where this one call brought nothing usable, another EndpointError where no call can.
        """

    async def close(self) -> None:
        """Give back connections."""
