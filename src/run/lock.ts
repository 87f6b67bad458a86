import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { isSystemError, OutputError } from "../errors.ts";
import { toOutputError } from "./sink.ts";

/** A running process, told from a later one with the same number. */
interface Owner {
  readonly host: string;
  readonly pid: number;
  /** When the process started, as the system counts; null where it does not tell. */
  readonly started: string | null;
}

/**
 * Takes `FILE.lock`, so that no second writer comes; gives the function that gives it back. A lock whose process has died is taken over.
 * Throws an `OutputError` where another process holds it, or may hold it on another machine.
 */
export function takeLock(path: string, name: string): () => void {
  const lock = `${path}.lock`;
  const own: Owner = { host: hostname(), pid: process.pid, started: startOf(process.pid) };
  for (let tries = 0; tries < 3; tries++) {
    try {
      writeFileSync(lock, JSON.stringify(own), { flag: "wx" });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (!isSystemError(error) || error.code !== "EEXIST") throw toOutputError(error, name);
      refuseOrRemove(lock, name);
    }
  }
  throw new OutputError(`cannot write ${name}: another process takes ${name}.lock again and again`);
}

function refuseOrRemove(lock: string, name: string): void {
  const seen = readOwner(lock);
  if (seen && isAlive(seen)) throw new OutputError(`cannot write ${name}: process ${seen.pid} writes it (${name}.lock)`);
  if (seen && seen.host !== hostname())
    throw new OutputError(`cannot write ${name}: process ${seen.pid} on ${seen.host} may be writing it; if not, remove ${name}.lock`);
  // Two may find the same dead lock: only one can move it away, and who moved a living one puts it back.
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    const moved = readOwner(aside);
    if (moved && isAlive(moved)) linkSync(aside, lock);
    rmSync(aside, { force: true });
  } catch (error) {
    if (!isSystemError(error) || (error.code !== "ENOENT" && error.code !== "EEXIST")) throw toOutputError(error, name);
  }
}

function readOwner(lock: string): Owner | null {
  try {
    return JSON.parse(readFileSync(lock, "utf8"));
  } catch {
    // Gone, or cut by a full disk: its writer never got to write.
    return null;
  }
}

function isAlive({ host, pid, started }: Owner): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isSystemError(error) && error.code === "ESRCH") return false;
  }
  return started === null || startOf(pid) === started;
}

/** Field 22 of Linux' /proc/PID/stat; null for a process that is no more than an entry for its parent. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? null : fields[19]!;
  } catch {
    return null;
  }
}
