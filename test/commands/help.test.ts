import { expect, it } from "vitest";
import { workdir } from "../cli/workdir.ts";

const COMMANDS = ["explain", "count", "kwic", "keyness", "leftover", "coverage", "suggest", "sample", "eval", "codebook", "doctor"];
const RULES = ["check", "lint", "test", "fmt", "list", "show", "new", "diff", "profile"];

it.each([...COMMANDS.map((name) => [name]), ...RULES.map((name) => ["rules", name])])(
  "netral %s %s explains itself with two examples and --format json",
  async (...argv) => {
    const run = await workdir().netral(...argv.filter(Boolean), "--help");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout.match(/^ {2}(?:git .*&& )?netral .*/gm)!.length).toBeGreaterThanOrEqual(2);
    expect(run.stdout).toMatch(/--format <format>[\s\S]*json/);
    expect(run.stdout).not.toContain("default:");
  },
);

it("netral rules lists its commands", async () => {
  const run = await workdir().netral("rules", "--help");
  for (const name of RULES) expect(run.stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
});
