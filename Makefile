# Dos órdenes hacen todo: `make demo` abre el explorador, `make test` corre todas las pruebas.
PYTHON ?= python3
BIN := .venv/bin
RUN := .venv/.run
DEV := .venv/.dev

.PHONY: demo test lint types lock screenshots readme bench neo4j-current clean

demo: $(RUN)
	@$(BIN)/tejido demo

test: $(DEV)
	@$(BIN)/python -m pytest

lint: $(DEV)
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(DEV)
	@$(BIN)/mypy

# El mismo contrato y todas las preguntas contra el Neo4j actual.
neo4j-current: $(DEV)
	@TEJIDO_NEO4J=current $(BIN)/python -m pytest tests/graph/test_store.py tests/test_queries.py

readme: $(DEV)
	@$(BIN)/python tests/readme.py

screenshots: $(DEV)
	@$(BIN)/python tests/screenshots.py

# El candado: versiones y huellas para todos los sistemas, sin nombrar ningún servidor.
lock: $(DEV)
	@$(BIN)/python tests/lock.py

$(RUN): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Tejido necesita Python 3.11 o más nuevo; aquí está $$($(PYTHON) --version)." >&2; exit 1; }
	@echo "Se preparan las bibliotecas de Python: unos 160 MB, una sola vez." >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(DEV): $(RUN) requirements-dev.lock
	@echo "Se preparan las bibliotecas de las pruebas: unos 60 MB, una sola vez." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

clean:
	@rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
