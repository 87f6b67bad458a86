import { beforeAll, describe, expect, it } from "vitest";
import { createClassifier } from "../../src/classifier.ts";
import { loadRules } from "../../src/load-rules.ts";
import type { ArticleRecord } from "../../src/types.ts";

let classify: (text: string, title?: string) => ArticleRecord;

beforeAll(async () => {
  const run = createClassifier(await loadRules());
  classify = (text, title = "Judul berita") =>
    run({
      source: { path: "a", format: "text", encoding: "utf-8" },
      title: null,
      text: `${title}\n\n${text}`,
      url: null,
      publisher: null,
      author: null,
      date: "2024-09-20",
      warnings: [],
    });
});

/** `rank | name | role | unit | degrees`, what is not said left empty. */
const people = (text: string, title?: string) =>
  classify(text, title).people!.map(({ rank, name, role, unit, degrees }) =>
    [rank ?? "", name, role, unit ?? "", degrees.join(" ")].join(" | ").replace(/( \| )+$/, ""),
  );

describe("a rank behind a headline's word", () => {
  it("is a person's, not part of the name of something", () => {
    expect(people("Prajurit TNI itu gugur.", "Sosok Serda Surya Permana yang Gugur")).toEqual(["Serda | Surya Permana | tni"]);
    expect(people("Kasus di Polri itu dibuka.", "Ada Peran Irjen Surya Permana")).toEqual(["Irjen | Surya Permana | polri"]);
    expect(people("Rumah sakit TNI itu dibuka.", "Masjid Letjen Surya Permana Diresmikan")).toEqual([]);
  });
});

