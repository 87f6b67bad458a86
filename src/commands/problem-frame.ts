import { readFileSync } from "node:fs";
import type { RuleProblem } from "../errors.ts";
import { sanitize } from "../output/sanitize.ts";

const WIDTH = 160;

/** A problem with its line and a caret under its column: `file:line:col: message`, then the line as it stands in the file. */
export function frame(problem: RuleProblem, lineOf: (file: string, line: number) => string | null = readLine): string {
  const { file, line, column, message } = problem;
  const head = `${file}:${line}:${column}: ${sanitize(message)}\n`;
  const written = lineOf(file, line);
  if (written === null) return head;
  const number = String(line);
  // a long line is shown from a little before the column
  const from = column > WIDTH ? column - WIDTH / 2 : 0;
  const shown = written
    .slice(from, from + WIDTH)
    .replace(/[^\P{C}\t]/gu, "")
    .replaceAll("\t", " ");
  return `${head}  ${number} | ${shown}\n  ${" ".repeat(number.length)} | ${" ".repeat(Math.max(0, column - 1 - from))}^\n`;
}

/** A line of a file, or null where there is none to read. */
function readLine(file: string, line: number): string | null {
  try {
    return readFileSync(file, "utf8").split("\n")[line - 1] ?? null;
  } catch {
    return null;
  }
}
