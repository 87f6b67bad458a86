import { crc32, deflateRawSync } from "node:zlib";

export interface Part {
  readonly name: string | Buffer;
  readonly content: string | Buffer;
  /** Bits of the header's flags: 1 = encrypted. */
  readonly flags?: number;
  readonly method?: number;
}

/** A zip archive of some files. */
export function makeZip(...parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const { name, content, flags = 0, method = 8 } of parts) {
    const label = Buffer.from(name);
    const plain = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(plain) : plain;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | (typeof name === "string" ? 0x800 : 0), 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(label.length, 22);
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), common, label, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(place, 10);
    directory.push(Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), common, tail, label);
    files.push(file);
    place += file.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(place, 16);
  return Buffer.concat([...files, list, end]);
}
