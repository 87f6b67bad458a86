import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable, Writable } from "node:stream";
import { onTestFinished } from "vitest";
import { main } from "../../src/cli.ts";
import type { OutputRecord } from "../../src/types.ts";
import { fakeCore } from "./fake-core.ts";

/** What a run gave. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string | Buffer | Iterable<Buffer> | AsyncIterable<Buffer>;
  readonly env?: Record<string, string>;
  /** A terminal of that many columns. */
  readonly terminal?: number;
  readonly signal?: AbortSignal;
}

/** A temporary folder, with ways to fill it and to run netral in it. It goes when the test is over. */
export function workdir() {
  const root = mkdtempSync(join(tmpdir(), "netral-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const at = (path: string) => join(root, path);
  const dir = {
    root,
    at,
    /** Makes a file with its folders. */
    file(path: string, content: string | Buffer = "Isi berita.\n") {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), content);
      return dir;
    },
    jsonl(path: string, ...records: unknown[]) {
      return dir.file(path, records.map((record) => `${typeof record === "string" ? record : JSON.stringify(record)}\n`).join(""));
    },
    folder(path: string) {
      mkdirSync(at(path), { recursive: true });
      return dir;
    },
    link(path: string, target: string) {
      mkdirSync(dirname(at(path)), { recursive: true });
      symlinkSync(target, at(path));
      return dir;
    },
    remove(...paths: string[]) {
      for (const path of paths) rmSync(at(path));
      return dir;
    },
    read: (path: string) => readFileSync(at(path), "utf8"),
    has: (path: string) => existsSync(at(path)),
    list: (path = ".") => readdirSync(at(path)).sort(),
    /** Runs the program in this process, with a core that knows a few words. */
    netral: (...argv: string[]) => runInProcess(root, argv, {}),
    netralWith: (options: RunOptions, ...argv: string[]) => runInProcess(root, argv, options),
    /** Runs the built program, with the shipped rules. */
    binary: (...argv: string[]) => runProcess("node", [join(import.meta.dirname, "../../bin/netral.js"), ...argv], root),
    /** The same, with workers that break on articles that begin with "POISON". */
    poisoned: (...argv: string[]) => runProcess("node", [join(import.meta.dirname, "../torture/netral-poisoned.mjs"), ...argv], root),
    shell: (command: string) =>
      runProcess("bash", ["--norc", "-c", command], root, { NETRAL: join(import.meta.dirname, "../../bin/netral.js") }),
  };
  return dir;
}

/** The records that a run printed as ndjson. */
export function records(run: Run | string): OutputRecord[] {
  const text = typeof run === "string" ? run : run.stdout;
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** Where the records of a run come from: "a.txt", "b.jsonl#1". */
export function sources(run: Run | string): string[] {
  return records(run).map(({ source: { path, record } }) => (record === undefined ? path : `${path}#${record}`));
}

/** The errors of a run: "E_PARSE b.jsonl:2: no JSON …". */
export function errors(run: Run | string): string[] {
  return records(run).flatMap((record) => ("error" in record ? [`${record.error.code} ${record.error.message}`] : []));
}

async function runInProcess(cwd: string, argv: readonly string[], options: RunOptions): Promise<Run> {
  const { stdin = [], env = {}, terminal, signal } = options;
  const stdout = new Collector(terminal);
  const stderr = new Collector();
  const input = Readable.from(typeof stdin === "string" ? [Buffer.from(stdin)] : Buffer.isBuffer(stdin) ? [stdin] : stdin, {
    objectMode: false,
  });
  const code = await main({ argv, stdin: input, stdout, stderr, env, cwd, core: fakeCore, ...(signal && { signal }) });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

function runProcess(command: string, args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    const options = { cwd, env: { PATH: process.env.PATH, ...env }, maxBuffer: 1 << 28 };
    const child = execFile(command, args, options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 128), stdout, stderr });
    });
    child.stdin?.end();
  });
}

class Collector extends Writable {
  text = "";
  readonly isTTY: boolean;
  readonly columns?: number;

  constructor(terminal?: number) {
    super({ decodeStrings: false });
    this.isTTY = terminal !== undefined;
    if (terminal !== undefined) this.columns = terminal;
  }

  override _write(chunk: string | Buffer, _encoding: string, callback: () => void) {
    this.text += chunk.toString();
    callback();
  }
}
