"""netral on Apache Spark: `netral filter` inside each partition.

As a library:  records = classify(spark.read.parquet("berita/"), text_col="isi", title_col="judul", id_col="no")
As a program:  spark-submit netral_spark.py berita/ hasil/ --text-col isi --rules aturan/

netral must be installed on every machine. A partition's result depends on its rows only and nothing but Spark writes files, so that a task may
fail, be killed, be repeated or run twice. What netral cannot classify is an error record; a child that crashes or answers too few or too many
lines fails its task, and so does one of another version or with other rules than the driver's.
"""
from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence

import pandas as pd
from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

FIELDS = ("id", "title", "text", "url", "date", "publisher", "author")


def classify(df: DataFrame, text_col: str = "text", *, id_col: str | None = None, title_col: str | None = None, url_col: str | None = None,
             date_col: str | None = None, publisher_col: str | None = None, author_col: str | None = None, keep: Sequence[str] = (),
             rules: str | None = None, options: Sequence[str] = (), netral: Sequence[str] = ("netral",)) -> DataFrame:
    """One row a row of `df`: the columns of `keep`, and `record`, netral's record of the article as JSON.

    `rules` is a folder on the driver, shipped with the job; `options` are those of `netral filter`: ("--only", "actors").
    """
    named = dict(zip(FIELDS, (id_col, title_col, text_col, url_col, date_col, publisher_col, author_col)))
    columns = {field: column for field, column in named.items() if column is not None}
    command = [*netral, "filter", "--ready", "--unnumbered", *options]
    wanted, shipped = _ship(df.sparkSession, command, rules)

    def run(batches: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        child = None
        for batch in batches:
            if len(batch) == 0:
                continue
            child = child or _Child([*command, *_rules_here(shipped)], wanted)
            rows = zip(*(batch[column].astype(object).where(batch[column].notna(), None) for column in columns.values()))
            lines = [json.dumps(dict(zip(columns, row)), ensure_ascii=False, default=str) for row in rows]
            yield batch[list(keep)].assign(record=child.answers(lines))
        if child:
            child.end()

    schema = T.StructType([*(df.schema[column] for column in keep), T.StructField("record", T.StringType(), False)])
    return df.select(*dict.fromkeys([*columns.values(), *keep])).mapInPandas(run, schema)


def classify_files(spark: SparkSession, paths: Sequence[str], *, rules: str | None = None, options: Sequence[str] = (),
                   netral: Sequence[str] = ("netral",)) -> DataFrame:
    """One row an article of the files, which netral reads itself (WARC, zip, HTML …): `path` and `record`. Every machine must see the paths."""
    wanted, shipped = _ship(spark, [*netral, "filter", "--ready"], rules)

    def run(batches: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        for path in (path for batch in batches for path in batch["path"]):
            command = [*netral, "filter", "--ready", *_rules_here(shipped)]
            _Child(command, wanted).end()
            command = [*netral, "classify", path, "-f", "ndjson", "-j", "1", "-q", "--max-errors", "100%", *_rules_here(shipped), *options]
            with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as child:
                while lines := child.stdout.readlines(8 << 20):
                    yield pd.DataFrame({"path": path, "record": [line.rstrip("\n") for line in lines]})
            if child.returncode:
                raise RuntimeError(f"netral ended with {child.returncode} on {path}")

    listed = spark.createDataFrame([(path,) for path in paths], "path string").repartition(max(1, len(paths)))
    return listed.mapInPandas(run, "path string, record string")


def with_facts(records: DataFrame) -> DataFrame:
    """Adds columns that are often asked for: `error`, `relevant`, `published`, `year`, `actors`, `themes`."""
    tags = T.ArrayType(T.StructType([T.StructField("id", T.StringType())]))
    fields = [T.StructField(name, T.StringType()) for name in ("published",)] + [T.StructField("relevant", T.BooleanType())]
    schema = T.StructType([*fields, T.StructField("error", T.StructType([T.StructField("code", T.StringType())])),
                           T.StructField("actors", tags), T.StructField("themes", tags)])
    facts = records.withColumn("_", F.from_json("record", schema))
    return facts.select(*records.columns, F.col("_.error.code").alias("error"), "_.relevant", "_.published",
                        F.coalesce(F.substring("_.published", 1, 4), F.lit("unknown")).alias("year"),
                        F.col("_.actors.id").alias("actors"), F.col("_.themes.id").alias("themes"))


class _Child:
    """A running `netral filter`: as many answers as questions, or an error."""

    def __init__(self, command: Sequence[str], wanted: str) -> None:
        self.said = tempfile.TemporaryFile("w+", encoding="utf-8")
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.said, encoding="utf-8")
        self.wanted, self.checked = wanted, False

    def answers(self, lines: Sequence[str]) -> list[str]:
        feeder = threading.Thread(target=self._feed, args=(lines,), daemon=True)
        feeder.start()
        answers = [self.process.stdout.readline() for _ in lines]
        if not answers[-1].endswith("\n"):
            self._fail(f"answered {sum(answer.endswith(chr(10)) for answer in answers)} of {len(lines)} lines")
        feeder.join()
        self._check()
        return [answer[:-1] for answer in answers]

    def end(self) -> None:
        self.process.stdin.close()
        if self.process.stdout.read():
            self._fail("answered more than it was asked")
        if self.process.wait():
            self._fail("failed at its end")
        self._check()

    def _feed(self, lines: Iterable[str]) -> None:
        try:
            self.process.stdin.writelines(f"{line}\n" for line in lines)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # It died: the missing answers tell.

    def _check(self) -> None:
        if not self.checked and _first_line(self.said) != self.wanted:
            self._fail(f"is not what the driver has ({self.wanted})")
        self.checked = True

    def _fail(self, reason: str) -> None:
        self.process.kill()
        self.said.seek(0)
        raise RuntimeError(f"netral filter {reason}; exit {self.process.wait()}; it said: {self.said.read()[-2000:]}")


def _ship(spark: SparkSession, command: Sequence[str], rules: str | None) -> tuple[str, str | None]:
    """Sends this file and the rules to the executors; gives the version and rules hash that they must have, and the rules' name there."""
    own = ["--rules", rules] if rules else []
    ready = subprocess.run([*command, *own], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=True).stderr
    spark.sparkContext.addPyFile(os.path.abspath(__file__))
    if rules:
        spark.sparkContext.addFile(rules, recursive=True)
    return ready.splitlines()[0], os.path.basename(os.path.normpath(rules)) if rules else None


def _rules_here(shipped: str | None) -> list[str]:
    return ["--rules", SparkFiles.get(shipped)] if shipped else []


def _first_line(file) -> str:
    file.seek(0)
    return file.readline().rstrip("\n")


def main() -> None:
    parser = argparse.ArgumentParser(description="Classifies a corpus on Spark and writes Parquet, partitioned by year.")
    parser.add_argument("input", help="Parquet folder, JSON Lines (.jsonl, .ndjson, also .gz), or a .paths list of files such as WARCs")
    parser.add_argument("output", help="folder of Parquet; must not exist")
    for field in FIELDS:
        parser.add_argument(f"--{field}-col", default="text" if field == "text" else None)
    parser.add_argument("--keep", default="", help="columns to keep beside the record: no,media")
    parser.add_argument("--rules", help="folder of rules of your own")
    parser.add_argument("--netral", default="netral", help="the program, as the executors find it")
    parser.add_argument("--options", default="", help='options of netral: "--only actors --evidence none"')
    told = parser.parse_args()
    spark = SparkSession.builder.appName("netral").getOrCreate()
    common = {"rules": told.rules, "options": told.options.split(), "netral": told.netral.split()}
    if told.input.endswith(".paths"):
        records = classify_files(spark, [row.value for row in spark.read.text(told.input).collect() if row.value], **common)
    else:
        is_json = told.input.removesuffix(".gz").endswith((".jsonl", ".ndjson"))
        df = spark.read.json(told.input) if is_json else spark.read.parquet(told.input)
        columns = {f"{field}_col": getattr(told, f"{field}_col") for field in FIELDS}
        records = classify(df, keep=[name for name in told.keep.split(",") if name], **columns, **common)
    with_facts(records).write.partitionBy("year").parquet(told.output)


if __name__ == "__main__":
    main()
