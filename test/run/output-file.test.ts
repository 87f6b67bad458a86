import { spawnSync } from "node:child_process";
import { writeSync } from "node:fs";
import { expect, it } from "vitest";
import { openOutputFile } from "../../src/run/output-file.ts";
import { workdir } from "../cli/workdir.ts";

/** Lets `room` bytes through, a few at a time, and then fails. */
function fullAfter(room: number, code: string): typeof writeSync {
  let left = room;
  return ((descriptor: number, chunk: Buffer, offset: number, length: number) => {
    if (left === 0) throw Object.assign(new Error(code), { code, syscall: "write" });
    const written = writeSync(descriptor, chunk, offset, Math.min(length, left, 7));
    left -= written;
    return written;
  }) as typeof writeSync;
}

it("gives the file its name only at the end", async () => {
  const dir = workdir().file("a.csv", "lama");
  const file = openOutputFile(dir.at("a.csv"), "a.csv", fullAfter(1000, "ENOSPC"));
  await file.write("satu\n");
  await file.write("dua é\n");
  expect(dir.read("a.csv")).toBe("lama");
  await file.finish();
  expect(dir.read("a.csv")).toBe("satu\ndua é\n");
  expect(dir.list()).toEqual(["a.csv"]);
  expect(file.written()).toEqual({ bytes: 12, sha256: "4835c284753ee9e1cd5c632cb7d2f05f5843ed75faff881c7bdbf3344733edc3" });
});

it.each([
  ["ENOSPC", "cannot write a.csv: no space left on the device"],
  ["EDQUOT", "cannot write a.csv: disk quota exceeded"],
  ["EIO", "cannot write a.csv: input/output error"],
])("leaves nothing half-written behind on %s", async (code, message) => {
  const dir = workdir();
  const file = openOutputFile(dir.at("a.csv"), "a.csv", fullAfter(20, code));
  await file.write("x".repeat(100));
  await expect(file.finish()).rejects.toMatchObject({ name: "OutputError", exitCode: 74, message });
  await file.abort();
  expect(dir.list()).toEqual([]);
});

it("fails as soon as its buffer is full", () => {
  const file = openOutputFile(workdir().at("a.csv"), "a.csv", fullAfter(0, "ENOSPC"));
  expect(() => file.write("x".repeat(300_000))).toThrow("no space left");
});

it("does not take the place of what is no regular file", () => {
  const dir = workdir().folder("folder");
  spawnSync("mkfifo", [dir.at("pipa")]);
  expect(() => openOutputFile(dir.at("folder"), "folder")).toThrow("cannot write folder: is a folder");
  expect(() => openOutputFile(dir.at("pipa"), "pipa")).toThrow("cannot write pipa: is no regular file");
  expect(dir.list()).toEqual(["folder", "pipa"]);
});
