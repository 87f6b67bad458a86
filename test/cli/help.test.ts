import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { workdir } from "./workdir.ts";

it.each([["--help"], ["-h"], ["help"]])("netral %s fits on a screen", async (...argv) => {
  const run = await workdir().netral(...argv);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  const lines = run.stdout.split("\n");
  expect(lines.length).toBeLessThanOrEqual(48);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  expect(run.stdout).toMatch(/^Classify:\n {2}classify /m);
});

it.each([[["--version"]], [["-V"]]])("netral %j prints one line", async (argv) => {
  expect(await workdir().netral(...argv)).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

it("netral help classify shows its options and examples", async () => {
  const run = await workdir().netral("help", "classify");
  expect(run.code).toBe(0);
  for (const part of ["Input:", "Output:", "Exit code:", "Examples:", "--format <format>", "--files-from <file>"])
    expect(run.stdout).toContain(part);
  expect(run.stdout).not.toContain("default:");
});

it.each([
  [[], "Usage: netral"],
  [["clasify", "a.txt"], "netral: unknown command 'clasify'\n(Did you mean classify?)\n"],
  [["--versoin"], "(Did you mean --version?)"],
  [["schema", "a"], "netral: too many arguments"],
])("netral %j exits with 2 and says why", async (argv, message) => {
  const run = await workdir().netral(...argv);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(message);
});

it("netral schema prints the record's JSON Schema", async () => {
  const run = await workdir().netral("schema");
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(run.stdout)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", $ref: "#/$defs/OutputRecord" });
});
