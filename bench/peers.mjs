// Programs that others wrote, at the same work: how each is called, and whether it is there.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const terms = join(here, "terms-3000.txt");
const runs = (command, args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

/** The peers over `articles` of `writeArticles`. Where a program is missing, `command` is null; `folder` holds what is made beforehand. */
export function peersFor(articles, folder, python) {
  const rg = ["rg", "-j1", "-o", "-b", "-i", "-w", "-F", "-f", terms];
  const hasRg = runs("rg", ["--version"]);
  return [
    {
      name: "ripgrep, one text file",
      about: "`rg -j1 -o -b -i -w -F -f bench/terms-3000.txt articles.txt`",
      command: hasRg ? [...rg, articles.text] : null,
    },
    {
      name: "ripgrep, folder of files",
      about: "`rg -j1 -o -b -i -w -F -f bench/terms-3000.txt articles/`",
      command: hasRg ? [...rg, articles.folder] : null,
    },
    {
      name: "YARA",
      about: "`yara -C terms.yarc -s -r -p 1 articles/`: the terms as `nocase fullword` strings, compiled beforehand",
      command: runs("yara", ["--version"]) ? ["yara", "-C", compileYara(folder), "-s", "-r", "-p", "1", articles.folder] : null,
    },
    {
      name: "Python pipeline",
      about: "`bench/peers/pipeline.py`: flashtext with the terms and dateparser; one copy of the articles, once",
      command: runs(python, ["-c", "import dateparser, flashtext"])
        ? [python, join(here, "peers/pipeline.py"), terms, join(articles.folder, "0")]
        : null,
      copies: 1,
    },
  ];
}

/** The terms as one rule of YARA, compiled; its place. */
function compileYara(folder) {
  const strings = readFileSync(terms, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((term, i) => `    $t${i} = ${JSON.stringify(term)} nocase fullword`);
  const [source, compiled] = ["terms.yar", "terms.yarc"].map((name) => join(folder, name));
  writeFileSync(source, `rule terms {\n  strings:\n${strings.join("\n")}\n  condition:\n    any of them\n}\n`);
  const { status, stderr } = spawnSync("yarac", [source, compiled], { encoding: "utf8" });
  if (status !== 0) throw new Error(`yarac: ${stderr}`);
  return compiled;
}
