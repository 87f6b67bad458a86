import { Readable, Writable } from "node:stream";
import { expect, it } from "vitest";
import { main } from "../../src/cli.ts";
import { RuleError } from "../../src/errors.ts";
import { fakeCore } from "./fake-core.ts";
import { workdir } from "./workdir.ts";

/** Runs classify on a text of many articles, with an output that fails as told. */
async function runInto(stdout: Writable, core: typeof fakeCore = fakeCore) {
  let said = "";
  const stderr = new Writable({
    write(chunk, _encoding, done) {
      said += chunk;
      done();
    },
  });
  const stdin = Readable.from([Buffer.from('{"text":"Camat netral"}\n'.repeat(2000))], { objectMode: false });
  const code = await main({ argv: ["classify", "-"], stdin, stdout, stderr, env: {}, cwd: workdir().root, core });
  return { code, said };
}

function failing(code: string): Writable {
  let writes = 0;
  return new Writable({
    write(_chunk, _encoding, done) {
      done(writes++ === 0 ? null : Object.assign(new Error(`write ${code}`), { code, syscall: "write" }));
    },
  });
}

it("ends quietly when the reader goes away", async () => {
  expect(await runInto(failing("EPIPE"))).toEqual({ code: 0, said: "netral: fields: text=text\n" });
});

it("exits with 74 when standard output cannot be written", async () => {
  expect(await runInto(failing("ENOSPC"))).toEqual({
    code: 74,
    said: "netral: fields: text=text\nnetral: cannot write standard output: no space left on the device\n",
  });
});

it("waits for a slow reader and loses nothing", async () => {
  let text = "";
  const slow = new Writable({
    highWaterMark: 1024,
    write(chunk, _encoding, done) {
      text += chunk;
      setTimeout(done, 1);
    },
  });
  expect((await runInto(slow)).code).toBe(0);
  expect(text.match(/\n/g)).toHaveLength(2000);
});

it("shows the stack of what is our own fault", async () => {
  const { code, said } = await runInto(failing("EPIPE"), async () => {
    throw new TypeError("salah kami");
  });
  expect(code).toBe(2);
  expect(said).toMatch(/^TypeError: salah kami\n {4}at [\s\S]*netral: this is a fault of netral/);
});

it("shows rules that do not load by their place, without a stack", async () => {
  const problem = { file: "rules/tema.yaml", line: 3, column: 5, message: 'unknown key "laebl"\x1b[31m' };
  const { code, said } = await runInto(failing("EPIPE"), async () => {
    throw new RuleError([problem, { ...problem, line: 9 }]);
  });
  expect({ code, said }).toEqual({
    code: 2,
    said: [
      'rules/tema.yaml:3:5: unknown key "laebl"[31m',
      'rules/tema.yaml:9:5: unknown key "laebl"[31m',
      "netral: the rules do not load (2 problems)",
      "",
    ].join("\n"),
  });
});
