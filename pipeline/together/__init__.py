"""Several documents as one debate: who is the same person, who quotes whom, what may answer what across them."""

from pipeline.together.join import Joined, join_accounts
from pipeline.together.publish import flattened, published, with_spans
from pipeline.together.unique import unlike

__all__ = ["Joined", "flattened", "join_accounts", "published", "unlike", "with_spans"]
