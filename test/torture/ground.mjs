// What the cases of the torture share: a folder, articles, netral as a process, and random numbers that can be had again.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const netral = join(root, "bin/netral.js");
export const poisoned = join(root, "test/torture/netral-poisoned.mjs");

/** Numbers from 0 to 1 from a seed (mulberry32). */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A folder that goes when the program ends. */
export function createFolder() {
  const folder = mkdtempSync(join(tmpdir(), "netral-torture-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes many short articles as JSON Lines; `change` may put another text in a place. */
export function writeArticles(path, count, change = () => null) {
  const folder = join(root, "fixtures/articles");
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8").slice(0, 700));
  const lines = [];
  for (let i = 0; i < count; i++) lines.push(JSON.stringify({ id: i, judul: `Berita ke-${i}`, isi: change(i) ?? texts[i % texts.length] }));
  writeFileSync(path, `${lines.join("\n")}\n`);
}

/** Runs a program; `during` is given the child as soon as it runs. Answers exit code, signal, and what it said. */
export function run(program, args, { cwd, during = () => {} }) {
  return new Promise((resolve) => {
    const env = { ...process.env };
    delete env.NODE_EXTRA_CA_CERTS;
    const command = program.endsWith(".mjs") || program.endsWith(".js") ? [process.execPath, program, ...args] : [program, ...args];
    const child = spawn(command[0], command.slice(1), { cwd, env, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("close", (code, signal) => resolve({ code, signal, said }));
    during(child);
  });
}

/** Throws unless the condition holds. */
export function must(condition, message) {
  if (!condition) throw new Error(message);
}

/** Throws unless two files hold the same bytes. */
export function mustEqual(path, reference) {
  const [a, b] = [readFileSync(path), readFileSync(reference)];
  if (a.equals(b)) return;
  const at = a.findIndex((byte, i) => byte !== b[i]);
  throw new Error(`${path} is not ${reference}: ${a.length} and ${b.length} bytes, first difference at ${at}`);
}
