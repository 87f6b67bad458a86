/** Cells of a worksheet (ECMA-376, SpreadsheetML). */
import type { Cell, Column } from "../columns.ts";

/** Places in `cellXfs` of the style sheet. */
export const Style = { PLAIN: 0, HEADER: 1, DATE: 2, NUMBER: 3, WRAPPED: 4, HEADER_OF_NUMBERS: 5, BOOLEAN: 6 } as const;

/** Excel's longest text of a cell, in UTF-16 units. */
const MOST_CHARACTERS = 32_767;
const DAY = 86_400_000;
/** Serial number of 1970-01-01. Before March 1900 Excel counts a day that never was. */
const EPOCH = 25_569;
const FIRST_SERIAL = 61;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[&<>"_\0-\x08\x0b-\x1f\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Makes a cell's XML; `cut` is called for each text that is too long for one. */
export function cellXml(place: string, value: Cell, kind: Column<never>["kind"], wrapped: boolean, cut: () => void): string {
  if (value === null) return "";
  if (typeof value === "boolean") return `<c r="${place}" t="b" s="${Style.BOOLEAN}"><v>${Number(value)}</v></c>`;
  if (typeof value === "number") return `<c r="${place}"${kind === "number" ? ` s="${Style.NUMBER}"` : ""}><v>${value}</v></c>`;
  if (kind === "date" && typeof value === "string") {
    const serial = serialOf(value);
    if (serial !== null) return `<c r="${place}" s="${Style.DATE}"><v>${serial}</v></c>`;
  }
  const text = typeof value === "string" ? value : value.join("; ");
  return text === "" ? "" : textXml(place, shorten(text, cut), wrapped ? Style.WRAPPED : Style.PLAIN);
}

/** A cell with text in it: never a formula, whatever the text begins with. */
export function textXml(place: string, text: string, style: number): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<c r="${place}" t="inlineStr"${style === Style.PLAIN ? "" : ` s="${style}"`}><is><t${space}>${escapeXml(text)}</t></is></c>`;
}

/** Text fit for XML: no characters that it does not know, nothing that a spreadsheet takes for an escape of its own. */
export function escapeXml(text: string): string {
  // Most texts are fit as they are.
  if (!UNFIT.test(text)) return text;
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/g, "\uFFFD")
      .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

/** "A" of 0, "AA" of 26. */
export function columnName(index: number): string {
  return (index < 26 ? "" : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
}

function shorten(text: string, cut: () => void): string {
  if (text.length <= MOST_CHARACTERS) return text;
  cut();
  const mark = `… [cut: ${text.length} characters]`;
  return text.slice(0, MOST_CHARACTERS - mark.length).toWellFormed() + mark;
}

/** The serial number of an ISO day; null where it is none, or too early. */
function serialOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const serial = Date.parse(text) / DAY + EPOCH;
  return serial >= FIRST_SERIAL ? serial : null;
}
