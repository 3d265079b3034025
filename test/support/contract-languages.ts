/** Which language a line is written in, as far as its words tell. */
export type Language = 'id' | 'en' | 'unclear';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that settle it, whatever their shape. A true sentence that is taken wrongly wants its words here. */
const INDONESIAN = words(`
  ada adalah agar akan akses aktif aktor alamat angka antar apa apakah atas atau aturan badan bagi bagian bahwa baik banyak baris batal bawah beberapa
  begitu belum bentuk bersama bila boleh buatan bukan bulan cara catatan contoh daerah dalam dan dapat dari dasar dengan depan deret desa di dinas
  dipakai diri dokumen dua finalis halaman hanya hari harus hasil hingga ialah indeks ini inisiatif inovasi isi itu jam jangan jejak jenis jika juga
  jumlah kabupaten kali kalimat kantor karena kata kategori ke kecamatan kecil kegunaan kelompok kelurahan kembali ketika kode komentar kosong kota kunci
  kurang kursor lain lama lampiran langkah lebih lembar lingkup maka maksimal masih masuk masyarakat menit menurut milik mutlak namun nasional negara
  nilai nomor oleh orang organisasi pada paling paparan pasangan pasar pejabat pemohon pengenal penuh per peran peringkat periode pertama pihak pilihan poin
  pokok puskesmas putaran rujukan saat sah saja sama sampai satu satuan sebab sebagai sebelum sebuah sebutan secara sedang sejak sekali sekolah
  sekretaris selain selama seluruh semua seperti serta setelah setiap siapa simpul sistem sudah sumber surat syarat tahap tahun tanggal tanpa tautan
  teks telah tempat tentang terbit tercatat terhadap tersebut tetap tiap tidak tim tingkat titik tolak total tuan tulis tunggal turun ujung umum unit
  untuk urusan urutan usulan wakil waktu yaitu yang`);

const ENGLISH = words(`
  a about above after again agenda all also always among an and another any are area as asked at be because been before being below between board
  bonus both but by can category city civil closing code combination comes could criteria cursor data date day days description desk different direct
  discussion district does done down draft each either empty enterprise every false few field for formula from given guest had has have head held her
  his hospital host how human idea if in inch index information into is it item its itself java judge judging just kind last later launch left less
  level line list made man many may meal mean means media medium member men menu minute month more most motor must name nation needs never new next no
  none nor not null number of off office on once one only open opening or order organization other others out over own page pan parent part partner
  past pending people per percent performance period permanent person place plan planned point points prize province provisional purpose put quota
  rank read reads reason regency region regional role round row rows same scan schema school score second sent servant session set shown side since so
  some sort source stage state status study such sum take taken target team term terminal terms tertiary text than that the their them then there
  these they this those through tier time times title to token told total trial trip true two type under unit until up urban used using value version
  via village visit ward was way welcome were what when where whether which while who whose why will win winner with within without woman word worship
  year years yes you zero zone`);

/** Shapes that only the one language has. */
const INDONESIAN_SHAPES = [
  /[aiu]$/, /[aiu]h$/, /kan$/, /^(pe|ke|pem|pen|per)[a-z]{3,}an$/, /^(meng|meny|memp|memb|menc|menj|ber|di)[a-z]{4,}$/, /ng[aiu]|ny[au]/, /[aiou]ng$/, /[aiu][kp]$/, /(tas|asi|isme)$/,
];
const ENGLISH_SHAPES = [
  /th|ght|wh|ck|ph|x|ss|tt|ll|ff|pp|mm|dd|rr/, /[a-z]{2}y$/, /[a-z]{2}ed$/,
  /(tion|ment|ness|ship|ance|ence|able|ible|ous|ive|ing|ings|ers?|ors?|ies|ists?|ity|ical|ial|ual)s?$/,
  /c$|ct|cl|cr|sc[aeiou]/, /ee|ou|ow|ew/, /[aeiou][a-z]+es$/,
];

/** Says in which language a line is written; names, abbreviations, what is quoted and what stands in brackets do not count. */
export function languageOf(line: string): Language {
  const bare = line.replace(/\([^)]*\)|"[^"]*"|`[^`]*`|'[^']*'/g, ' ');
  const tokens = [...bare.matchAll(/[\p{L}\d_]+/gu)].map(([token]) => token);
  let indonesian = 0;
  let english = 0;
  for (const [position, token] of tokens.entries()) {
    const spoken = position === 0 ? /^\p{L}\p{Ll}*$/u.test(token) : /^\p{Ll}+$/u.test(token);
    if (!spoken) continue;
    const word = token.toLowerCase();
    const known = INDONESIAN.has(word) || ENGLISH.has(word);
    if (known ? INDONESIAN.has(word) : INDONESIAN_SHAPES.some((shape) => shape.test(word))) indonesian += 1;
    if (known ? ENGLISH.has(word) : ENGLISH_SHAPES.some((shape) => shape.test(word))) english += 1;
  }
  return indonesian === english ? 'unclear' : indonesian > english ? 'id' : 'en';
}
