/** What the build made of `page/`: it lies in `dist/`, as does this module when it runs in a package. */
import { existsSync, readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import type { DrawCharts } from "./charts-door.ts";
import type { Assets } from "./page-html.ts";

/** Script and style sheet as JSON, compressed. */
const FILE = "report-page.json.br";

/** Reads them. Throws where there was no build, or where the page could not hold them. */
export async function loadAssets(): Promise<Assets> {
  const url = [`./${FILE}`, `../../dist/${FILE}`].map((path) => new URL(path, import.meta.url)).find((place) => existsSync(place));
  if (!url) throw new Error("the report's page is not built: npm run build");
  const { script, style } = JSON.parse(String(brotliDecompressSync(readFileSync(url)))) as Pick<Assets, "script" | "style">;
  if (/<\/(?:script|style)|<!--/i.test(script + style)) throw new Error("the report's script or style would end its own element");
  const { drawCharts } = (await import(`data:text/javascript;base64,${Buffer.from(script).toString("base64")}`)) as {
    drawCharts: DrawCharts;
  };
  return { script, style, drawCharts };
}
