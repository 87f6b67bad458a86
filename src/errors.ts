/** What can go wrong on the user's side, and the exit codes. Anything else that is thrown is a bug of ours and shows its stack. */

export const ExitCode = {
  DONE: 0,
  /** Done, but with more error records than allowed, or `--fail-on` found something. */
  FINDINGS: 1,
  /** Usage, rules, nothing to read. */
  COULD_NOT_RUN: 2,
  /** A resume does not fit its journal. */
  STALE: 65,
  /** The output cannot be written. */
  OUTPUT: 74,
  INTERRUPTED: 130,
  TERMINATED: 143,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A mistake that the user can mend: shown as one message without a stack. */
export class NetralError extends Error {
  override readonly name: string = "NetralError";
  readonly exitCode: ExitCode = ExitCode.COULD_NOT_RUN;
}

/** Wrong options or arguments, or nothing to read. */
export class UsageError extends NetralError {
  override readonly name = "UsageError";
}

/** A place in a rule file; line and column are 1-based. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface RuleProblem extends Place {
  readonly message: string;
}

/** Rules that do not load; the message has one line `file:line:col: message` for each problem. */
export class RuleError extends NetralError {
  override readonly name = "RuleError";
  readonly problems: readonly RuleProblem[];

  constructor(problems: readonly RuleProblem[]) {
    super(problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`).join("\n"));
    this.problems = problems;
  }
}

/** The output cannot be written: disk full, no such folder, no permission. */
export class OutputError extends NetralError {
  override readonly name = "OutputError";
  override readonly exitCode = ExitCode.OUTPUT;
}

/** The reader of our output went away (`| head -1`): no error, but a reason to stop. */
export class ClosedPipeError extends Error {
  override readonly name = "ClosedPipeError";
}

/** What shall be continued or taken over does not fit: the input, the rules or the options changed. */
export class StaleError extends NetralError {
  override readonly name = "StaleError";
  override readonly exitCode = ExitCode.STALE;
}

/** SIGINT or SIGTERM arrived; `rest` says what becomes of the run. */
export class InterruptedError extends NetralError {
  override readonly name = "InterruptedError";
  override readonly exitCode: ExitCode;

  constructor(signal: string, rest = "") {
    super(`interrupted by ${signal}${rest}`);
    this.exitCode = signal === "SIGTERM" ? ExitCode.TERMINATED : ExitCode.INTERRUPTED;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  EACCES: "permission denied",
  EPERM: "operation not permitted",
  EISDIR: "is a folder",
  ENOTDIR: "a part of the path is no folder",
  ELOOP: "too many symbolic links",
  ENAMETOOLONG: "the name is too long",
  EIO: "input/output error",
  ENOSPC: "no space left on the device",
  EDQUOT: "disk quota exceeded",
  EFBIG: "the file grew over the allowed size",
  EROFS: "read-only file system",
};

/** What Node throws where the operating system refuses something. */
interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
}

/** Whether the operating system refused something, as opposed to a bug of ours. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && "syscall" in error && "code" in error;
}

/** The reason of a system error in plain words: "no such file or folder". */
export function reasonOf(error: SystemError): string {
  return REASONS[error.code] ?? error.message;
}
