# On a fresh machine `make site` and `make test` do everything; the others are for while you work.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNTIME := $(VENV)/.runtime
DEVELOPMENT := $(VENV)/.development
BROWSER := $(VENV)/.browser

.PHONY: site test check serve docs bench fuzz faults limits traces reproducible mutants injection audit bill lint format schemas lock clean

site: $(RUNTIME)
	$(BIN)/duizhao build

# as many processes as processors; whoever has done its own part takes over from the others
test: $(DEVELOPMENT) $(BROWSER) lint
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: $(DEVELOPMENT) lint
	$(BIN)/duizhao check
	$(BIN)/python -m pytest -m "not browser and not slow"

serve: $(RUNTIME)
	$(BIN)/duizhao serve

docs: $(DEVELOPMENT)
	$(BIN)/python -m tools.reference_pages
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --config-file tools/docs_site/mkdocs.yml

bench: $(DEVELOPMENT) $(BROWSER)
	$(BIN)/python -m benchmarks

fuzz: $(DEVELOPMENT)
	$(BIN)/python -m tests.fuzz $(ARGS)

faults: $(DEVELOPMENT)
	$(BIN)/python -m tests.faults

limits: $(DEVELOPMENT)
	$(BIN)/python -m tests.limits

traces: $(DEVELOPMENT)
	$(BIN)/python -m tests.tracing

reproducible: $(DEVELOPMENT)
	$(BIN)/python -m tests.reproducibility

mutants: $(DEVELOPMENT)
	$(BIN)/python -m tools.mutation --sample 320

injection: $(DEVELOPMENT) $(BROWSER)
	$(BIN)/python -m tests.injection

audit: $(DEVELOPMENT)
	$(BIN)/python -m tools.supply_chain audit

bill: $(DEVELOPMENT)
	$(BIN)/python -m tools.supply_chain bill

lint: $(DEVELOPMENT)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/duizhao schema --check
	$(BIN)/python -m tools.rules_page --check
	$(BIN)/python -m tools.reference_pages --check
	$(BIN)/python -m tools.results --check
	$(BIN)/python -m tools.supply_chain bill --check
	$(BIN)/python -m tools.supply_chain audit

format: $(DEVELOPMENT)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/duizhao fmt

schemas: $(RUNTIME)
	$(BIN)/duizhao schema
	$(BIN)/python -m tools.rules_page
	$(BIN)/python -m tools.reference_pages

lock: $(DEVELOPMENT)
	$(BIN)/pip-compile --quiet --extra build --strip-extras --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --extra build --extra dev --strip-extras --generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file requirements-dev.lock pyproject.toml

clean:
	rm -rf build site $(VENV)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(RUNTIME): $(VENV)/bin/python requirements.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(DEVELOPMENT): $(VENV)/bin/python requirements-dev.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(RUNTIME) $@

$(BROWSER): $(DEVELOPMENT)
	$(BIN)/python tools/install_browser.py
	touch $@
