import { Command, CommanderError } from "commander";
import { classify } from "./commands/classify.ts";
import { codebook } from "./commands/codebook.ts";
import type { CommandEntry } from "./commands/command-entry.ts";
import { coverage } from "./commands/coverage.ts";
import { dates } from "./commands/dates.ts";
import { dedupe } from "./commands/dedupe.ts";
import { evaluate } from "./commands/eval.ts";
import { explain } from "./commands/explain.ts";
import { exportRecords } from "./commands/export.ts";
import { extract } from "./commands/extract.ts";
import { filter } from "./commands/filter.ts";
import type { Io } from "./commands/io.ts";
import { keyness } from "./commands/keyness.ts";
import { kwic } from "./commands/kwic.ts";
import { leftover } from "./commands/leftover.ts";
import { merge } from "./commands/merge.ts";
import { rules } from "./commands/rules.ts";
import { sample } from "./commands/sample.ts";
import { schema } from "./commands/schema.ts";
import { suggest } from "./commands/suggest.ts";
import { verify } from "./commands/verify.ts";
import { version } from "./commands/version.ts";
import { ClosedPipeError, ExitCode, NetralError, RuleError } from "./errors.ts";
import { sanitize } from "./output/sanitize.ts";

/** All subcommands, in the order of the help. */
const COMMANDS: readonly CommandEntry[] = [
  classify,
  dates,
  explain,
  extract,
  kwic,
  keyness,
  leftover,
  coverage,
  suggest,
  sample,
  dedupe,
  exportRecords,
  evaluate,
  codebook,
  rules,
  filter,
  merge,
  verify,
  schema,
];

/** The whole program: answers the exit code and never ends the process, so that pending output is not lost. */
export async function main(io: Io): Promise<ExitCode> {
  // A stream's error is told to whoever writes; without a listener it would end the process.
  for (const stream of [io.stdout, io.stderr]) stream.on("error", () => {});
  let code: ExitCode = ExitCode.DONE;
  try {
    const program = createProgram(io, (said) => {
      code = said;
    });
    await program.parseAsync(io.argv, { from: "user" });
    return code;
  } catch (error) {
    return tell(error, io);
  }
}

function createProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command("netral")
    .description("Tags Indonesian election-security news: who is in an article, what it raises, how and when.")
    .version(version, "-V, --version", "print the version")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(text.replace(/^error: /, "netral: ")),
    })
    // Of the defaults only those that are told in words are worth telling.
    .configureHelp({
      optionDescription: ({ description, defaultValueDescription: told }) => (told ? `${description} (${told} unless told)` : description),
      subcommandTerm: (command) => command.name(),
    })
    .addHelpText("after", "\nnetral <command> --help tells more and gives examples.");
  for (const { group, add } of COMMANDS) {
    program.commandsGroup(group);
    add(program, io, done);
  }
  program.helpCommand("help [command]", "explain a command");
  program.optionsGroup("Options:").helpOption("-h, --help", "show this help");
  return program;
}

/** Says what stopped the program: a message for what the user can mend, the stack for what is our fault. */
function tell(error: unknown, { stderr, argv }: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.DONE : ExitCode.COULD_NOT_RUN;
  if (error instanceof ClosedPipeError) return ExitCode.DONE;
  if (!(error instanceof NetralError)) {
    stderr.write(
      `${error instanceof Error ? error.stack : String(error)}\nnetral: this is a fault of netral; please report it with the lines above\n`,
    );
    return ExitCode.COULD_NOT_RUN;
  }
  // Asked of the arguments: the error may be that they could not be read.
  if (/--log-format[= ]json\b/.test(argv.join(" "))) {
    stderr.write(`${JSON.stringify({ event: "stopped", name: error.name, message: error.message, exit: error.exitCode })}\n`);
    return error.exitCode;
  }
  const lines = error.message.split("\n").map(sanitize);
  const problems = `${lines.length} ${lines.length === 1 ? "problem" : "problems"}`;
  const text =
    error instanceof RuleError ? `${lines.join("\n")}\nnetral: the rules do not load (${problems})` : `netral: ${lines.join("\n  ")}`;
  stderr.write(`${text}\n`);
  return error.exitCode;
}
