/** Words of Indonesian that build sentences and name nothing: prepositions, conjunctions, pronouns, auxiliaries, particles, verbs of saying. */
const FUNCTION_WORDS = new Set(
  `yang dan di ke dari untuk dengan pada dalam oleh sebagai atau juga ini itu tersebut adalah ialah merupakan akan telah sudah sedang masih belum
   tidak tak bukan jangan bisa dapat harus perlu boleh mau ingin hendak agar supaya karena sebab bahwa jika kalau bila apabila ketika saat sejak
   hingga sampai selama setelah sebelum sesudah sambil serta namun tetapi tapi sedangkan melainkan maupun baik bagi kepada terhadap tentang
   mengenai terkait antara oleh para si sang saya aku kami kita kamu anda dia ia mereka beliau nya nah pun lah kah lalu kemudian maka sehingga
   hanya saja lagi pula sangat lebih paling cukup terlalu sekali semua seluruh setiap tiap beberapa banyak sedikit satu dua tiga ada yakni yaitu
   seperti secara sesuai melalui menurut demi guna atas bawah kata ujar ujarnya katanya jelas jelasnya tutur tuturnya ungkap ungkapnya imbuh
   imbuhnya terang terangnya papar paparnya tegas tegasnya sebut sebutnya tambah tambahnya lanjut lanjutnya mengatakan menyatakan menyebut
   menjelaskan menambahkan mengungkapkan demikian begitu hal sebuah suatu seorang apa siapa mana bagaimana mengapa kenapa kapan dimana jadi menjadi
   dilakukan melakukan tentu memang justru bahkan apalagi termasuk antara lain lainnya kini sekarang nanti kembali masing pihak hari pukul wib
   wita wit tahun bulan tanggal senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober
   november desember`.split(/\s+/),
);

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word) || word.length < 2;
}

/** Whether a run of words can name something: it neither begins nor ends with a function word. */
export function isNaming(term: string): boolean {
  const words = term.split(" ");
  return !isFunctionWord(words[0]!) && !isFunctionWord(words.at(-1)!);
}
