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

interface Holder {
  readonly article: ArticleRecord;
  readonly person: Person;
}

const PEOPLE_COLUMNS: readonly Column<Holder>[] = [
  { name: "article", kind: "text", width: 18, cell: ({ article }) => article.id },
  { name: "file", kind: "text", width: 30, cell: ({ article }) => article.source.path },
  { name: "record", kind: "int", width: 8, cell: ({ article }) => article.source.record ?? null },
  { name: "published", kind: "date", width: 12, cell: ({ article }) => article.published },
  { name: "name", kind: "text", width: 28, cell: ({ person }) => person.name },
  { name: "rank", kind: "text", width: 14, cell: ({ person }) => person.rank },
  { name: "degrees", kind: "list", width: 16, cell: ({ person }) => person.degrees },
  { name: "role", kind: "text", width: 20, cell: ({ person }) => person.role },
  { name: "unit", kind: "text", width: 30, cell: ({ person }) => person.unit },
  { name: "region", kind: "text", width: 9, cell: ({ person }) => person.region },
  { name: "region_candidates", kind: "list", width: 18, cell: (row) => row.person.region_candidates ?? null },
  { name: "quote", kind: "text", width: 44, cell: ({ person }) => person.span.quote },
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
  const table = <Row>(name: string, columns: readonly Column<Row>[], wrapped = false) =>
    createSheetTable(columns, { name, spool, mostRows, wrapped, cut: () => void cutCells++ });
  const articles = table(
    "articles",
    ARTICLE_COLUMNS.filter(({ name }) => !LEFT_OUT.includes(name)),
  );
  const evidence = table("evidence", EVIDENCE_COLUMNS);
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
      const codebook = table("codebook", CODEBOOK_COLUMNS, true);
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

/** Where the numbers of a group stand: in the column "articles". */
function barsOf(rows: readonly SummaryRow[]) {
  const column = SUMMARY_COLUMNS.findIndex(({ name }) => name === "articles");
  return [...new Set(rows.map(({ group }) => group))].map((name) => ({
    column,
    from: rows.findIndex(({ group }) => group === name) + 2,
    to: rows.findLastIndex(({ group }) => group === name) + 2,
  }));
}
