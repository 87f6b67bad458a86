import { resolve } from "node:path";
import { InterruptedError, UsageError } from "../errors.ts";
import { localeOf, messagesFor } from "../messages/index.ts";
import { createCollector } from "../report/collect.ts";
import { loadAssets } from "../report/load-assets.ts";
import { writePage } from "../report/page-html.ts";
import type { ElectionDates, Lore } from "../report/row.ts";
import type { ArticleOptions } from "./article-options.ts";
import type { RulesetFacts } from "./core.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { openRecords } from "./read-records.ts";
import { version } from "./version.ts";

/** The options of `netral report` as commander hands them over. */
export interface ReportOptions extends ArticleOptions {
  readonly rules: readonly string[];
  readonly output?: string;
  readonly quiet: boolean;
}

/** Places of evidence of a tag that are looked through for what to show. */
const EVIDENCE = 3;

/** `netral report`: one pass over the records, then the page. Answers the exit code. */
export async function runReport(io: Io, paths: readonly string[], options: ReportOptions): Promise<0> {
  const { output, quiet } = options;
  const toFile = output !== undefined && output !== "-";
  if (!toFile && io.stdout.isTTY) throw new UsageError("a page is nothing for a terminal: name a file with -o");
  const notes = createNotes(io, { quiet, logFormat: "text" });
  const assets = await loadAssets();
  const own = new Set(toFile ? [resolve(io.cwd, output), `${resolve(io.cwd, output)}.part`] : []);
  const { records, ruleset } = await openRecords(io, paths, { ...options, own, evidence: EVIDENCE, text: true }, notes);
  const sink = toFile
    ? (await import("../run/output-file.ts")).openOutputFile(resolve(io.cwd, output), output)
    : (await import("../run/sink.ts")).streamSink(io.stdout, "standard output");
  try {
    const collector = createCollector(loreOf(ruleset));
    for await (const record of records) {
      collector.add(record);
      if ("error" in record) notes.sayFew("errors", `${record.error.code} ${record.error.message}`);
    }
    if (io.signal?.aborted) throw new InterruptedError(String(io.signal.reason));
    const collected = collector.finish();
    const { articles } = collected.counts;
    if (articles === 0) throw new UsageError(`no article could be read under ${paths.join(", ")}`);
    const facts = { locale: localeOf(io), netral: version, rules: ruleset.hash };
    for (const piece of writePage(collected, assets, facts)) await sink.write(piece);
    await sink.finish();
    const words = messagesFor(io);
    const held = collected.rows.length < articles ? ` · ${words.inPage(collected.rows.length)}` : "";
    notes.say(`${words.articles(articles)}${held}${toFile ? `: ${output}` : ""}`);
  } catch (error) {
    await sink.abort();
    throw error;
  }
  return 0;
}

/** What the page is told of the rules. */
function loreOf({ themes, actors, modes, elections, calendar }: RulesetFacts): Lore {
  const families = new Map(elections.map(({ id, label }) => [id, label.id]));
  const nameOf = (election: string) => {
    const [, family = election, year = ""] = /^(.+)-(\d{4})$/.exec(election) ?? [];
    return `${families.get(family) ?? family} ${year}`.trim();
  };
  const dates = calendar.map(
    ({ election, polling, campaign, quiet }): ElectionDates => ({ name: nameOf(election), polling, campaign, quiet }),
  );
  return { labels: { themes, actors, modes }, calendar: dates };
}
