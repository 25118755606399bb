#!/bin/sh
# Makes a Python environment for each requirements file beside this script, with pip.
# Usage: make_environments.sh DIRECTORY [NAME ...]; an environment that is there already is left as it is.
set -eu
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
target=$1
shift
[ $# -gt 0 ] || set -- $(cd "$here" && ls requirements-*.txt | sed 's/^requirements-//; s/\.txt$//')
for name; do
  if [ ! -e "$target/$name/complete" ]; then
    echo "making the environment $name ..." >&2
    rm -rf "$target/$name"
    python3 -m venv "$target/$name"
    # A list that pip has made is complete, and some packages ask for more than is called of them here.
    deps=
    if head -n 1 "$here/requirements-$name.txt" | grep -q "pip freeze"; then deps=--no-deps; fi
    "$target/$name/bin/pip" -q install $deps -r "$here/requirements-$name.txt" >&2
    : >"$target/$name/complete"
  fi
done
