# Everything runs inside .venv, which `setup` makes from requirements.lock.
# Python 3.11 or newer and make are all that has to be there.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/.ready

# Material's notice about its end of life: docs/decisions.md deals with it.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help setup site test check serve lint format types schema lock clean

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

setup: $(READY) ## make .venv from requirements.lock (instant when it is up to date)

site: $(READY) ## check the data and build the site into site/
	$(BIN)/dossier build

test: $(READY) ## run the tests
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

check: $(READY) ## list every problem in the data
	$(BIN)/dossier check

serve: $(READY) ## show the site at http://127.0.0.1:8000 and rebuild it on every change
	$(BIN)/dossier serve

lint: $(READY) ## find mistakes and unformatted code
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(READY) ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(READY) ## check the types
	$(BIN)/mypy

schema: $(READY) ## write schema/ anew from the model
	$(BIN)/dossier schema

lock: ## write both locks anew from pyproject.toml (needs uv)
	UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal --python-version 3.11 \
		--extra dev --extra html --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links \
		--upgrade pyproject.toml --output-file requirements.lock
	UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal --python-version 3.11 \
		--extra parse --constraint requirements.lock --generate-hashes --no-annotate \
		--no-emit-index-url --no-emit-find-links \
		--upgrade pyproject.toml --output-file requirements-parse.lock

clean: ## remove what the other targets made
	rm -rf .venv site .mypy_cache .ruff_cache .pytest_cache .hypothesis .cache

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "dossier needs Python 3.11 or newer: install it, or run make PYTHON=/path/to/python3"; exit 2; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
