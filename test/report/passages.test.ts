import { expect, it } from "vitest";
import { passagesOf } from "../../src/report/passages.ts";
import type { Span } from "../../src/types.ts";

/** The proof of `quote`, at its first place in the text. */
function proof(text: string, quote: string, tag = 0, field: Span["field"] = "text") {
  const at = text.indexOf(quote);
  const start = [...text.slice(0, at)].length;
  const line = text.slice(0, at).split("\n").length;
  return { facet: "theme", tag, span: { field, start, end: start + [...quote].length, line, quote, rule: "r" } } as const;
}

/** Passages on lines of their own, marks in brackets. */
function shown(text: string | undefined, title: string | null, ...proofs: ReturnType<typeof proof>[]): string[] {
  return passagesOf({ title, ...(text !== undefined && { text }) }, proofs).map(({ line, pieces }) => {
    const written = pieces.map((piece) => (typeof piece === "string" ? piece : `[${piece[0]}]`)).join("");
    return `${line}: ${written}`;
  });
}

const TEXT = "Camat Rawa Indah 😀 mengimbau ASN netral.\nKPU menyebut hoaks itu lama.";
const LONG = `${"kata ".repeat(60)}netral ${"lain ".repeat(60)}hoaks ${"akhir ".repeat(60)}`;

it.each([
  ["a mark in its line, behind an emoji", [proof(TEXT, "netral")], ["1: Camat Rawa Indah 😀 mengimbau ASN [netral]."]],
  [
    "marks of one line together",
    [proof(TEXT, "netral"), proof(TEXT, "mengimbau", 1)],
    ["1: Camat Rawa Indah 😀 [mengimbau] ASN [netral]."],
  ],
  [
    "lines apart, in reading order",
    [proof(TEXT, "hoaks"), proof(TEXT, "netral")],
    ["1: Camat Rawa Indah 😀 mengimbau ASN [netral].", "2: KPU menyebut [hoaks] itu lama."],
  ],
  [
    "of marks that overlap the one that begins first",
    [proof(TEXT, "ASN netral"), proof(TEXT, "netral")],
    ["1: Camat Rawa Indah 😀 mengimbau [ASN netral]."],
  ],
  ["nothing where there is no evidence", [], []],
])("shows %s", (_name, proofs, passages) => {
  expect(shown(TEXT, null, ...proofs)).toEqual(passages);
});

it("cuts at words what stands far from a mark, and tells it", () => {
  const [first, second] = shown(LONG, null, proof(LONG, "netral"), proof(LONG, "hoaks"));
  expect(first).toMatch(/^1: … kata (?:kata )+\[netral\] (?:lain )+…$/);
  expect(second).toMatch(/^1: … lain (?:lain )+\[hoaks\] (?:akhir )+…$/);
  expect(first!.length).toBeLessThan(230);
});

it("shows bare quotes where records have no text", () => {
  expect(shown(undefined, null, proof(TEXT, "netral"), proof(TEXT, "mengimbau"))).toEqual(["1: [mengimbau]", "1: [netral]"]);
});

it("looks into a title that stands apart", () => {
  expect(shown(TEXT, "Jaga netralitas", proof("Jaga netralitas", "netralitas", 0, "title"))).toEqual(["1: Jaga [netralitas]"]);
});

it("leaves control and direction characters out, and no half of an emoji", () => {
  const text = "Camat\u202e \x1b[31mnetral\x07 kata ini";
  expect(shown(text, null, proof(text, "netral"))).toEqual(["1: Camat [31m[netral] kata ini"]);
});

it("shows no more than six passages", () => {
  const text = Array.from({ length: 9 }, (_, i) => `Baris ke-${i} netral.`).join("\n");
  const proofs = Array.from({ length: 9 }, (_, i) => {
    const start = text.indexOf("netral", text.indexOf(`ke-${i}`));
    return { facet: "theme", tag: 0, span: { ...proof(text, "netral").span, start, end: start + 6, line: i + 1 } } as const;
  });
  expect(shown(text, null, ...proofs)).toHaveLength(6);
});
