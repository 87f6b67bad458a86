import { resolve } from "node:path";
import { type ExitCode, UsageError } from "../errors.ts";
import type { Grid } from "../output/grid.ts";
import { nearestName } from "../rules/nearest.ts";
import type { Bin, JudgedTag } from "../study/calibrate.ts";
import type { Case, Confusion, SalienceTable, Scored } from "../study/evaluate.ts";
import type { Facet, Labels } from "../study/labels.ts";
import type { ArticleRecord } from "../types.ts";
import { placeOf } from "./article-options.ts";
import { readCodedArticles, readCodingFile } from "./coded-articles.ts";
import { type EvalOptions, holdFloors } from "./eval-options.ts";
import type { Io } from "./io.ts";
import { createNotes, type Notes } from "./notes.ts";
import { printResult } from "./result-options.ts";
import { loadRulesFor } from "./rules-options.ts";
import { resolveId } from "./tag-names.ts";

const CONFUSIONS = 10;
const TOLERANCE = 0.1;

/** `netral eval`: classifies what was coded, and holds the two against each other. */
export async function runEval(io: Io, gold: string, paths: readonly string[], options: EvalOptions): Promise<ExitCode> {
  const [ruleset, { createAnalyser }, study, { judgeTags }, { labelsOf, KIND_OF, FACETS }] = await Promise.all([
    loadRulesFor(io, options),
    import("../classifier.ts"),
    import("../study/evaluate.ts"),
    import("../study/calibrate.ts"),
    import("../study/labels.ts"),
  ]);
  if (typeof options.errors === "string" && !FACETS.includes(options.errors))
    throw new UsageError(
      `--errors: unknown facet "${options.errors}"${nearestName(options.errors, FACETS)}; write one of ${FACETS.join(", ")}`,
    );
  const notes = createNotes(io, { quiet: options.quiet, logFormat: "text" });
  const second = new Map(
    (options.coder2 ? await readCodingFile(io, options.coder2) : []).flatMap(({ keys, labels }) => keys.map((key) => [key, labels])),
  );
  const names = options.only.map((name) => resolveId("--only", name, ["theme", "actor", "mode"], ruleset));
  const only = study.keepOnly(names);
  const isCoded = ({ facet, id }: JudgedTag) => names.length === 0 || names.includes(`${KIND_OF[facet]}:${id}`);
  const analyse = createAnalyser(ruleset, { evidence: 1 });
  const cases: Case[] = [];
  const records = new Map<string, ArticleRecord>();
  const judged: JudgedTag[] = [];
  const lost: string[] = [];
  for await (const { document, labels, facets, keys } of readCodedArticles(io, gold, paths, options, notes, lost)) {
    const analysis = analyse(document);
    const key = placeOf(document);
    const twice = keys.find((name) => second.has(name));
    cases.push(
      only({ key, gold: labels, coded: facets, tool: labelsOf(analysis.record), second: twice === undefined ? null : second.get(twice)! }),
    );
    records.set(key, analysis.record);
    judged.push(...judgeTags(key, analysis, ruleset, labels).filter((tag) => facets.has(tag.facet) && isCoded(tag)));
  }
  for (const key of lost) notes.sayFew("codings without an article", `no article for ${key}`);
  sayUnknownIds(cases, ruleset, notes);

  const scored = study.evaluate(cases);
  const figures = new Map(
    scored.map(({ facet, id, tool }) => [
      id === null ? facet : facet.startsWith("main_") ? `main_${KIND_OF[facet]}:${id}` : `${KIND_OF[facet]}:${id}`,
      tool.f1,
    ]),
  );
  const confusions = Object.fromEntries(
    (["actors", "themes", "modes"] as const).map((facet) => [facet, study.findConfusions(cases, facet)]),
  );
  const salience = { actors: study.crossSalience(cases, "actors"), themes: study.crossSalience(cases, "themes") };
  const wanted = options.errors === true ? FACETS : options.errors ? [options.errors] : [];
  const errors = wanted.flatMap((facet) => listErrors(cases, facet, records));
  const calibration = options.calibrate === undefined ? null : await calibrate(io, options.calibrate, judged, cases.length);
  await printResult(io, options, {
    json: {
      articles: cases.length,
      without_article: lost,
      scores: scored,
      confusions,
      salience,
      errors,
      ...(calibration && { calibration }),
    },
    grids: [
      { title: `${cases.length} coded articles`, ...scoreGrid(scored.filter(({ id }) => options.ids || id === null)) },
      ...salienceGrids(salience),
      ...Object.entries(confusions).flatMap(([facet, list]) => confusionGrid(facet, list)),
      ...(errors.length > 0 ? [errorGrid(errors)] : []),
      ...(calibration ? Object.entries(calibration).map(([facet, bins]) => binGrid(facet, bins)) : []),
    ],
  });
  return holdFloors(options.failUnder, figures, notes.say);
}

/** Coded ids that no rule has are mistakes of the coder's keyboard. */
function sayUnknownIds(
  cases: readonly Case[],
  ruleset: { readonly [kind in "actors" | "themes" | "modes"]: readonly { readonly id: string }[] },
  notes: Notes,
): void {
  for (const facet of ["actors", "themes", "modes"] as const) {
    const known = new Set(ruleset[facet].map(({ id }) => id));
    for (const { key, gold, second } of cases)
      for (const id of [...gold[facet], ...(second?.[facet] ?? [])])
        if (!known.has(id)) notes.sayFew("unknown ids", `${key}: no rule has the id "${id}" (${facet})`);
  }
}

