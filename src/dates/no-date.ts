/** What speaks of time and names none: `setiap Senin`, `beberapa hari lalu`, `lima tahun sekali`, `10 hari sebelumnya`, `keesokan harinya`. */
import { Is } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { bitsAt, digitsAt, gapAt, readTail, readWord, type Scan } from "./scan.ts";
import type { Way } from "./way.ts";

const { SPACE, HYPHEN, NONE } = Between;
const WORDS = 6;

export const noDate: Way = {
  name: "no-date",
  starts: Is.every | Is.vague,
  read(scan, i) {
    const every = readWord(scan, i, Is.every);
    const to = every ? readHabit(scan, every) : readVague(scan, i);
    return to ? makeDate(scan, this.name, i, to, { is: "nothing" }) : null;
  },
};

/** Reads `[hari] Senin [dan Kamis]`, `tanggal 17`, `tahun`, `10 tahun` behind `setiap`. */
function readHabit(scan: Scan, i: number): number {
  let at = i;
  let seen = 0;
  for (let n = 0; n < WORDS && gapAt(scan, at) & (SPACE | HYPHEN | NONE); n++) {
    const bits = bitsAt(scan, at);
    if (bits & (Is.weekday | Is.unit | Is["date-word"] | Is.month | Is.daypart | Is.part)) seen = at + 1;
    else if ((bits & (Is.and | Is.till | Is.number)) === 0 && !(digitsAt(scan, at) > 0 && digitsAt(scan, at) < 3)) break;
    at++;
    if (digitsAt(scan, at - 1) > 0) seen = at;
  }
  return seen;
}

/** Reads `hari [yang] lalu`, `tahun terakhir` behind `beberapa`. */
function readVague(scan: Scan, i: number): number {
  const vague = readWord(scan, i, Is.vague);
  if (!vague || gapAt(scan, vague) !== SPACE) return 0;
  const unit = readWord(scan, vague, Is.unit);
  if (!unit) return 0;
  const to = readTail(scan, unit, scan.tokens.end[unit - 1], false);
  return to > unit ? to : readWord(scan, unit, Is.left) || readWord(scan, unit, Is["unit-direction"]) || unit;
}
