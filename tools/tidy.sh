#!/usr/bin/env bash
# Format and lint: clang-format over all C++, clang-tidy over what differs from a commit (the last one unless said).
#   tools/tidy.sh [COMMIT | --all]
# clang-tidy takes 3 to 10 seconds a file, so ./test leaves it out.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.."
source tools/install.sh
since=${1:-HEAD}

changed_sources() {
    if [[ $since == --all ]]; then
        git ls-files --cached --others --exclude-standard -- src tests bench
    else
        git diff --name-only --diff-filter=d "$since" -- src tests bench
        git ls-files --others --exclude-standard -- src tests bench
    fi | grep '\.cpp$' || true
}

tools/format.sh
mapfile -t files < <(changed_sources)
((${#files[@]} > 0)) || { echo "no C++ changed since $since"; exit; }
if [[ -n $(missing_packages clang-tidy-14) ]]; then
    may_install || { echo "clang-tidy-14 is missing: $(install_command clang-tidy-14)"; exit 1; }
    install_packages clang-tidy-14
fi
configure tidy build-tidy
cmake --build build-tidy --target schema storage   # what is generated has to be there to be included
printf '%s\n' "${files[@]}" | xargs -P 2 -n 1 clang-tidy-14 --quiet -p build-tidy
