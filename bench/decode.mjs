// The floor below every program that reads text: read a file and decode it.
import { closeSync, openSync, readSync } from "node:fs";

const chunk = Buffer.allocUnsafe(256 * 1024);
const source = openSync(process.argv[2], "r");
let units = 0;
for (let length = readSync(source, chunk); length > 0; length = readSync(source, chunk)) units += chunk.toString("utf8", 0, length).length;
closeSync(source);
console.log(units);
