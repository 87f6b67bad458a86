#!/usr/bin/env bash
# examples/count.sh hasil.ndjson   (jq; hasil.ndjson: netral classify berita/ -o hasil.ndjson)
set -euo pipefail

echo "themes:"
jq -r '.themes // [] | .[].id' "$1" | sort | uniq -c | sort -k1,1nr -k2 | head -5

echo "what alleged violations rest on:"
jq -r 'select(.relevant) | . as $article | .themes[]? | . as $theme | .modes[] | select(.id == "dugaan")
       | [$theme.id, .cue.quote, $article.source.path] | @tsv' "$1" | head -5

echo "errors:"
jq -r 'select(.error) | [.error.code, .source.path] | @tsv' "$1"
