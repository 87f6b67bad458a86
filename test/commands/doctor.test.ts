import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { berita, json } from "./bench.ts";

it("tells versions, rules, limits and terminal", async () => {
  const run = await berita().bench("doctor", "--format", "json");
  expect(run.stderr).toBe("");
  expect(json(run)).toMatchObject({
    netral: manifest.version,
    node: process.versions.node,
    rules: { hash: expect.stringMatching(/^[0-9a-f]{16}$/), packs: {}, actors: 3, themes: 3, modes: 1 },
    limits: { article_bytes: 64 * 2 ** 20, article_seconds: 30 },
    terminal: { is_terminal: false, columns: 120, colour: false },
  });
});

it("prints a table as wide as the terminal", async () => {
  const run = await berita().benchWith({ terminal: 60 }, "doctor", "--no-color");
  expect(run.stdout).toMatch(/^terminal +yes, 60 columns, no colours$/m);
  for (const line of run.stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
});

it("exits with 2 where the rules do not load", async () => {
  const dir = berita().file("rusak/a.yaml", "themes: 1\n");
  expect(await dir.netral("doctor", "--rules", dir.at("rusak"), "--alone")).toMatchObject({ code: 2, stdout: "" });
});

it("says what is amiss, and exits with 1", async () => {
  const old = Object.getOwnPropertyDescriptor(process.versions, "node")!;
  Object.defineProperty(process.versions, "node", { ...old, value: "20.9.0" });
  try {
    const run = await berita().bench("doctor", "--format", "json");
    expect(run.code).toBe(1);
    expect(json(run).amiss[0]).toBe(`Node.js 20.9.0 is too old: ${manifest.engines.node} is needed`);
  } finally {
    Object.defineProperty(process.versions, "node", old);
  }
});