describe("a post and the name behind it", () => {
  it.each([
    ["Kapolres Malinau, AKBP Surya Permana SIK, MH memimpin apel.", ["AKBP | Surya Permana | kapolres | Malinau | SIK MH"]],
    ["Kapolres Malinau Malinau, AKBP Surya Permana memimpin apel.", ["AKBP | Surya Permana | kapolres | Malinau"]],
    [
      "Kepala Kepolisian Resor (Kapolres) Malinau AKBP Surya Permana, S.I.K., hadir.",
      ["AKBP | Surya Permana | kapolres | Malinau | S.I.K."],
    ],
    ["Dandim 0999/Mln LETKOL INF Wardana, S.Sos., M.Han. hadir.", ["LETKOL INF | Wardana | dandim | 0999/Mln | S.Sos. M.Han."]],
    ["Kapolda Riau Irjen. Pol. Drs. H. A. Yusuf Wiryo, M.Si. tiba.", ["Irjen. Pol. | A. Yusuf Wiryo | kapolda | Riau | Drs. M.Si."]],
    ["Kapolres Metro Bekasi Kota Kombes Dani Sulaksana tiba.", ["Kombes | Dani Sulaksana | kapolres | Bekasi Kota"]],
    ["Ketua Bawaslu Kabupaten OKI, Ramdan Syahputra, menolak.", ["| Ramdan Syahputra | bawaslu | OKI"]],
    ["Bupati Malinau Wento S. Lawing., S.E., hadir.", ["| Wento S. Lawing | kepala-daerah | Malinau | S.E."]],
    ["Wali Kota Bogor Bima Kartanegara menyapa warga.", ["| Bima Kartanegara | kepala-daerah | Bogor"]],
    ["Ketua DPD PDIP Jateng, Bambang Sulistyono menjawab.", ["| Bambang Sulistyono | parpol | PDIP Jateng"]],
    ["Ketua Umum Partai Amanat Nasional (PAN) Zainal Hartawan menjawab.", ["| Zainal Hartawan | parpol | PAN"]],
    ["Anggota Komisi II DPR RI dari Fraksi PKS Maryanto Sera menjawab.", ["| Maryanto Sera | dpr | Komisi II"]],
    ["Ketua Fraksi Golkar DPRD DKI Jakarta, Basri Kurnia, menjawab.", ["| Basri Kurnia | dprd | DKI Jakarta"]],
    ["Kabid Humas Polda Riau Kombes Pol Hery Sasmita menjawab.", ["Kombes Pol | Hery Sasmita | polri | Polda Riau"]],
    ["Karo Penmas Divisi Humas Polri Brigjen Iqbal Santoso menjawab.", ["Brigjen | Iqbal Santoso | polri | Divisi Humas Polri"]],
    ["Ketua Panwaslu Kecamatan Suka Tani Ujang Hermawan hadir.", ["| Ujang Hermawan | bawaslu | Suka Tani"]],
    ["Kapolsek Pasar Minggu, Kompol Surya Permana hadir.", ["Kompol | Surya Permana | kapolsek | Pasar Minggu"]],
    ["Kepala Desa Wanasari, Kecamatan Karang Tengah, Cianjur, Suparno hadir.", ["| Suparno | kepala-desa | Wanasari"]],
    ["Menteri Dalam Negeri Totok Karnowo menjawab.", ["| Totok Karnowo | kemendagri"]],
    ["Sekretaris Tim Pemenangan Anies-Muhaimin, Syamsul Huda, menjawab.", ["| Syamsul Huda | timses | Anies-Muhaimin"]],
    ["Wakil Menteri Dalam Negeri Bima Hartawan menjawab.", ["| Bima Hartawan | kemendagri"]],
    ["Anggota MKMK, Bintan Wirapati, menjawab KPU.", ["| Bintan Wirapati | mk"]],
    ["“Siap,” kata Humas Polres Malinau Ipda Diatmika menjawab.", ["Ipda | Diatmika | polri | Polres Malinau"]],
    ["Ketua Tim Pemenangan Adi-Karso, Syamsul Huda, menjawab.", ["| Syamsul Huda | timses | Adi-Karso"]],
    ["Juru Bicara Timnas Amin, Billy Hartawan, menjawab.", ["| Billy Hartawan | timses | Timnas Amin"]],
    ["Ketua Umum Partai Golkar Surya Wirapati, Cianjur, Jawa Barat, Rabu.", ["| Surya Wirapati | parpol | Golkar"]],
    ["Presiden RI Joko Widodo hadir.", ["| Joko Widodo | presiden | RI"]],
    ["Anggota Badan Pengawas Pemilu (Bawaslu) RI M. Hartawan hadir.", ["| M. Hartawan | bawaslu | RI"]],
    ["“Benar,” kata Kepala Desa Wanasari, Damuji kepada wartawan.", ["| Damuji | kepala-desa | Wanasari"]],
    ["Anggota Dewas KPK lainnya, Syamsul Huda, menjawab.", ["| Syamsul Huda | kpk"]],
    ["Ketua Fraksi PDIP di DPRD DKI Jakarta, Basri Kurnia, menjawab.", ["| Basri Kurnia | dprd | DKI Jakarta"]],
    ["Panglima TNI Agus Subianto hadir.", ["| Agus Subianto | panglima-tni"]],
    ["Direktur Tindak Pidana Umum (Dittipidum) Bareskrim Polri Brigjen Rahardja tiba.", ["Brigjen | Rahardja | polri | Bareskrim Polri"]],
    ["Pangdam Jaya selaku Panglima Komando Operasi, Mayjen TNI Joni Wirapati tiba.", ["Mayjen TNI | Joni Wirapati | pangdam | Jaya"]],
    ["Ketua Forum Pesantren Anggrek, KH Azun Marzuki, berdoa.", ["| Azun Marzuki | tokoh-agama"]],
    ["Komandan upacara Inspektur Jenderal Dadang Hartawan melapor ke Kapolri.", ["Inspektur Jenderal | Dadang Hartawan | polri"]],
    ["Ia melapor ke Polda Riau. Brigjen Dadang Hartawan menolak.", ["Brigjen | Dadang Hartawan | polri | Polda Riau"]],
    ["Koordinator Jaringan Pendidikan Pemilih untuk Rakyat (JPPR) Sunandar menjawab.", ["| Sunandar | pemantau | JPPR"]],
    ["Anggota KPU I Dewa Gede Wiarta Sandi hadir.", ["| I Dewa Gede Wiarta Sandi | kpu"]],
    ["Bupati Samosir Poltak Hutagalung bin Sahat hadir.", ["| Poltak Hutagalung bin Sahat | kepala-daerah | Samosir"]],
    ["Uskup Agung Jakarta Ignatius Kardinal Hartono berpesan.", ["| Ignatius Kardinal Hartono | tokoh-agama"]],
    ["Menurut Ustaz Abdul Hamid, umat harus tenang.", ["| Abdul Hamid | tokoh-agama"]],
    ["Menurut AKP Sutarji, pelaku kabur.", ["AKP | Sutarji | polri"]],
  ])("%s", (text, expected) => {
    expect(people(text)).toEqual(expected.map((line) => line.replace(/^\| /, " | ")));
  });
});

