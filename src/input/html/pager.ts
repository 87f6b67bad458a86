import { Hint } from "./hint.ts";
import type { Page } from "./page.ts";

const MARKER = /^(?:halaman\s+)?(?<at>\d{1,2})\s+dari\s+(?<all>\d{1,2})\s+halaman$/i;
const NEXT =
  /^(?:halaman\s+(?:selanjutnya|berikutnya)|(?:selanjutnya|berikutnya|lanjut(?:kan)?)\b.{0,60}|next\s+page|show\s+all|(?:lihat|tampilkan|baca)\s+semua(?:\s+halaman)?|halaman\s*:?\s*(?:\d\s*)+.{0,12})$/i;
/** `2 dari 4 halaman` */
export function isPagerMarker(text: string): boolean {
  return text.length <= 30 && MARKER.test(text);
}

/** How far behind the article its page switch stands. */
const REACH = 12;

/** Whether a page switch near the article says that this page holds only a part of it. */
export function isOneOfSeveral(page: Page, first: number, end: number): boolean {
  const markers = new Set<number>();
  let all = 0;
  let next = false;
  for (let b = first; b < Math.min(page.blocks.length, end + REACH); b++) {
    const { text, container, linked } = page.blocks[b]!;
    if (text.length > 80) continue;
    const marker = MARKER.exec(text)?.groups;
    if (marker !== undefined) {
      markers.add(Number(marker.at));
      all = Math.max(all, Number(marker.all));
    }
    const inPager = pagerAbove(page, container);
    if (linked > 0 && (inPager || b >= end - 2) && (NEXT.test(text) || (inPager && /^(?:1\s+)?2\b(?:\s+\d+)*/.test(text)))) next = true;
  }
  // Pages that unfold hold all parts, each behind its marker ("2 dari 4 halaman").
  if (all > 1) return ![...Array(all - 1).keys()].every((i) => markers.has(i + 2) || markers.has(i + 1));
  return next;
}

function pagerAbove(page: Page, container: number): boolean {
  for (let at = container, steps = 0; at > 0 && steps < 4; at = page.containers[at]!.parent, steps++) {
    if (page.containers[at]!.hints & Hint.PAGER) return true;
  }
  return false;
}
