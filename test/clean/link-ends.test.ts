import { describe, expect, it } from "vitest";
import { markerOf, showWith } from "./marker.ts";

const mark = markerOf([
  { id: "link", zone: "related", where: "link", any: ["simak juga"] },
  { id: "small", where: "small-word", any: ["di", "dan", "yang", "setelah", "hari"] },
]);
const strips = (text: string) => expect(showWith(mark, text.replace(/[⟦⟧]/g, ""))).toBe(text);

describe("a call at the start of its line", () => {
  it.each([
    "⟦simak juga: Camat Rimba⟧",
    "simak juga Camat Rimba pamit",
    "simak juga camat rimba: pamit",
    "simak juga yang: camat pamit",
    "simak juga > camat pamit",
    // with a capital: nine words and a full stop are prose
    "Simak juga pengumuman di balai desa pada pagi hari kata Sumarno.",
    "⟦Simak juga pengumuman di balai desa pada pagi hari ini.⟧",
    "⟦Simak juga pengumuman di balai desa pada pagi hari kata Sumarno⟧",
    // but for an invitation
    "⟦Simak juga Pengumuman di balai desa pada pagi hari kata Sumarno.⟧",
    "⟦Simak juga 12 pengumuman di balai desa pada pagi hari kata Sumarno.⟧",
    "⟦Simak juga video panen di balai desa pada pagi hari kata Sumarno.⟧",
    "⟦Simak juga  video panen di balai desa pada pagi hari kata Sumarno.⟧",
    '⟦Simak juga "video panen di balai desa pada pagi hari kata Sumarno.⟧',
    '⟦Simak juga"video panen di balai desa pada pagi hari kata Sumarno.⟧',
    '⟦Simak juga " artikel panen di balai desa pada pagi hari kata Sumarno.⟧',
    "⟦Simak juga infografis panen di balai desa pada pagi hari kata Sumarno.⟧",
    "Simak juga videonya panen di balai desa pada pagi hari kata Sumarno.",
    "Simak juga rekaman video di balai desa pada pagi hari kata Sumarno.",
    "Simak juga infografit panen di balai desa pada pagi hari kata Sumarno.",
    "Simak juga rekaman desa video di balai desa pada pagi kata Sumarno.",
  ])("%s", strips);
});

describe("a call inside its line", () => {
  it.each([
    "Air surut. ⟦Simak juga video panen raya di desa⟧",
    "Air surut, Simak juga video panen.",
    "Air surut, ⟦Simak juga Camat Rimba⟧",
    "Air surut. Simak juga pengumuman panitia",
    "Air surut⟦Simak juga video panen⟧",
    'Air "surut" ⟦Simak juga video panen⟧',
    "Air (surut) ⟦Simak juga video panen⟧",
    "Air surut | ⟦Simak juga video panen⟧",
    "Air surut ⟦• Simak juga video panen⟧",
    "Air surut - Simak juga video panen",
    "Air surut,    ⟦Simak juga video panen⟧",
  ])("%s", strips);
});