describe("a name in front of its post", () => {
  it.each([
    ["“Kami siap,” kata Rudi Hartono, Ketua KPU Kota Anggrek, Senin.", [" | Rudi Hartono | kpu | Anggrek"]],
    ["Acara dibuka Taryana selaku Ketua Bawaslu Boyolali.", [" | Taryana | bawaslu | Boyolali"]],
    ["Rudi Hartono (Ketua Bawaslu Riau) menolak.", [" | Rudi Hartono | bawaslu | Riau"]],
    ["Adi Karyana resmi dilantik sebagai Penjabat (Pj) Gubernur Riau.", [" | Adi Karyana | kepala-daerah | Riau"]],
    ["Herman yang juga Ketua DPW NasDem Lampung menjawab.", [" | Herman | parpol | NasDem Lampung"]],
    ["“Saya menolak,” ujar Kosim politikus Gerindra.", [" | Kosim | parpol | Gerindra"]],
    ["“Saya menolak,” kata Kosim. Legislator PKB itu menilai aturan tergesa.", [" | Kosim | dpr"]],
  ])("%s", (text, expected) => expect(people(text)).toEqual(expected));
});

describe("candidates", () => {
  it("of a regional contest have its region beside the nation's contest", () => {
    const text = "Menurut KPU, pasangan Sudrajat-Syaikhu kalah di Pilkada Jabar. Isu Pilpres 2024 menggerus suara pasangan itu.";
    expect(people(text)).toEqual([" | Sudrajat | paslon | Jabar", " | Syaikhu | paslon | Jabar"]);
  });

  it("are two behind two posts", () => {
    const text = "Baliho capres-cawapres nomor urut 2 Adi Karyana dan Budi Hartawan roboh pada Pilpres 2024.";
    expect(people(text)).toEqual([" | Adi Karyana | paslon", " | Budi Hartawan | paslon"]);
  });

  it("are all of a list of well-known ones", () => {
    const text =
      "Warga Rawa Indah menonton calon wakil presiden (cawapres) Mahfud MD, Muhaimin Iskandar, dan Gibran Rakabuming Raka berdebat.";
    expect(people(text).length).toBe(3);
  });

  it("are two where both are well known", () => {
    const text = "Warga Rawa Indah menonton calon presiden Joko Widodo dan Prabowo Subianto.";
    expect(people(text)).toEqual([" | Joko Widodo | paslon", " | Prabowo Subianto | paslon"]);
  });
});

describe("an officer without a unit", () => {
  it("is of the only unit of his post's level", () => {
    const text = `Polres Malinau menangkap dua orang. ${"Warga lega. ".repeat(120)}\n\nKeduanya mengaku.\n\nKasat Reskrim Iptu Rizal menjawab.`;
    expect(people(text)).toEqual(["Iptu | Rizal | polri | Polres Malinau"]);
  });
});

describe("several persons", () => {
  it.each([
    [
      "Hadir Bupati Malinau Wento Lawing, Ketua DPRD Malinau Ping Ajang, Dandim 0999/Mln Letkol Inf Wardana, serta Kapolres Malinau AKBP Surya.",
      ["Wento Lawing", "Ping Ajang", "Wardana", "Surya"],
    ],
    [
      "Tiga komisioner KPU, yakni Andi Wijaya, Budi Santoso, dan Cici Lestari, diperiksa DKPP.",
      ["Andi Wijaya", "Budi Santoso", "Cici Lestari"],
    ],
    ["Pasangan Eri Cahyana-Armujono mendaftar ke KPU Surabaya.", ["Eri Cahyana", "Armujono"]],
    ["Ia melantik Bupati dan Wakil Bupati, Romli Hariyanto dan Robby Nasrullah.", ["Romli Hariyanto", "Robby Nasrullah"]],
    ["Bawaslu mengundang Ketua Bawaslu Riau yang diwakili Yakobus Malik, S.IP., dan Kapolres Malinau.", ["Yakobus Malik"]],
  ])("%s", (text, names) => expect(classify(text).people!.map(({ name }) => name)).toEqual(names));

  it("stand for a holder as members of his body", () => {
    expect(people("Hadir Kapolres Malinau yang diwakili Kompol Surya Permana.")).toEqual([
      "Kompol | Surya Permana | polri | Polres Malinau",
    ]);
  });
});

