import { sanitize } from "../output/sanitize.ts";
import type { Output } from "./io.ts";

/** Lines for people on standard error. */
export interface Notes {
  /** Says a line; does nothing with `--quiet`. */
  say(line: string): void;
  /** Says the first lines of a kind and then, once, that more of them go unsaid. */
  sayFew(kind: string, line: string): void;
}

const FEW = 20;

export function createNotes(stderr: Output, quiet: boolean): Notes {
  const said = new Map<string, number>();
  const say = (line: string) => {
    if (!quiet) stderr.write(`netral: ${sanitize(line)}\n`);
  };
  return {
    say,
    sayFew(kind, line) {
      const before = said.get(kind) ?? 0;
      said.set(kind, before + 1);
      if (before < FEW) say(line);
      else if (before === FEW) say(`more ${kind} are not listed; the summary counts them`);
    },
  };
}

/** Whether to colour: `--no-color`, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal. */
export function wantsColour(allowed: boolean, env: Readonly<Record<string, string | undefined>>, output: Output): boolean {
  if (!allowed || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return output.isTTY === true && env.TERM !== "dumb";
}
