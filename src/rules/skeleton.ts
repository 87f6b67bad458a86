/** A rule to begin with: commented, with examples to replace, and loading as it is. */

/** What can be begun. */
export const SKELETONS = ["theme", "actor", "mode", "boilerplate", "list"] as const;
export type SkeletonKind = (typeof SKELETONS)[number];

/** Where a rule folder keeps each kind. */
export const FOLDERS: Readonly<Record<SkeletonKind, string>> = {
  theme: "themes",
  actor: "actors",
  mode: "modes",
  boilerplate: "boilerplate",
  list: "lists",
};

const PHRASES = `# Phrases: words between spaces; ASN (capitals only); ~sebar (all forms of a root); kampany* (any ending); (a|b) either; [a] or without;
# @list (any phrase of a list); A ..4 B (at most 4 words between); { near: [A, B], within: 8 } (any order, one sentence);
# { phrase: A, with: [B], without: [C], within: 25 } (only with, only without others near).
`;

/** The text of a rule file with one rule of that id. */
export function skeleton(kind: SkeletonKind, id: string): string {
  const words = id.replaceAll("-", " ");
  const name = words[0]!.toUpperCase() + words.slice(1);
  const labels = `    label: { id: ${name}, en: ${name} }
    definition: # one sentence each, for the codebook
      id: "Apa yang dimaksud dengan ${words}."
      en: "What ${words} means."
`;
  switch (kind) {
    case "theme":
      return `# A theme is an issue that an article raises.
${PHRASES}themes:
  - id: ${id}
${labels}    follows: [] # the law or index it follows: "UU 7/2017 ps 523"
    setting: election # needs an election setting in the article; none: raised anywhere
    strong: # one such phrase raises the theme
      - "${words}"
    medium: [] # raises it together with another phrase, or in title or lead
    weak: [] # only adds to others
    act: [] # says that such an act is reported: makes the theme main
    exclude: [] # what overlaps one of these does not count
    sources: [own]
    examples: # your own sentences; each must raise it, or the rule does not load
      - "Warga membicarakan ${words} di balai desa."
    counterexamples: # and none of these may
      - "Warga membicarakan harga cabai di balai desa."
`;
    case "actor":
      return `# An actor is a role or body that an article mentions.
${PHRASES}actors:
  - id: ${id}
${labels}    implies: [] # the bodies that it belongs to: kapolres implies polri
    any:
      - "${words}"
    exclude: [] # what overlaps one of these does not count
    not_after: [] # nor what stands directly behind one of these: [mantan, eks]
    not_before: []
    sources: [own]
    examples: # your own sentences; each must mention it, or the rule does not load
      - "Rapat itu dihadiri ${words} dari tiga desa."
    counterexamples: # and none of these may
      - "Rapat itu dihadiri pedagang dari tiga desa."
`;
    case "mode":
      return `# A mode is how an article treats a theme.
${PHRASES}modes:
  - id: ${id}
${labels}    cues: # looked for in the sentences of a theme's evidence
      - "${words}"
    exclude: []
    sources: [own]
    examples: # your own sentences with the theme that must get the mode
      - { text: "${name} soal netralitas ASN disampaikan camat.", theme: netralitas }
    counterexamples:
      - { text: "Netralitas ASN dibahas camat.", theme: netralitas }
`;
    case "boilerplate":
      return `# Boilerplate is what stands on a page and is not the article.
boilerplate:
  - id: ${id}
    zone: boilerplate # or related: a link to another article
    where: line # the line holds nothing else; also: start, contains, inline, link (README, "Writing rules")
    any:
      - "${words}"
    sources: [own]
    examples: # texts; what must go stands between ⟦ and ⟧, or is all of it
      - "⟦${name}⟧"
    counterexamples: # nothing of these may go
      - "Camat membahas ${words} bersama warga desa itu."
`;
    case "list":
      return `# A list is phrases that rules name together: @${id}.
lists:
  - id: ${id}
    any:
      - "${words}"
    sources: [own]
`;
  }
}
