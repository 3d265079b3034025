import { formsOf } from './forms';

/*
 * Roots of this field of which rules that only take affixes off make something else (menerima, penilaian, perawatan, pegawai). Their forms
 * are made by the rules of formsOf. A root that looks like a form of another one (terapi, perangkat) is here to be left alone.
 */
const REGULAR = [
  'terapi perangkat perahu tabung derita pegawai materi dokter doktor bencana pelanggan cepat mudah murah baik besar kecil kuat luas panjang tinggi rendah indah kaya banyak baru lengkap tegas jelas tahan keras sehat aman darurat desa kota',
  'gerak rencana gawai tunai sungai pantai nilai mulai bagi lestari santri industri negeri sendiri izin setuju sepakat sandang milik alat uang layar',
  'terima tanam tertib tata tagih tawar tebus teliti tampung tampil tambah tambal tanggap tanggung tanggulang tangkap tangkar tanya tarik tatar tekan telusur temu tenun tepat terap terbit terjemah terus tetap tiba tilang timbang timbun tindak tingkat tinjau titip tolong tonton tugas tukar tular tulis tumbuh tunda tunggak tunggu tunjang tuntas tuntun turun tutup tumpuk tanah',
  'pilah pilih pindah pindai pijak pikat piara pimpin pupuk puji pukul pulang pulih pungut putus pajak pajang pandu pangkas panen panggil pasang pasok pasti patuh pecah pegang perah percaya petik picu',
  'nikah nikmat nyala naik nafkah nyata nyaman',
  'susun sambut sampai sambung salur santun sapa sapu sasar sebar sebut sedia sekat selamat seleksi selenggara selesai semai sembuh sentuh serah serap serta sewa siap siar sidang sidik simpan singgah sisir sita sosial suluh sulit sumbang suntik supervisi survei susur',
  'kaji kait kandung karantina kawal kebun kecam kembali kemudi kena kendara kerah keruk kikis koleksi komunikasi konseling konsultasi koordinasi kontrol koreksi kuasa kubur kukuh kunci kupas kurang kurir kursus kutip',
  'layan lapor latih lahir lancar lanjut langgan lantik larang laksana laku lacak labuh lebur ledak legalisasi lepas letak lihat lindung linting lintas lipat liput lulus lunas luncur lunak',
  'rawat rajut raih rakit ramai rancang rangkai rangkul rapat rasa rata rehabilitasi rekam rekap rekrut relokasi renovasi resap resmi respon restorasi retribusi rintis ringan ringkas rujuk rumus rusak rutin',
  'minat mitra mutasi mutu muat mohon modal mukim musnah miskin muda',
  'anak ajar ajak akses aktif alih alir alokasi ambil ancam angkat angkut antar anyam arah arsip asah asuh atur awas awal aju adu',
  'bantu bangun bakar bayar bebas bedah bekal belanja beli beri berkas bersih bibit bimbing bina bongkar budaya buka buat buang buru',
  'cabut cair campur capai cari catat cegah cerai cerdas cerita cetak cipta coba cuci cukup',
  'daftar data dagang damping dampak dana daur dapat daya deteksi didik diskusi distribusi donor dorong dukung',
  'entas edukasi edar evaluasi evakuasi fasilitasi fungsi gali ganggu ganti garap gabung gagas giat gotong gugat guna hadap hadir hamil harap hasil hemat henti hibur hidup hijau hilang himpun hitung hubung huni hutan',
  'ikan ikut imbau imunisasi ingat inap integrasi investasi isi isolasi jadwal jaga jahit jalan jalin jamin jangkau jaring jawab jelajah jemput jenguk jual juang jumpa',
  'obat optimal undang ukur ulang uji unduh unggah unggul ungkap upah urai urus usaha usul usung wajib waspada',
].join(' ').split(' ');

/*
 * Forms that no rule makes, and roots whose first letter the prefix swallows in a way of its own; with the spellings that offices mix, the
 * one of KBBI first. Each root with its forms as titles and summaries write them.
 */
