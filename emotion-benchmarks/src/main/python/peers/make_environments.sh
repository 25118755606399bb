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
    # Some packages ask for more than what is called of them here needs: they are taken without.
    "$target/$name/bin/pip" -q install --no-deps -r "$here/requirements-$name.txt" >&2
    : >"$target/$name/complete"
  fi
done
