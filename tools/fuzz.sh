#!/usr/bin/env bash
# Fuzzes each reader of foreign files in turn: clang, libFuzzer and the sanitizers. What it finds is left in
# build-fuzz/found/ as a file that `build-fuzz/fuzz_NAME FILE` reads again.
#   tools/fuzz.sh [--seconds N] [csv|xlsx|sheet|ods ...]     N for each; 60 when nothing is said
# Needs clang and libclang-rt-14-dev beside what ./run needs.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."

seconds=60
readers=()
while (($# > 0)); do
    case $1 in
        --seconds) seconds=${2:?"--seconds takes a number"}; shift ;;
        csv | xlsx | sheet | ods) readers+=("$1") ;;
        *) echo "usage: tools/fuzz.sh [--seconds N] [csv|xlsx|sheet|ods ...]" >&2; exit 2 ;;
    esac
    shift
done
((${#readers[@]} > 0)) || readers=(csv xlsx sheet ods)

command -v clang++ >/dev/null || { echo "clang is missing: apt-get install clang libclang-rt-14-dev" >&2; exit 1; }
cmake -S fuzz -B build-fuzz -G Ninja -DCMAKE_CXX_COMPILER=clang++ >/dev/null
ninja -C build-fuzz >/dev/null
mkdir -p build-fuzz/found

# A file over 5 s, or more than 512 MB, is as wrong as a crash. What is learned is kept in build-fuzz/, the seeds in
# fuzz/corpus/ are left as they are.
status=0
for reader in "${readers[@]}"; do
    mkdir -p "build-fuzz/learned/$reader"
    echo "== $reader, $seconds s"
    "build-fuzz/fuzz_$reader" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=512 -max_len=65536 \
        -dict=fuzz/words.dict -artifact_prefix="build-fuzz/found/$reader-" -print_final_stats=1 \
        "build-fuzz/learned/$reader" "fuzz/corpus/$reader" 2>"build-fuzz/$reader.log" || status=1
    grep -aE '^(SUMMARY|stat::|#.*DONE)|ERROR' "build-fuzz/$reader.log" || true
done
exit $status
