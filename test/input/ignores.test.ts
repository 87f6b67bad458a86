import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createIgnores } from "../../src/input/ignores.ts";

test("patterns hold for more paths than answers are kept", () => {
  const top = mkdtempSync(join(tmpdir(), "netral-ignores-"));
  mkdirSync(join(top, "arsip"));
  writeFileSync(join(top, "arsip", ".netralignore"), "lama-*\n!lama-7\n");
  const ignores = createIgnores(top, ["*.bak"]);
  for (let i = 0; i < 25_000; i++) {
    expect(ignores.has(`${top}/arsip/baru-${i}`)).toBe(false);
    expect(ignores.has(`${top}/arsip/lama-${i}`)).toBe(i !== 7);
    expect(ignores.has(`${top}/arsip/baru-${i}.bak`)).toBe(true);
  }
});

test("a folder below one with patterns, one beside it, and one outside", () => {
  const top = mkdtempSync(join(tmpdir(), "netral-ignores-"));
  for (const folder of ["a", "a/b", "c"]) mkdirSync(join(top, folder));
  writeFileSync(join(top, "a", ".netralignore"), "draf.txt\n");
  const ignores = createIgnores(join(top, "a"), []);
  expect(ignores.has(`${top}/a/b/draf.txt`)).toBe(true);
  expect(ignores.has(`${top}/c/draf.txt`)).toBe(false);
  expect(ignores.has(`${top}/a/b/`)).toBe(false);
  expect(createIgnores(top, []).has(`${top}/c/draf.txt`)).toBe(false);
  expect(createIgnores(top, []).has(`${top}/a/b/draf.txt`)).toBe(true);
});

test("a folder whose name begins with two points is inside", () => {
  const top = mkdtempSync(join(tmpdir(), "netral-ignores-"));
  mkdirSync(join(top, "..arsip"));
  expect(createIgnores(top, ["*.bak"]).has(`${top}/..arsip/a.bak`)).toBe(true);
  expect(createIgnores(join(top, "..arsip"), ["*.bak"]).has(`${top}/a.bak`)).toBe(false);
});
