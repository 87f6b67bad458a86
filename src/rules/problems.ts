/** What is wrong with rules, and where. */

/** A place in a rule file; line and column are 1-based. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

export interface Problem extends Place {
  readonly message: string;
}

/** Rules that cannot be used: every problem found, each printed as `file:line:col: message`. */
export class RulesError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, col, message }) => `${file}:${line}:${col}: ${message}`).join("\n"));
    this.name = "RulesError";
    this.problems = problems;
  }
}
