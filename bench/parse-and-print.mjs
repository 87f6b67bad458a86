// The least that a program can do which reads JSON Lines and writes JSON Lines: parse each line and print it again.
import { closeSync, openSync, readSync, writeSync } from "node:fs";

const [input, output] = process.argv.slice(2);
const chunk = Buffer.allocUnsafe(256 * 1024);
const source = openSync(input, "r");
const target = openSync(output, "w");
let rest = Buffer.alloc(0);
let printed = "";
for (let length = readSync(source, chunk); length > 0; length = readSync(source, chunk)) {
  const bytes = Buffer.concat([rest, chunk.subarray(0, length)]);
  let from = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
    printed += `${JSON.stringify(JSON.parse(bytes.toString("utf8", from, end)))}\n`;
    from = end + 1;
  }
  rest = bytes.subarray(from);
  writeSync(target, printed);
  printed = "";
}
closeSync(source);
closeSync(target);
