import { ExitCode } from "../errors.ts";
import type { CommandEntry } from "./command-entry.ts";

/** `netral schema` */
export const schema: CommandEntry = {
  group: "For programs:",
  add(program, io, done) {
    program
      .command("schema")
      .summary("print the JSON Schema of a record")
      .description("Prints the JSON Schema (2020-12) of one record: a line of ndjson, an element of json.")
      .action(async () => {
        const [{ default: recordSchema }, { streamSink }] = await Promise.all([
          import("../output/record-schema.json", { with: { type: "json" } }),
          import("../run/sink.ts"),
        ]);
        const sink = streamSink(io.stdout, "standard output");
        await sink.write(`${JSON.stringify(recordSchema, null, 2)}\n`);
        await sink.finish();
        done(ExitCode.DONE);
      });
  },
};
