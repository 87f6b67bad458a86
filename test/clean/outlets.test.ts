import { describe, expect, it } from "vitest";
import { show } from "./mark.ts";

const A = "Panitia pemilihan Desa Rimba menetapkan tiga calon kepala desa pada rapat terbuka, Senin (4/3/2024).";
const B = '"Semua berkas sudah kami periksa dua kali bersama para saksi," kata ketua panitia, Sumarno, di balai desa.';
const C = "Pemungutan suara digelar bulan depan di dua belas tempat dan dijaga petugas ketertiban dari kecamatan.";

/** Pages as the big outlets build them, their widgets between ⟦ and ⟧; the paragraphs are made up. */
const PAGES: Record<string, string> = {
  detik: `Tiga Calon Kades Rimba Ditetapkan\n⟦-⟧\n${A}\n⟦ADVERTISEMENT⟧\n⟦SCROLL TO CONTINUE WITH CONTENT⟧\n${B}\n⟦Simak juga Video: Cerita Sumarno Menjadi Panitia⟧\n⟦[Gambas:Video 20detik]⟧\n${C}\n⟦(abc/def)⟧\n⟦Berita detikcom Lainnya⟧\n⟦Hide Ads⟧`,
  "detik, dua halaman": `${A} ⟦Simak selengkapnya di halaman berikutnya.⟧ ${B} ${C} ⟦[Gambas:Video 20detik]⟧ ⟦(abc/def)⟧`,
  kompas: `Tiga Calon Kades Rimba Ditetapkan\n⟦Tim Redaksi⟧\nRIMBA, KOMPAS.com - ${A}\n⟦Lihat Foto⟧\n${B}\n⟦Baca juga: Kades Melati Pamit, Warga Antar ke Balai Desa⟧\n${C}\n⟦Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran andalanmu: WhatsApp Channel.⟧\n⟦Baca berita tanpa iklan. Gabung Kompas.com+⟧\n⟦Tag⟧\n⟦desa⟧\n⟦Terkini Lainnya⟧\n⟦Copyright 2008 - 2024 PT Kompas Cyber Media. All Rights Reserved.⟧`,
  tribun: `Tiga Calon Kades Rimba Ditetapkan\nTRIBUNRIMBA.COM, RIMBA - ${A}\n⟦Baca juga: Kades Melati Pamit⟧\n${B}\n${C} ⟦(*)⟧\n⟦Artikel ini telah tayang di TribunRimba.com dengan judul Tiga Calon Kades Rimba⟧\n⟦Ikuti kami di⟧\n⟦Google News⟧\n⟦Halaman selanjutnya⟧\n⟦Tags⟧\n⟦Rimba⟧\n⟦Berita Terkait⟧\n⟦Rekomendasi untuk Anda⟧`,
  liputan6: `Tiga Calon Kades Rimba Ditetapkan\nLiputan6.com, Rimba - ${A}\n⟦Advertisement⟧\n${B}\n⟦Saksikan Video Pilihan di Bawah Ini:⟧\n${C}\n⟦Reporter: Sekar Melati⟧\n⟦Sumber: Merdeka.com⟧`,
  okezone: `Tiga Calon Kades Rimba Ditetapkan\nRIMBA - ${A}\n⟦BACA JUGA:⟧\n⟦Kades Melati Pamit dari Balai Desa⟧\n${B}\n${C}\n⟦Follow Berita Okezone di Google News⟧\n⟦(kha)⟧\n⟦Berita Terkait⟧`,
  sindonews: `Tiga Calon Kades Rimba Ditetapkan\nRIMBA - ${A}\n⟦Lihat Juga: Kades Melati Pamit dari Balai Desa⟧\n${B}\n${C}\n⟦(rca)⟧\n⟦Topik Terkait⟧\n⟦pilkades⟧\n⟦Dapatkan berita terbaru lainnya dengan mengikuti Google News SINDOnews.⟧\n⟦TULIS KOMENTAR ANDA!⟧`,
  antara: `Tiga calon kades Rimba ditetapkan\nRimba (ANTARA) - ${A}\n⟦Baca juga: Kades Melati pamit dari balai desa⟧\n${B}\n${C}\n⟦Pewarta: Sekar Melati⟧\n⟦Editor: Bima Rimba⟧\n⟦COPYRIGHT © ANTARA 2024⟧`,
  tempo: `Tiga Calon Kades Rimba Ditetapkan\nTEMPO.CO, Rimba - ${A}\n⟦Scroll ke bawah untuk melanjutkan membaca⟧\n${B}\n⟦Baca juga: Kades Melati Pamit dari Balai Desa⟧\n${C}\n⟦SEKAR MELATI⟧\n⟦Pilihan Editor: Jalan Panjang Kades Melati⟧\n⟦Ikuti berita terkini dari Tempo di Google News, klik di sini.⟧`,
  republika: `REPUBLIKA.CO.ID, RIMBA -- ${A} ⟦Tidak ada kode iklan yang tersedia.⟧ ⟦Baca Juga Kades Melati Pamit dari Balai Desa Warga Teluk Bunga Protes Jalan Rusak⟧ ${B} ${C} ⟦Ikuti Whatsapp Channel Republika Advertisement⟧`,
  cnn: `Rimba, CNN Indonesia -- ${A}\n⟦ADVERTISEMENT⟧\n${B} ${C}\n⟦[Gambas:Video CNN]⟧\n⟦(rds/gil)⟧\n⟦Lihat Semua⟧`,
  suara: `Tiga Calon Kades Rimba Ditetapkan\nSuara.com - ${A}\n⟦Baca Juga:Kades Melati Pamit dari Balai Desa⟧\n${B}\n${C}\n⟦Kontributor : Sekar Melati⟧\n⟦Berita Terkait⟧\n⟦Terpopuler⟧`,
  viva: `Tiga Calon Kades Rimba Ditetapkan\nVIVA – ${A}\n⟦Baca Juga :⟧\n⟦Kades Melati Pamit dari Balai Desa⟧\n${B}\n${C}\n⟦Halaman Selanjutnya⟧`,
  jpnn: `Tiga Calon Kades Rimba Ditetapkan\njpnn.com, RIMBA - ${A}\n⟦BACA JUGA: Kades Melati Pamit dari Balai Desa⟧\n${B}\n${C} ⟦(boy/jpnn)⟧\n⟦BACA ARTIKEL LAINNYA... Warga Teluk Bunga Protes Jalan Rusak⟧\n⟦Simak! Video Pilihan Redaksi:⟧\n⟦Silakan baca konten menarik lainnya dari JPNN.com di Google News⟧\n⟦Redaktur & Reporter : Sekar Melati⟧`,
  merdeka: `Merdeka.com - ${A}\n${B}\n${C} ⟦[eko]⟧`,
  "media indonesia": `Tiga Calon Kades Rimba Ditetapkan\n${A}\n⟦Baca juga : Kades Melati Pamit dari Balai Desa⟧\n${B}\n${C} ⟦(Z-2)⟧\n⟦Cek berita dan artikel yg lain di Google News dan⟧\n⟦dan ikuti WhatsApp channel mediaindonesia.com⟧\n⟦Editor : Bima Rimba⟧`,
  disway: `Tiga Calon Kades Rimba Ditetapkan\nPanitia pemilihan Desa Rimba. Foto: Sekar/sumeks.co--\nRIMBA, SUMEKS.CO - ${A}\n⟦BACA JUGA:Kades Melati Pamit dari Balai Desa⟧\n${B}\n${C}\n⟦Temukan Konten Menarik Lainnya di Google News⟧\n⟦Sumber:⟧\n⟦Tag⟧\n⟦Share⟧\n⟦Berita Terkini⟧`,
  "pikiran rakyat": `Tiga Calon Kades Rimba Ditetapkan\nPIKIRAN RAKYAT - ${A}\n⟦Baca Juga: Kades Melati Pamit dari Balai Desa⟧\n${B}\n${C}\n⟦Editor: Bima Rimba⟧\n⟦Artikel Pilihan⟧\n⟦Terkini⟧`,
  inews: `Tiga Calon Kades Rimba Ditetapkan\nRIMBA, iNews.id - ${A}\n${B}\n${C}\n⟦Editor : Bima Rimba⟧\n⟦Follow Berita iNews di Google News⟧\n⟦Bagikan Artikel:⟧\n⟦TAG : desa, kades⟧`,
  wordpress: `⟦Skip to content⟧\n⟦Beranda Berita Politik⟧\nTiga Calon Kades Rimba Ditetapkan\nby Humas Desa - 4 Maret 2024\n⟦in Berita⟧\n⟦0⟧\n${A}\n${B}\n${C}\n⟦Post Views: 123⟧\n⟦Bagikan ini:⟧\n⟦Klik untuk berbagi pada Twitter(Membuka di jendela yang baru)⟧\n⟦Menyukai ini:⟧\n⟦Suka Memuat...⟧\n⟦Navigasi pos⟧\n⟦Tinggalkan Balasan Batalkan balasan⟧\n⟦Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *⟧`,
  blogger: `⟦Search⟧\nTiga Calon Kades Rimba Ditetapkan\n⟦7⟧\n${A}\n${B}\n${C}\n⟦#Agg⟧\n⟦Adblock test (Why?)⟧\n⟦Baca Lagi Aje https://contoh.id/rss/1⟧\n⟦Bagikan Berita Ini⟧\n⟦0 Response to "Tiga Calon Kades Rimba Ditetapkan"⟧\n⟦Posting Komentar⟧\n⟦Diberdayakan oleh Blogger.⟧`,
  "cek fakta": `[SALAH] Tiga Calon Kades Rimba Mundur\n${A}\n${B}\n${C}\n⟦Sumber: https://contoh.id/arsip/1⟧\n⟦Referensi:⟧\n⟦https://contoh.id/arsip/2⟧`,
};

describe("pages of the big outlets", () => {
  it.each(Object.entries(PAGES))("%s: strips the widgets and nothing else", (_, page) => {
    expect(show(page.replace(/[⟦⟧]/g, ""))).toBe(page);
  });
});
