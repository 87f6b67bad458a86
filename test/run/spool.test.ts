import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, expect, it, vi } from "vitest";
import { OutputError } from "../../src/errors.ts";
import { openSpool } from "../../src/run/spool.ts";
import { workdir } from "../cli/workdir.ts";

afterEach(() => vi.unstubAllEnvs());

it("gives bytes back in order, and leaves no file behind", () => {
  vi.stubEnv("TMPDIR", workdir().root);
  const spool = openSpool();
  const pieces = Array.from({ length: 50 }, (_, i) => Buffer.alloc(i * 1000, i));
  for (const piece of pieces) spool.append(piece);
  expect(readdirSync(tmpdir())).toEqual([]);
  expect(Buffer.concat([...spool.take()]).equals(Buffer.concat(pieces))).toBe(true);
  expect([...openSpool().take()]).toEqual([]);
});

it("says where it cannot write", () => {
  vi.stubEnv("TMPDIR", workdir().at("hilang"));
  expect(() => openSpool()).toThrow(OutputError);
  expect(() => openSpool()).toThrow(/^cannot write a temporary file in .*hilang: no such file or folder$/);
});
