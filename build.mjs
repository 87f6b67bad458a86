// Bundles src/ into dist/ (the program and the library share their chunks) and writes the library's declarations into dist/types/.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { noticesOf } from "./build-notices.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Of packages that come whole through their front door, the part that is used: tables of entities for writing, and what compresses, stay out. */
const PARTS = {
  entities: "node_modules/entities/lib/esm/escape.js",
  pako: "node_modules/pako/lib/inflate.js",
};
const takeParts = {
  name: "take-parts",
  setup: ({ onResolve }) => onResolve({ filter: /^(?:entities|pako)$/ }, ({ path }) => ({ path: join(root, PARTS[path]) })),
};

const { outputFiles, metafile } = await build({
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
  banner: { js: 'import { createRequire as makeRequire } from "node:module";\nconst require = makeRequire(import.meta.url);' },
  minify: true,
  charset: "utf8",
  // They stand in THIRD-PARTY-LICENSES.txt, whole.
  legalComments: "none",
  metafile: true,
  plugins: [takeParts],
  logLevel: "warning",
  write: false,
});

// Only now: a build that fails leaves the last one standing.
rmSync(`${root}dist`, { recursive: true, force: true });
for (const { path, contents } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}

writeFileSync(`${root}dist/THIRD-PARTY-LICENSES.txt`, noticesOf(metafile, root));

// The shipped rules, compiled: a start reads them in milliseconds. Rules that do not load are told, and fail the build.
const { compileShipped } = await import(`${root}dist/load-rules.js`);
const rules = await compileShipped().catch((error) => error);
if (rules instanceof Error) console.error(rules.message);
else {
  writeFileSync(`${root}dist/rules.bin`, rules.compiled);
  // The package has them in this one file; a clone reads rules/ itself.
  writeFileSync(`${root}dist/rules.yaml.br`, rules.written);
}

const { status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
dropUnreached(`${root}dist/types`, "index.d.ts");
process.exitCode = rules instanceof Error ? 1 : (status ?? 1);

/** Leaves of a folder of declarations those that the entry leads to: the compiler writes them for every file that it read. */
function dropUnreached(folder, entry) {
  const reached = new Set();
  const visit = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, name] of readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g))
      visit(join(dirname(file), name.replace(/\.ts$/, ".d.ts")));
  };
  visit(join(folder, entry));
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((found) => ({
    found,
    path: join(found.parentPath, found.name),
  }));
  for (const { found, path } of entries) if (found.isFile() && !reached.has(path)) rmSync(path);
  // Deepest first; a folder that still holds something stays.
  for (const { found, path } of entries.reverse()) if (found.isDirectory() && readdirSync(path).length === 0) rmdirSync(path);
}
