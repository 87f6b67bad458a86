import { resolve } from "node:path";
import type { Command } from "commander";
import type { ExitCode } from "../errors.ts";
import type { Io } from "./io.ts";

/** A subcommand of `netral rules` as `rules.ts` lists it. */
export interface RulesCommand {
  /** Adds the command to its parent; its action says its exit code to `done`. */
  add(parent: Command, io: Io, done: (code: ExitCode) => void): void;
}

/** Options of commands whose arguments are rule folders. */
export interface FolderOptions {
  readonly alone: boolean;
}

/** Adds the folders as arguments, and the option of `FolderOptions`. */
export function addFolders(command: Command): Command {
  return command
    .argument("[folders...]", "rule folders on top of the shipped rules; none: the shipped rules")
    .option("--alone", "leave the shipped rules out: the folders are whole packs", false);
}

/** The folders of the pack that the arguments name, lowest first. */
export async function packOf(io: Io, folders: readonly string[], { alone }: FolderOptions): Promise<string[]> {
  const { packFolders } = await import("../load-rules.ts");
  return packFolders(
    folders.map((folder) => resolve(io.cwd, folder)),
    alone,
  );
}

/** Gives a function that tells whether a file lies in one of the folders: where folders were named, only theirs is asked about. */
export function inFolders(io: Io, folders: readonly string[]): (file: string) => boolean {
  if (folders.length === 0) return () => true;
  const roots = folders.map((folder) => `${resolve(io.cwd, folder)}/`);
  // rule files are named from the process's own folder
  return (file) => roots.some((root) => resolve(file).startsWith(root));
}
