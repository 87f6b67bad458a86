import type { Messages } from "./en.ts";

/** The same in Indonesian. */
export const id: Messages = {
  keys: {
    person: "orang",
    role: "jabatan",
    actor: "aktor",
    theme: "tema",
    mode: "modus",
    region: "wilayah",
    election: "pemilihan",
    month: "bulan",
    publisher: "media",
  },
  columns: { articles: "artikel", mentions: "sebutan", first: "pertama", last: "terakhir", label: "nama", calendar: "kalender" },
  none: "(tidak ada)",
  moreRows: (n) => `… dan ${n} lagi; --limit all menampilkannya, --format csv juga memuatnya`,
  moreCrossed: (rows, columns) => `… dan ${rows} baris serta ${columns} kolom lagi; --format csv memuat semua pasangan`,
  monthLine: (most, month) => `artikel per bulan, paling banyak ${most} (${month})`,
  calendarLegend: "━ masa kampanye  ▲ bulan pemungutan suara",
  campaign: "masa kampanye",
  quietDays: "masa tenang",
  polling: (day) => `pemungutan suara tanggal ${day}`,
  articles: (n) => `${n} artikel`,
  withKeys: (n, keys) => `${n} dengan ${keys}`,
  and: " dan ",
  errors: (n) => `${n} galat`,
  levels: { provinsi: "Prov.", kabupaten: "Kab.", kota: "Kota" },
};
