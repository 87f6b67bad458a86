import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/report/collect.ts";
import { countRows } from "../../src/report/counts.ts";
import { rowsOf } from "../../src/report/page-data.ts";
import type { Detail } from "../../src/report/row.ts";
import type { ArticleRecord, OutputRecord } from "../../src/types.ts";
import { actor, fakeRecord, theme, unreadable } from "../output/fake-record.ts";
import { LORE, main, mention, modeOf } from "./lore.ts";

const person = { ...fakeRecord().people![0]!, name: "Rahma Sari", role: "camat", unit: "Rawa Indah", region: "16.08" };

/** The article number `i`. */
function article(i: number, facts: Partial<ArticleRecord> = {}): ArticleRecord {
  return fakeRecord({ id: String(i), title: `Judul ${i}`, people: [], actors: [], themes: [], ...facts });
}

function collect(records: readonly OutputRecord[], limits?: Parameters<typeof createCollector>[1]) {
  const collector = createCollector(LORE, limits);
  for (const record of records) collector.add(record);
  return collector.finish();
}

describe("a row", () => {
  it("holds what filters and charts ask", () => {
    const record = article(1, {
      published: "2024-02-14T08:00:00+07:00",
      actors: [actor("camat"), actor("kpu", "mention")],
      themes: [theme("hoaks", "main", "dugaan"), theme("netralitas", "mention", "imbauan")],
      people: [person, person],
      places: [
        { name: "Rawa", code: null, level: null, candidates: ["16.01", "16.08"], span: person.span },
        { name: "Melati", code: null, level: null, candidates: ["11.01", "12.08"], span: person.span },
        { name: "Bali", code: "51", level: "provinsi", span: person.span },
      ],
    });
    const { rows } = collect([record]);
    expect(rows[0]).toMatchObject({
      day: Date.UTC(2024, 1, 14) / 86_400_000,
      actors: [main(1), mention(0)],
      themes: [main(1), mention(0)],
      modes: [modeOf(1, 1), modeOf(0, 0)],
      provinces: [16, 51],
      people: [{ name: "Rahma Sari", role: 1, unit: "Rawa Indah" }],
    });
  });

  it("takes the event where nothing was published, and ids that the rules do not know", () => {
    const { rows, data } = collect([article(1, { published: null, event: "2023-12-01", themes: [theme("sembako")] })]);
    expect(rows[0]).toMatchObject({ day: Date.UTC(2023, 11, 1) / 86_400_000, themes: [main(2)] });
    expect(data.labels.themes[2]).toEqual({ id: "sembako", label: { id: "sembako", en: "sembako" } });
  });

  it("holds no control characters and no endless title", () => {
    const { rows } = collect([article(1, { title: `\x1b[2J\u202e${"judul ".repeat(100)}`, publisher: "Kabar\x07" })]);
    expect(rows[0]!.title).toMatch(/^\[2Jjudul .*…$/);
    expect(rows[0]!.title.length).toBeLessThanOrEqual(300);
    expect(rows[0]!.publisher).toBe("Kabar");
  });
});

it("comes through the page's data as it was", () => {
  const records = [1, 2, 3].map((i) => article(i, { people: [person], themes: [theme("hoaks")] }));
  const { data, rows, counts, blocks } = collect(records);
  const read = rowsOf(JSON.parse(JSON.stringify(data)));
  expect(read).toEqual(rows);
  expect(read[0]!.people[0]).toBe(read[2]!.people[0]);
  expect(countRows(rows)).toEqual(counts);
  expect(data.whole).toBeNull();
  expect((JSON.parse(String(gunzipSync(blocks[0]!))) as Detail[]).length).toBe(3);
});

it("puts the newest first, and counts what is no article", () => {
  const dated = ["2023-12-01", null, "2024-02-14"].map((published, i) => article(i, { published, event: null }));
  const { rows, data } = collect([unreadable("hilang.txt"), ...dated]);
  expect(rows.map(({ id }) => id)).toEqual(["2", "0", "1"]);
  expect(data.left).toEqual({ errors: 1, skipped: 0 });
});

it("counts all above the limit and keeps the relevant ones whose themes are surest", () => {
  const themed = (confidence: number) => [{ ...theme("hoaks"), confidence }];
  const records = Array.from({ length: 25 }, (_, i) =>
    article(i, { relevant: i % 5 > 0, published: null, event: null, themes: themed(i / 100) }),
  );
  const { rows, counts, data } = collect(records, { articles: 4, people: 100 });
  expect(rows.map(({ id }) => id).sort()).toEqual(["21", "22", "23", "24"]);
  expect(counts).toMatchObject({ articles: 25, relevant: 20, themes: [0, 25] });
  expect(data.whole).toMatchObject({ articles: 25, themes: [0, 25] });
});

it("counts frequent people among more names than it holds", () => {
  const named = (name: string) => ({ ...person, name });
  const records = Array.from({ length: 400 }, (_, i) => article(i, { people: [named("Rahma Sari"), named(`Warga ${i}`)] }));
  const { counts } = collect(records, { articles: 5, people: 20 });
  const [most] = [...counts.people].sort(([, a], [, b]) => b - a).map(([{ name }, count]) => [name, count]);
  expect(most).toEqual(["Rahma Sari", 400]);
  expect(counts.people.size).toBeLessThan(20);
});
