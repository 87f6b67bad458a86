const { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { createRequire, wrap } = require("node:module");
const { basename, dirname, join, resolve } = require("node:path");
const { constants, Script } = require("node:vm");
const { crc32 } = require("node:zlib");

/** Path → what stands for its module. */
const modules = new Map();
/** Path → the script whose code is to be kept there. */
const unkept = new Map();
/** Files that are named by their content: what is kept for one of them never fits another. */
const BY_CONTENT = /-[\w-]{8}\.js$/;
/** A checksum (CRC-32) ends what is kept: V8 looks only at its head, and runs what a disk has damaged. */
const CHECK_BYTES = 4;
/** Of a longer run much code was dropped again, or ran in workers only. */
const SHORT_MICROSECONDS = 2_000_000;

/**
 * Gives what a CommonJS file exports, as `require` does. The code that V8 makes of it is kept in a folder `.cache` beside it, where that can be
 * written, and taken from there by the next start: that is a third of one. V8 refuses what another version of it has made.
 */
function load(path) {
  const known = modules.get(path);
  if (known) return known.exports;
  const module = { exports: {} };
  modules.set(path, module);
  const kept = BY_CONTENT.test(path) ? join(dirname(path), ".cache", `${basename(path)}-${process.versions.v8}-${process.arch}`) : null;
  const cachedData = kept === null ? undefined : readSound(kept);
  const script = new Script(wrap(readFileSync(path, "utf8")), {
    filename: path,
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (kept !== null && (!cachedData || script.cachedDataRejected)) {
    // one listener for all of them
    if (unkept.size === 0) process.once("exit", keepAll);
    unkept.set(kept, script);
  }
  const requireOther = createRequire(path);
  const requireFrom = (name) => (name.startsWith(".") ? load(resolve(dirname(path), name)) : requireOther(name));
  script.runInThisContext()(module.exports, requireFrom, module, path, dirname(path));
  return module.exports;
}

function readSound(path) {
  try {
    const bytes = readFileSync(path);
    const data = bytes.subarray(0, -CHECK_BYTES);
    return bytes.readUInt32LE(data.length) === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function keepAll(code) {
  if (code <= 1 && process.cpuUsage().user <= SHORT_MICROSECONDS) for (const [path, script] of unkept) keep(path, script);
}

/** Keeps what was made of the code that ran; whole or not at all. */
function keep(path, script) {
  const part = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const data = script.createCachedData();
    const check = Buffer.alloc(CHECK_BYTES);
    check.writeUInt32LE(crc32(data));
    writeFileSync(part, Buffer.concat([data, check]));
    renameSync(part, path);
  } catch {
    // A folder that cannot be written, or is full: the next start compiles again.
    rmSync(part, { force: true });
  }
}

module.exports = { load };