const TOLD: Readonly<Record<string, string>> = {
  sekolah: 'sekolah bersekolah persekolahan', olah: 'mengolah diolah pengolahan pengolah olahan', masalah: 'masalah permasalahan bermasalah', kelola: 'kelola mengelola dikelola pengelolaan pengelola terkelola',
  kendali: 'kendali kendalikan mengendalikan dikendalikan pengendalian terkendali', keliling: 'keliling berkeliling mengelilingi', periksa: 'periksa diperiksa diperiksakan memeriksa memeriksakan periksakan pemeriksaan pemeriksa',
  digital: 'digital digitalisasi mendigitalkan', terminal: 'terminal', menteri: 'menteri kementerian', nelayan: 'nelayan', rumah: 'rumah perumahan berumah serumah', tangan: 'tangani ditangani menangani penanganan tertangani tangan',
  penduduk: 'penduduk kependudukan berpenduduk', perintah: 'perintah pemerintah pemerintahan memerintah', mandiri: 'mandiri kemandirian', dini: 'dini sedini', kirim: 'kirim kiriman mengirim dikirim pengiriman kirimkan', kunjung: 'kunjungan mengunjungi dikunjungi berkunjung kunjung pengunjung',
  wilayah: 'wilayah kewilayahan', jumlah: 'jumlah', langkah: 'langkah', berkah: 'berkah keberkahan', antre: 'antre antri antrean antrian mengantre mengantri', wisata: 'wisata wisatawan pariwisata berwisata', pustaka: 'pustaka perpustakaan pustakawan',
  lamar: 'lamar lamaran pelamar', pakai: 'pakai memakai dipakai pemakaian pemakai', pinjam: 'pinjam meminjam dipinjam peminjaman peminjam pinjaman dipinjamkan', pantau: 'pantau memantau dipantau pemantauan pemantau terpantau', pasar: 'pasar',
  pasarkan: 'memasarkan pemasaran dipasarkan', pelihara: 'pelihara memelihara dipelihara pemeliharaan', kumpul: 'kumpul berkumpul mengumpulkan dikumpulkan pengumpulan perkumpulan', kemas: 'kemas kemasan mengemas pengemasan', makan: 'makan makanan dimakan pemakan', minum: 'minum minuman diminum',
  meter: 'meter', perempuan: 'perempuan', pemuda: 'pemuda kepemudaan', pesan: 'pesan memesan dipesan pemesanan pesanan', petani: 'petani', tani: 'tani pertanian bertani', ternak: 'ternak peternak peternakan beternak', kembang: 'kembang mengembangkan dikembangkan pengembangan berkembang perkembangan',
  kenal: 'kenal mengenal dikenal pengenalan terkenal mengenali', kerja: 'kerja bekerja pekerja pekerjaan dikerjakan mengerjakan', kinerja: 'kinerja', kejar: 'kejar mengejar dikejar pengejaran', sertifikat: 'sertifikat sertipikat bersertifikat sertifikasi disertifikatkan', daring: 'daring online', luring: 'luring offline',
  elektronik: 'elektronik elektronis', tuberkulosis: 'tuberkulosis tb tbc', salah: 'salah kesalahan bersalah', kuliah: 'kuliah', ilmiah: 'ilmiah', hibah: 'hibah menghibahkan', limbah: 'limbah', lembah: 'lembah', sanggah: 'sanggah menyanggah sanggahan disanggah', tengah: 'tengah menengah setengah',
  ajar: 'belajar pelajar pelajaran pembelajaran', rata: 'pemerataan', cek: 'cek mengecek dicek pengecekan', atasi: 'mengatasi diatasi', nonaktif: 'nonaktif',
  risiko: 'risiko resiko berisiko', objek: 'objek obyek', subjek: 'subjek subyek', akta: 'akta akte', izin: 'ijin perijinan', apotek: 'apotek apotik', praktik: 'praktik praktek', ambulans: 'ambulans ambulan ambulance', provinsi: 'provinsi propinsi', kalender: 'kalender calendar calender', jadwal: 'jadual',
  teknologi: 'teknologi tehnologi', teknik: 'teknik tehnik', metode: 'metode metoda', kualitas: 'kualitas kwalitas', sistem: 'sistem sistim system', analisis: 'analisis analisa', aktivitas: 'aktivitas aktifitas', kreativitas: 'kreativitas kreatifitas', produktivitas: 'produktivitas produktifitas', standar: 'standar standard',
  zaman: 'zaman jaman', rapor: 'rapor raport', cabai: 'cabai cabe', jenazah: 'jenazah jenasah', masjid: 'masjid mesjid', atlet: 'atlet atlit', andal: 'andal handal', karier: 'karier karir', sopir: 'sopir supir', imbau: 'himbau himbauan menghimbau', utang: 'utang hutang', paham: 'paham faham', video: 'video vidio', foto: 'foto photo',
  inovasi: 'inovasi inovatif inovator innovation', pikir: 'pikir fikir pemikiran', gratis: 'gratis gratisan', nasihat: 'nasihat nasehat menasihati penasihat', disabilitas: 'disabilitas difabel',
};

/** The root of each form that is known; a form of two roots is of the one named first, and a root is never a form of another. */
export const ROOT_OF: ReadonlyMap<string, string> = new Map([
  ...[...REGULAR].reverse().flatMap((root) => formsOf(root).map((form) => [form, root] as const)),
  ...REGULAR.map((root) => [root, root] as const),
  ...Object.entries(TOLD).flatMap(([root, forms]) => forms.split(' ').map((form) => [form, root] as const)),
]);
