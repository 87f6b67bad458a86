import { readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { expect, it } from "vitest";

/** The parts of src/ (folders, and files beside them), lowest first: a part imports itself and lower ones, and never a peer in its row. */
const LAYERS = [
  ["types"],
  ["library-types"],
  ["errors", "messages", "record-day"],
  ["text"],
  ["match"],
  ["rules"],
  ["clean", "dates"],
  ["tag"],
  ["kinds"],
  ["ruleset"],
  ["classifier", "compiled-rules"],
  ["examples"],
  ["load-rules", "find-dates", "clean-article"],
  ["input", "output", "study"],
  ["run"],
  ["commands"],
  ["cli", "index"],
];
/** Stages that meet only in the parts above them; questions of study look into the stages whose work they explain. */
const STAGES = ["input", "clean", "tag", "output", "study"];
const EXPLAINED_BY_STUDY = ["clean", "tag"];
/** Parts without disk, clock, process or console. */
const PURE = ["types", "library-types", "text", "match", "clean", "dates", "tag", "ruleset", "classifier", "clean-article", "examples"];
/** Package → the part that alone may import it. */
const DOORS: Readonly<Record<string, string>> = {
  cheerio: "input",
  htmlparser2: "input",
  chalk: "output",
  natural: "study",
  yaml: "rules",
};
const MAX_LINES = 250;
/** All nouns stand on one page. */
const MAX_LINES_OF_NOUNS = 300;

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const sources = new Map(files.map((file) => [file, readFileSync(join("src", file), "utf8")]));
// Type-only imports count as well.
const imports = new Map(
  files.map((file) => [file, [...sources.get(file)!.matchAll(/(?:from|import\(|^import)\s*"([^"]+)"/gm)].map((match) => match[1]!)]),
);
const partOf = (file: string) => file.split("/")[0]!.replace(/\.ts$/, "");
const rankOf = (part: string) => LAYERS.findIndex((layer) => layer.includes(part));
const localImports = (file: string) =>
  (imports.get(file) ?? []).filter((name) => name.startsWith(".") && name.endsWith(".ts")).map((name) => normalize(join(file, "..", name)));

it.each(files)("%s keeps to its layer, its door and its length", (file) => {
  const part = partOf(file);
  expect(rankOf(part), `${part} has no layer: give it one here`).toBeGreaterThanOrEqual(0);
  for (const other of localImports(file).map(partOf)) {
    if (other === part) continue;
    expect(rankOf(other), `imports ${other}, which is not below ${part}`).toBeLessThan(rankOf(part));
    if (part === "study" && EXPLAINED_BY_STUDY.includes(other)) continue;
    expect(STAGES.includes(part) && STAGES.includes(other), `the stage ${part} imports the stage ${other}`).toBe(false);
  }
  for (const name of imports.get(file)!.filter((name) => !name.startsWith("."))) {
    const door = DOORS[name.split("/")[0]!];
    expect(door ?? part, `${name} is imported in ${door} only`).toBe(part);
    if (PURE.includes(part)) expect(name, `${part} is pure`).not.toMatch(/^node:(?!(crypto|buffer)$)/);
  }
  if (PURE.includes(part))
    expect(sources.get(file)!.match(/\b(process|console)\.\w|Date\.now\(|new Date\(\)/), `${part} is pure`).toBeNull();
  expect(sources.get(file)!.split("\n").length).toBeLessThanOrEqual((file === "types.ts" ? MAX_LINES_OF_NOUNS : MAX_LINES) + 1);
});

it("has no import cycle", () => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) throw new Error([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file)) return;
    for (const other of localImports(file)) visit(other, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});
