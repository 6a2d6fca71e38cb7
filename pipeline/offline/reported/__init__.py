"""The grammar by which a writer gives words, thoughts and expectations to somebody else."""
