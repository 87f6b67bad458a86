import { expect, it } from "vitest";
import { compareRecords } from "../../src/study/compare.ts";
import type { ArticleRecord, Span } from "../../src/types.ts";
import { actor, fakeRecord, theme } from "../output/fake-record.ts";

const at = (quote: string, start: number): Span => ({
  field: "text",
  start,
  end: start + quote.length,
  line: 1,
  quote,
  rule: "tes.yaml#tes",
});
const base = { actors: [], themes: [], elections: [] };

it.each<[string, Partial<ArticleRecord>, Partial<ArticleRecord>, [string, string, string][]]>([
  ["nothing", { actors: [actor("kpu")] }, { actors: [actor("kpu")] }, []],
  ["a tag that comes", {}, { actors: [actor("kpu")] }, [["actor:kpu", "gained", '"kpu"']]],
  ["a tag that goes", { themes: [theme("hoaks")] }, {}, [["theme:hoaks", "lost", '"hoaks"']]],
  [
    "one in place of another",
    { actors: [actor("kpu")] },
    { actors: [actor("camat")] },
    [
      ["actor:camat", "gained", '"camat"'],
      ["actor:kpu", "lost", '"kpu"'],
    ],
  ],
  ["relevance that comes", { relevant: false }, { relevant: true }, [["relevant", "gained", ""]]],
  ["relevance that goes", { relevant: true }, { relevant: false }, [["relevant", "lost", ""]]],
  [
    "what becomes the main thing, by the new words",
    { actors: [{ ...actor("kpu", "mention"), evidence: [at("KPU", 0)] }] },
    { actors: [{ ...actor("kpu", "main"), evidence: [at("KPU", 0), at("komisi  pemilihan", 9)] }] },
    [["actor:kpu", "main", '"komisi pemilihan"']],
  ],
  [
    "what becomes a mention, by the words that went",
    { actors: [{ ...actor("kpu", "main"), evidence: [at("KPU", 0), at("komisi", 9)] }] },
    { actors: [{ ...actor("kpu", "mention"), evidence: [at("KPU", 0)] }] },
    [["actor:kpu", "mention", '"komisi"']],
  ],
  [
    "a confidence that changes by a step",
    { themes: [{ ...theme("hoaks"), confidence: 0.6, evidence: [at("hoaks", 0)] }] },
    { themes: [{ ...theme("hoaks"), confidence: 0.75, evidence: [at("hoaks", 0), at("kabar bohong", 9)] }] },
    [["theme:hoaks", "confidence", '0.6 → 0.75 "kabar bohong"']],
  ],
  [
    "a confidence that falls, by the words that went",
    { themes: [{ ...theme("hoaks"), confidence: 0.75, evidence: [at("hoaks", 0), at("kabar bohong", 9)] }] },
    { themes: [{ ...theme("hoaks"), confidence: 0.6, evidence: [at("hoaks", 0)] }] },
    [["theme:hoaks", "confidence", '0.75 → 0.6 "kabar bohong"']],
  ],
  ["no smaller change", { themes: [{ ...theme("hoaks"), confidence: 0.6 }] }, { themes: [{ ...theme("hoaks"), confidence: 0.65 }] }, []],
  [
    "a mode",
    { themes: [theme("hoaks")] },
    { themes: [theme("hoaks", "main", "imbauan")] },
    [["mode:hoaks/imbauan", "gained", '"imbauan"']],
  ],
  [
    "an election",
    { elections: [{ id: "pemilu-2019", basis: "written", evidence: [at("Pemilu 2019", 0)] }] },
    {},
    [["election:pemilu-2019", "lost", '"Pemilu 2019"']],
  ],
  [
    "three of its words, each once",
    {},
    { actors: [{ ...actor("kpu"), evidence: ["a", "b", "a", "c", "d"].map((quote, i) => at(quote, i)) }] },
    [["actor:kpu", "gained", '"a", "b", "c"']],
  ],
  [
    "nothing in a field that neither has",
    { actors: undefined as never, themes: undefined as never },
    { actors: undefined as never, themes: undefined as never },
    [],
  ],
])("tells %s", (_, before, after, changes) => {
  const found = compareRecords(fakeRecord({ ...base, ...before }), fakeRecord({ ...base, ...after }));
  expect(found.map(({ name, change, because }) => [name, change, because])).toEqual(changes);
});
