import { UsageError } from "../errors.ts";
import { localeOf, messagesFor } from "../messages/index.ts";
import type { Grid } from "../output/grid.ts";
import type { ExplainedActor, ExplainedTheme, Explanation, Told } from "../study/explain.ts";
import type { Document } from "../types.ts";
import { type ArticleOptions, addArticleOptions, readArticles } from "./article-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import type { Io } from "./io.ts";
import { createLabeller } from "./labels.ts";
import { createNotes } from "./notes.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import { addRulesOptions, loadRulesFor, type RulesOptions } from "./rules-options.ts";
import { resolveId } from "./tag-names.ts";

interface ExplainOptions extends ArticleOptions, RulesOptions, ResultOptions {
  readonly record?: string;
  readonly whyNot?: string;
  readonly brief: boolean;
}

const EPILOGUE = `
Examples:
  netral explain berita.txt                            the article as netral reads it, and why
  netral explain berita.jsonl#12 --why-not netralitas  what was missing for a tag
  netral explain berita.txt --brief                    only the marked article`;

/** `netral explain <file>` */
export const explain: CommandEntry = {
  group: "Read one article:",
  add(program, io, done) {
    const command = program
      .command("explain")
      .summary("show why an article has its tags, or has not")
      .description("Shows an article as netral reads it: its zones, the marked words, and the arithmetic behind each tag.")
      .argument("<file>", "a file of one article, or file#N for the Nth record of a container, from 0");
    addArticleOptions(command);
    addRulesOptions(command);
    addResultOptions(command, { text: "the marked article and tables", json: null })
      .optionsGroup("What to explain:")
      .option("--why-not <id>", "a tag that the article does not have: theme:sara")
      .option("--brief", "no arithmetic", false)
      .addHelpText("after", EPILOGUE)
      .action(async (path: string, options: ExplainOptions) => {
        done(await run(io, path, options));
      });
  },
};

async function run(io: Io, path: string, options: ExplainOptions): Promise<0> {
  const [ruleset, { createAnalyser }, { explain: explainArticle }, { whyNot }, { printMarkedArticle }, { printGrid }] = await Promise.all([
    loadRulesFor(io, options),
    import("../classifier.ts"),
    import("../study/explain.ts"),
    import("../study/why-not.ts"),
    import("../output/marked-article.ts"),
    import("../output/grid.ts"),
  ]);
  const absent = options.whyNot === undefined ? null : resolveId("--why-not", options.whyNot, ["theme", "actor"], ruleset);
  const analysis = createAnalyser(ruleset, { evidence: Number.POSITIVE_INFINITY })(await readOne(io, path, options));
  const explanation = explainArticle(analysis, ruleset);
  const [kind, id] = (absent?.split(":") ?? []) as ["theme" | "actor", string];
  const reasons = absent ? whyNot(kind, id, analysis, ruleset) : [];
  const { title, relevant, elections } = analysis.record;
  const label = createLabeller(ruleset, localeOf(io), messagesFor(io));
  await printResult(io, options, {
    json: {
      title,
      relevant,
      elections: elections.map((election) => election.id),
      ...explanation,
      ...(absent && { why_not: { id: absent, reasons } }),
    },
    texts: {
      text: (writer) =>
        [
          printMarkedArticle(explanation.lines, writer),
          ...(options.brief ? [] : gridsOf(explanation, label).map((grid) => printGrid(grid, writer))),
          ...(absent
            ? [
                `${absent}: ${reasons.length > 0 ? `not tagged\n${reasons.map((reason) => `  ${reason}\n`).join("")}` : "the article has it\n"}`,
              ]
            : []),
        ].join("\n"),
    },
  });
  return 0;
}

/** The article at a path, or at path#N. */
async function readOne(io: Io, path: string, options: ExplainOptions): Promise<Document> {
  const [, file = path, place] = /^(.+)#(\d+)$/.exec(path) ?? [];
  const notes = createNotes(io, { quiet: options.quiet, logFormat: "text" });
  let only: Document | null = null;
  for await (const document of readArticles(io, [file], options, notes)) {
    const { record } = document.source;
    if (place === undefined ? record === undefined : record === Number(place)) return document;
    if (place !== undefined) continue;
    if (only) throw new UsageError(`${file} holds more than one article: write ${file}#${only.source.record}`);
    only = document;
  }
  if (!only) throw new UsageError(`${file} has no record ${place}`);
  return only;
}

type Labeller = ReturnType<typeof createLabeller>;

function gridsOf({ themes, actors, setting, day }: Explanation, label: Labeller): Grid[] {
  return [
    ...themes.map((theme) => themeGrid(theme, label("theme", theme.id))),
    ...actors.map((actor) => actorGrid(actor, label("actor", actor.id))),
    { title: `setting: ${setting} · day: ${day ?? "unknown"}`, columns: [], rows: [] },
  ];
}

const PROOF = [
  { name: "tier" },
  { name: "chance" },
  { name: "weight" },
  { name: "pattern", weight: 2, least: 20 },
  { name: "places", weight: 2, least: 20 },
] as const;

function themeGrid(theme: ExplainedTheme, label: string | null): Grid {
  const { id, tagged, salience, confidence, level, score, needed, weight, share, groups, lost, modes } = theme;
  const facts = tagged
    ? `${salience} · confidence ${confidence} (${level}) · score ${score} of ${needed} · weight ${weight}, ${Math.round(share! * 100)} % of all themes`
    : `not tagged · score ${score}${needed === null ? ", but the article shows no election setting" : ` of ${needed}`}`;
  return {
    title: [`theme:${id}`, ...(label === null ? [] : [label]), facts].join(" · "),
    columns: PROOF,
    rows: [
      ...groups.map((group) => [group.tier, group.chance, group.weight, group.pattern, places(group.places)]),
      ...lost.map((loss) => [`lost`, null, null, loss.pattern, `${places([loss])}: ${loss.because} ${loss.by}`]),
      ...modes.map((mode) => ["mode", null, null, mode.id, `"${mode.cue}" (line ${mode.line})`]),
    ],
  };
}

function actorGrid({ id, salience, confidence, groups, lost }: ExplainedActor, label: string | null): Grid {
  return {
    title: [`actor:${id}`, ...(label === null ? [] : [label]), salience, `confidence ${confidence}`].join(" · "),
    columns: [{ name: "by" }, { name: "pattern", weight: 2, least: 20 }, { name: "places", weight: 2, least: 20 }],
    rows: [
      ...groups.map((group) => [group.by, group.pattern, places(group.places)]),
      ...lost.map((loss) => ["lost", loss.pattern, `${places([loss])}: ${loss.because} ${loss.by}`]),
    ],
  };
}

function places(told: readonly Told[]): string {
  return told.map(({ quote, line, zone }) => `"${quote}" (line ${line}, ${zone})`).join(", ");
}
