/** netral speaks to no network: nothing that it ships can, and a run that tried would end. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { berita } from "../commands/bench.ts";

const DIST = join(import.meta.dirname, "../../dist");
const NETWORK =
  /(?:\bfrom|\bimport|[\w$]\()\s*["'`](?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector|undici)["'`]|\bfetch\(|\bnew (?:WebSocket|XMLHttpRequest|EventSource)\b/;

it.each(readdirSync(DIST, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js")))("%s names no network", (file) => {
  expect(NETWORK.exec(readFileSync(join(DIST, file), "utf8"))?.[0]).toBeUndefined();
});

it.each([["import{a}from'node:http'"], ["p('net')"], ['require("https")'], ["await fetch(x)"], ["new WebSocket(u)"]])(
  "the pattern knows %s",
  (code) => {
    expect(code).toMatch(NETWORK);
  },
);

it("a page that names addresses is read without asking for them", async () => {
  const dir = berita()
    .file(
      "tanpa-jaringan.mjs",
      `import net from "node:net"; import dns from "node:dns"; import dgram from "node:dgram";
for (const [owner, name] of [[net.Socket.prototype, "connect"], [dns, "lookup"], [dns.promises, "lookup"], [dgram, "createSocket"]]) owner[name] = () => { process._rawDebug("JARINGAN"); process.exit(99); };
globalThis.fetch = () => { process._rawDebug("JARINGAN"); process.exit(99); };\n`,
    )
    .file(
      "a.html",
      `<link rel="stylesheet" href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js"></script><article><h1>Camat</h1><p>${"Camat meminta perangkat desa netral. ".repeat(9)}<img src="http://127.0.0.1:9/a.png"></p></article>`,
    )
    .file("a.xml.txt", '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">');
  const node = (argv: string) => dir.shell(`node --import ./tanpa-jaringan.mjs ${argv}`);
  expect(await node("-e 'fetch(\"http://127.0.0.1:9\")'")).toMatchObject({ code: 99 });
  expect(await node('"$NETRAL" classify a.html a.xml.txt berita --jobs 2 -o hasil.csv')).toMatchObject({ code: 0 });
});