describe("further ways to name a holder", () => {
  it.each([
    ["Rina (21), mahasiswa Universitas Anggrek, mengaku senang.", "| Rina | mahasiswa"],
    ["Andi Wijaya adalah politisi Partai Golkar.", "| Andi Wijaya | parpol | Golkar"],
    ["Ia memuji calon bupati nomor urut 2, Andi Wijaya pada debat itu.", "| Andi Wijaya | paslon"],
    ["KPK memeriksa Budi Santoso, anggota DPR yang menjadi saksi.", "| Budi Santoso | dpr"],
    ["Kata Kepala Biro Hukum, Komunikasi, dan Informasi Publik Bawaslu, Herman Wijaya.", "| Herman Wijaya | bawaslu"],
    ["Prajurit TNI Letnan Dua Pelaut Budi Santoso hadir.", "Letnan Dua Pelaut | Budi Santoso | tni | TNI AL"],
    [
      "Gugatan diajukan pasangan Andi Wijaya-Budi Santoso dan Cahya Kusuma-Dodi Laksana ke KPU.",
      "| Andi Wijaya | paslon, | Budi Santoso | paslon, | Cahya Kusuma | paslon, | Dodi Laksana | paslon",
    ],
    ["Kapolsek Rawa Iptu Fajar Indriawan hadir. Kata Kapolsek Iptu Fajar Indriwan.", "Iptu | Fajar Indriawan | kapolsek | Rawa"],
  ])("%s", (text, expected) => {
    expect(
      people(text)
        .map((row) => row.trim())
        .join(", "),
    ).toBe(expected);
  });

  it.each([
    ["a former office", "Pengalaman Andi Wijaya sebagai Bupati Rawa Indah jadi modalnya."],
    ["a foreigner's rank", "Letnan Kolonel Ivan Petrov memimpin pasukan itu."],
  ])("leaves out %s", (_, text) => {
    expect(people(text)).toEqual([]);
  });
});

describe("one person", () => {
  it("is named in full once, whatever the other mentions say", () => {
    const text =
      "Kapolda Riau Irjen Pol A Rahmad Wibawa memberi arahan. Menurut Kapolda Rahmad, pasukan siap. Irjen Rahmad lalu pulang. Achmad Rahmad tertawa.";
    expect(people(text)).toEqual(["Irjen Pol | A Rahmad Wibawa | kapolda | Riau"]);
  });

  it("takes the fuller name that stands without a post", () => {
    expect(people("Ketua KPU Riau Khosim hadir. Kepada warga, Muhammad Khosim berpesan.")).toEqual([" | Muhammad Khosim | kpu | Riau"]);
  });

  it("has each role once", () => {
    expect(people("Ketua DPP PDIP sekaligus Ketua DPRD Riau, Sri Untarini, hadir. Ketua DPRD Riau Sri Untarini pulang.")).toEqual([
      " | Sri Untarini | parpol | PDIP",
      " | Sri Untarini | dprd | Riau",
    ]);
  });

  it("gets the unit from elsewhere where it is the only one", () => {
    expect(people("Gubernur Mahyudin menjawab. Kantor Gubernur Sumbar ramai.")).toEqual([" | Mahyudin | kepala-daerah | Sumbar"]);
  });

  it("may belong to a region that only the article knows", () => {
    expect(people("Panen tiba di Kabupaten Rawa Makmur. Ketua KPU Rawa Makmur Wulan Sutedja hadir.")).toEqual([
      " | Wulan Sutedja | kpu | Rawa Makmur",
    ]);
  });

  it("has a span on the name as the text writes it", () => {
    const record = classify("Kapolres Malinau, AKBP Surya Permana SIK hadir.");
    const { span } = record.people![0]!;
    expect(span.quote).toBe("Surya Permana");
    expect("Judul berita\n\nKapolres Malinau, AKBP Surya Permana SIK hadir.".slice(span.start, span.end)).toBe("Surya Permana");
  });
});

