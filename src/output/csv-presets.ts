/** What `--csv` takes. */
export const CSV_PRESETS = {
  plain: "for programs: UTF-8, LF line ends, decimal point",
  excel: "for Excel: byte order mark, CRLF, formulas disarmed",
  "excel-id": "for Excel in Indonesian: also ; between cells and a decimal comma",
} as const;
export type CsvPreset = keyof typeof CSV_PRESETS;
