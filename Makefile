# Everything here works on a fresh machine that has a Swift 6.2 toolchain or a later one; `setup` sees to the rest.

SWIFT ?= swift
PREFIX ?= /usr/local
# Swift's own libraries inside the program, where the system has them as archives (macOS has them in the system), and
# those of C++, of the compiler and libcsv; its symbols are nobody else's. Each of these makes every start of it quicker.
ARCHIVES := .build/archives
INSIDE = $(shell [ "$$(uname)" = Linux ] && for a in libstdc++.a libcsv.a; do \
  for c in clang gcc; do $$c -print-file-name=$$a 2>/dev/null | grep /; done | head -1; done)
STATIC := $(shell [ "$$(uname)" = Linux ] && echo --static-swift-stdlib -Xlinker --no-export-dynamic \
  -Xlinker -L$(CURDIR)/$(ARCHIVES) -Xswiftc -Xclang-linker -Xswiftc -static-libgcc)
RELEASE := .build/release/jinjiang
DEBIAN := libsqlite3-dev libcsv-dev libzip-dev libexpat1-dev libxlsxwriter-dev libqrencode-dev strace python3
BREW := sqlite libcsv libzip expat libxlsxwriter qrencode
SOURCES := Package.swift Schema Seeds Sources Tests

.PHONY: setup build demo test check check-papers lint format install bench bench-full scale fuzz torture sanitize clean

setup:
	@command -v $(SWIFT) >/dev/null || { echo "No Swift toolchain was found: install Swift 6.2 or later from swift.org"; exit 1; }
	@if command -v apt-get >/dev/null; then \
	  missing=$$(for p in $(DEBIAN); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done); \
	  if [ -n "$$missing" ]; then \
	    root=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	    $$root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$root apt-get install -y -qq $$missing; \
	  fi; \
	elif command -v brew >/dev/null; then \
	  for p in $(BREW); do brew list $$p >/dev/null 2>&1 || brew install $$p; done; \
	fi

build: setup
	@mkdir -p $(ARCHIVES)
	@for a in $(INSIDE); do ln -sf "$$a" $(ARCHIVES)/; done
	$(SWIFT) build -c release $(STATIC) --product jinjiang
	@echo "$(RELEASE)"

demo: build
	@rm -rf demo-output
	@$(RELEASE) demo --folder demo-output

test: setup
	$(SWIFT) test

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

# As in CI: the format, no warning, every test.
check: setup lint
	$(SWIFT) build --build-tests -Xswiftc -warnings-as-errors
	$(SWIFT) test

# The demo's papers before an HTML validator, an accessibility check and another spreadsheet program.
check-papers: build
	Checks/run $(RELEASE)
	PRINTED_GOLDEN=1 $(SWIFT) test --filter 'ReportCommandTests/printed'

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/jinjiang

bench: build
	Benchmarks/run --jinjiang $(RELEASE) --json .build/bench.json

bench-full: build
	Benchmarks/run --members 1000000 --events 10000000 --long-runs 2 --jinjiang $(RELEASE) --json .build/bench-full.json

# Reports of one association of 1,000 and one of 100,000 members in every format: time and memory against their goals.
scale: build
	Benchmarks/run scale --jinjiang $(RELEASE)

# Parsers of what comes from outside, searched by libFuzzer: FUZZ_SECONDS for each parser. New inputs are kept in
# .build-fuzz/corpus; what breaks something is to be put into Tests/Fuzzing/Corpus, where the suite holds it for good.
FUZZ_SECONDS ?= 60
FUZZED ?= csv gb18030 utf8 xlsx fields rulebook canonical-rulebook calendar impact day key note checkpoint proof growth status certificate facts personal
fuzz: setup
	JINJIANG_FUZZ=1 $(SWIFT) build -c release --scratch-path .build-fuzz --product Fuzz
	@for parser in $(FUZZED); do \
	  mkdir -p .build-fuzz/corpus/$$parser; echo "== $$parser"; \
	  JINJIANG_FUZZ=$$parser SWIFT_BACKTRACE=enable=no .build-fuzz/release/Fuzz -max_total_time=$(FUZZ_SECONDS) -timeout=10 \
	    -rss_limit_mb=1024 -max_len=8192 -print_final_stats=1 -verbosity=0 -artifact_prefix=.build-fuzz/$$parser- \
	    .build-fuzz/corpus/$$parser Tests/Fuzzing/Corpus/$$parser || exit 1; \
	done

# What the record survives: kills and failing calls at every system call, power cuts, many writers, no room, damage, and a
# simulated secretary's 100,000 errands. Takes the better part of an hour; the suite runs some of each.
torture: build
	python3 Tests/Torture/torture.py --jinjiang $(RELEASE)
	SIMULATED_ERRANDS=100000 $(SWIFT) test --filter SimulatedSecretaryTests

# The whole suite, by builds that watch memory and threads: several times slower than `make test`.
sanitize: setup
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build-asan
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/thread-sanitizer.txt $(SWIFT) test --sanitize=thread --scratch-path .build-tsan

clean:
	rm -rf .build .build-fuzz .build-asan .build-tsan demo-output
