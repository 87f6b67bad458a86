import type { ErrorCode } from "../types.ts";
import type { InputFile } from "./input-file.ts";
import { inMegabytes } from "./input-format.ts";

/** Why a file cannot be taken as one piece. */
export interface WholeFault {
  readonly code: ErrorCode;
  readonly message: string;
}

/** All bytes of a file that is one article. */
export async function readWhole(file: InputFile, maxBytes: number): Promise<Buffer | WholeFault> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of file.chunks()) {
    if (!Buffer.isBuffer(chunk)) return { code: "E_PARSE", message: chunk.lost };
    length += chunk.length;
    if (length > maxBytes) return { code: "E_TOO_LARGE", message: `more than ${inMegabytes(maxBytes)}` };
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}
