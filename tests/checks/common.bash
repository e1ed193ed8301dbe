# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the checks. A check reads a tree, reports each problem in a line of its own on stderr and goes on.
set -euo pipefail
export LC_ALL=C.UTF-8
problems=0

problem() {
    echo "$*" >&2
    problems=$((problems + 1))
}

# Each line of stdin is a problem.
problems_from() {
    local line
    while IFS= read -r line; do problem "$line"; done
}

finish() {
    if [ "$problems" -ne 0 ]; then
        echo "$problems problem(s)" >&2
        exit 1
    fi
    echo "fine"
}

# The files of the tree in $1, relative to it: what git tracks or would track; without git, all but what is built.
files_of() (
    cd "$1"
    if [ "$(git rev-parse --show-toplevel 2>/dev/null)" = "$(pwd -P)" ]; then
        git ls-files --cached --others --exclude-standard -z | sort -zu | while IFS= read -r -d '' file; do
            if [ -e "$file" ]; then printf '%s\n' "$file"; fi
        done
    else
        find . \( -name .git -o -name node_modules -o -path ./.cache -o -path ./build -o -path './build-*' \) -prune \
            -o -type f -print | sed 's|^\./||' | sort
    fi
)
