/** The summary of a run under a table, with bars. */
import { stripVTControlCharacters } from "node:util";
import type { Messages } from "../messages/index.ts";
import { widthOf, wrap } from "../output/cell.ts";
import { printGrid } from "../output/grid.ts";
import type { WriterOptions } from "../output/writer.ts";
import { summaryFacts } from "./print-summary.ts";
import { ranked, type Summary } from "./summary.ts";

/** What names what was counted. */
export interface SummaryWords {
  readonly words: Messages;
  label(kind: "theme" | "actor", id: string): string | null;
}

const MOST = 8;
const LEAST_WITH_LABELS = 110;
const GAP = "    ";

/** What stands under a table: the same with bars, themes beside actors, no wider than the terminal. The fields are told elsewhere. */
export function printSummaryCharts(summary: Summary, seconds: number, names: SummaryWords, writer: WriterOptions): string {
  const { words } = names;
  const { stripped, first, last } = summary;
  const span = first === null ? [] : [first === last ? first : words.span(first, last!)];
  const head = wrap(
    summaryFacts(summary, words, [words.stripped(stripped), ...span, words.seconds(seconds)])
      .split(" · ")
      .map((text, i, all) => ({ text: i < all.length - 1 ? `${text} ·` : text })),
    writer.width,
    Number.POSITIVE_INFINITY,
  );
  const width = Math.floor((writer.width - GAP.length) / 2);
  const charts = (["theme", "actor"] as const).map((kind) => chart(kind, summary[`${kind}s`], names, { ...writer, width }));
  return ["", ...head.map(({ text }) => text), ...beside(charts[0]!, charts[1]!, width)].map((line) => `${line}\n`).join("");
}

/** The lines of one facet's chart. */
function chart(
  kind: "theme" | "actor",
  counts: ReadonlyMap<string, number>,
  { words, label }: SummaryWords,
  writer: WriterOptions,
): string[] {
  if (counts.size === 0) return [];
  const all = ranked(counts);
  const hasLabels = writer.width * 2 >= LEAST_WITH_LABELS;
  const text = printGrid(
    {
      columns: [
        { name: words[`${kind}s`], weight: 0, dress: kind === "theme" ? "yellow" : "cyan" },
        { name: "", align: "right" },
        { name: "", bar: true, least: 6, ...(kind === "actor" ? { dress: "cyan" as const } : { dress: "yellow" as const }) },
        ...(hasLabels ? [{ name: "", least: 10, weight: 2, dress: "dim" as const }] : []),
      ],
      rows: all.slice(0, MOST).map(([id, n]) => [id, n, n, ...(hasLabels ? [label(kind, id)] : [])]),
    },
    writer,
  );
  return [...text.trimEnd().split("\n"), ...(all.length > MOST ? [words.andMore(all.length - MOST).trim()] : [])];
}

function beside(left: readonly string[], right: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const text = left[i] ?? "";
    return (text + " ".repeat(Math.max(0, width - widthOf(stripVTControlCharacters(text)))) + GAP + (right[i] ?? "")).trimEnd();
  });
}
