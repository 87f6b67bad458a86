#!/usr/bin/env bash
# The Spark wrapper in local[2], in a Python environment of its own: spark/check.sh FOLDER. Without Java nothing is checked.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if ! command -v java > /dev/null; then
  echo "no java: the Spark wrapper is not checked"
  exit 0
fi
python3 -m venv "$1/spark"
"$1/spark/bin/pip" install --quiet --requirement "$here/requirements.txt"
"$1/spark/bin/python" "$here/check.py" 2> "$1/spark.log" || {
  tail -50 "$1/spark.log"
  exit 1
}
