import type { CommandEntry } from "./command-entry.ts";

/** `netral merge` */
export const merge: CommandEntry = {
  group: "Many machines:",
  add(program, io, done) {
    program
      .command("merge")
      .summary("put the parts of --shard together")
      .description(
        "Checks the parts of a sharded run against their manifests and puts them together in the order of the input: the bytes that one run would have written. Refuses parts that are missing, changed, there twice, or of another run.",
      )
      .argument("<folder>", "what --shard had as its -o")
      .option("-o, --output <file>", "write a file, whole or not at all, and a manifest beside it")
      .addHelpText("after", "\nExample:\n  netral merge hasil/ -o hasil.ndjson\n\nExit: 0 done, 2 the parts do not fit, 74 cannot write.")
      .action(async (folder: string, options: { readonly output?: string }) => {
        const { runMerge } = await import("./run-merge.ts");
        done(await runMerge(io, folder, options.output));
      });
  },
};
