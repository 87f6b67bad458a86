import type { CommandEntry } from "./command-entry.ts";
import { addResultOptions, type ResultOptions } from "./result-options.ts";
import { addRulesOptions, type RulesOptions } from "./rules-options.ts";

const EPILOGUE = `
Examples:
  netral doctor                                what to send along with a question
  netral doctor --rules aturan --format json

Exit: 0 all is well, 1 something is amiss (it says what), 2 the rules do not load.`;

/** `netral doctor` */
export const doctor: CommandEntry = {
  group: "For programs:",
  add(program, io, done) {
    const command = program
      .command("doctor")
      .summary("versions, rules, limits, terminal: is all as it should be?")
      .description(
        "Tells what netral runs with: versions, the rules with their version and hash, limits, the terminal; and what is amiss with them.",
      );
    addRulesOptions(command);
    addResultOptions(command, { table: null, json: null, csv: null })
      .addHelpText("after", EPILOGUE)
      .action(async (options: RulesOptions & ResultOptions) => {
        const { runDoctor } = await import("./run-doctor.ts");
        // asked of the command itself, so that it is what it does
        const classify = program.commands.find((other) => other.name() === "classify")!;
        const limitOf = (name: string) => classify.options.find(({ long }) => long === name)!.defaultValue as number;
        done(await runDoctor(io, options, { maxBytes: limitOf("--max-bytes"), timeout: limitOf("--timeout") }));
      });
  },
};
