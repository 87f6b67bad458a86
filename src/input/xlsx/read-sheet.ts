import { columnOf, serialToIso, unescapeCell } from "./cell-text.ts";
import type { Workbook } from "./read-workbook.ts";
import { readXml, XmlError } from "./read-xml.ts";

/** A row of a sheet that has cells. */
export interface SheetRow {
  /** 1-based, as the spreadsheet shows it. */
  readonly number: number;
  /** Empty cells in between are "". */
  readonly cells: readonly string[];
}

/** Columns of a sheet; a reference beyond is a fault. */
const MOST_COLUMNS = 16_384;

/** The rows of the workbook's sheet, in order. Throws an `XmlError` where it is damaged or a row has more than `cap` characters. */
export async function* readSheet({ sheet, strings, dates, from1904 }: Workbook, cap: number): AsyncGenerator<SheetRow> {
  const ready: SheetRow[] = [];
  let number = 0;
  let cells: string[] = [];
  let column = -1;
  let type = "";
  let style = 0;
  let value = "";
  let inValue = false;
  let length = 0;
  const cellText = (): string => {
    if (type === "s") return strings[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "true" : "false";
    if (type === "e") return "";
    if (type === "" || type === "n") return dates[style] && value !== "" ? serialToIso(Number(value), from1904) : value;
    return unescapeCell(value);
  };
  const rows = readXml(sheet.chunks(), {
    open(name, { r, t, s }) {
      if (name === "row") {
        number = Number(r ?? number + 1);
        cells = [];
        column = -1;
        length = 0;
      } else if (name === "c") {
        column = r === undefined ? column + 1 : columnOf(r);
        type = t ?? "";
        style = Number(s ?? 0);
        value = "";
      } else if (name === "v" || name === "t") inValue = true;
    },
    text(piece) {
      if (!inValue) return;
      length += piece.length;
      if (length > cap) throw new XmlError(`row ${number} is too long`);
      value += piece;
    },
    close(name) {
      if (name === "v" || name === "t") inValue = false;
      else if (name === "c" && column >= 0 && column < MOST_COLUMNS) {
        while (cells.length < column) cells.push("");
        cells[column] = cellText();
      } else if (name === "row" && cells.some((cell) => cell !== "")) ready.push({ number, cells });
    },
  });
  for await (const _ of rows) yield* ready.splice(0);
}
