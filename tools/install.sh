# shellcheck shell=bash disable=SC2034
# What ./run and ./test have in common: what has to be on the machine, and whether it is there.
# Sourced, from the root of the repository. Writes nothing to the screen: the caller says what happens.

build_packages=(g++ cmake ninja-build mold pkg-config ca-certificates
    libboost1.81-dev libboost-json1.81-dev libsqlite3-dev libpq-dev libzip-dev libexpat1-dev libxlsxwriter-dev
    libicu-dev libssl-dev libargon2-dev libldap-dev zlib1g-dev libcli11-dev libbenchmark-dev
    weasyprint python3-munkres pandoc)
test_packages=(libgtest-dev libgmock-dev clang-format-14 chromium fonts-dejavu-core sqlite3 postgresql-15
    zip unzip poppler-utils libreoffice-calc-nogui slapd openssl)

# Debian 12 has Node 18, and Vite needs 20.19 or newer. The newer one comes from the npm registry.
node_version=22.23.3
npm_version=11.21.2
tools=$PWD/.tools

# The packages of "$@" that are not installed, one a line.
missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p') || true
    printf '%s\n' "$@" | grep -vxF -f <(printf '%s\n' "$installed") || true
}

# The command that installs "$@": what we run, and what an administrator is asked to run.
install_command() {
    echo "apt-get update && apt-get install --no-install-recommends $*"
}

# Asks for the password before anything is sent to a log file.
may_install() {
    [[ $EUID -eq 0 ]] && return
    command -v sudo >/dev/null && { sudo -n true 2>/dev/null || sudo -v; }
}

as_root() {
    local become=()
    [[ $EUID -eq 0 ]] || become=(sudo)
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive "$@"
}

# --no-remove: a person's own packages are never taken away to make room for ours.
install_packages() {
    local patient=(-o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    as_root apt-get "${patient[@]}" update || echo "apt-get update failed; trying with the lists that are here"
    as_root apt-get "${patient[@]}" install --yes --no-remove --no-install-recommends "$@"
}

# Gecode stands beside our scheduler in samdrift-bench. Its package clashes with Boost 1.81, so it is unpacked here.
unpack_gecode() {
    rm -rf "$tools/gecode.new" && mkdir -p "$tools/gecode.new" || return
    (cd "$tools/gecode.new" && apt-get download libgecode49 libgecode-dev &&
        for package in *.deb; do dpkg -x "$package" . && rm "$package" || exit; done) || return
    mv "$tools/gecode.new" "$tools/gecode"
}

use_own_node() {
    PATH=$tools/node_modules/.bin:$PATH
    local own
    for own in "$tools"/node_modules/node-linux-*/bin; do PATH=$own:$PATH; done
    export PATH
}

node_is_new_enough() {
    command -v npm >/dev/null && node -e '
        const [major, minor] = process.versions.node.split(".").map(Number);
        process.exit(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19) ? 0 : 1)' 2>/dev/null
}

find_node() {
    node_is_new_enough && return
    [[ -x $tools/node_modules/.bin/npm ]] || return 1
    use_own_node
    node_is_new_enough
}

# Debian's npm is only needed to fetch the newer one.
packages_for_node() {
    find_node || command -v npm >/dev/null || echo nodejs npm
}

install_node() {
    find_node && return
    local machine
    case $(uname -m) in
        x86_64) machine=x64 ;;
        aarch64) machine=arm64 ;;
        *) echo "Node $node_version is not published for $(uname -m)"; return 1 ;;
    esac
    mkdir -p "$tools"
    npm install --prefix "$tools" --no-audit --no-fund --no-package-lock --ignore-scripts \
        "node-linux-$machine@$node_version" "npm@$npm_version" || return
    find_node
}

# One line that changes when a file below "$@" is added, removed, renamed or edited.
content_stamp() {
    find "$@" \( -name node_modules -o -name dist \) -prune -o -type f -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
}

# The packages of folder $1 as its lock says; skipped when they are there already.
packages_are_in_place() {
    [[ -f $1/node_modules/.stamp && $(<"$1/node_modules/.stamp") == "$(content_stamp "$1/package-lock.json")" ]]
}

install_web_packages() {
    packages_are_in_place "$1" && return
    (cd "$1" && npm ci --no-audit --no-fund --ignore-scripts --prefer-offline) || return
    content_stamp "$1/package-lock.json" >"$1/node_modules/.stamp"
}

# The stamp lies outside web/dist, which Vite empties.
web_is_built() {
    [[ -f web/dist/index.html && -f .tools/web.stamp && $(<.tools/web.stamp) == "$(content_stamp web)" ]]
}

build_web() {
    web_is_built && return
    local stamp
    stamp=$(content_stamp web)
    rm -f .tools/web.stamp
    install_web_packages web || return
    (cd web && npm run build) || return
    mkdir -p .tools
    echo "$stamp" >.tools/web.stamp
}

# CMake refuses a build folder that was made in another place; what was built there cannot be used.
forget_moved_build() {
    local cache=$1/CMakeCache.txt
    if [[ -f $cache ]] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$cache"; then
        find "$1" -mindepth 1 -maxdepth 1 ! -name '*.log' -exec rm -rf {} +
    fi
}

# Configures folder $2 with preset $1 when it is new or the preset is edited. Ninja sees to the rest.
configure() {
    forget_moved_build "$2"
    [[ $2/build.ninja -nt CMakePresets.json ]] || cmake --preset "$1"
}
