import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["sejak Mei 2016", ["Mei 2016", "2016-05"]],
  ["pada akhir Agustus 2022", ["Agustus 2022", "2022-08"]],
  ["di bulan Juni", ["Juni", "2023-06"]],
  ["Juni tahun depan", ["Juni tahun depan", "2024-06"]],
  ["Oktober tahun lalu", ["Oktober tahun lalu", "2022-10"]],
  ["April lalu", ["April lalu", "2023-04"]],
  ["Agustus ini", ["Agustus ini", "2023-08"]],
  ["April 2021 ini", ["April 2021 ini", "2021-04"]],
  ["Februari 2022 lalu", ["Februari 2022 lalu", "2022-02"]],
  ["November mendatang", ["November mendatang", "2023-11"]],
  ["bulan Mei tahun 2023", ["Mei tahun 2023", "2023-05"]],
  ["Feb 2023", ["Feb 2023", "2023-02"]],
  ["hingga awal Januari.", ["Januari", "2024-01"]],
  ["Seleksi Dimulai Maret, Apa Syaratnya", ["Maret", "2023-03"]],
  ["padaPemilu 2024, Februari mendatang", ["2024", "2024"], ["Februari mendatang", "2024-02"]],
  ["februari lalu", ["februari lalu", "2023-02"]],
  ["Februari-Maret", ["Februari-Maret", "2023-02/2023-03"]],
  // none
  ["Raja Juli Antonius"],
  ["Bupati Mei Suryani"],
  ["Universitas Sebelas Maret"],
  ["Letkol (Mar) Suparno"],
  ["Ibu April Wulandari"],
  ["May Day"],
  ["Juli Ketapang"],
  ["Februari 20244"],
  ["Februari Ceria"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});

it.each<Row>([
  // names of months are people's names, too
  ["warga Juli hingga Agustus 2022", ["Juli hingga Agustus 2022", "2022-07/2022-08"]],
  ["Sari Juli-Agustus", ["Juli-Agustus", "2023-07/2023-08"]],
  ["warga Juli datang", ["Juli", "2023-07"]],
  ["warga Februari Ceria", ["Februari", "2023-02"]],
  ["Warga tiba. Februari hujan", ["Februari", "2023-02"]],
  ["warga, Juli", ["Juli", "2023-07"]],
  ["pada februari", ["februari", "2023-02"]],
  ["saatFebruari", ["Februari", "2023-02"]],
  ["www.kabar.example/Februari-2022 dan Maret 2022", ["Maret 2022", "2022-03"]],
  // none
  ["Sari Juli hingga selesai"],
  ["Sari Juli – Ketapang"],
  ["Sari Juli datang"],
  ["saatJuli"],
  ["warga februari"],
  ["tiga Februari"],
  ["100 Februari"],
  ["Warga tiba. Februari Ceria"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
