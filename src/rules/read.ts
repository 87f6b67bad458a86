/** YAML rule files as written → entries that know their place. */
import * as v from "valibot";
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { Place, RuleProblem } from "../errors.ts";
import { nearestName } from "./nearest.ts";

/** The path from an entry to something in it: keys and list places. */
export type Path = readonly (string | number)[];

/** The shape of an entry for every kind of rule file, by the file's top-level key. */
export type Kinds = Readonly<Record<string, v.GenericSchema<unknown, { id: string }>>>;

/** One rule as written. */
export interface Entry<T = { id: string }> {
  /** Top-level key of its file. */
  readonly kind: string;
  readonly value: T;
  /** Where the entry, or something in it, stands. */
  readonly at: (path?: Path) => Place;
  /** All that its file holds. */
  readonly fileText: string;
}

/** An entry that has not been held against the shape of its kind. */
export interface RawEntry {
  readonly kind: string;
  readonly raw: unknown;
  readonly at: Entry["at"];
  readonly fileText: string;
}

/** The text of a rule file → its entries; what is wrong goes to `problems`. `file` is the name to print. */
export function readRuleFile(file: string, text: string, kinds: Kinds, problems: RuleProblem[]): Entry[] {
  return readRawEntries(file, text, kinds, problems).flatMap((entry) => checkShape(entry, kinds, problems));
}

/** The text of a rule file → its entries as written; what is no rule file goes to `problems`. */
export function readRawEntries(file: string, text: string, kinds: Kinds, problems: RuleProblem[]): RawEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  const placeOf = (offset: number): Place => {
    const { line, col: column } = lines.linePos(offset);
    return { file, line, column };
  };
  for (const error of document.errors)
    problems.push({ ...placeOf(error.pos[0]), message: error.message.split("\n")[0].replace(/ at line.*$/, "") });
  if (document.errors.length > 0) return [];
  // going through every node takes time, and hardly a text can hold an alias
  if (ALIAS.test(text))
    visit(document, {
      Alias: (_, node) => {
        problems.push({
          ...placeOf(node.range?.[0] ?? 0),
          message: `aliases (*${node.source}) are refused: write it out, or use a list of rules/lists`,
        });
        return visit.BREAK;
      },
    });
  if (problems.some((problem) => problem.file === file)) return [];
  const root = document.contents;
  if (!isMap(root) || root.items.length !== 1) {
    problems.push({ file, line: 1, column: 1, message: `expected one top-level key, one of: ${Object.keys(kinds).join(", ")}` });
    return [];
  }
  const { key, value } = root.items[0];
  const kind = String(isScalar(key) ? key.value : key);
  const start = isNode(key) ? key.range![0] : 0;
  if (!Object.hasOwn(kinds, kind)) {
    problems.push({ ...placeOf(start), message: `unknown kind of rule "${kind}"${nearestName(kind, Object.keys(kinds))}` });
    return [];
  }
  if (!isSeq(value)) {
    problems.push({ ...placeOf(start), message: `"${kind}" must hold a list of rules` });
    return [];
  }
  // Nodes are not kept: places inside an entry are asked for rarely, and then the file is parsed again.
  let again: readonly unknown[] | null = null;
  const nodeAt = (i: number) => {
    again ??= itemsOf(parseDocument(text));
    return again[i] as Node;
  };
  return value.items.map((item, i) => {
    const node = item as Node;
    const entry = node.range?.[0] ?? 0;
    const at: Entry["at"] = (path = []) => placeOf(path.length === 0 ? entry : offsetOf(nodeAt(i), path));
    return { kind, raw: node.toJS(document) ?? {}, at, fileText: text };
  });
}

/** The entries of a document that has been found to be a rule file. */
function itemsOf({ contents }: Document): readonly unknown[] {
  const list = isMap(contents) ? contents.items[0]!.value : null;
  return isSeq(list) ? list.items : [];
}

/** What a text with an alias in it holds; phrases may hold it too. */
const ALIAS = /[\s,[{:-]\*[^\s,\]}]/;

/** The entry, if it has the shape of its kind; else what is wrong goes to `problems`. */
export function checkShape({ kind, raw, at, fileText }: RawEntry, kinds: Kinds, problems: RuleProblem[]): Entry[] {
  const result = v.safeParse(kinds[kind], raw);
  if (result.success) return [{ kind, value: result.output, at, fileText }];
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map((step) => step.key as string | number);
    problems.push({ ...at(path), message: explain(issue, path) });
  }
  return [];
}

function explain(issue: v.BaseIssue<unknown>, path: Path): string {
  const where = path.join(".");
  if (typeof issue.input === "object" && issue.input !== null && "regex" in issue.input)
    return "regular expressions are refused, since one can stall on hostile text: write phrases, ~roots, glob*, (a|b), gaps (A ..4 B) or near";
  if (issue.type === "strict_object" && issue.expected === "never") {
    const known = Object.keys((issue as unknown as { requirement?: object }).requirement ?? {});
    return `unknown key "${path.at(-1)}"${nearestName(String(path.at(-1)), known)}`;
  }
  if (issue.received === "undefined") return `"${where}" is missing`;
  return `"${where}": ${issue.message}`;
}

/** Character offset of the node that a path leads to, or of the last step that exists. */
function offsetOf(node: Node, path: Path): number {
  let offset = node.range?.[0] ?? 0;
  let current: unknown = node;
  for (const step of path) {
    if (isMap(current)) {
      const pair = current.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      current = pair.value;
      offset = (isNode(pair.value) ? pair.value : (pair.key as Node)).range?.[0] ?? offset;
    } else if (isSeq(current)) {
      current = current.items[Number(step)];
      if (!isNode(current)) break;
      offset = current.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