describe("words that a page glued to a name", () => {
  it.each([
    ["Ketua Umum Partai Golkar Surya Wirapatimengatakan hal itu.", "Surya Wirapati"],
    ["Ketua Umum Partai Golkar Surya Wirapatimembuka rapat.", "Surya Wirapati"],
    ["Ketua KPU RIHasyim Wirapatikepada pers.", "Hasyim Wirapati"],
    ["Calon presiden Ganjar Pranowodan cawapres Mahfud MDmenyebut hal itu pada Pilpres 2024.", "Ganjar Pranowo, Mahfud MD"],
    ["Ketua KPU Putri Wulandari hadir, Ketua Bawaslu Gilang Ramadan juga.", "Putri Wulandari, Gilang Ramadan"],
  ])("%s", (text, names) => {
    expect(
      classify(text)
        .people!.map(({ name }) => name)
        .join(", "),
    ).toBe(names);
  });

  it("are not in the span of the name", () => {
    const [{ span }] = classify("Ketua KPU RIHasyim Wirapatimenilai begitu.").people!;
    expect(span.quote).toBe("Hasyim Wirapati");
  });
});

describe("headlines", () => {
  it.each([
    ["Kubu Prabowo-Sandi Bangun Posko di Solo", "Pasangan Prabowo-Sandi belum datang.", ["Prabowo", "Sandi"]],
    ["Wali Kota Surabaya Eri Cahyana Minta Warga Tenang", "Pesan itu disampaikan Eri Cahyana di balai kota.", ["Eri Cahyana"]],
    ["Wali Kota Surabaya Minta Warga Tenang", "Pesan itu dibacakan di balai kota.", []],
    ["Kapolres Malinau Tegaskan Netralitas dan Siap Amankan Pemilu", "Pasukan berbaris.", []],
    ["Banyak Calon Kepala Daerah Purnawirawan Polisi", "Warga heran.", []],
  ])("%s", (title, text, names) => expect(classify(text, title).people!.map(({ name }) => name)).toEqual(names));
});

describe("nobody", () => {
  it.each([
    "Mantan Kapolda Riau Irjen Pol (Purn) Toni Harsono maju.",
    "Kapolres mengatakan hal itu di Jakarta.",
    "Camat Sukaraja mengatakan warga sudah siap.",
    "Lurah Kebon Waru meninjau TPS.",
    "Ketua KPU Kota Surabaya mengatakan logistik lengkap.",
    "Putri Bupati Malinau, Elsantika, pulang.",
    "Juru Bicara Presiden Fajar Rahmadi menjawab di Jakarta.",
    "Warga berjalan di Jalan Letjen Suprapto.",
    "Pasien dirawat di RSUD Syekh Yusuf.",
    "Jika gubernur ditunjuk presiden, Jakarta ramai.",
    "Anggota KPU, Bawaslu, dan DKPP bertemu.",
    "Pengamat politik Andi Wijaya menulis.",
    "Menteri Keuangan Sri Lestari menjawab.",
    "Para kepala daerah Jabodetabek bertemu.",
    "Ketua RT Suka Damai memanggil warga.",
    "Kuasa hukum Bupati Malinau, Heru Wibisono, menjawab.",
    "Menurut Heru, capres-cawapres yang kalah harus legawa.",
    "Sekretaris Jenderal Kiara menemui Polda Riau.",
    "Kereta menabrak truk di Jalan Jaksa Agung Suprapto Malinau.",
    "Kantor itu di Jl. Jenderal Gatot Subroto, dekat Polda.",
  ])("%s", (text) => expect(people(text)).toEqual([]));

  it("is taken from links to other articles", () => {
    expect(people("Petani bersuka cita.\n\nBACA JUGA: Kapolda Riau Irjen Pol Toni Harsono Minta Netral\n\nMereka pulang.")).toEqual([]);
  });
});
