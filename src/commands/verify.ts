import type { CommandEntry } from "./command-entry.ts";

/** `netral verify` */
export const verify: CommandEntry = {
  group: "Many machines:",
  add(program, io, done) {
    program
      .command("verify")
      .summary("check an output against its manifest and its input")
      .description(
        "Checks that an output file, or a folder of --shard, is what its manifest tells: bytes, hash, records, rules; and that the input still is what was read.",
      )
      .argument("<output>", "a file of -o, or a folder of --shard")
      .option("--no-input", "leave the input alone")
      .addHelpText(
        "after",
        "\nRelative inputs are looked for from here, as the run did.\n\nExit: 0 sound, 1 something differs, 2 could not run.",
      )
      .action(async (output: string, options: { readonly input: boolean }) => {
        const { runVerify } = await import("./run-verify.ts");
        done(await runVerify(io, output, options.input));
      });
  },
};
