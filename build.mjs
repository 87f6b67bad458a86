// Bundles src/ into dist/ (the program and the library share their chunks) and writes the library's declarations into dist/types/.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: {
    cli: "src/cli.ts",
    version: "src/commands/version.ts",
    index: "src/index.ts",
    "load-rules": "src/load-rules.ts",
    "worker-entry": "src/run/worker-entry.ts",
    // tinypool looks for its half of the worker here.
    "entry/worker": "node_modules/tinypool/dist/entry/worker.js",
  },
  outdir: "dist",
  bundle: true,
  // What a command imports when it runs becomes a file of its own, read only then. All lie in dist/ itself: paths to rules/ count on it.
  splitting: true,
  chunkNames: "[name]-[hash]",
  format: "esm",
  platform: "node",
  target: "node20.18",
  // Never bundled: 77 MB, and its list of root words has a non-commercial licence.
  external: ["natural", "natural/*"],
  // Bundled CommonJS packages ask for Node's own modules by require().
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module";\nconst require = /* @__PURE__ */ makeRequire(import.meta.url);',
  },
  legalComments: "eof",
  logLevel: "warning",
  write: false,
});

// Only now: a build that fails leaves the last one standing.
rmSync(`${root}dist`, { recursive: true, force: true });
for (const { path, contents } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}

// The shipped rules, compiled: a start reads them in milliseconds. Rules that do not load are told, and fail the build.
const { compileShipped } = await import(`${root}dist/load-rules.js`);
const rules = await compileShipped().catch((error) => error);
if (rules instanceof Error) console.error(rules.message);
else writeFileSync(`${root}dist/rules.bin`, rules);

const { status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = rules instanceof Error ? 1 : (status ?? 1);
