import { sanitize } from "../output/sanitize.ts";
import type { Io, Output } from "./io.ts";

/** Lines for people on standard error, or for programs with `--log-format json`. */
export interface Notes {
  /** Says a line; does nothing with `--quiet`. */
  say(line: string): void;
  /** Says the first lines of a kind and then, once, that more of them go unsaid. */
  sayFew(kind: string, line: string): void;
  /** Says text as it is, or the facts that it tells. */
  tell(event: string, text: string, facts: Readonly<Record<string, unknown>>): void;
  /** Keeps everything back while the terminal is somebody else's. */
  hold(): void;
  /** Says what was kept back. */
  release(): void;
}

export interface NotesOptions {
  readonly quiet: boolean;
  readonly logFormat: "text" | "json";
}

const FEW = 20;

export function createNotes(
  { stderr, translate = (text) => text }: Pick<Io, "stderr" | "translate">,
  { quiet, logFormat }: NotesOptions,
): Notes {
  const said = new Map<string, number>();
  let held: string | null = null;
  const tell = (event: string, text: string, facts: Readonly<Record<string, unknown>>) => {
    if (quiet) return;
    const line = logFormat === "json" ? `${JSON.stringify({ event, ...facts })}\n` : text;
    if (held === null) stderr.write(line);
    else held += line;
  };
  const say = (line: string, event = "note") => tell(event, `netral: ${sanitize(translate(line))}\n`, { message: line });
  return {
    say,
    sayFew(kind, line) {
      const before = said.get(kind) ?? 0;
      said.set(kind, before + 1);
      if (before < FEW) say(line, kind);
      else if (before === FEW) say(`more ${kind} are not listed; the summary counts them`, kind);
    },
    tell,
    hold() {
      held ??= "";
    },
    release() {
      if (held) stderr.write(held);
      held = null;
    },
  };
}

const DEFAULT_WIDTH = 120;

/** The columns of the terminal that results go to. */
export function widthOf({ stdout, env }: Pick<Io, "stdout" | "env">): number {
  return stdout.columns ?? (Number(env.COLUMNS) || DEFAULT_WIDTH);
}

/** Whether to colour: `--no-color`, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
export function wantsColour(allowed: boolean, env: Readonly<Record<string, string | undefined>>, output: Output): boolean {
  if (!allowed || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return output.isTTY === true && env.TERM !== "dumb";
}
