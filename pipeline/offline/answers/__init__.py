"""What the rules found, as replies to the prompts: one file a prompt."""
