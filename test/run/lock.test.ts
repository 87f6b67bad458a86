import { spawn } from "node:child_process";
import { once } from "node:events";
import { hostname } from "node:os";
import { expect, it } from "vitest";
import { takeLock } from "../../src/run/lock.ts";
import { workdir } from "../cli/workdir.ts";

it("lets one writer in at a time", () => {
  const dir = workdir();
  const release = takeLock(dir.at("a.ndjson"), "a.ndjson");
  expect(() => takeLock(dir.at("a.ndjson"), "a.ndjson")).toThrow(`cannot write a.ndjson: process ${process.pid} writes it (a.ndjson.lock)`);
  release();
  takeLock(dir.at("a.ndjson"), "a.ndjson")();
  expect(dir.list()).toEqual([]);
});

const owner = (pid: number, started: string | null = null, host = hostname()) => JSON.stringify({ host, pid, started });

it("takes over the lock of a process that has died", async () => {
  const child = spawn("true");
  await once(child, "exit");
  const dir = workdir().file("a.ndjson.lock", owner(child.pid!));
  takeLock(dir.at("a.ndjson"), "a.ndjson")();
  expect(dir.list()).toEqual([]);
});

it.each([
  ["a process that has the number of a dead one", owner(process.pid, "1")],
  ["a writer that died before it could write", ""],
  ["garbage", "{nol"],
])("takes over a lock of %s", (_name, content) => {
  const dir = workdir().file("a.ndjson.lock", content);
  takeLock(dir.at("a.ndjson"), "a.ndjson")();
  expect(dir.list()).toEqual([]);
});

it("does not judge of another machine's processes", () => {
  const dir = workdir().file("a.ndjson.lock", owner(1, null, "mesin-lain"));
  expect(() => takeLock(dir.at("a.ndjson"), "a.ndjson")).toThrow(/process 1 on mesin-lain may be writing it; if not, remove a.ndjson.lock/);
});

it("says why the lock cannot be made", () => {
  expect(() => takeLock(workdir().at("tiada/a.ndjson"), "tiada/a.ndjson")).toThrow("cannot write tiada/a.ndjson: no such file or folder");
});
