import type { Readable, Writable } from "node:stream";
import type { Core } from "./core.ts";

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };

/** What a command may use of the outside world. */
export interface Io {
  /** The arguments after the program's name. */
  readonly argv: readonly string[];
  readonly stdin: Readable;
  /** Results only. */
  readonly stdout: Output;
  /** Everything else. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Aborted with the signal's name ("SIGINT") as its reason. */
  readonly signal?: AbortSignal;
  /** What loads rules and classifies, in this thread; tests give their own. */
  readonly core?: () => Promise<Core>;
  /** Says an English sentence in the reader's language; `main` gives it. */
  readonly translate?: (text: string) => string;
  /** The workers' program; tests give a broken one. */
  readonly worker?: URL;
}
