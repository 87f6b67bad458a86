/**
 * Rules of one's own on top of others. An entry whose id is there already says what it means: `extends: ID` begins as a copy of that entry,
 * its lists added to and its other keys replaced; `override: true` stands in its place; `disable: true` takes it away.
 */
import type { RuleProblem } from "../errors.ts";
import { nearestName } from "./nearest.ts";
import { checkShape, type Entry, type Kinds, type Path, type RawEntry } from "./read.ts";

/** The entries so far by `kind:id`, and those taken away. */
export interface Layers {
  readonly entries: Map<string, RawEntry>;
  readonly disabled: Set<string>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Keys that say how an entry stands to those below it; they are not part of the rule. */
const RELATIONS = ["extends", "override", "disable"];

/** Puts one folder's entries over those below; what does not fit goes to `problems`. */
export function layOver(layers: Layers, own: readonly RawEntry[], problems: RuleProblem[]): void {
  const below = new Map(layers.entries);
  const seen = new Map<string, RawEntry>();
  for (const [i, entry] of own.entries()) {
    const { id } = fieldsOf(entry);
    // an entry without an id has a place of its own, so that its shape is complained of
    const key = `${entry.kind}:${typeof id === "string" ? id : `#${i}`}`;
    const before = seen.get(key)?.at();
    if (before) problems.push({ ...entry.at(["id"]), message: `${key} stands already at ${before.file}:${before.line}` });
    seen.set(key, entry);
  }
  // an entry may extend one of its own folder that stands further down
  const waiting = [...seen].filter(([key, entry]) => !put(layers, below, key, entry, problems));
  for (let progress = true; progress; ) {
    progress = false;
    for (const [i, [key, entry]] of waiting.entries())
      if (put(layers, below, key, entry, problems)) {
        waiting.splice(i, 1);
        progress = true;
        break;
      }
  }
  for (const [, entry] of waiting) {
    const wanted = String(fieldsOf(entry).extends);
    const known = [...layers.entries.values()].filter(({ kind }) => kind === entry.kind).map((other) => String(fieldsOf(other).id));
    problems.push({ ...entry.at(["extends"]), message: `no ${entry.kind} entry "${wanted}" to extend${nearestName(wanted, known)}` });
  }
}

/** The entries that are left, held against the shapes of their kinds. */
export function shaped({ entries, disabled }: Layers, kinds: Kinds, problems: RuleProblem[]): Entry[] {
  return [...entries.values()].flatMap((entry) =>
    checkShape(disabled.size > 0 ? withoutDisabled(entry, disabled) : entry, kinds, problems),
  );
}

/** Puts an entry in its place; false where it must wait for the entry that it extends. */
function put(layers: Layers, below: ReadonlyMap<string, RawEntry>, key: string, entry: RawEntry, problems: RuleProblem[]): boolean {
  const fields = fieldsOf(entry);
  const { extends: extended, override, disable } = fields;
  const clash = checkRelations(entry, below.get(key), below);
  if (clash) {
    problems.push(clash);
    return true;
  }
  if (disable === true) {
    layers.entries.delete(key);
    layers.disabled.add(key);
  } else if (typeof extended === "string") {
    const base = extended === fields.id ? below.get(key) : layers.entries.get(`${entry.kind}:${extended}`);
    if (!base) return false;
    layers.entries.set(key, merge(base, entry));
  } else {
    layers.entries.set(key, override === true ? { ...entry, raw: withoutRelations(fields) } : entry);
  }
  return true;
}

/** What is wrong with how an entry stands to the one below that has its id. */
function checkRelations(entry: RawEntry, under: RawEntry | undefined, below: ReadonlyMap<string, RawEntry>): RuleProblem | null {
  const { id, extends: extended, override, disable } = fieldsOf(entry);
  const said = RELATIONS.filter((relation) => relation in fieldsOf(entry));
  const problem = (path: Path, message: string) => ({ ...entry.at(path), message });
  if (said.length > 1) return problem([said[1]!], `"${said[0]}" and "${said[1]}" exclude each other`);
  if (override !== undefined && override !== true) return problem(["override"], `"override" can only be true`);
  if (disable !== undefined && disable !== true) return problem(["disable"], `"disable" can only be true`);
  if (extended !== undefined && typeof extended !== "string") return problem(["extends"], `"extends" names the id of an entry`);
  const known = [...below.values()].filter(({ kind }) => kind === entry.kind).map((other) => String(fieldsOf(other).id));
  const verb = disable ? "disable" : "override";
  if ((override || disable) && !under)
    return problem([verb], `there is no ${entry.kind} entry "${id}" to ${verb}${nearestName(String(id), known)}`);
  const rest = Object.keys(fieldsOf(entry)).filter((name) => !["id", "disable", "note"].includes(name));
  if (disable && rest.length > 0) return problem([rest[0]!], `an entry with "disable" holds nothing else`);
  if (under && !override && !disable && extended !== id) {
    const { file, line } = under.at();
    return problem(
      ["id"],
      `${entry.kind}:${id} is there already (${file}:${line}): say "extends: ${id}" to add to it, "override: true" to replace it, "disable: true" to drop it`,
    );
  }
  return null;
}

/** An entry laid over the one that it extends. */
function merge(base: RawEntry, entry: RawEntry): RawEntry {
  const under = withoutRelations(fieldsOf(base));
  const over = withoutRelations(fieldsOf(entry));
  const raw: Record<string, unknown> = { ...under };
  const added = new Map<string, number>();
  for (const [name, value] of Object.entries(over)) {
    const before = under[name];
    if (Array.isArray(before) && Array.isArray(value)) {
      added.set(name, before.length);
      raw[name] = [...before, ...value];
    } else raw[name] = value;
  }
  const at: RawEntry["at"] = (path = []) => {
    const [name, place, ...rest] = path;
    if (name === undefined || !(name in under) || (name in over && !added.has(String(name)))) return entry.at(path);
    if (!added.has(String(name))) return base.at(path);
    const shift = added.get(String(name))!;
    if (typeof place !== "number") return entry.at([name]);
    return place < shift ? base.at(path) : entry.at([name, place - shift, ...rest]);
  };
  return { ...entry, raw, at };
}

/** An entry without what it says of entries that were taken away. */
function withoutDisabled(entry: RawEntry, disabled: ReadonlySet<string>): RawEntry {
  const fields = fieldsOf(entry);
  const changed: Record<string, unknown> = {};
  if (entry.kind === "actors" && Array.isArray(fields.implies))
    changed.implies = fields.implies.filter((id) => !disabled.has(`actors:${id}`));
  if (entry.kind === "modes") {
    const becomes = (fields.irrealis as Fields | undefined)?.becomes;
    if (disabled.has(`modes:${becomes}`)) changed.irrealis = undefined;
    for (const name of ["examples", "counterexamples"]) {
      const examples = fields[name];
      if (Array.isArray(examples)) changed[name] = examples.filter((example) => !disabled.has(`themes:${(example as Fields)?.theme}`));
    }
  }
  return { ...entry, raw: { ...fields, ...changed } };
}

function fieldsOf({ raw }: RawEntry): Fields {
  return typeof raw === "object" && raw !== null ? (raw as Fields) : {};
}

function withoutRelations(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !RELATIONS.includes(name)));
}
