import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { main } from "../src/cli.ts";
import type { ArticleRecord, Span } from "../src/types.ts";

const root = join(import.meta.dirname, "..");
let records: ArticleRecord[];

beforeAll(async () => {
  const stdout = new PassThrough();
  const output = text(stdout);
  const argv = ["classify", "fixtures/articles", "--format", "ndjson", "--evidence", "all", "--text", "--quiet"];
  const code = await main({ argv, cwd: root, env: {}, stdin: new PassThrough().end(), stdout, stderr: new PassThrough().resume() });
  stdout.end();
  expect(code).toBe(0);
  records = (await output)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
});

const nameOf = ({ source }: ArticleRecord) =>
  source.path.replace("fixtures/articles/", "").replace(/\.\w+$/, "") + (source.record === undefined ? "" : `-${source.record}`);

describe("fixtures", () => {
  it("give the records that are written down", async () => {
    for (const record of records) {
      const { rules: _rules, text: _text, ...lasting } = record;
      await expect(`${JSON.stringify(lasting, null, 1)}\n`).toMatchFileSnapshot(join(root, "fixtures/records", `${nameOf(record)}.json`));
    }
  });

  it("get spans that are slices of title and text", () => {
    for (const { title, text: body, ...record } of records) {
      const fields = { title: [...(title ?? "")], text: [...(body ?? "")] };
      for (const span of spansIn(record)) {
        expect(fields[span.field].slice(span.start, span.end).join("")).toBe(span.quote);
        expect(fields[span.field].slice(0, span.start).filter((char) => char === "\n").length + 1).toBe(span.line);
      }
    }
  });

  it("tag nothing that stands only outside the article", () => {
    const untagged = ["posisi-netral-girboks", "koran-2", "koran-3"];
    for (const record of records)
      if (untagged.includes(nameOf(record))) expect([record.actors, record.themes, record.elections]).toEqual([[], [], []]);
  });

  it("agree with their labels on what is the article", () => {
    const labels = readFileSync(join(root, "fixtures/labels.jsonl"), "utf8").trim().split("\n");
    expect(records).toHaveLength(labels.length);
  });
});

function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== "object" || value === null) return;
  if ("quote" in value) yield value as Span;
  for (const inner of Object.values(value)) yield* spansIn(inner);
}
