/** What number formats and cell types of SpreadsheetML (ECMA-376, 18.8.30 and 18.18.11) mean for a cell's text. */

/** Built-in number formats that show a date or a time. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);
const DAY_MILLISECONDS = 86_400_000;
/** Day 0 of a workbook, and of one made by the old Excel for Mac. 1900 was no leap year, but Excel has it as one. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Whether a number format, by its number and its code if it is the workbook's own, shows a date. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.has(id);
  const plain = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[dy]/i.test(plain) || /h.*m|m.*s/i.test(plain);
}

/** A serial number as an ISO date, with the time of day where there is one. */
export function serialToIso(serial: number, from1904: boolean): string {
  const date = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(serial * DAY_MILLISECONDS));
  if (Number.isNaN(date.getTime())) return String(serial);
  const iso = date.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Control characters are written as _x000D_, and an underscore before such a thing as _x005F_. */
export function unescapeCell(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** 0-based column of a reference: 27 of "AB12". */
export function columnOf(reference: string): number {
  let column = 0;
  for (const char of /^[A-Z]{1,3}/i.exec(reference)?.[0].toUpperCase() ?? "") column = column * 26 + char.charCodeAt(0) - 64;
  return column - 1;
}