describe("a title ends", () => {
  it.each([
    // at a placeholder that does not begin it
    "⟦Simak juga: [POPULER] Camat Rimba Pamit⟧ Sumarno mengatakan posko ditutup.",
    "⟦Simak juga: Camat Rimba Pamit Pagi⟧ [POPULER] posko ditutup.",
    "⟦Simak juga: Camat pamit⟧ [POPULER] posko ditutup.",
    // with its sentence where it has fewer than three words with capitals
    "⟦Simak juga: Camat di Rimba sudah pulang.⟧ Warga ramai.",
    "⟦Simak juga: Camat Di Rimba sudah pulang.⟧ Warga ramai.",
    "⟦Simak juga: Camat x Rimba sudah pulang.⟧ Warga ramai.",
    "⟦Simak juga: Camat pulang. Lalu warga ramai.⟧ Sore tiba.",
    "⟦Simak juga: Camat sudah pulang. Lalu ramai.⟧ Sore tiba.",
    "⟦Simak juga: Camat Rimba-Desa⟧ pulang sore. Lalu ramai.",
    // before the first small word that headlines do not write so
    "⟦Simak juga: Camat Rimba Pamit⟧ lalu warga pulang. Sore tiba.",
    "⟦Simak juga: Camat Rimba Pamit⟧ ia pulang. Sore tiba.",
    "⟦Simak juga: Camat Rimba Pamit⟧ dihadiri Warga Desa",
    "⟦Simak juga: Camat Rimba Pamit⟧ dihadiri Warga Desa\nKota Melati Pulang",
    "⟦Simak juga: Camat Rimba Pamit⟧ dihadiri Warga Desa Melati pulang ke rumah.",
    // which is no part of a compound, an address or a number, nor a slip among capitals
    "⟦Simak juga: Warga Rimba Jalan-jalan di Desa⟧ Sumarno mengatakan posko ditutup.",
    "⟦Simak juga: Warga Rimba Gelar pesta-Rakyat di Desa⟧ Sumarno mengatakan posko ditutup.",
    "⟦Simak juga: Warga Rimba Buka Contoh.id di Desa⟧ Sumarno mengatakan posko ditutup.",
    "⟦Simak juga: Camat Rimba Pamit 2024tentang Desa Melati⟧ Sumarno mengatakan posko ditutup.",
    "⟦Simak juga: Camat Rimba Pamit dihadiri Warga Desa Melati Raya⟧ Sumarno mengatakan posko ditutup.",
    "⟦Simak juga: Camat Rimba Pamit dihadiri Warga Desa Melati Raya⟧",
    "⟦Simak juga: Camat Rimba Pamit x Lagi⟧ Sumarno mengatakan posko ditutup.",
    "⟦Simak juga: Camat Rimba Pamit dihadiri Warga Desa Melati⟧ Raya pulang ke rumah.",
    // before that word's sentence: behind a stop or a quotation mark, where it is near
    "⟦Simak juga: Camat Rimba Pamit Dari Desa.⟧ Para warga pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit.⟧ Warga pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit Lagi.⟧ Warga Desa Melati pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit Lagi. Warga Desa Melati⟧ Jaya pulang sore.",
    '⟦Simak juga: Camat Rimba Pamit Lagi⟧ "Warga Desa pulang," katanya.',
    '⟦Simak juga: Camat Rimba Pamit Lagi⟧   "Warga Desa pulang," katanya.',
    '⟦Simak juga: Camat Rimba Pamit Lagi    "Warga⟧ Desa pulang," katanya.',
    "⟦Simak juga: Camat Rimba Pamit Lagi⟧ “Warga Desa pulang,” katanya.",
    '⟦Simak juga: Camat Rimba Pamit Lagi, "Warga⟧ Desa pulang," katanya.',
    '⟦Simak juga: Camat Rimba Pamit Lagi "(Warga⟧ Desa pulang)," katanya.',
    '⟦Simak juga: Camat Rimba Pamit Lagi⟧"Warga Desa pulang," katanya.',
    '⟦Simak juga: Camat Rimba Pamit Lagi "Para Warga Desa⟧ Melati pulang," katanya.',
    // or glued to the title, twelve words away at most
    "⟦Simak juga: Camat Rimba Pamit Lagi⟧Ketua Panitia Desa Melati Jaya Raya Bunga Teluk Laut Kota Barat Timur pulang.",
    "⟦Simak juga: Camat Rimba Pamit LagiKetua Panitia Desa Melati Jaya Raya Bunga Teluk Laut Kota Barat Timur⟧ Daya pulang.",
    "⟦Simak juga: Camat Rimba Pamit Lagi⟧Ibu Desa pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit LagiIa⟧ Sumarno pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit 12Warga⟧ Desa pulang sore.",
    "⟦Simak juga: Camat RimbaKetua Panitia Desa⟧ Melati pulang sore.",
    // or before its subject: a word with a capital, small words between, one before it
    "⟦Simak juga: Camat Rimba Pamit Lagi⟧ Setelah Sumarno pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit Lagi⟧ Setelah hari pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit Lagi⟧ Sumarno yang pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit Lagi⟧ Warga yang di sana pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit Lagi Warga di hari yang⟧ cerah pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit yang⟧ lama pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit⟧ Setelah lama pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit Lagi⟧ Di Sumarno lama pulang sore.",
    // with the whole of a compound
    "⟦Simak juga: Camat Rimba Pamit Lagi⟧ Kota-Desa pulang sore.",
    "⟦Simak juga: Camat Rimba Pamit Lagi Anak-anak⟧ pulang sore.",
  ])("%s", (line) => strips(`Air surut. ${line}`));
});
