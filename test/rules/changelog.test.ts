/** A change of rules is a visible act: the newest version in CHANGELOG.md names just these rules, and what it may change. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { loadRules } from "../../src/load-rules.ts";
import schema from "../../src/output/record-schema.json" with { type: "json" };

const ruleset = await loadRules();
const [, section] = /^## Rule pack\n(.*?)^## /ms.exec(readFileSync("CHANGELOG.md", "utf8"))!;
const [, newest] = section!.split(/^### /m);
const [heading, ...rest] = newest!.split("\n");

const { actors, themes, modes, elections } = ruleset;
const ids = Object.entries({ actor: actors, theme: themes, mode: modes, election: elections }).flatMap(([kind, labels]) =>
  labels.map(({ id }) => `${kind}:${id}`),
);
const fields = Object.keys(schema.$defs.ArticleRecord.properties);

/** What is wrong with an entry; null where nothing is. */
function complain(entry: string): string | null {
  const { removed, names } = /^- (?<removed>removed )?(?<names>no tags|`[^`]+`(?:, `[^`]+`)*): \S/.exec(entry)?.groups ?? {};
  if (!names) return "begins with no names";
  if (names === "no tags") return null;
  for (const [, name] of names.matchAll(/`([^`]+)`/g)) {
    const isThere = ids.includes(name!) || (!removed && fields.includes(name!));
    if (isThere === Boolean(removed)) return removed ? `${name} is still there` : `there is no ${name}`;
  }
  return null;
}

it("names the rules that are shipped: tell the change under its version, then npm run pin-rules", () => {
  expect(heading).toBe(`${ruleset.packs.netral} · ${ruleset.hash}`);
});

it("tells for each change which tags it may change", () => {
  const entries = rest.filter((line) => line.startsWith("- "));
  expect(entries).not.toEqual([]);
  expect(entries.map(complain)).toEqual(entries.map(() => null));
});

it.each([
  ["- `theme:hoaks`, `actor:kpu`: why", null],
  ["- `dates`: why", null],
  ["- removed `theme:hoax`: why", null],
  ["- no tags: labels", null],
  ["- `theme:hoax`: why", "there is no theme:hoax"],
  ["- `theme:hoaks`, `hoaks`: why", "there is no hoaks"],
  ["- removed `theme:hoaks`: why", "theme:hoaks is still there"],
  ["- Hoaxes are found better.", "begins with no names"],
  ["- `theme:hoaks`", "begins with no names"],
])("of %j says %j", (entry, complaint) => {
  expect(complain(entry)).toBe(complaint);
});
