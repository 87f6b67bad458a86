// The extractors that are compared, each as a function (html, url) → article text. Loaded one per process, so that none pays for another's memory.

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

export const tools = {
  netral: async () => {
    const outfile = join(mkdtempSync(join(tmpdir(), "netral-bench-")), "extract.mjs");
    await build({
      entryPoints: [join(root, "src/input/html/extract.ts")],
      bundle: true,
      platform: "node",
      format: "esm",
      outfile,
      logLevel: "error",
    });
    const { extractArticle } = await import(pathToFileURL(outfile).href);
    return (html, url) => extractArticle(html, { url }).text;
  },
  "readability-linkedom": async () => {
    const { Readability } = await import("@mozilla/readability");
    const { parseHTML } = await import("linkedom");
    return (html) => new Readability(parseHTML(html).document).parse()?.textContent ?? "";
  },
  defuddle: async () => {
    const { Defuddle } = await import("defuddle/node");
    return async (html, url) => (await Defuddle(html, url)).content;
  },
};
