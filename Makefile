# Two commands on a fresh machine with Python 3.11 or newer: `make demo` and `make test`.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && { echo $$p; break; }; done)
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test check lock clean

demo: $(VENV)/.installed
	$(BIN)/pdscan demo

test: $(VENV)/.installed-dev check
	sh tests/services/install.sh
	$(BIN)/python -c 'import gssapi, krb5' 2>/dev/null || $(BIN)/python -m pip install -q --disable-pip-version-check \
		-c constraints.txt -e '.[kerberos]' || echo 'Kerberos is skipped by its tests: it has to be built here'
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

check: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "pdscan needs Python 3.11, 3.12 or 3.13 on PATH (or make PYTHON=/path/to/python3.11 …)"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

lock: $(VENV)/bin/python  ## renew constraints.txt from what the ranges of pyproject.toml allow today
	$(BIN)/python -m pip install -q --upgrade --upgrade-strategy eager -e '.[dev]'
	$(BIN)/python -m pip freeze --exclude-editable --exclude pdscan | sort -f > constraints.txt

clean:
	rm -rf $(VENV) build dist .coverage .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
