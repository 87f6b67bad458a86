/** What a user installs: small, whole, and with the licences of all that is in it. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

/** The target is 1.5 MB. Rules in half the room (Brotli, differences of neighbours) would take twice as long to load, at every start. */
const MOST_BYTES = 2_400_000;

const root = join(import.meta.dirname, "..");
const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }),
) as [{ unpackedSize: number; files: { path: string; size: number }[] }];
const paths = packed.files.map(({ path }) => path);
const read = (path: string) => readFileSync(join(root, path), "utf8");

it("is small", () => {
  const largest = [...packed.files].sort((a, b) => b.size - a.size).slice(0, 8);
  expect(packed.unpackedSize, JSON.stringify(largest)).toBeLessThanOrEqual(MOST_BYTES);
});

it("holds what it needs and no more", () => {
  for (const path of [
    "bin/netral.js",
    "dist/cli.js",
    "dist/index.js",
    "dist/worker-entry.js",
    "dist/rules.bin",
    "dist/rules.yaml.br",
    "dist/types/index.d.ts",
  ])
    expect(paths).toContain(path);
  for (const path of ["dist/THIRD-PARTY-LICENSES.txt", "LICENSE", "NOTICE.md", "README.md", "SECURITY.md", "CHANGELOG.md"])
    expect(paths).toContain(path);
  expect(paths.filter((path) => /\.map$|^(?:src|test|fixtures|bench|rules)\/|fuzz/.test(path))).toEqual([]);
  expect(Object.keys(manifest)).not.toContain("dependencies");
});

it("names no place of the machine that built it", () => {
  for (const path of paths.filter((name) => /^dist\/.*\.(?:js|ts|txt)$/.test(name))) expect(read(path), path).not.toContain(root);
});

it("lists the licence of every package whose code is in it", () => {
  const notices = read("dist/THIRD-PARTY-LICENSES.txt");
  for (const name of ["commander", "yaml", "cheerio", "htmlparser2", "csv-parse", "tinypool", "valibot", "warcio", "yauzl"])
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(\\S+\\)$`, "m"));
  expect(notices).not.toMatch(/GPL/);
});

it("declares types that name nothing outside them", () => {
  const types = paths.filter((path) => path.endsWith(".d.ts"));
  for (const path of types)
    for (const [, name] of read(path).matchAll(/(?:from|import\()\s*"([^"]+)"/g)) {
      expect(name, path).toMatch(/^\.\//);
      expect(existsSync(join(root, "dist/types", name!.replace(/\.ts$/, ".d.ts"))), name).toBe(true);
    }
  expect(types.length).toBeLessThan(10);
});

it("is as packagers want it", async () => {
  const { messages } = await publint({ pkgDir: root, strict: true });
  expect(messages).toEqual([]);
});

it("tells where the facts of every folder of rules come from", () => {
  const notice = read("NOTICE.md");
  const folders = readdirSync(join(root, "rules"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) expect(notice, name).toContain(`rules/${name}/`);
});
