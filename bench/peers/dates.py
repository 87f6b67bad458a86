"""Finds the dates of sentences (one a line) as a user of dateparser would. Prints seconds of CPU and the number of sentences."""
import sys
import time

from dateparser.search import search_dates

sentences = open(sys.argv[1], encoding="utf-8").read().splitlines()
start = time.process_time()
for sentence in sentences:
    search_dates(sentence, languages=["id"], settings={"DATE_ORDER": "DMY"})
print(time.process_time() - start, len(sentences))
