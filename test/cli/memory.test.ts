import { expect, it } from "vitest";
import { errors, records, workdir } from "./workdir.ts";

/** Lets the program tell the most memory that it had, in kB, as its last word. */
const TELL_MEMORY = `--import "data:text/javascript,process.on('exit',()=>process.stderr.write('RSS '+process.resourceUsage().maxRSS))"`;
const KA = "head -c 120000000 /dev/zero | tr '\\0' a";
const PAGE = "Bawaslu “mengingatkan” ASN – agar netral.";

// input → errors, sound records, MB
it.each<[string, string, string, readonly string[], number, number]>([
  ["a page of 60 MB", "a.html", `yes '<p>${PAGE}</p>' | head -c 60000000`, ["E_TOO_LARGE a.html: a page of more than 23 MB"], 0, 300],
  [
    "a page of 40 MB of pictures",
    "a.html",
    `for i in 1 2 3 4; do printf '<p>${PAGE}</p><img src="data:image/png;base64,'; head -c 10000000 /dev/zero | tr '\\0' A; printf '">'; done`,
    [],
    1,
    300,
  ],
  [
    "a line of 120 MB",
    "a.jsonl",
    `echo '{"isi":"satu"}'; printf '{"isi":"'; ${KA}; printf '"}\\n{"isi":"dua"}'`,
    ["E_TOO_LARGE a.jsonl:2: the line has more than 64 MB"],
    2,
    250,
  ],
  [
    "an element of 120 MB",
    "a.json",
    `printf '[{"isi":"satu"},{"isi":"'; ${KA}; printf '"},{"isi":"dua"}]'`,
    ["E_TOO_LARGE a.json#1: more than 32 MB at byte 16"],
    2,
    250,
  ],
  [
    "a cell of 120 MB",
    "a.csv",
    `printf 'id,isi\\n1,satu\\n2,"'; ${KA}; printf '\\n3,dua\\n'`,
    ["E_TOO_LARGE a.csv:3: the line has more than 16 MB (byte 14)"],
    2,
    250,
  ],
])("%s costs one place and little memory", async (_name, file, input, lost, sound, megabytes) => {
  const run = await workdir().shell(`(${input}) | node ${TELL_MEMORY} "$NETRAL" classify - --stdin-filename ${file} --no-progress -q`);
  expect(errors(run)).toEqual(lost);
  expect(records(run)).toHaveLength(lost.length + sound);
  const memory = /RSS (?<kilobytes>\d+)$/.exec(run.stderr)?.groups?.kilobytes;
  expect(Number(memory) / 1024).toBeGreaterThan(30);
  expect(Number(memory) / 1024).toBeLessThan(megabytes);
});
