/** A table that grows into one worksheet, or into several where one is full. */
import type { Column } from "../columns.ts";
import type { Spool } from "../writer.ts";
import { cellXml, columnName, Style, textXml } from "./cell-xml.ts";
import { createPacker, type Packed, type PartPacker } from "./zip.ts";

/** A worksheet that holds all its rows. */
export interface Sheet {
  readonly name: string;
  /** "A1:D25" */
  readonly range: string;
  /** What of it goes on paper. */
  readonly printed: string;
  readonly packed: Packed;
}

export interface SheetOptions {
  readonly name: string;
  readonly spool: () => Spool;
  /** Rows that a worksheet can have, the header among them. */
  readonly mostRows: number;
  /** Whether long texts go over several lines. */
  readonly wrapped?: boolean;
  /** Columns that go on paper; all unless told. */
  readonly printed?: number;
  /** Called for each text that is too long for a cell. */
  readonly cut: () => void;
}

export interface SheetTable<Row> {
  add(row: Row): void;
  /** The worksheets; `bars`: columns (0-based) and rows (1-based) whose numbers are drawn as bars, each stretch on a scale of its own. */
  finish(bars?: readonly { readonly column: number; readonly from: number; readonly to: number }[]): Sheet[];
}

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Half of what a part of the archive can have. */
const MOST_BYTES = 2 ** 31;
const LINE_POINTS = 16;
/** Excel's highest row. */
const MOST_POINTS = 409;
/** A line never fills its width: the word that no longer fits begins the next. */
const WIDTH_OF_WORDS = 1.15;
const BAR_COLOUR = "FF9DC3E6";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function createSheetTable<Row>(columns: readonly Column<Row>[], options: SheetOptions): SheetTable<Row> {
  const { name, spool, mostRows, wrapped = false, printed = columns.length, cut } = options;
  const letters = columns.map((_, i) => columnName(i));
  const done: Sheet[] = [];
  let part: PartPacker | null = null;
  let rows = 0;
  const open = (): PartPacker => {
    part = createPacker(spool());
    part.write(
      headXml(columns) +
        rowXml(1, (place, i) => textXml(place, columns[i]!.name, isNumber(columns[i]!) ? Style.HEADER_OF_NUMBERS : Style.HEADER)),
    );
    rows = 1;
    return part;
  };
  const rowXml = (row: number, cell: (place: string, column: number) => string, height = "") => {
    let cells = "";
    for (const [i, letter] of letters.entries()) cells += cell(letter + row, i);
    return `<row r="${row}"${height}>${cells}</row>`;
  };
  const close = (tail = "") => {
    const range = `A1:${letters.at(-1)}${rows}`;
    part!.write(tailXml(range, tail));
    done.push({
      name: done.length === 0 ? name : `${name} ${done.length + 1}`,
      range,
      printed: `A1:${letters[printed - 1]}${rows}`,
      packed: part!.finish(),
    });
    part = null;
  };
  return {
    add(row) {
      if (part && (rows >= mostRows || part.size >= MOST_BYTES)) close();
      const sheet = part ?? open();
      rows++;
      const height = wrapped ? heightOf(columns, row) : "";
      sheet.write(rowXml(rows, (place, i) => cellXml(place, columns[i]!.cell(row), columns[i]!.kind, wrapped, cut), height));
    },
    finish(bars = []) {
      if (!part && done.length === 0) open();
      if (part) close(bars.map((bar, i) => barXml(`${letters[bar.column]}${bar.from}:${letters[bar.column]}${bar.to}`, i + 1)).join(""));
      return done;
    },
  };
}

function isNumber<Row>({ kind }: Column<Row>): boolean {
  return kind === "int" || kind === "number";
}

/** The height of a row whose texts go over several lines: programs do not work it out when they open a file. */
function heightOf<Row>(columns: readonly Column<Row>[], row: Row): string {
  const lines = columns.map(({ cell, width }) => {
    const value = cell(row);
    const text = Array.isArray(value) ? value.join("; ") : String(value ?? "");
    return Math.ceil((text.length * WIDTH_OF_WORDS) / width);
  });
  return ` ht="${Math.min(MOST_POINTS, Math.max(1, ...lines) * LINE_POINTS)}" customHeight="1"`;
}

function headXml<Row>(columns: readonly Column<Row>[]): string {
  // The button of the filter covers the end of the header.
  const widthOf = ({ name, width }: Column<Row>) => Math.max(width, name.length * 1.2 + 4).toFixed(1);
  const widths = columns.map((column, i) => `<col min="${i + 1}" max="${i + 1}" width="${widthOf(column)}" customWidth="1"/>`).join("");
  return (
    `${DECLARATION}<worksheet xmlns="${NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`
  );
}

function tailXml(range: string, formats: string): string {
  return (
    `</sheetData><autoFilter ref="${range}"/>${formats}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>"
  );
}

function barXml(range: string, priority: number): string {
  return (
    `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${priority}"><dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/>` +
    `<cfvo type="max"/><color rgb="${BAR_COLOUR}"/></dataBar></cfRule></conditionalFormatting>`
  );
}
