/** What a post is of: its unit as written, and the regions that it can lie in. */
import type { Post, Stretch } from "./post.ts";
import { Sep, type Sheet, separator, textOf } from "./sheet.ts";
import { Word } from "./word-classes.ts";

export interface Unit {
  readonly unit: string | null;
  /** Numbers of regions; empty where none is said. */
  readonly regions: readonly number[];
}

const NOWHERE: readonly number[] = [];

export function unitOf(sheet: Sheet, post: Post): Unit {
  const place = post.place === null ? null : textOf(sheet, post.place.from, post.place.to);
  const own = post.unit === null ? null : textOf(sheet, post.unit.from, post.unit.to);
  const regions = (post.wider ?? post.place)?.regions ?? NOWHERE;
  switch (sheet.rules.styles[post.actor].unit) {
    case "none":
      return { unit: post.actor === sheet.rules.actor.presiden && isOfRepublic(sheet, post) ? "RI" : null, regions: NOWHERE };
    case "committee":
      return { unit: own ?? (isOfRepublic(sheet, post) ? "RI" : null), regions: NOWHERE };
    case "region": {
      const isCandidate = post.actor === sheet.rules.actor.paslon;
      if (!post.office && place !== null && !sheet.rules.styles[post.actor].local && !isSmallBody(sheet, post))
        return { unit: place, regions };
      return { unit: own ?? place ?? (!isCandidate && isOfRepublic(sheet, post) ? "RI" : null), regions: post.place?.regions ?? regions };
    }
    case "office": {
      const body =
        post.body === null ? branchOf(sheet, post) : withoutBrackets(textOf(sheet, behindBracket(sheet, post.body), post.body.to));
      if (body === null) return { unit: own, regions };
      // as written, with what stands between: Polres Metro Depok
      if (
        post.body !== null &&
        post.place !== null &&
        own === null &&
        post.place.from >= post.body.to &&
        post.place.from - post.body.to < 4
      )
        return { unit: textOf(sheet, post.body.from, post.place.to), regions };
      return { unit: joined([body, own ?? place]), regions };
    }
    default: {
      const body = post.short === null ? bodyText(sheet, post) : textOf(sheet, post.short.from, post.short.to);
      return { unit: joined([body, own, place]), regions };
    }
  }
}

function withoutBrackets(text: string): string {
  return text.replace(/ ?\([^()]*\)/g, "");
}

function joined(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null && part !== "").join(" ") || null;
}

/** Where a body begins behind the end of a bracket that began before: "Komandan Satuan Tugas Bersama (Kogasma) Partai …". */
function behindBracket(sheet: Sheet, body: Stretch): number {
  let { from } = body;
  for (let i = from + 1; i < body.to && (separator(sheet, i) & Sep.OPEN) === 0; i++) if ((separator(sheet, i) & Sep.CLOSE) !== 0) from = i;
  return from;
}

/** The body without words for its kind in front: DPD Partai Golkar is Golkar. */
function bodyText(sheet: Sheet, { body, actor }: Post): string | null {
  if (body === null) return null;
  let from = behindBracket(sheet, body);
  const { parpol, timses } = sheet.rules.actor;
  if (actor === parpol || actor === timses) while (from < body.to && (sheet.bits[from] & Word.NP) !== 0) from++;
  return from < body.to ? textOf(sheet, from, body.to) : null;
}

/** Panwascam, PPK: their unit is smaller than any region. */
function isSmallBody({ bits }: Sheet, { from, to }: Post): boolean {
  for (let i = from; i < to; i++) if ((bits[i] & Word.SMALL) !== 0) return true;
  return false;
}

/** The armed service that a word of the post tells: Kepala Staf Angkatan Udara. */
function branchOf(sheet: Sheet, post: Post): string | null {
  for (let i = post.from; i < post.to; i++)
    if ((sheet.bits[i] & Word.BRANCH) !== 0) return sheet.rules.branches.get(sheet.tokens.word[i]) ?? null;
  return null;
}

/** Ketua KPU RI, Presiden RI, Ketua Badan Pengawas Pemilu (Bawaslu) RI: of the whole country. */
function isOfRepublic(sheet: Sheet, { from, to }: Post): boolean {
  const { tokens } = sheet;
  for (let i = from + 1; i < to; i++)
    if (tokens.end[i] - tokens.start[i] === 2 && tokens.text.startsWith("RI", tokens.start[i]) && (separator(sheet, i) & Sep.COMMA) === 0)
      return true;
  return false;
}
