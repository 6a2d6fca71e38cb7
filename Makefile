# `make run` and `make test` need python3 (3.11 or newer) and nothing else; both make their environment in .venv.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
MODEL ?= qwen2.5-coder-1.5b-instruct

.PHONY: run test check schemas example record clean

run: $(VENV)/.run
	$(BIN)/counterpoint run seeds/ --out outputs
	@echo "The reports are in outputs/: open any report.html, or read summary.md and critique.md."

test: $(VENV)/.test
	$(BIN)/python -m pytest

check: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

schemas: $(VENV)/.run
	$(BIN)/python -m pipeline.schemas schemas

example: $(VENV)/.run
	$(BIN)/counterpoint run seeds/library-hours.txt --out outputs/example

record: $(VENV)/.test
	@test -n "$(BASE_URL)" || { echo "Give the endpoint and the model: make record BASE_URL=http://127.0.0.1:8101/v1 MODEL=$(MODEL)"; exit 2; }
	COUNTERPOINT_RECORD_URL=$(BASE_URL) COUNTERPOINT_RECORD_MODEL=$(MODEL) $(BIN)/python -m pytest tests/recorded --record-mode=rewrite -p no:xdist

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "counterpoint needs Python 3.11 or newer; call make PYTHON=python3.11 (or newer)."; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "This Python has no venv: install it first, on Debian and Ubuntu with: apt-get install python3-venv"; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.run
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@
