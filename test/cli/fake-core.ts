import { createHash } from "node:crypto";
import type { Core } from "../../src/commands/core.ts";
import type { Document, ThemeTag } from "../../src/types.ts";
import { actor, fakeRecord, theme } from "../output/fake-record.ts";

const label = (id: string) => ({ id, label: { id, en: id } });

/** A core that finds the words "kpu", "camat", "hoaks" and "netral", and throws on "RUSAK". */
export async function fakeCore(): Promise<Core> {
  return {
    loadRules: async () => ({
      hash: "feedfacefeedface",
      packs: { palsu: "2.1.0" },
      actors: ["kpu", "camat"].map(label),
      themes: ["hoaks", "netralitas", "pengawasan"].map(label),
      modes: ["imbauan", "pengawasan"].map(label),
      elections: [{ id: "pemilu", label: { id: "Pemilu", en: "General election" } }],
      calendar: [
        { election: "pemilu-2024", polling: "2024-02-14", campaign: ["2023-11-28", "2024-02-10"], quiet: ["2024-02-11", "2024-02-13"] },
      ],
      placeRules: { regions: [{ code: "16.08", name: "Rawa Indah", level: "kabupaten" }] },
      languages: ["id", "ms"].map(label),
    }),
    createClassifier: (_ruleset, { only = ["actors", "themes"], text = false }) => {
      const keep = (facet: string, kind: string) => (id: { id: string }) => only.includes(facet) || only.includes(`${kind}:${id.id}`);
      return (document) => {
        const words = wordsOf(document);
        if (words.includes("rusak")) throw new Error("cannot take this");
        const actors = ["kpu", "camat"].filter((word) => words.includes(word)).map((id) => actor(id));
        const themes: ThemeTag[] = [];
        if (words.includes("hoaks")) themes.push(theme("hoaks"));
        if (words.includes("netral")) themes.push(theme("netralitas", "mention", "imbauan"));
        const {
          people: _people,
          dates: _dates,
          laws: _laws,
          actors: _actors,
          themes: _themes,
          ...record
        } = fakeRecord({
          id: createHash("sha256")
            .update(`${document.title ?? ""}\n${document.text}`)
            .digest("hex")
            .slice(0, 16),
          source: document.source,
          title: document.title,
          url: document.url,
          published: document.date,
          relevant: actors.length > 0,
          elections: [],
          warnings: document.text.trim() === "" ? [...document.warnings, { code: "empty", message: "no text" }] : document.warnings,
        });
        const kinds = only.map((name) => name.split(":")[0]);
        return {
          ...record,
          ...((kinds.includes("actors") || kinds.includes("actor")) && { actors: actors.filter(keep("actors", "actor")) }),
          ...((kinds.includes("themes") || kinds.includes("theme")) && { themes: themes.filter(keep("themes", "theme")) }),
          ...(text && { text: document.text }),
        };
      };
    },
  };
}

function wordsOf({ title, text }: Document): string[] {
  return `${title ?? ""} ${text}`.toLowerCase().match(/\p{L}+/gu) ?? [];
}
