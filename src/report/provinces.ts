/** The 38 provinces by their Kemendagri codes, each with a tile: the map is our own, one square a province, about where it lies. */
export interface Province {
  readonly code: number;
  readonly name: string;
  /** As the press shortens it. */
  readonly short: string;
  readonly column: number;
  readonly row: number;
}

const TILES: readonly (readonly [code: number, name: string, short: string, column: number, row: number])[] = [
  [11, "Aceh", "Aceh", 0, 0],
  [12, "Sumatera Utara", "Sumut", 1, 1],
  [13, "Sumatera Barat", "Sumbar", 1, 2],
  [14, "Riau", "Riau", 2, 2],
  [15, "Jambi", "Jambi", 2, 3],
  [16, "Sumatera Selatan", "Sumsel", 3, 4],
  [17, "Bengkulu", "Bengk.", 2, 4],
  [18, "Lampung", "Lampung", 3, 5],
  [19, "Kepulauan Bangka Belitung", "Babel", 4, 4],
  [21, "Kepulauan Riau", "Kepri", 3, 2],
  [31, "DKI Jakarta", "DKI", 5, 6],
  [32, "Jawa Barat", "Jabar", 5, 7],
  [33, "Jawa Tengah", "Jateng", 6, 6],
  [34, "DI Yogyakarta", "DIY", 6, 7],
  [35, "Jawa Timur", "Jatim", 7, 7],
  [36, "Banten", "Banten", 4, 6],
  [51, "Bali", "Bali", 8, 7],
  [52, "Nusa Tenggara Barat", "NTB", 9, 7],
  [53, "Nusa Tenggara Timur", "NTT", 10, 7],
  [61, "Kalimantan Barat", "Kalbar", 5, 2],
  [62, "Kalimantan Tengah", "Kalteng", 6, 2],
  [63, "Kalimantan Selatan", "Kalsel", 6, 3],
  [64, "Kalimantan Timur", "Kaltim", 7, 2],
  [65, "Kalimantan Utara", "Kaltara", 7, 1],
  [71, "Sulawesi Utara", "Sulut", 11, 1],
  [72, "Sulawesi Tengah", "Sulteng", 10, 2],
  [73, "Sulawesi Selatan", "Sulsel", 9, 3],
  [74, "Sulawesi Tenggara", "Sultra", 10, 3],
  [75, "Gorontalo", "Goront.", 10, 1],
  [76, "Sulawesi Barat", "Sulbar", 9, 2],
  [81, "Maluku", "Maluku", 12, 3],
  [82, "Maluku Utara", "Malut", 12, 2],
  [91, "Papua", "Papua", 16, 2],
  [92, "Papua Barat", "Papbar", 15, 2],
  [93, "Papua Selatan", "Pasel", 16, 4],
  [94, "Papua Tengah", "Pateng", 15, 3],
  [95, "Papua Pegunungan", "Papeg", 16, 3],
  [96, "Papua Barat Daya", "PBD", 14, 2],
];

export const PROVINCES: readonly Province[] = TILES.map(([code, name, short, column, row]) => ({ code, name, short, column, row }));

const NAMES = new Map(PROVINCES.map(({ code, name }) => [code, name]));

/** The name of a province's code, or the code where it is none of ours. */
export function provinceName(code: number): string {
  return NAMES.get(code) ?? String(code);
}
