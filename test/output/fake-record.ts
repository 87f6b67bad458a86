import type { ArticleRecord, ErrorRecord, Span, Tag, ThemeTag } from "../../src/types.ts";

function span(quote: string): Span {
  return { field: "text", start: 0, end: [...quote].length, line: 1, quote, rule: "tes.yaml#tes" };
}

export function actor(id: string, salience: Tag["salience"] = "main"): Tag {
  return { id, salience, confidence: 0.9, count: 1, evidence: [span(id)] };
}

export function theme(id: string, salience: Tag["salience"] = "main", ...modes: string[]): ThemeTag {
  return { ...actor(id, salience), modes: modes.map((mode) => ({ id: mode, cue: span(mode) })) };
}

export function fakeRecord(change: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    id: "0123456789abcdef",
    source: { path: "berita/a.txt", format: "text", encoding: "utf-8" },
    title: "Camat Rawa Indah ingatkan perangkat desa agar netral",
    url: null,
    publisher: null,
    author: null,
    place: null,
    published: "2024-01-15",
    published_basis: "metadata",
    event: null,
    language: "id",
    relevant: true,
    elections: [{ id: "pemilu-2024", basis: "written", evidence: [span("Pemilu 2024")] }],
    actors: [actor("camat"), actor("perangkat-desa", "mention")],
    themes: [theme("netralitas", "main", "imbauan"), theme("hoaks", "mention")],
    people: [{ name: "Sutarno", rank: null, degrees: [], role: "camat", unit: null, region: null, span: span("Sutarno") }],
    dates: [],
    laws: [],
    stripped: [],
    warnings: [],
    rules: "feedfacefeedface",
    ...change,
  };
}

export function unreadable(path: string): ErrorRecord {
  return {
    id: null,
    source: { path, format: null, encoding: null },
    error: { code: "E_READ", message: `${path}: no such file or folder` },
  };
}
