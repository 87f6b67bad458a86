/** What the build made of `page/`: it lies in `dist/`, as does this module when it runs in a package. */
import { existsSync, readFileSync } from "node:fs";
import type { DrawCharts } from "./charts-door.ts";
import type { Assets } from "./page-html.ts";

/** Reads them. Throws where there was no build, or where the page could not hold them. */
export async function loadAssets(): Promise<Assets> {
  const folder = ["./", "../../dist/"]
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(new URL("report-page.js", url)));
  if (!folder) throw new Error("the report's page is not built: npm run build");
  const script = readFileSync(new URL("report-page.js", folder), "utf8");
  const style = readFileSync(new URL("report-style.css", folder), "utf8");
  if (/<\/(?:script|style)|<!--/i.test(script + style)) throw new Error("the report's script or style would end its own element");
  const { drawCharts } = (await import(new URL("report-page.js", folder).href)) as { drawCharts: DrawCharts };
  return { script, style, drawCharts };
}
