"""What a user would write in Python: terms by flashtext, dates by dateparser, of each text of a folder, as JSON Lines.

    python bench/peers/pipeline.py TERMS FOLDER > out.jsonl
"""
import json
import pathlib
import sys

from dateparser.search import search_dates
from flashtext import KeywordProcessor

terms = KeywordProcessor(case_sensitive=False)
terms.add_keywords_from_list(pathlib.Path(sys.argv[1]).read_text("utf-8").split("\n"))
for path in sorted(pathlib.Path(sys.argv[2]).rglob("*.txt")):
    text = path.read_text("utf-8")
    found = terms.extract_keywords(text, span_info=True)
    dates = search_dates(text, languages=["id"], settings={"DATE_ORDER": "DMY"}) or []
    print(json.dumps({"path": str(path), "terms": found, "dates": [(words, day.isoformat()) for words, day in dates]}, ensure_ascii=False))
