/** `# netral-ignore W103 reason`: behind what it silences, or on the line above; above an entry it silences all of it. */
import type { Place } from "../errors.ts";
import type { Finding, LintCode } from "./lint-codes.ts";

/** Line → what is silenced for it. */
export type Suppressions = ReadonlyMap<number, readonly Suppression[]>;

export interface Suppression extends Place {
  readonly code: string;
  readonly reason: string;
}

const COMMENT = /#\s*netral-ignore\s+(?<codes>[EW]\d{3}(?:\s*,\s*[EW]\d{3})*)(?<reason>.*)$/;

/** The suppressions in a rule file. A comment on a line of its own is for the next line that is no comment. */
export function readSuppressions(file: string, text: string): Suppressions {
  const found = new Map<number, Suppression[]>();
  let waiting: Suppression[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    const isComment = /^\s*#/.test(line);
    const { codes, reason = "" } = COMMENT.exec(line)?.groups ?? {};
    const here = (codes?.split(",") ?? []).map((code) => ({
      file,
      line: i + 1,
      column: line.indexOf("#") + 1,
      code: code.trim(),
      reason: reason.trim(),
    }));
    if (isComment) waiting.push(...here);
    else if (line.trim() !== "") {
      if (here.length + waiting.length > 0) found.set(i + 1, [...waiting, ...here]);
      waiting = [];
    }
  }
  return found;
}

/** Whether a finding is silenced, at its own line or at its entry's first; notes in `used` by what. One without a reason silences nothing. */
export function isSuppressed(finding: Finding, entryLine: number, all: ReadonlyMap<string, Suppressions>, used: Set<string>): boolean {
  const inFile = all.get(finding.file);
  const fitting = [finding.line, entryLine].flatMap((line) => inFile?.get(line) ?? []).filter(({ code }) => code === finding.code);
  for (const suppression of fitting) used.add(keyOf(suppression));
  return fitting.some(({ reason }) => reason !== "");
}

/** Suppressions that give no reason, or that silenced nothing. */
export function unusedSuppressions(all: ReadonlyMap<string, Suppressions>, used: ReadonlySet<string>): Finding[] {
  return [...all.values()].flatMap((inFile) =>
    [...inFile.values()].flat().flatMap((suppression): Finding[] => {
      const { file, line, column, code, reason } = suppression;
      const finding = (own: LintCode, message: string) => ({ file, line, column, code: own, entry: "", message });
      if (reason === "") return [finding("W190", `netral-ignore ${code} gives no reason: write one behind it`)];
      return used.has(keyOf(suppression)) ? [] : [finding("W191", `netral-ignore ${code} silences nothing`)];
    }),
  );
}

function keyOf({ file, line, code }: Suppression): string {
  return `${file}:${line}:${code}`;
}
