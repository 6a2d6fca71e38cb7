"""Several documents as one debate: who is the same person, who quotes whom, what may answer what across them."""
