/** A workbook (.xlsx): articles, evidence, people, summary, codebook. */
import type { ArticleRecord, Person } from "../../types.ts";
import { ARTICLE_COLUMNS, type Column } from "../columns.ts";
import { EVIDENCE_COLUMNS, evidenceOf } from "../evidence.ts";
import type { ByteWriter, FormatOptions, Meaning } from "../writer.ts";
import { workbookParts } from "./package.ts";
import { createSheetTable } from "./sheet.ts";
import { createSummary, SUMMARY_COLUMNS, type SummaryRow } from "./summary.ts";
import { zip } from "./zip.ts";

/** Excel's rows of a worksheet. */
const MOST_ROWS = 1_048_576;
/** The same in all rows, and too long to be read in a cell. */
const LEFT_OUT = ["rules", "text"];
/** What stands first, and alone on paper. */
const ARTICLES_FIRST = ["published", "title", "relevant", "main_themes", "themes", "modes", "main_actors", "actors", "people", "elections"];
const EVIDENCE_FIRST = ["published", "title", "kind", "id", "quote", "salience", "confidence", "theme", "value"];

interface Holder {
  readonly article: ArticleRecord;
  readonly person: Person;
}

const PEOPLE_COLUMNS: readonly Column<Holder>[] = [
  { name: "name", kind: "text", width: 28, cell: ({ person }) => person.name },
  { name: "rank", kind: "text", width: 14, cell: ({ person }) => person.rank },
  { name: "degrees", kind: "list", width: 16, cell: ({ person }) => person.degrees },
  { name: "role", kind: "text", width: 20, cell: ({ person }) => person.role },
  { name: "unit", kind: "text", width: 30, cell: ({ person }) => person.unit },
  { name: "region", kind: "text", width: 9, cell: ({ person }) => person.region },
  { name: "region_candidates", kind: "list", width: 18, cell: (row) => row.person.region_candidates ?? null },
  { name: "quote", kind: "text", width: 44, cell: ({ person }) => person.span.quote },
  { name: "published", kind: "date", width: 12, cell: ({ article }) => article.published },
  { name: "article", kind: "text", width: 18, cell: ({ article }) => article.id },
  { name: "file", kind: "text", width: 30, cell: ({ article }) => article.source.path },
  { name: "record", kind: "int", width: 8, cell: ({ article }) => article.source.record ?? null },
];

const CODEBOOK_COLUMNS: readonly Column<Meaning>[] = [
  { name: "facet", kind: "text", width: 10, cell: ({ facet }) => facet },
  { name: "id", kind: "text", width: 22, cell: ({ id }) => id },
  { name: "label_id", kind: "text", width: 28, cell: ({ label }) => label.id },
  { name: "label_en", kind: "text", width: 28, cell: ({ label }) => label.en },
  { name: "definition_id", kind: "text", width: 60, cell: ({ definition }) => definition.id },
  { name: "definition_en", kind: "text", width: 60, cell: ({ definition }) => definition.en },
  { name: "follows", kind: "list", width: 40, cell: ({ follows }) => follows },
];

/**
 * Rows go packed into spools as they come, so that memory holds one unpacked piece of each sheet, the counts and the codebook, however many
 * records there are. A sheet that is full goes on in the next ("evidence 2"); a text too long for a cell is cut, and says so.
 */
export function createXlsxWriter({ spool, meanings }: FormatOptions, mostRows = MOST_ROWS): ByteWriter {
  const summary = createSummary(meanings);
  let cutCells = 0;
  const table = <Row>(name: string, columns: readonly Column<Row>[], more: { readonly wrapped?: true; readonly printed?: number } = {}) =>
    createSheetTable(columns, { name, spool, mostRows, cut: () => void cutCells++, ...more });
  const articles = table("articles", arrange(ARTICLE_COLUMNS, ARTICLES_FIRST), { printed: ARTICLES_FIRST.length });
  const evidence = table("evidence", arrange(EVIDENCE_COLUMNS, EVIDENCE_FIRST), { printed: EVIDENCE_FIRST.length });
  const people = table("people", PEOPLE_COLUMNS);
  return {
    write(record) {
      articles.add(record);
      summary.add(record);
      for (const row of evidenceOf(record)) evidence.add(row);
      if (!("error" in record || "skipped" in record)) for (const person of record.people ?? []) people.add({ article: record, person });
      return "";
    },
    end() {
      const counts = table("summary", SUMMARY_COLUMNS);
      const rows = summary.rows(cutCells > 0 ? { cut_cells: cutCells } : {});
      for (const row of rows) counts.add(row);
      const codebook = table("codebook", CODEBOOK_COLUMNS, { wrapped: true });
      for (const meaning of meanings) codebook.add(meaning);
      return zip(
        workbookParts([
          ...articles.finish(),
          ...evidence.finish(),
          ...people.finish(),
          ...counts.finish(barsOf(rows)),
          ...codebook.finish(),
        ]),
      );
    },
  };
}

/** The columns that an analyst looks at first, then all others. */
function arrange<Row>(columns: readonly Column<Row>[], first: readonly string[]): Column<Row>[] {
  const rest = columns.filter(({ name }) => !first.includes(name) && !LEFT_OUT.includes(name));
  return [...first.map((name) => columns.find((column) => column.name === name)!), ...rest];
}

/** Where the numbers of a group stand: in the column "articles". */
function barsOf(rows: readonly SummaryRow[]) {
  const column = SUMMARY_COLUMNS.findIndex(({ name }) => name === "articles");
  return [...new Set(rows.map(({ group }) => group))].map((name) => ({
    column,
    from: rows.findIndex(({ group }) => group === name) + 2,
    to: rows.findLastIndex(({ group }) => group === name) + 2,
  }));
}
