#!/bin/sh
# json_document_bench.sh FILE...: builds and runs json_document_bench.c, against simdjson where it is installed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
runtime=$here/../../runtime-c
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
flags="-std=gnu11 -O2 -fPIC -ffunction-sections -fvisibility=hidden -fwrapv -fno-strict-aliasing -ffp-contract=off -fno-math-errno"
for file in "$runtime"/*/*.c; do
  case $file in */os/* | */plugin/* | */program/*) continue ;; esac
  ${CC:-gcc} $flags -I"$runtime" -c "$file" -o "$out/$(basename "$file" .c).o"
done
if printf '#include <simdjson.h>\n' | ${CXX:-g++} -E -x c++ - >"$out/probe" 2>"$out/probe.err"; then
  ${CXX:-g++} -O2 -c "$here/json_document_simdjson.cpp" -o "$out/simdjson.o"
  ${CC:-gcc} $flags -DWITH_SIMDJSON -I"$runtime" -c "$here/json_document_bench.c" -o "$out/bench.o"
  ${CXX:-g++} -Wl,--gc-sections "$out"/*.o -lsimdjson -lm -o "$out/bench"
else
  ${CC:-gcc} $flags -I"$runtime" -c "$here/json_document_bench.c" -o "$out/bench.o"
  ${CC:-gcc} -Wl,--gc-sections "$out"/*.o -lm -o "$out/bench"
fi
"$out/bench" "$@"
