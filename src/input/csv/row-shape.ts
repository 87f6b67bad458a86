/** What rows of a file have in common, to tell a row from a piece of text that happens to hold delimiters. */
export class RowShape {
  #count = 0;
  #first: string | null = null;

  /** Whether the row has as many cells as those before. */
  hasAsMany(cells: readonly Buffer[]): boolean {
    return cells.length === this.#count;
  }

  /** Whether the row has as many cells as those before, and the first is of their kind. */
  fits(cells: readonly Buffer[]): boolean {
    return this.hasAsMany(cells) && (this.#first === null || kindOf(cells[0]!) === this.#first);
  }

  /** Takes a sound row as the measure. The first is taken for the header: it tells only how many cells there are. */
  learn(cells: readonly Buffer[]): void {
    if (this.#count === 0) this.#count = cells.length;
    else if (this.hasAsMany(cells)) this.#first = kindOf(cells[0]!);
  }
}

function kindOf(cell: Buffer): string {
  const text = cell.toString("latin1", 0, 200).trim();
  if (text === "") return "empty";
  if (/^\d+$/.test(text)) return "number";
  if (/^https?:\/\//.test(text)) return "address";
  return /\s/.test(text) ? "words" : "word";
}
