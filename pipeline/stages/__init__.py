"""What is asked of a reader, one file a question: reply, prompt, verb. Stages know no English."""
