import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const READMES = ["README.md", "README.id.md"];

/** What the blocks of code say, without their comments. */
function commandsIn(file: string): string[] {
  const blocks = readFileSync(file, "utf8").matchAll(/^```(?:sh|ts|yaml)\n(.*?)^```$/gms);
  return [...blocks].flatMap(([, block]) => block!.split("\n").map((line) => line.replace(/\s+(?:#|\/\/) .*$/, "").trim())).filter(Boolean);
}

it("README.id.md has the commands of README.md", () => {
  const known = new Set(commandsIn("README.md"));
  const told = commandsIn("README.id.md");
  expect(told.length).toBeGreaterThan(40);
  expect(told.filter((command) => !known.has(command))).toEqual([]);
});

it.each(READMES)("the files that %s links are there", (file) => {
  const links = [...readFileSync(file, "utf8").matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path!);
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});
