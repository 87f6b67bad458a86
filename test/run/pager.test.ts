import { chmodSync } from "node:fs";
import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { type PagerOptions, pagedSink } from "../../src/run/pager.ts";
import { workdir } from "../cli/workdir.ts";

/** A terminal of three lines, and a pager that keeps what it is given in the file `paged`. */
function terminal(env: Record<string, string> = {}, wide = false) {
  const dir = workdir();
  dir.file("keep", '#!/bin/sh\ncat > "$0d"\nprintf "LESS=%s LV=%s" "$LESS" "$LV" > "$0d.env"\n');
  chmodSync(dir.at("keep"), 0o755);
  let screen = "";
  const said: string[] = [];
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      screen += chunk;
      done();
    },
  });
  const options: PagerOptions = {
    stdout,
    rows: 3,
    env: { PATH: process.env.PATH, PAGER: dir.at("keep"), ...env },
    wide,
    opened: () => void said.push("opened"),
    left: () => void said.push("left"),
  };
  return { dir, sink: pagedSink(options), screen: () => screen, said, paged: () => (dir.has("keepd") ? dir.read("keepd") : null) };
}

it("prints what fits on the screen", async () => {
  const { sink, screen, said, paged } = terminal();
  await sink.write("a\n");
  await sink.write("b\n");
  expect([screen(), sink.isPaging()]).toEqual(["", false]);
  await sink.finish();
  expect([screen(), paged(), said]).toEqual(["a\nb\n", null, []]);
});

it("gives a pager what is longer, all of it and in order, and waits until it is left", async () => {
  const { sink, screen, said, paged } = terminal();
  for (const line of ["a\nb\n", "c\n", "d\n"]) await sink.write(line);
  expect([sink.isPaging(), said]).toEqual([true, ["opened"]]);
  await sink.finish();
  expect([screen(), paged(), said]).toEqual(["", "a\nb\nc\nd\n", ["opened", "left"]]);
});

it.each([
  ["chops wide lines", {}, true, "LESS=FRXS LV=-c"],
  ["keeps narrow ones whole", {}, false, "LESS=FRX LV=-c"],
  ["leaves the reader's own settings", { LESS: "-i", LV: "-k" }, true, "LESS=-i LV=-k"],
])("%s", async (_, env, wide, settings) => {
  const { sink, dir } = terminal(env, wide);
  await sink.write("a\nb\nc\n");
  await sink.finish();
  expect(dir.read("keepd.env")).toBe(settings);
});

it.each([
  ["none", ""],
  ["cat", "cat"],
  ["one that is not there", "/nosuch/pager"],
  ["one that is on no path", "nosuch-pager --quick"],
])("prints all where the pager is %s", async (_, PAGER) => {
  const { sink, screen, said } = terminal({ PAGER });
  await sink.write("a\nb\nc\nd\n");
  await sink.finish();
  expect([screen(), said, sink.isPaging()]).toEqual(["a\nb\nc\nd\n", [], false]);
});

it("gives the terminal back when it is given up", async () => {
  const { sink, said } = terminal();
  await sink.write("a\nb\nc\n");
  await sink.abort();
  expect(said).toEqual(["opened", "left"]);
  const short = terminal();
  await short.sink.write("a\n");
  await short.sink.abort();
  expect([short.said, short.screen()]).toEqual([[], ""]);
});