async function calibrate(io: Io, file: string, judged: readonly JudgedTag[], articles: number): Promise<Record<string, Bin[]>> {
  const [{ crossValidate, measure }, { writeConfidence }, { writeWhole }] = await Promise.all([
    import("../study/calibrate.ts"),
    import("../rules/write-confidence.ts"),
    import("../run/output-file.ts"),
  ]);
  await writeWhole(
    resolve(io.cwd, file),
    writeConfidence({ themes: measure(judged, "themes"), actors: measure(judged, "actors") }, articles),
  );
  return { themes: crossValidate(judged, "themes"), actors: crossValidate(judged, "actors") };
}

interface ListedError {
  readonly key: string;
  readonly facet: Facet;
  readonly what: "extra" | "missing";
  readonly id: string;
  readonly evidence: string | null;
}

function listErrors(cases: readonly Case[], facet: Facet, records: ReadonlyMap<string, ArticleRecord>): ListedError[] {
  const given = (labels: Labels | null) => labels?.[facet] ?? new Set<string>();
  return cases
    .filter(({ coded }) => coded.has(facet))
    .flatMap(({ key, gold, tool }) => [
      ...[...given(tool)]
        .filter((id) => !gold[facet].has(id))
        .map((id) => ({ key, facet, what: "extra" as const, id, evidence: evidenceOf(id, facet, records.get(key)!) })),
      ...[...gold[facet]].filter((id) => !given(tool).has(id)).map((id) => ({ key, facet, what: "missing" as const, id, evidence: null })),
    ]);
}

function evidenceOf(id: string, facet: Facet, { actors = [], themes = [], elections }: ArticleRecord): string | null {
  if (facet === "modes") return themes.flatMap(({ modes }) => modes).find((mode) => mode.id === id)?.cue.quote ?? null;
  const tags = facet === "elections" ? elections : facet.endsWith("actors") ? actors : themes;
  return tags.find((tag) => tag.id === id)?.evidence[0]?.quote ?? null;
}

function scoreGrid(scored: readonly Scored[]): Grid {
  const coders = scored.some((row) => row.coders !== null);
  return {
    columns: [
      { name: "", weight: 0, least: 12 },
      ...["right", "extra", "missing", "P", "R", "F1", "95 % of F1", "kappa", "alpha"].map((name) => ({ name, align: "right" as const })),
      ...(coders ? ["coders: F1", "kappa ", "alpha "].map((name) => ({ name, align: "right" as const })) : []),
    ],
    rows: scored.map(({ facet, id, tool, coders: people }) => [
      id === null ? facet : `  ${id}`,
      tool.right,
      tool.extra,
      tool.missing,
      share(tool.precision),
      share(tool.recall),
      share(tool.f1),
      tool.intervals.f1.map(share).join("–"),
      share(tool.agreement.kappa),
      share(tool.agreement.alpha),
      ...(coders ? [share(people?.f1), share(people?.agreement.kappa), share(people?.agreement.alpha)] : []),
    ]),
  };
}

function salienceGrids(tables: Readonly<Record<string, SalienceTable>>): Grid[] {
  const levels = ["main", "mention", "none"] as const;
  return Object.entries(tables).flatMap(([facet, table]) => {
    if (levels.every((coded) => levels.every((given) => table[coded][given] === 0))) return [];
    return [
      {
        title: `${facet}: coded (down) and given (across)`,
        columns: [{ name: "" }, ...levels.map((name) => ({ name, align: "right" as const }))],
        rows: levels.map((coded) => [coded, ...levels.map((given) => (coded === "none" && given === "none" ? null : table[coded][given]))]),
      },
    ];
  });
}

function confusionGrid(facet: string, list: readonly Confusion[]): Grid[] {
  if (list.length === 0) return [];
  return [
    {
      title: `${facet}: missed, where another was given`,
      columns: [{ name: "missed" }, { name: "given" }, { name: "articles" }],
      rows: list.slice(0, CONFUSIONS).map(({ missing, extra, articles }) => [missing, extra, articles]),
    },
  ];
}

function errorGrid(errors: readonly ListedError[]): Grid {
  return {
    title: "errors",
    columns: [
      { name: "article", weight: 0, least: 16, keep: "end" },
      { name: "facet" },
      { name: "what" },
      { name: "id" },
      { name: "evidence", weight: 3, least: 20 },
    ],
    rows: errors.map(({ key, facet, what, id, evidence }) => [key, facet, what, id, evidence]),
  };
}

function binGrid(facet: string, bins: readonly Bin[]): Grid {
  const off = bins.filter(({ stated, right }) => Math.abs(stated - right) > TOLERANCE).length;
  return {
    title: `${facet}: confidence by five-fold cross-validation, ${off === 0 ? `within ${TOLERANCE} everywhere` : `${off} of ${bins.length} bins off by more than ${TOLERANCE}`}`,
    columns: ["from", "to", "tags", "stated", "right", "difference"].map((name) => ({ name, align: "right" as const })),
    rows: bins.map(({ from, to, tags, stated, right }) => [
      share(from),
      share(to),
      tags,
      share(stated),
      share(right),
      share(right - stated),
    ]),
  };
}

function share(figure: number | undefined): string {
  return figure === undefined || Number.isNaN(figure) ? "–" : figure.toFixed(3);
}
