// Bundles src/ into dist/ (the program and the library share their chunks) and writes the library's declarations into dist/types/.
// rolldown makes the program, since esbuild splits nothing but ES modules; esbuild makes the report's page, with its style sheet.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { rolldown } from "rolldown";
import { noticesOf } from "./build-notices.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Of packages that come whole through their front door, the part that is used: tables of entities for writing, and what compresses, stay out. */
const PARTS = {
  entities: join(root, "node_modules/entities/lib/esm/escape.js"),
  pako: join(root, "node_modules/pako/lib/inflate.js"),
};

/** commander asks for it to run commands that are programs of their own: netral has none, and it takes as long to load as commander itself. */
const leaveChildProcess = {
  name: "leave-child-process",
  resolveId: (id, importer) => (id === "node:child_process" && importer?.includes("/commander/") ? "\0nothing" : null),
  load: (id) => (id === "\0nothing" ? "export {};" : null),
};

/** tinypool asks behind each batch how much memory is in use, for a limit that netral does not set: 3 % of a worker's time. */
const leaveMemoryUsage = {
  name: "leave-memory-usage",
  transform(code, id) {
    if (!id.endsWith("/tinypool/dist/entry/worker.js")) return null;
    if (!code.includes("memoryUsage().heapUsed"))
      throw new Error("tinypool's worker no longer asks for the memory in use: this plugin can go");
    return code.replaceAll("memoryUsage().heapUsed", "0");
  },
};

/**
 * What a file of its own is made of, with all that it imports: a start costs by the number of files more than by their size.
 * The classifier is apart from the program, for workers and for who imports the library.
 */
const GROUPS = [
  { name: "classifier", files: ["src/classifier.ts", "src/load-rules.ts", "src/run/batch.ts"], priority: 2 },
  { name: "program", files: ["src/cli.ts", "src/commands/run-classify.ts", "src/input/text.ts"], priority: 1 },
];
const isAt = (file) => (id) => id.replaceAll("\\", "/").endsWith(`/${file}`);

const bundle = await rolldown({
  cwd: root,
  input: {
    cli: "src/cli.ts",
    index: "src/index.ts",
    "load-rules": "src/load-rules.ts",
    "worker-entry": "src/run/worker-entry.ts",
    // tinypool looks for its half of the worker here.
    "entry/worker": "node_modules/tinypool/dist/entry/worker.js",
  },
  platform: "node",
  resolve: { alias: PARTS },
  // Never bundled: 77 MB, and its list of root words has a non-commercial licence.
  external: /^natural(?:\/|$)/,
  transform: { target: "node20.18" },
  plugins: [leaveChildProcess, leaveMemoryUsage],
  // Who imports statically what others import when they need it, needs it at once.
  checks: { ineffectiveDynamicImport: false },
  // What a command imports when it runs becomes a file of its own, read only then. All lie in dist/ itself: paths to rules/ count on it.
});
const { output } = await bundle.generate({
  // CommonJS: that Node's loader of ES modules starts, and asks Node's own modules for all that they have, is a fifth of a start.
  format: "cjs",
  exports: "named",
  chunkFileNames: "[name]-[hash].js",
  codeSplitting: { groups: GROUPS.map(({ files, ...group }) => ({ ...group, test: (id) => files.some((file) => isAt(file)(id)) })) },
  minify: true,
  // They stand in THIRD-PARTY-LICENSES.txt, whole.
  comments: { legal: false },
});

for (const { name, files } of GROUPS) {
  const modules = output.find((file) => file.type === "chunk" && file.name === name)?.moduleIds ?? [];
  for (const file of files) if (!modules.some(isAt(file))) throw new Error(`build.mjs: ${file} is not in the chunk ${name}`);
}

// The report's page: its script, which Node imports too to draw the first charts, and its style sheet.
const page = await build({
  absWorkingDir: root,
  entryPoints: { "report-page": "src/report/page/page.ts", "report-style": "src/report/page/page.css" },
  outdir: "dist",
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  write: false,
});

// Only now: a build that fails leaves the last one standing.
rmSync(`${root}dist`, { recursive: true, force: true });
mkdirSync(`${root}dist`);
writeFileSync(`${root}dist/package.json`, '{ "type": "commonjs" }\n');
for (const { fileName, code } of output) {
  mkdirSync(dirname(`${root}dist/${fileName}`), { recursive: true });
  writeFileSync(`${root}dist/${fileName}`, code);
}
const [script, style] = [".js", ".css"].map((ending) => page.outputFiles.find(({ path }) => path.endsWith(ending)).text);
// Each report is a copy of what its script holds, and leaves the package.
const inPage = Object.values(page.metafile.outputs).flatMap(({ inputs }) =>
  Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [join(root, path)] : [])),
);
const parts = { script: `/*\n${noticesOf(inPage)}*/\n${script}`, style };
writeFileSync(`${root}dist/report-page.json.br`, brotliCompressSync(JSON.stringify(parts)));

const inProgram = output.flatMap(({ modules }) =>
  Object.entries(modules).flatMap(([path, { renderedLength }]) => (renderedLength > 0 ? [path] : [])),
);
writeFileSync(`${root}dist/THIRD-PARTY-LICENSES.txt`, noticesOf([...inProgram, ...inPage]));

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
