import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { workdir } from "./workdir.ts";

it.each([["--help"], ["help"]])("netral %s lists every command", async (...argv) => {
  const run = await workdir().netral(...argv);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  const lines = run.stdout.split("\n");
  expect(lines.length).toBeLessThanOrEqual(60);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
  expect(run.stdout).toMatch(/^Classify:\n {2}classify /m);
});

it.each([[["-h"]], [["classify", "-h"]], [["count", "-h"]], [["rules", "-h"]], [["rules", "check", "-h"]], [["eval", "-h"]]])(
  "netral %j is short and names every option",
  async (argv) => {
    const [short, full] = [await workdir().netral(...argv), await workdir().netral(...argv.slice(0, -1), "--help")];
    expect(short).toMatchObject({ code: 0, stderr: "" });
    const lines = short.stdout.split("\n");
    expect(lines.length).toBeLessThanOrEqual(24);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    for (const [, option] of full.stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)) expect(short.stdout).toContain(option);
    expect(short.stdout).toContain("--help ");
  },
);

it.each([
  ["rules", "Patterns\n", "Pola\n"],
  ["records", "salience", "pokok artikel"],
  ["files", "--format table", "Dibaca:"],
  ["exit", "EXIT CODES", "KODE KELUAR"],
])("netral help %s explains the topic in both languages", async (topic, english, indonesian) => {
  const dir = workdir();
  const run = await dir.netral("help", topic);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toContain(english);
  for (const line of run.stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(140);
  expect((await dir.netral("help", topic, "--locale", "id")).stdout).toContain(indonesian);
});

it("netral help of something else", async () => {
  expect((await workdir().netral("help", "rules", "check")).stdout).toMatch(/^Usage: netral rules check /);
  expect(await workdir().netral("help", "rulez")).toMatchObject({
    code: 2,
    stderr: 'netral: nothing is known of "rulez" – did you mean "rules"?\n',
  });
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
