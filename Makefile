# Shortcuts over CMake and CTest. `make run` on a bare Debian 12 installs what is needed, builds, and
# judges the sample pages; everything else is below. A second run does only what has changed.

BUILD ?= build
PREFIX ?= /usr/local
CXX_FILES = $(shell find include src tests tools -name '*.h' -o -name '*.cpp')

# What building and running need, and what only `make format` and `make tidy` need.
PACKAGES := g++ cmake ninja-build pkg-config python3 \
  libcli11-dev libspdlog-dev nlohmann-json3-dev libyaml-cpp-dev libre2-dev libicu-dev \
  libmecab-dev mecab mecab-utils mecab-ipadic-utf8 libgtest-dev libgumbo-dev python3-jsonschema
LINT_PACKAGES := clang-format clang-tidy

.PHONY: run test bench install setup setup-lint program build format format-check tidy sanitize clean

run: program
	$(BUILD)/bin/shinsa scan samples/pages --fail-on never

test: build
	ctest --test-dir $(BUILD) --output-on-failure -j $$(nproc)

# Ratios against bare MeCab on the same text; TEXTS names further raw material.
bench: build
	cmake --build $(BUILD) --target bench_extract
	python3 tests/bench/bench.py $(BUILD) $(TEXTS)

# The place of the data is compiled in, hence the second configuration.
install: build
	cmake -S . -B $(BUILD) -DCMAKE_INSTALL_PREFIX=$(PREFIX) >/dev/null
	cmake --build $(BUILD)
	cmake --install $(BUILD)

setup:
	@tools/install_packages.sh $(PACKAGES)

setup-lint: setup
	@tools/install_packages.sh $(LINT_PACKAGES)

# The program and its data, without the tests.
program: setup $(BUILD)/build.ninja
	cmake --build $(BUILD) --target shinsa shinsa_data shinsa_user_dictionary

build: setup $(BUILD)/build.ninja
	cmake --build $(BUILD)

$(BUILD)/build.ninja: | setup
	cmake -S . -B $(BUILD) -G Ninja -DCMAKE_BUILD_TYPE=Release $(CMAKE_FLAGS)

format: setup-lint
	@clang-format -i $(CXX_FILES)

format-check: setup-lint
	@clang-format --dry-run -Werror $(CXX_FILES)

tidy: setup-lint build
	run-clang-tidy -quiet -j $$(nproc) -p $(BUILD) '^$(CURDIR)/(src|tools)/.*\.cpp$$'

# The tests again, in a build that stops at the first bad access or undefined behaviour.
sanitize:
	$(MAKE) test BUILD=build-sanitize \
	  CMAKE_FLAGS='-DCMAKE_BUILD_TYPE=RelWithDebInfo -DSHINSA_SANITIZE=address,undefined'

clean:
	rm -rf build build-sanitize
