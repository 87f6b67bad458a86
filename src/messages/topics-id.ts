import type { Topics } from "./topics-en.ts";

/** The same in Indonesian. */
export const topics: Topics = {
  rules: `ATURAN

Aturan ditulis sebagai berkas YAML, satu jenis tiap berkas (themes, actors, modes, lists, boilerplate, elections …). --rules FOLDER
menaruh aturan Anda di atas aturan bawaan: id baru menambah aturan, \`extends: ID\` menambah daftar sebuah aturan, \`override: true\`
menggantikannya, \`disable: true\` meniadakannya. Aturan yang melanggar contohnya sendiri tidak dimuat; kesalahan disebut berkas:baris:kolom.

  themes:
    - id: sembako
      label: { id: Bagi sembako, en: Handing out groceries }
      definition: { id: "Pembagian sembako kepada pemilih.", en: "Groceries handed out to voters." }
      setting: election              perlu latar pemilu atau politik; none = di mana pun disebut
      strong: ["bagi-bagi sembako"]  satu frasa saja sudah memunculkan tema
      medium: ["paket sembako"]      bersama frasa lain, atau dalam judul atau teras
      weak: [beras]                  hanya menambah
      exclude: ["sembako murah"]     yang bertindihan dengannya tidak dihitung
      examples: ["Bawaslu mengusut pembagian sembako oleh caleg."]
      counterexamples: ["Harga sembako naik menjelang Pemilu."]

Pola
  politik uang                  kata-kata itu, besar atau kecil, boleh berklitik di akhir (politik uangnya)
  tegas=                        tanpa klitik
  ASN                           hanya huruf kapital
  ~sebar hoaks                  segala bentuk akarnya: menyebarkan, penyebaran, disebarkan
  kampany*                      kata yang berawal demikian
  (pemilu|pilkada) [yang]       pilihan; kata yang boleh tidak ada
  @mantan                       sebuah daftar dari aturan
  A ..4 B                       A lalu B, paling banyak empat kata di antaranya, dalam satu kalimat
  { near: [A, [B, C]], within: 8 }
  { phrase: A, with: [B], without: [C], within: 25 }

Mulai
  netral rules new theme sembako --in aturan     aturan berkomentar yang langsung dapat dimuat
  netral rules check aturan                      apa yang salah, contoh mana yang dilanggar
  netral rules diff shipped aturan berita        apa yang diubahnya dalam korpus
  netral explain berita.txt --rules aturan --why-not sembako
`,
  records: `REKAMAN

Satu artikel menghasilkan satu rekaman; dalam ndjson satu per baris. netral schema mencetak semuanya sebagai JSON Schema.

  id             hash judul dan teks: artikel yang sama punya id yang sama, di mana pun letaknya
  source         path, record (tempat dalam wadah), key, format, encoding
  title, url, publisher, author, place, published, event, language
  relevant       apakah tentang pemilu Indonesia atau netralitas aparat
  elections      id (pemilu-2024), basis (written: tertulis; calendar: dari kalender), evidence
  actors, themes id, salience (main: pokok artikel; mention: disebut), confidence 0..1, count, evidence; pada tema juga modes
  people         name, rank, degrees, role (id aktor), unit, region
  places         name, code (Kemendagri), level
  dates, laws    value, kind, role; "UU 7/2017 ps 280(1)"
  stripped       apa yang dianggap bukan isi artikel, baris demi baris, dan oleh aturan mana
  warnings

Evidence ialah { field, start, end, line, quote, rule }: start dan end menghitung titik kode Unicode dalam judul atau teks.
Artikel yang tidak dapat diklasifikasi menjadi { id: null, source, error: { code, message } } di tempatnya.
`,
  files: `BERKAS

Dibaca: teks, halaman tersimpan (.html, .mhtml), JSON Lines, .json, .csv, .tsv, .xlsx, arsip web (.warc), .zip; juga yang dikompresi.
Kolom wadah dikenali dari nama lazimnya (judul, isi, tanggal …); --map title=kepala,text=badan menyebut yang lain.
Folder dibaca sampai ke dalam; .netralignore menyebut apa yang dilewati, seperti .gitignore.

Ditulis: --format table, ndjson, json, csv. Terminal mendapat tabel, lewat PAGER bila lebih panjang dari layar; pipa mendapat
ndjson. -o FILE ditulis sebagai FILE.part dan diganti namanya setelah lengkap; FILE.manifest.json memuat versi, hash aturan,
pilihan, masukan, jumlah, dan hash keluaran. --resume meneruskan setelah terhenti.

Warna: --no-color, NO_COLOR, FORCE_COLOR. Bahasa: --locale en|id, kalau tidak LC_ALL, LC_MESSAGES, LANG.
`,
  exit: `KODE KELUAR

  0    selesai
  1    selesai, tetapi galat melebihi --max-errors, atau --fail-on atau --fail-under menemukan sesuatu
  2    tidak dapat berjalan: cara pakai, aturan, tidak ada yang dibaca
  65   yang diteruskan tidak cocok dengan jurnalnya
  74   keluaran tidak dapat ditulis
  130  dihentikan (SIGINT); 143: SIGTERM
`,
};
