/** Candidate phrases → YAML ready to paste into a rule folder. */

interface Suggestion {
  readonly term: string;
  readonly inside: number;
  readonly outside: number;
  readonly g2: number;
  readonly gains: number;
  readonly costs: number;
  readonly tier: "strong" | "medium" | "weak";
  readonly contexts: readonly { readonly left: string; readonly hit: string; readonly right: string }[];
}

const TIERS = ["strong", "medium", "weak"] as const;

/** An entry that extends the theme. `remark` gives further words for a phrase's comment. */
export function writeSuggestions(theme: string, suggestions: readonly Suggestion[], remark: (term: string) => string = () => ""): string {
  const lines = ["themes:", `  - id: ${theme}`, `    extends: ${theme}`];
  for (const tier of TIERS) {
    const own = suggestions.filter((suggestion) => suggestion.tier === tier);
    if (own.length > 0) lines.push(`    ${tier}:`);
    for (const { term, inside, outside, g2, gains, costs, contexts } of own) {
      const change = gains + costs > 0 ? `, untagged so far: ${gains} right, ${costs} wrong` : "";
      lines.push(`      # ${inside} of ${inside + outside} articles right, G2 ${g2.toFixed(1)}${change}${remark(term)}`);
      for (const { left, hit, right } of contexts) lines.push(`      #   … ${comment(left)} [${comment(hit)}] ${comment(right)} …`);
      lines.push(`      - ${JSON.stringify(term)}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

/** Text that cannot leave its comment. */
function comment(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, " ").trim();
}
