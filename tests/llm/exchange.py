"""One exchange between an Endpoint and a server that misbehaves."""

import asyncio
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from pipeline.errors import CounterpointError
from pipeline.llm import Endpoint, EndpointSettings
from pipeline.models import Usage, Usages
from pipeline.prompt import Prompt
from tests.llm.fault_server import Act, FaultServer, Request, Script, completion


class Opinion(BaseModel):
    """A reply model with a bound, a choice and a default, as stages have them."""

    model_config = ConfigDict(extra="forbid")

    stance: Literal["asserted", "denied"]
    why: str = Field(default="", max_length=40)


OPINION = {"stance": "asserted", "why": "it says so"}
GOOD = completion(OPINION)


@dataclass(frozen=True)
class Exchange:
    """What came of it."""

    outcomes: list[Opinion | BaseException]
    requests: list[Request]
    usages: Usages
    most_at_once: int
    host: str

    @property
    def reply(self) -> Opinion:
        """The only reply; an error that came instead is raised."""
        (outcome,) = self.outcomes
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    @property
    def usage(self) -> Usage:
        """What all prompts took."""
        return sum(self.usages.values(), Usage())

    @property
    def error(self) -> CounterpointError:
        """The only error."""
        (outcome,) = self.outcomes
        assert isinstance(outcome, CounterpointError), outcome
        return outcome


def exchange(
    prompt: Prompt[Opinion], *acts: Act, script: Script | None = None, calls: int = 1, **settings: object
) -> Exchange:
    """Ask `calls` times at once, with `settings` unlike the usual ones; `base_url` may hold `{host}`."""
    return asyncio.run(_exchange(prompt, FaultServer(*acts, script=script), calls, settings))


async def _exchange(prompt: Prompt[Opinion], server: FaultServer, calls: int, settings: dict[str, object]) -> Exchange:
    async with server:
        base_url = str(settings.pop("base_url", "http://{host}/v1")).format(host=server.host)
        endpoint = Endpoint(EndpointSettings(base_url=base_url, **{"model": "tiny"} | settings))
        try:
            asked = (endpoint.ask(prompt, claim=f"claim {number}") for number in range(calls))
            outcomes = await asyncio.gather(*asked, return_exceptions=True)
        finally:
            await endpoint.close()
        return Exchange(outcomes, server.requests, endpoint.usage, server.most_at_once, server.host)
