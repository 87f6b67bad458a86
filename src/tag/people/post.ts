/** The post that a person holds, as far as an article states it. */
import type { PlaceHit } from "../places/find-places.ts";

/** A stretch of tokens; `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What has been read of a post so far. */
export interface Post {
  readonly from: number;
  /** Behind the last word that belongs to it. */
  to: number;
  /** The actor whose role it is, -1 while unknown. */
  actor: number;
  /** Its first word names the role by itself: Kapolres. */
  office: boolean;
  /** The body, with a department in front of it: Divisi Humas Polri. */
  body: Stretch | null;
  /** The body's short name in brackets: (PAN). */
  short: Stretch | null;
  place: PlaceHit | null;
  /** The region that an address ends in, where `place` is none or a smaller unit's. */
  wider: PlaceHit | null;
  /** A unit that no list holds, or a number: 0413/Bangka, Komisi II. */
  unit: Stretch | null;
  /** First word that no list knows, read before the body is known. */
  unknown: number | null;
  /** For two holders: Bupati dan Wakil Bupati. */
  plural: boolean;
  /** Several holders follow: yakni, yaitu. */
  listed: boolean;
  /** Somebody stands in for the holder: yang diwakili. */
  represented: boolean;
  /** Where its holder's name may begin, -1 where none follows. */
  person: number;
  /** A comma stands between the post and that name. */
  apart: boolean;
  /** Another post of the same person follows at `to`. */
  more: boolean;
}
