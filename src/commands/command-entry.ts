import type { Command } from "commander";
import type { ExitCode } from "../errors.ts";
import type { Io } from "./io.ts";

/** A subcommand as `cli.ts` lists it. What is heavy is imported in its action, when it runs. */
export interface CommandEntry {
  /** The heading under which help lists it. */
  readonly group: string;
  /** Adds the command to the program; its action says its exit code to `done`. */
  add(program: Command, io: Io, done: (code: ExitCode) => void): void;
}
