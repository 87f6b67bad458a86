import { describe, expect, it } from "vitest";
import { mark, show } from "./mark.ts";

describe("calls for other articles", () => {
  it.each([
    // on lines of their own
    "⟦Baca juga: Camat Rimba Pamit⟧",
    "⟦BACA JUGA Camat Rimba Pamit dari Kantornya⟧",
    "⟦Simak Juga Video Camat Rimba Menari⟧",
    "⟦Cek juga: jadwal kapal ke Pulau Bunga⟧",
    "⟦**Baca juga:** Camat Rimba Pamit⟧",
    "⟦» Lihat juga: Camat Rimba Pamit⟧",
    // inside a line: up to where prose goes on
    "Air surut. ⟦Baca juga:Camat Rimba Pamit, Warga Menangis⟧ Dia menambahkan, posko ditutup.",
    "Air surut.⟦Baca juga: Camat Rimba Pamit Setelah Tujuh Tahun⟧Ia lalu pulang.",
    'Air surut. ⟦Baca juga: Camat Rimba Pamit dari Kantor⟧ "Kami sedih," kata warga.',
    "Air surut. ⟦Baca juga: Camat Rimba Pamit, Siapa Penggantinya?⟧ Sumarno mengatakan belum tahu.",
    "Air surut. ⟦Baca Juga Camat Rimba Pamit Jalan Melati Ditutup Warga Teluk Bunga Protes⟧ Sumarno mengatakan posko ditutup.",
    "Air surut. ⟦Baca juga:13 Tempat Wisata di Rimba, Cocok untuk Libur⟧ Ia menjelaskan, jalan dibuka.",
    "Air surut. ⟦Baca juga: Sosok Amin bin Umar, Camat Rimba yang Pamit⟧ Setelah melalui rapat, posko ditutup.",
    "Air surut. ⟦Lihat juga Video 'Banjir Rimba':⟧ ⟦[Gambas:Video Contoh]⟧ Warga pulang.",
    "Air surut. ⟦Baca juga: Camat Rimba Pamit⟧",
    "Air surut. ⟦Baca juga: Camat Rimba Hadiri pemusnahan Petasan Hasil Razia Desa⟧ Diharapkan, upaya itu membuat warga tenang.",
    "Air surut. ⟦Pilihan Editor:&nbsp;Camat Rimba Bekerja Sama dengan Melati &nbsp;⟧",
    "Air surut. ⟦Baca juga:Longsor Tutup Jalan Utama Melati⟧ Rumah yang terdampak milik warga.",
    // a title in sentence case reaches to the sentence's or the line's end
    "Air surut. ⟦Baca juga: Camat rimba pamit dari kantornya setelah tujuh tahun⟧",
    "Air surut. ⟦Baca juga: Camat rimba pamit dari kantornya.⟧ Sumarno menutup posko.",
    // where no prose can be seen, all the line is the link's
    "Air surut. ⟦Baca juga: Camat Rimba Pamit Warga Menangis Jalan Ditutup⟧",
  ])("%s", (text) => {
    expect(show(text.replace(/[⟦⟧]/g, ""))).toBe(text);
  });

  it.each([
    "Masyarakat bisa lihat juga sisi lainnya dari peristiwa itu.",
    "Warga membaca juga pengumuman di papan desa.",
    "Terlihat juga beberapa petugas yang berjaga di sana.",
    "Kami tidak hanya membuka, tapi cek juga tempat duduknya, kata Sumarno.",
    "Simak juga pengumuman panitia pada hari pemungutan suara di balai desa, kata Sumarno.",
    "Ia (baca: sang camat) menolak menjawab.",
    "Pemilih dapat tonton lagi rekamannya di balai desa.",
  ])("leaves prose alone: %s", (text) => {
    expect(show(text)).toBe(text);
  });

  it("tells which words stand behind a link on its line", () => {
    const text = "Air surut. Baca juga:Camat Rimba Pamit, Warga Menangis Dia menambahkan, posko ditutup.\nHujan reda.";
    const { afterLink } = mark(text);
    expect(Array.from(afterLink!).join("")).toBe("0000000001111" + "00");
    expect(mark("Air surut.\nBaca juga: Camat Rimba Pamit").afterLink).toBeNull();
  });
});
