/** One layout for rule files, changing nothing that they say: the order of an entry's keys, spaces in brackets, blank lines. Comments stay where they are. */
import { CST, isMap, isScalar, isSeq, Parser, parseDocument, type YAMLMap } from "yaml";

/** Keys that open an entry, and those that close it; what lies between stays in the order in which it was written. */
const FIRST = ["id", "extends", "override", "disable", "is", "label"];
const LAST = ["examples", "counterexamples", "todo"];

/** The text of a rule file in the common layout. Throws an `Error` where it is no YAML, or where its meaning would change. */
export function formatRules(text: string): string {
  const formatted = cleanLines(spaceBrackets(orderKeys(cleanLines(text))));
  if (meaningOf(formatted) !== meaningOf(text)) throw new Error("formatting would change what the file says; it stays as it is");
  return formatted;
}

function meaningOf(text: string): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw document.errors[0]!;
  const sorted = (_: string, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(document.toJS(), sorted);
}

/** LF line ends, nothing behind the last word of a line, at most one blank line, one line feed at the end. */
function cleanLines(text: string): string {
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const trimmed = lines.map((line) => line.trimEnd());
  return `${trimmed
    .filter((line, i) => line !== "" || (i > 0 && trimmed[i - 1] !== ""))
    .join("\n")
    .trim()}\n`;
}

/** `{ a: 1, b: [c, d] }`: a space inside braces, none inside brackets, one behind commas; brackets over several lines keep their own. */
function spaceBrackets(text: string): string {
  const tokens = [...new Parser().parse(text)];
  for (const token of tokens)
    if (token.type === "document")
      CST.visit(token, (item) => {
        if (item.value?.type === "flow-collection") spaceOut(item.value);
      });
  return tokens.map((token) => CST.stringify(token)).join("");
}

/** Sets the blanks of brackets that stand on one line; what stands behind their end is not theirs. */
function spaceOut({ start: { source }, items, end }: CST.FlowCollection): void {
  const written = items.map((item) => CST.stringify(item as unknown as CST.Token)).join("");
  if (written.includes("\n") || end[0] === undefined) return;
  const inner = source === "{" ? " " : "";
  items.forEach((item, i) => {
    const rest = item.start.filter(({ type }) => type !== "space");
    const isEmpty = !item.key && !item.value;
    item.start = [
      ...rest.filter(({ type }) => type === "comma"),
      ...blank(isEmpty ? "" : i === 0 ? inner : " "),
      ...rest.filter(({ type }) => type !== "comma"),
    ];
    if (item.sep) item.sep = [...item.sep.filter(({ type }) => type !== "space"), ...blank(item.value ? " " : "")];
    for (const token of [item.key, item.value])
      if (token && "end" in token && token.end) token.end = token.end.filter(({ type }) => type !== "space");
    if (i < items.length - 1 || inner === "" || !item.value || !("source" in item.value || "end" in item.value)) return;
    (item.value as { end?: CST.SourceToken[] }).end = [...((item.value as { end?: CST.SourceToken[] }).end ?? []), ...blank(inner)];
  });
}

function blank(source: string): CST.SourceToken[] {
  return source === "" ? [] : [{ type: "space", offset: -1, indent: 0, source }];
}

/** Puts the keys of each entry in order, each with the comments above it. */
function orderKeys(text: string): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw document.errors[0]!;
  const root = document.contents;
  const seq = isMap(root) ? root.items[0]?.value : null;
  if (!isSeq(seq) || seq.flow) return text;
  let out = text;
  // from the end, so that the offsets before stay right
  for (const entry of [...seq.items].reverse()) if (isMap(entry) && !entry.flow) out = orderEntry(out, entry);
  return out;
}

function orderEntry(text: string, entry: YAMLMap): string {
  const pairs = entry.items.map(({ key }) => ({ name: isScalar(key) ? String(key.value) : "", start: isScalar(key) ? key.range![0] : 0 }));
  const sorted = [...pairs].sort((a, b) => rankOf(a.name) - rankOf(b.name));
  if (sorted.every((pair, i) => pair === pairs[i])) return text;
  const column = pairs[0]!.start - (text.lastIndexOf("\n", pairs[0]!.start) + 1);
  const starts = pairs.map(({ start }, i) => (i === 0 ? start : commentsAbove(text, text.lastIndexOf("\n", start) + 1)));
  const end = text[entry.range![1] - 1] === "\n" ? entry.range![1] : entry.range![1] + text.slice(entry.range![1]).search(/\n|$/) + 1;
  const pieces = new Map(pairs.map((pair, i) => [pair, text.slice(starts[i], starts[i + 1] ?? end)]));
  const indent = " ".repeat(column);
  const body = sorted.map((pair, i) => {
    const piece = pieces.get(pair)!;
    return i === 0 ? piece.trimStart() : piece.startsWith(indent) ? piece : indent + piece;
  });
  return text.slice(0, starts[0]) + body.map((piece) => (piece.endsWith("\n") ? piece : `${piece}\n`)).join("") + text.slice(end);
}

function rankOf(name: string): number {
  if (FIRST.includes(name)) return FIRST.indexOf(name);
  return LAST.includes(name) ? FIRST.length + 1 + LAST.indexOf(name) : FIRST.length;
}

/** Where the comment lines directly above a line begin. */
function commentsAbove(text: string, lineStart: number): number {
  let start = lineStart;
  for (;;) {
    const before = text.lastIndexOf("\n", start - 2) + 1;
    if (before >= start || !/^\s*#/.test(text.slice(before, start))) return start;
    start = before;
  }
}
