/**
 * Makes a text safe to print on one line of a terminal: letters, marks, digits, punctuation, symbols and single spaces stay; control, escape,
 * bidirectional and invisible characters go. Of piled-up marks two stay. Doing it twice changes nothing.
 */
export function sanitize(text: string): string {
  if (/^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/.test(text)) return text;
  return text
    .replace(/[\s\p{Z}]+/gu, " ")
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]|\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/(\p{M}{2})\p{M}+/gu, "$1")
    .replace(/ {2,}/g, " ")
    .trim();
}
