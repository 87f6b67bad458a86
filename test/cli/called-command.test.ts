import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { createProgram } from "../../src/cli.ts";

const named = (...argv: string[]) => {
  const io = { argv, stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough(), env: {}, cwd: "." };
  return createProgram(
    io,
    (text) => text,
    () => {},
  ).commands.map((command) => command.name());
};
const all = named("--help");

it.each(all.filter((name) => !["doctor", "completion", "help"].includes(name)))("makes only %s where that is called", (name) => {
  expect(named(name, "--help")).toEqual([name]);
});

it.each([["doctor"], ["completion"], ["help"], ["clasify"], ["--locale", "id", "classify"], []])(
  "makes all commands for: %s",
  (...argv) => {
    expect(all.length).toBeGreaterThan(20);
    expect(named(...argv)).toEqual(all);
  },
);
