/**
 * The inflected forms of a rule's root, by the affix rules of Indonesian (Alwi et al., Tata Bahasa Baku Bahasa Indonesia, ch. 5–7).
 * Needs no dictionary: forms that nobody writes are made too, and do no harm since only texts are looked up in them.
 * Clitics (-nya, -lah …) are not made here; the scanner takes them off.
 */

/** Affixes that go together: a prefix with the suffixes that it takes. `meN` and `peN` stand for the nasal prefixes. */
const PARADIGM: readonly (readonly [prefix: string, suffixes: readonly string[]])[] = [
  ["", ["", "kan", "i", "an"]],
  ["meN", ["", "kan", "i"]],
  ["di", ["", "kan", "i"]],
  ["ter", ["", "kan", "i"]],
  ["ber", ["", "kan", "an"]],
  ["peN", ["", "an"]],
  ["pe", ["", "an"]],
  ["per", ["", "an", "i"]],
  ["ke", ["", "an"]],
  ["se", ["", "an"]],
  ["memper", ["", "kan", "i"]],
  ["diper", ["", "kan", "i"]],
  ["member", ["kan"]],
  ["diber", ["kan"]],
  ["pember", ["an"]],
  ["keber", ["an"]],
  ["keter", ["an"]],
  ["ketidak", ["an"]],
];

/** All forms of a folded root, the root itself first. */
export function formsOf(root: string): string[] {
  const forms = new Set([root]);
  for (const [prefix, suffixes] of PARADIGM)
    for (const stem of prefixed(prefix, root))
      for (const suffix of suffixes) forms.add(stem + (suffix === "i" && stem.endsWith("i") ? "" : suffix));
  return [...forms];
}

function prefixed(prefix: string, root: string): string[] {
  if (prefix === "meN") return nasal("me", root);
  if (prefix === "peN") return nasal("pe", root);
  // ber-, ter-, per- lose their r before r: berasa, terasa
  return [(prefix.endsWith("er") && root.startsWith("r") ? prefix.slice(0, -1) : prefix) + root];
}

/** The nasal prefix before a root; both forms where usage wavers (memengaruhi, mempengaruhi; menyukseskan, mensukseskan). */
function nasal(prefix: string, root: string): string[] {
  const rest = root.slice(1);
  const oneSyllable = (root.match(/[aiueo]+/g) ?? []).length === 1 ? [`${prefix}nge${root}`] : [];
  if (/^(kh|[aiueogh])/.test(root)) return [`${prefix}ng${root}`, ...oneSyllable];
  if (root.startsWith("sy")) return [`${prefix}n${root}`];
  switch (root[0]) {
    case "p":
      return [`${prefix}m${rest}`, `${prefix}m${root}`, ...oneSyllable];
    case "t":
      return [`${prefix}n${rest}`, `${prefix}n${root}`, ...oneSyllable];
    case "k":
      return [`${prefix}ng${rest}`, `${prefix}ng${root}`, ...oneSyllable];
    case "s":
      return [`${prefix}ny${rest}`, `${prefix}n${root}`, ...oneSyllable];
    case "b":
    case "f":
    case "v":
      return [`${prefix}m${root}`, ...oneSyllable];
    case "d":
    case "c":
    case "j":
    case "z":
      return [`${prefix}n${root}`, ...oneSyllable];
    default:
      return [prefix + root, ...oneSyllable];
  }
}
