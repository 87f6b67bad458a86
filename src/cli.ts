import { type Command, CommanderError, Option } from "commander";
import { classify } from "./commands/classify.ts";
import { codebook } from "./commands/codebook.ts";
import type { CommandEntry } from "./commands/command-entry.ts";
import { completion } from "./commands/completion.ts";
import { count } from "./commands/count.ts";
import { coverage } from "./commands/coverage.ts";
import { dates } from "./commands/dates.ts";
import { dedupe } from "./commands/dedupe.ts";
import { doctor } from "./commands/doctor.ts";
import { evaluate } from "./commands/eval.ts";
import { explain } from "./commands/explain.ts";
import { exportRecords } from "./commands/export.ts";
import { extract } from "./commands/extract.ts";
import { filter } from "./commands/filter.ts";
import { help } from "./commands/help.ts";
import { HelpCommand } from "./commands/help-command.ts";
import type { Io } from "./commands/io.ts";
import { keyness } from "./commands/keyness.ts";
import { kwic } from "./commands/kwic.ts";
import { leftover } from "./commands/leftover.ts";
import { merge } from "./commands/merge.ts";
import { report } from "./commands/report-command.ts";
import { rules } from "./commands/rules.ts";
import { sample } from "./commands/sample.ts";
import { schema } from "./commands/schema.ts";
import { suggest } from "./commands/suggest.ts";
import { verify } from "./commands/verify.ts";
import { version } from "./commands/version.ts";
import { ClosedPipeError, ExitCode, NetralError, RuleError } from "./errors.ts";
import { LOCALES, loadPhrases, localeOf } from "./messages/index.ts";
import { createTranslator } from "./messages/phrases.ts";
import { sanitize } from "./output/sanitize.ts";

/** All subcommands by their names, in the order of the help. */
const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  classify,
  dates,
  explain,
  extract,
  count,
  kwic,
  keyness,
  leftover,
  coverage,
  report,
  suggest,
  sample,
  dedupe,
  export: exportRecords,
  eval: evaluate,
  codebook,
  rules,
  filter,
  merge,
  verify,
  schema,
  doctor,
  completion,
  help,
};
/** Those that look at the others. */
const LOOK_AROUND: ReadonlySet<string> = new Set(["doctor", "completion", "help"]);

const HELP = "-h: in short; --help: in full";
const EPILOGUE = `
Examples:
  netral classify berita/
  netral count berita/ --by actor,theme
  netral help rules

netral <command> --help tells more; netral help rules, records, files or exit explains these.`;

/** The whole program: answers the exit code and never ends the process, so that pending output is not lost. */
export async function main(io: Io): Promise<ExitCode> {
  // A stream's error is told to whoever writes; without a listener it would end the process.
  for (const stream of [io.stdout, io.stderr]) stream.on("error", () => {});
  let code: ExitCode = ExitCode.DONE;
  const translate = createTranslator(await loadPhrases(localeOf(io)));
  try {
    // not a copy: reading stdin would open it
    const spoken: Io = Object.create(io, { translate: { value: translate } });
    const program = createProgram(spoken, translate, (said) => {
      code = said;
    });
    await program.parseAsync(io.argv, { from: "user" });
    return code;
  } catch (error) {
    return tell(error, io, translate);
  }
}

/** The program with its commands, or only the one that is called; `done` is told the exit code of the one that runs. */
export function createProgram(io: Io, translate: (text: string) => string, done: (code: ExitCode) => void): Command {
  const { argv } = io;
  const short = argv.length === 0 || (argv.some((arg) => /^-\w*h$/.test(arg)) && !argv.includes("--help"));
  const program = new HelpCommand({ short, translate }, "netral")
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
      outputError: (text, write) =>
        write(
          `netral: ${text
            .replace(/^error: /, "")
            .trimEnd()
            .split("\n")
            .map(translate)
            .join("\n")}\n`,
        ),
    });
  const [called = ""] = argv;
  // Made at each start: all of them take as long as a tenth of a classification.
  const alone = Object.hasOwn(COMMANDS, called) && !LOOK_AROUND.has(called);
  for (const { group, add } of alone ? [COMMANDS[called]!] : Object.values(COMMANDS)) {
    program.commandsGroup(group);
    add(program, io, done);
  }
  program.helpCommand(false).addHelpText("after", EPILOGUE);
  addLocale(program);
  return program;
}

/** Every command takes `--locale`, wherever it stands; `localeOf` reads it. */
function addLocale(command: Command): void {
  command
    .optionsGroup(command.parent ? "Help:" : "Options:")
    .addOption(new Option("--locale <language>", "language of messages (LANG unless told)").choices(LOCALES));
  command.helpOption("-h, --help", HELP);
  for (const subcommand of command.commands) addLocale(subcommand);
}

/** Says what stopped the program: a message for what the user can mend, the stack for what is our fault. */
function tell(error: unknown, { stderr, argv }: Io, translate: (text: string) => string): ExitCode {
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
  const lines = error.message.split("\n").map((line) => sanitize(translate(line)));
  const problems = translate(lines.length === 1 ? "the rules do not load (1 problem)" : "the rules do not load ({} problems)").replace(
    "{}",
    String(lines.length),
  );
  const text = error instanceof RuleError ? `${lines.join("\n")}\nnetral: ${problems}` : `netral: ${lines.join("\n  ")}`;
  stderr.write(`${text}\n`);
  return error.exitCode;
}
