/** A boilerplate rule as `rules/boilerplate/*.yaml` writes it. */
import * as v from "valibot";
import { SHAPES, type ShapeName } from "./shapes.ts";

/**
 * How a rule's phrases apply:
 * - `line`: the line holds nothing but such phrases (and numbers)
 * - `start`: the line begins with one
 * - `contains`: one stands anywhere in the line
 * - `inline`: only the stretch from the phrase up to `until` is meant
 * - `link`: calls for another article, on a line of its own or inside one; up to the end of the other article's title
 * - `outlet`: the name of a publisher: cut from a title's end, told apart from the place in a dateline
 * - `outlet-word`: part of such a name, not enough alone at a title's end
 * - `small-word`: written small inside a headline; tells where a link's title ends
 */
const WHERE = ["line", "start", "contains", "inline", "link", "outlet", "outlet-word", "small-word"] as const;
export type Where = (typeof WHERE)[number];

/** What a whole line takes with it: its wrapped rest, the next line, the list below it, all that follows. */
const TAKES = ["wrap", "next", "list", "rest"] as const;
export type Takes = (typeof TAKES)[number];

/** `head` = before the first paragraph, `end` = behind the last one, `tail` = there or in the second half, `edge` = head or tail. */
const POSITIONS = ["head", "tail", "end", "edge"] as const;
export type Position = (typeof POSITIONS)[number];

const Phrases = v.array(v.pipe(v.string(), v.nonEmpty("an empty phrase matches nothing")));
const shapeNames = Object.keys(SHAPES) as [ShapeName, ...ShapeName[]];

/**
 * Examples are texts of one or more lines; what the rule must strip stands between ⟦ and ⟧, or is all of it where there are none.
 * In counterexamples the rule must strip nothing.
 */
export const Boilerplate = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens")),
    /** `caption`, `byline` and `dateline` are the article and only named; the other two are stripped. */
    zone: v.optional(v.picklist(["boilerplate", "related", "caption", "byline", "dateline"]), "boilerplate"),
    where: v.optional(v.picklist(WHERE)),
    any: v.optional(Phrases, []),
    /** Instead of phrases: a line shape that phrases cannot express. */
    shape: v.optional(v.picklist(shapeNames)),
    /** Where in the text; anywhere unless told. */
    position: v.optional(v.picklist(POSITIONS)),
    /** Most words of the line, or of the stretch where the rule is `inline`. */
    max_words: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    /** The phrase counts only with a colon (or >>) behind it … */
    needs_colon: v.optional(v.boolean(), false),
    /** … only with a capital first letter … */
    needs_capital: v.optional(v.boolean(), false),
    /** … only in a line that holds one of these phrases too. */
    with: v.optional(Phrases, []),
    /** What stands behind the stretch on its line is less sure to be the article: a tag needs evidence elsewhere. */
    casts_doubt: v.optional(v.boolean(), false),
    /** What follows the phrase is the author's name. */
    names_author: v.optional(v.boolean(), false),
    until: v.optional(v.picklist(["phrase", "sentence", "line"]), "phrase"),
    takes: v.optional(v.picklist(TAKES)),
    /** A guess, as every rule with a position is: guesses together never drop most of a text. */
    guess: v.optional(v.boolean(), false),
    sources: v.optional(v.array(v.string()), []),
    examples: v.optional(v.array(v.string()), []),
    counterexamples: v.optional(v.array(v.string()), []),
    note: v.optional(v.string()),
  }),
  v.check(
    (rule) => (rule.shape !== undefined) !== (rule.where !== undefined),
    "a rule has either a shape, or phrases and where they apply",
  ),
  v.check((rule) => (rule.where !== undefined) === rule.any.length > 0, "phrases (any) and where they apply belong together"),
);

export type BoilerplateEntry = v.InferOutput<typeof Boilerplate>;
