declare module "d3-dsv" {
  /** Rows of cells as CSV with "\n" between them; quotes what has to be. */
  export function csvFormatRows(rows: readonly (readonly string[])[]): string;
}
