import { join } from "node:path";
import { type Run, type RunOptions, workdir } from "../cli/workdir.ts";

/** A small whole pack of rules: actors polri, kapolres, kpu; themes netralitas, politik-uang, hoaks; mode imbauan; election pilkada. */
export const PACK = join(import.meta.dirname, "../pack");

/** A working folder whose commands use only the small pack. */
export function bench() {
  const dir = workdir();
  return {
    ...dir,
    bench: (...argv: string[]): Promise<Run> => dir.netral(...argv, "--rules", PACK, "--alone"),
    benchWith: (options: RunOptions, ...argv: string[]): Promise<Run> => dir.netralWith(options, ...argv, "--rules", PACK, "--alone"),
  };
}

/** What a run printed as JSON. */
export function json(run: Run) {
  return JSON.parse(run.stdout);
}

/** An article about neutrality, with a link to one about something else. */
export const NETRAL = `Camat Rawa Indah Jaga Netralitas

Camat Rawa Indah mengimbau ASN netral dalam Pilkada 2024.

KPU mencatat netralitas itu. Kapolres hadir bersama polisi.

Baca juga: Serangan Fajar Merebak di Desa Sebelah

Rapat ditutup sore hari.
`;
export const UANG = `Warga Tolak Politik Uang di Pilkada

KPU Kota Melati mengajak warga menolak serangan fajar dalam Pilkada 2024.

Amplop putih beredar di kampung nelayan sejak malam.
`;
export const PASAR = `Pasar Mekar Kembali Ramai

Pedagang sayur membuka kios sejak subuh.

Harga cabai turun di pasar itu.
`;

/** The three articles as files in `berita/`. */
export function berita() {
  const dir = bench();
  dir.file("berita/netral.txt", NETRAL).file("berita/uang.txt", UANG).file("berita/pasar.txt", PASAR);
  return dir;
}
