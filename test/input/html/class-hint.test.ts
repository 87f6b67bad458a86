import { describe, expect, it } from "vitest";
import { nameWeight, readClassHints } from "../../../src/input/html/class-hint.ts";
import { Hint } from "../../../src/input/html/hint.ts";

const said = (names: string) =>
  Object.entries(Hint)
    .filter(([name, bit]) => !["GOOD", "BAD"].includes(name) && readClassHints(names) & bit)
    .map(([name]) => name);

describe("readClassHints", () => {
  it.each([
    ["sidebar", ["UNLIKELY"]],
    ["linksisip", ["UNLIKELY"]],
    ["inner-link-baca-juga", ["UNLIKELY"]],
    ["jnews_inline_related_post", ["UNLIKELY"]],
    ["beritaTerkait", ["UNLIKELY"]],
    ["tag-list", ["UNLIKELY"]],
    ["comments-area", ["UNLIKELY", "COMMENT"]],
    ["paging__wrap", ["UNLIKELY", "PAGER"]],
    ["detail__date", ["META"]],
    ["detail__author", ["META", "BYLINE"]],
    ["detail__body-text itp_bodycontent", ["BODY"]],
    ["read__content", ["BODY"]],
    ["td-post-content", ["BODY"]],
    ["post-body entry-content", ["BODY"]],
    ["photo__caption", ["CAPTION"]],
    ["sr-only", ["HIDDEN"]],
    ["is-hidden", ["HIDDEN"]],
  ])("%s says %j", (names, hints) => {
    expect(said(names)).toEqual(hints);
  });

  it.each([
    ["has-sidebar"],
    ["no-comments"],
    ["post-12 type-post hentry tag-share category-iklan"],
    ["shadow-lg"],
    ["header2-adapter"],
    ["loadable"],
    ["col-md-8"],
    [""],
  ])("%s is not unlikely", (names) => {
    expect(said(names)).not.toContain("UNLIKELY");
  });

  it("weighs good names against bad ones", () => {
    expect(["article", "sidebar", "article widget", "kolom-3"].map((name) => nameWeight(readClassHints(name)))).toEqual([25, -25, 0, 0]);
  });
});
