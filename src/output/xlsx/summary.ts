/** What the summary sheet counts. */
import type { ArticleRecord, OutputRecord, Tag } from "../../types.ts";
import type { Column } from "../columns.ts";
import type { Meaning } from "../writer.ts";

export interface SummaryRow {
  readonly group: string;
  readonly id: string;
  readonly label: Meaning["label"] | null;
  readonly articles: number;
  /** Articles where it is a main tag; null where that cannot be. */
  readonly main: number | null;
}

export const SUMMARY_COLUMNS: readonly Column<SummaryRow>[] = [
  { name: "group", kind: "text", width: 12, cell: ({ group }) => group },
  { name: "id", kind: "text", width: 26, cell: ({ id }) => id },
  { name: "label_id", kind: "text", width: 34, cell: ({ label }) => label?.id ?? null },
  { name: "label_en", kind: "text", width: 34, cell: ({ label }) => label?.en ?? null },
  { name: "articles", kind: "int", width: 18, cell: ({ articles }) => articles },
  { name: "main", kind: "int", width: 10, cell: ({ main }) => main },
];

type Counts = Map<string, { articles: number; main: number }>;

/** Groups in the order of the sheet; those of months stand in order of time, all others most frequent first. */
const GROUPS = ["election", "theme", "actor", "mode", "month", "language", "skipped", "error", "rules"] as const;
type Group = (typeof GROUPS)[number];
const HAS_MAIN: readonly Group[] = ["theme", "actor"];

/** Counts records as they go by; it holds one entry for each id, month and code. */
export function createSummary(meanings: readonly Meaning[]) {
  const labels = new Map(meanings.map(({ facet, id, label }) => [`${facet}:${id}`, label]));
  const groups = Object.fromEntries(GROUPS.map((group) => [group, new Map()])) as Record<Group, Counts>;
  const all = { articles: 0, relevant: 0, skipped: 0, errors: 0 };
  const add = (group: Group, id: string, isMain = false) => {
    const counts = groups[group].get(id) ?? { articles: 0, main: 0 };
    groups[group].set(id, { articles: counts.articles + 1, main: counts.main + Number(isMain) });
  };
  const addTags = (group: Group, tags: readonly Tag[] = []) => {
    for (const { id, salience } of tags) add(group, id, salience === "main");
  };
  const addArticle = (record: ArticleRecord) => {
    all.articles++;
    if (record.relevant) all.relevant++;
    for (const { id } of record.elections) add("election", id);
    addTags("theme", record.themes);
    addTags("actor", record.actors);
    for (const id of new Set(record.themes?.flatMap(({ modes }) => modes.map((mode) => mode.id)))) add("mode", id);
    if (record.published) add("month", record.published.slice(0, 7));
    add("language", record.language);
    add("rules", record.rules);
  };
  return {
    add(record: OutputRecord): void {
      if ("error" in record) {
        all.errors++;
        add("error", record.error.code);
      } else if ("skipped" in record) {
        all.skipped++;
        add("skipped", `${record.skipped.code} ${record.language}`);
      } else addArticle(record);
    },
    /** The rows; `extra` are further facts of the whole. */
    rows(extra: Readonly<Record<string, number>>): SummaryRow[] {
      const facts = Object.entries({ ...all, ...extra }).map(([id, articles]) => ({ group: "all", id, label: null, articles, main: null }));
      return [...facts, ...GROUPS.flatMap((group) => rowsOf(group, groups[group], labels))];
    },
  };
}

/** "Pemilu 2024" of "pemilu-2024", where the rules know "pemilu". */
function ofYear(id: string, label: Meaning["label"] | undefined): Meaning["label"] | null {
  const year = id.slice(-4);
  return label ? { id: `${label.id} ${year}`, en: `${label.en} ${year}` } : null;
}

function rowsOf(group: Group, counts: Counts, labels: ReadonlyMap<string, Meaning["label"]>): SummaryRow[] {
  const rows = [...counts].map(([id, { articles, main }]) => ({
    group,
    id,
    label: labels.get(`${group}:${id}`) ?? ofYear(id, labels.get(`${group}:${id.slice(0, -5)}`)),
    articles,
    main: HAS_MAIN.includes(group) ? main : null,
  }));
  const byId = (a: SummaryRow, b: SummaryRow) => (a.id < b.id ? -1 : 1);
  return rows.sort((a, b) => (group === "month" ? 0 : b.articles - a.articles) || byId(a, b));
}
