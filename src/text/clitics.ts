/** Clitics, which stand at the end of a word and are none of it: netralitas-nya, jaga-lah. */

/** Clitics with the least number of letters before them, by their last unit: "masalah" is not masa + lah, "pelaku" not pela + ku. */
const CLITICS: Readonly<Record<number, readonly (readonly [clitic: string, before: number])[]>> = {
  97: [["nya", 3]],
  104: [
    ["lah", 5],
    ["kah", 5],
  ],
  110: [["pun", 5]],
  117: [
    ["ku", 6],
    ["mu", 6],
  ],
};

/** Length of the clitic that a word of so many folded units ends in, or 0. */
export function cliticLength(units: ArrayLike<number>, length: number): number {
  const clitics = CLITICS[units[length - 1]];
  if (clitics === undefined) return 0;
  for (const [clitic, before] of clitics) if (length >= clitic.length + before && endsIn(units, length, clitic)) return clitic.length;
  return 0;
}

function endsIn(units: ArrayLike<number>, length: number, ending: string): boolean {
  const offset = length - ending.length;
  for (let i = 0; i < ending.length; i++) if (units[offset + i] !== ending.charCodeAt(i)) return false;
  return true;
}
