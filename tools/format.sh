#!/usr/bin/env bash
# Names the C++ files that are not formatted as .clang-format says; --fix formats them.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."

sources() { find src tests bench fuzz -name node_modules -prune -o \( -name '*.cpp' -o -name '*.hpp' \) -print0; }

if [[ ${1:-} == --fix ]]; then
    sources | xargs -0 -n 20 -P 2 clang-format-14 -i
    exit
fi

wrong=$(sources | xargs -0 -n 20 -P 2 clang-format-14 --dry-run 2>&1 |
    sed -n 's/^\([^ :]*\):[0-9]*:[0-9]*: warning: code should be clang-formatted.*/\1/p' | sort -u)
if [[ -n $wrong ]]; then
    printf 'Not formatted (tools/format.sh --fix does it):\n%s\n' "$wrong"
    exit 1
fi
