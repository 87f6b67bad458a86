"""Checks netral_spark.py on a real Spark: every record must be that of one `netral filter` over the same articles.

    python spark/check.py                                                     a small case in local[2]
    python spark/check.py --master 'local-cluster[2,1,1024]' --articles 100000 --partitions 40 --kill    one executor is killed on the way
    … --corpus arsip.jsonl.gz                                                 articles of your own, each repeated until there are enough
"""
from __future__ import annotations

import argparse
import gzip
import hashlib
import itertools
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "spark"))
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)

import netral_spark  # noqa: E402
import pandas as pd  # noqa: E402
import pyarrow.dataset as ds  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

NETRAL = ("node", str(ROOT / "bin/netral.js"))
COLUMNS = {"id_col": "no", "title_col": "judul", "text_col": "isi", "date_col": "tanggal"}


def make_articles(count: int, corpus: str | None) -> pd.DataFrame:
    """Articles of which no two are the same: each has its number in its text."""
    if corpus:
        with gzip.open(corpus, "rt", encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines]
    else:
        texts = [path.read_text("utf-8")[:700] for path in sorted((ROOT / "fixtures/articles").glob("*.txt"))]
    rows = [(str(i), None if i % 3 else f"Berita ke-{i}", f"{texts[i % len(texts)]}\nBerkas ke-{i}.", f"2024-0{i % 9 + 1}-15")
            for i in range(count)]
    rows[count // 2] = (str(count // 2), None, None, None)  # An article without a text is an error record.
    return pd.DataFrame(rows, columns=["no", "judul", "isi", "tanggal"])


def hash_of(record: str) -> bytes:
    """What stands for a record: all of them together may be larger than the memory."""
    return hashlib.sha256(record.encode("utf-8")).digest()


def classify_alone(articles: pd.DataFrame, folder: pathlib.Path, options: tuple[str, ...]) -> dict[str, bytes]:
    """Article's number → the hash of the record that one process makes of it."""
    names = {"no": "id", "judul": "title", "isi": "text", "tanggal": "date"}
    lines = folder / "alone.jsonl"
    with lines.open("w", encoding="utf-8") as file:
        for row in articles.rename(columns=names).to_dict("records"):
            file.write(json.dumps({key: None if pd.isna(value) else value for key, value in row.items()}, ensure_ascii=False) + "\n")
    with lines.open("rb") as file, subprocess.Popen([*NETRAL, "filter", "--unnumbered", *options], stdin=file, stdout=subprocess.PIPE,
                                                    encoding="utf-8") as child:
        records = {no: hash_of(line.rstrip("\n")) for no, line in zip(articles["no"], child.stdout, strict=True)}
    assert child.returncode == 0
    assert len(set(records.values())) == len(records), "two records are the same"
    return records


def kill_one_executor(spark: SparkSession, output: pathlib.Path, killed: list[int]) -> None:
    """Ends one of this application's executors, told by the application's id on its command line, as soon as a first task has written."""
    app = spark.sparkContext.applicationId
    while next(output.glob("_temporary/0/task_*"), None) is None:
        time.sleep(0.2)
    for entry in pathlib.Path("/proc").iterdir():
        try:
            command = (entry / "cmdline").read_bytes().decode(errors="replace") if entry.name.isdigit() else ""
        except OSError:
            continue
        if "CoarseGrainedExecutorBackend" in command and app in command:
            os.kill(int(entry.name), signal.SIGKILL)
            killed.append(int(entry.name))
            return


def was_repeated(spark: SparkSession) -> bool:
    """Whether Spark had to do a task again, alone or with its whole stage."""
    tracker = spark.sparkContext.statusTracker()
    stages = [tracker.getStageInfo(stage) for job in tracker.getJobIdsForGroup(None) for stage in tracker.getJobInfo(job).stageIds]
    return any(stage and (stage.numFailedTasks or stage.currentAttemptId) for stage in stages)


def check_faults(spark: SparkSession, articles: pd.DataFrame) -> None:
    """Children that crash, answer too little, or are of another version fail their task."""
    df = spark.createDataFrame(articles.head(40).astype(object).where(articles.head(40).notna(), None))
    faults = {
        "answered 5 of": 'node "$0" "$@" | head -n 5',
        "failed at its end": 'node "$0" "$@"; exit 9',
        "answered more": 'node "$0" "$@"; echo "{}"',
        "is not what the driver has": 'exec 3>&1; node "$0" "$@" 2>&1 >&3 3>&- | sed "s/rules/rulez/" >&2',
    }
    real_ship = netral_spark._ship
    wanted, _ = real_ship(spark, [*NETRAL, "filter", "--ready"], None)
    netral_spark._ship = lambda *_: (wanted, None)
    try:
        for message, command in faults.items():
            netral = ("bash", "-c", command, NETRAL[1])
            try:
                netral_spark.classify(df.coalesce(1), **COLUMNS, netral=netral).collect()
            except Exception as error:
                assert message in str(error), f"{message!r} is not in {error}"
            else:
                raise AssertionError(f"the task did not fail: {message}")
    finally:
        netral_spark._ship = real_ship
    print(f"ok  {len(faults)} kinds of bad children fail their task")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--corpus", help="JSON Lines with a field text, compressed with gzip; short pieces of fixtures/ unless told")
    parser.add_argument("--partitions", type=int, default=4)
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--options", default="")
    told = parser.parse_args()
    options = tuple(told.options.split())
    folder = pathlib.Path(tempfile.mkdtemp(prefix="netral-spark-"))
    articles = make_articles(told.articles, told.corpus)
    articles.to_parquet(folder / "in.parquet")
    started = time.time()
    alone = classify_alone(articles, folder, options)
    print(f"ok  one process: {len(alone)} records in {time.time() - started:.0f} s")

    spark = (SparkSession.builder.master(told.master).appName("netral check").config("spark.ui.enabled", "false")
             .config("spark.executor.memory", "1g").config("spark.sql.shuffle.partitions", "4").getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    started = time.time()
    killed: list[int] = []
    output = folder / "out.parquet"
    if told.kill:
        threading.Thread(target=kill_one_executor, args=(spark, output, killed), daemon=True).start()
    df = spark.read.parquet(str(folder / "in.parquet")).repartition(told.partitions)
    records = netral_spark.classify(df, **COLUMNS, keep=["no"], options=options, netral=NETRAL)
    netral_spark.with_facts(records).write.partitionBy("year").parquet(str(output))
    seconds = time.time() - started
    batches = (batch.to_pydict() for batch in ds.dataset(output).to_batches(columns=["no", "record", "error"], batch_size=1000))
    found = itertools.chain.from_iterable(zip(batch["no"], batch["record"], batch["error"]) for batch in batches)
    rows, errors = 0, 0
    for no, record, error in found:
        assert alone.pop(no, None) == hash_of(record), f"record {no} is not that of one process, or there twice"
        rows, errors = rows + 1, errors + (error is not None)
    assert not alone, f"{len(alone)} of {told.articles} records are missing"
    assert errors == 1
    assert bool(killed) == told.kill, "no executor was found to kill"
    assert was_repeated(spark) == told.kill, "no task was done again" if told.kill else "a task was done again"
    print(f"ok  {told.master}: {rows} records in {told.partitions} partitions, each that of one process, {seconds:.0f} s"
          + (f"; executor {killed[0]} was killed and its work done again" if killed else ""))
    if told.master.startswith("local["):
        check_faults(spark, articles)
    print("2 passed, 0 failed" if not told.master.startswith("local[") else "3 passed, 0 failed")


if __name__ == "__main__":
    main()
