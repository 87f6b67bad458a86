import type { Command } from "commander";
import { ExitCode, UsageError } from "../errors.ts";
import { localeOf } from "../messages/index.ts";
import type { Topics } from "../messages/topics-en.ts";
import { nearestName } from "../rules/nearest.ts";
import type { CommandEntry } from "./command-entry.ts";
import type { Io } from "./io.ts";
import { printText } from "./result-options.ts";

/** What `netral help` tells of besides commands. */
export const TOPICS = ["rules", "records", "files", "exit"] as const satisfies readonly (keyof Topics)[];

/** `netral help [topic or command]` */
export const help: CommandEntry = {
  group: "For programs:",
  add(program, io, done) {
    program
      .command("help")
      .summary("explain a command or a topic: rules, records, files, exit")
      .description("Explains a command, or a topic: rules, records, files, exit.")
      .argument("[name...]", "a command such as classify or rules check, or a topic")
      .action(async (names: string[]) => {
        const topic = TOPICS.find((known) => known === names[0]);
        if (names.length === 0) program.outputHelp();
        else if (topic && names.length === 1) await printText(io, {}, (await topicsFor(io))[topic]);
        else findCommand(program, names).outputHelp();
        done(ExitCode.DONE);
      });
  },
};

async function topicsFor(io: Io): Promise<Topics> {
  return (localeOf(io) === "id" ? await import("../messages/topics-id.ts") : await import("../messages/topics-en.ts")).topics;
}

/** Throws a `UsageError` where there is no such command. */
function findCommand(program: Command, names: readonly string[]): Command {
  return names.reduce((command, name) => {
    const sub = command.commands.find((known) => known.name() === name);
    if (sub) return sub;
    const known = [...command.commands.map((each) => each.name()), ...TOPICS];
    throw new UsageError(`nothing is known of "${name}"${nearestName(name, known)}`);
  }, program);
}
