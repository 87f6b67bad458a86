/** The pattern lists of a theme; a pattern's slot is its list's place. */
export const TIERS = ["strong", "medium", "weak", "act"] as const;

/** What one phrase of a tier alone adds to a theme's score, as a chance that it means the theme. */
export const CHANCE = [0.9, 0.5, 0.25, 0.9] as const;

/** What it adds to how central the theme is. */
export const TIER_WEIGHT = [3, 1.5, 0.75, 3] as const;
