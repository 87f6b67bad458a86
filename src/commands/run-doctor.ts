import { availableParallelism, totalmem } from "node:os";
import manifest from "../../package.json" with { type: "json" };
import { ExitCode } from "../errors.ts";
import type { Io } from "./io.ts";
import { printResult, type ResultOptions, writerOptions } from "./result-options.ts";
import { loadRulesFor, nameRules, type RulesOptions } from "./rules-options.ts";

/** What `netral classify` allows unless told. */
interface Limits {
  readonly maxBytes: number;
  /** Seconds. */
  readonly timeout: number;
}

/** Tells what netral runs with. Throws a `RuleError` where the rules do not load. */
export async function runDoctor(io: Io, options: RulesOptions & ResultOptions, { maxBytes, timeout }: Limits): Promise<ExitCode> {
  const [ruleset, { readCompiled }, { askNatural }] = await Promise.all([
    loadRulesFor(io, options),
    import("../load-rules.ts"),
    import("../study/suggest-natural.ts"),
  ]);
  const shipped = readCompiled();
  const { width, colour } = writerOptions(io, options);
  const { node, v8 } = process.versions;
  const wanted = manifest.engines.node;
  const facts = {
    netral: manifest.version,
    node,
    v8,
    system: `${process.platform} ${process.arch}`,
    natural: askNatural(["a"], []) !== null,
    rules: {
      hash: ruleset.hash,
      packs: ruleset.packs,
      shipped: shipped?.hash ?? null,
      folders: options.rules,
      actors: ruleset.actors.length,
      themes: ruleset.themes.length,
      modes: ruleset.modes.length,
    },
    limits: {
      article_bytes: maxBytes,
      article_seconds: timeout,
      workers: Math.max(1, availableParallelism() - 1),
      memory_bytes: totalmem(),
    },
    terminal: { is_terminal: io.stdout.isTTY === true, columns: width, colour },
  };
  const amiss = [
    ...(isOlder(node, wanted) ? [`Node.js ${node} is too old: ${wanted} is needed`] : []),
    ...(shipped ? [] : ["the shipped rules are not compiled, so each start takes seconds: run npm run build"]),
  ];
  const { rules, limits, terminal } = facts;
  const rows = [
    ["netral", facts.netral],
    ["Node.js", `${node} (V8 ${v8}, ${facts.system})`],
    ["natural", facts.natural ? "is installed" : "is not installed (only suggest asks it)"],
    ["rules", `${nameRules(rules)}: ${rules.actors} actors, ${rules.themes} themes, ${rules.modes} modes`],
    ["shipped rules", rules.shipped ?? "not compiled"],
    ["an article", `at most ${maxBytes >> 20} MB and ${timeout} s, unless told`],
    ["workers", `${limits.workers}, unless told`],
    ["memory", `${Math.round(limits.memory_bytes / 2 ** 20)} MB`],
    ["terminal", `${terminal.is_terminal ? "yes" : "no"}, ${width} columns, ${colour ? "colours" : "no colours"}`],
    ...amiss.map((what) => ["amiss", what]),
  ];
  await printResult(io, options, {
    json: { ...facts, amiss },
    grids: [{ columns: [{ name: "what" }, { name: "is", weight: 4 }], rows }],
  });
  return amiss.length > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
}

/** Whether a version is below ">=20.18.1". */
function isOlder(version: string, wanted: string): boolean {
  const [have, want] = [version, wanted].map((text) => text.replace(/^\D+/, "").split(".").map(Number));
  const at = want!.findIndex((part, i) => part !== have![i]);
  return at !== -1 && have![at]! < want![at]!;
}
