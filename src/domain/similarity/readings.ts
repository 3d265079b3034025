import type { Analyse } from '../search/stems';

/*
 * What two offices write of one thing in two ways: short forms that every office knows, shortenings of hurried typing, English words beside
 * Indonesian ones, and words for the same people or things. Kept from general use in government papers, not from the pairs of the labelled
 * set. Each line: the short forms, then what they stand for.
 */
const SHORT: readonly (readonly [short: string, stands: string])[] = [
  ['adminduk', 'administrasi kependudukan'], ['adm', 'administrasi'], ['dukcapil disdukcapil dispendukcapil', 'kependudukan pencatatan sipil'], ['capil', 'pencatatan sipil'], ['ktpel', 'ktp'], ['kk', 'kartu keluarga'], ['kia', 'kartu identitas anak'], ['ikd', 'identitas kependudukan digital'],
  ['yan', 'pelayanan'], ['yankes', 'pelayanan kesehatan'], ['yanmas', 'pelayanan masyarakat'], ['yanlik', 'pelayanan publik'], ['faskes fasyankes', 'fasilitas kesehatan'], ['nakes', 'tenaga kesehatan'], ['pkm', 'puskesmas'], ['pustu', 'puskesmas pembantu'], ['rs', 'rumah sakit'], ['rsud', 'rumah sakit umum daerah'],
  ['odgj', 'orang gangguan jiwa'], ['odha odhiv', 'orang hiv'], ['bumil', 'ibu hamil'], ['bulin', 'ibu bersalin'], ['busui', 'ibu menyusui'], ['risti', 'risiko tinggi'], ['kek', 'kurang energi kronis'], ['ttd', 'tablet tambah darah'], ['rematri', 'remaja putri'], ['pmt', 'pemberian makanan tambahan'], ['bblr', 'berat lahir rendah'], ['aki', 'angka kematian ibu'], ['akb', 'angka kematian bayi'],
  ['dbd', 'demam berdarah'], ['pmo', 'pengawas minum obat'], ['jkn bpjs kis', 'jaminan kesehatan nasional'], ['kb', 'keluarga berencana'], ['lansia', 'lanjut usia'], ['ptm', 'penyakit tidak menular'],
  ['sd', 'sekolah dasar'], ['smp', 'sekolah menengah pertama'], ['sma', 'sekolah menengah atas'], ['smk', 'sekolah menengah kejuruan'], ['paud', 'pendidikan anak usia dini'], ['tk', 'taman kanak'], ['pkbm', 'kejar paket'], ['ats', 'anak tidak sekolah'], ['ppdb spmb', 'penerimaan peserta didik baru'], ['gtk', 'guru'], ['disdik dindik disdikbud', 'dinas pendidikan'],
  ['dinkes', 'dinas kesehatan'], ['dinsos', 'dinas sosial'], ['dishub', 'dinas perhubungan'], ['disnaker', 'dinas tenaga kerja'], ['dlh', 'dinas lingkungan hidup'], ['disperindag', 'dinas perindustrian perdagangan'], ['dispar disparbud', 'dinas pariwisata'], ['dpmptsp dpmpt', 'penanaman modal pelayanan terpadu satu pintu'], ['ptsp', 'pelayanan terpadu satu pintu'], ['diskominfo kominfo', 'komunikasi informatika'],
  ['bpbd', 'penanggulangan bencana'], ['damkar', 'pemadam kebakaran'], ['satpol', 'pamong praja'], ['trantib trantibum', 'ketenteraman ketertiban umum'], ['linmas', 'pelindungan masyarakat'], ['kdrt', 'kekerasan rumah tangga'], ['ppa', 'perempuan anak'],
  ['asn', 'aparatur sipil negara'], ['pns', 'pegawai negeri sipil'], ['tpp', 'tambahan penghasilan pegawai'], ['opd skpd', 'perangkat daerah'], ['pemda', 'pemerintah daerah'], ['pemdes', 'pemerintah desa'], ['pemkab', 'pemerintah kabupaten'], ['pemkot', 'pemerintah kota'], ['kab', 'kabupaten'], ['kec', 'kecamatan'], ['kel', 'kelurahan'], ['prov', 'provinsi'],
  ['umkm umk ukm', 'usaha mikro kecil menengah'], ['ikm', 'industri kecil menengah'], ['bumdes bumdesa', 'badan usaha milik desa'], ['bumd', 'badan usaha milik daerah'], ['nib', 'nomor induk berusaha'], ['siup', 'izin usaha perdagangan'], ['imb', 'izin mendirikan bangunan'], ['pbg', 'persetujuan bangunan gedung'], ['pirt', 'pangan industri rumah tangga'],
  ['pbb', 'pajak bumi bangunan'], ['bphtb', 'bea perolehan hak tanah bangunan'], ['pkb', 'pajak kendaraan bermotor'], ['pad', 'pendapatan asli daerah'], ['dandes', 'dana desa'], ['add', 'alokasi dana desa'], ['apbdes', 'anggaran desa'], ['bansos', 'bantuan sosial'], ['blt', 'bantuan langsung tunai'], ['pkh', 'program keluarga harapan'], ['dtks dtsen', 'data terpadu kesejahteraan sosial'], ['pmks ppks', 'penyandang masalah kesejahteraan sosial'],
  ['rtlh rutilahu', 'rumah tidak layak huni'], ['pju', 'penerangan jalan umum'], ['rth', 'ruang terbuka hijau'], ['tpa', 'tempat pembuangan akhir'], ['tps', 'tempat penampungan sampah'], ['sembako bapok', 'bahan pokok'], ['het', 'harga eceran tertinggi'], ['kur', 'kredit usaha rakyat'], ['loker', 'lowongan kerja'], ['blk', 'balai latihan kerja'], ['tki pmi', 'pekerja migran'], ['musrenbang', 'musyawarah perencanaan pembangunan'], ['gapoktan poktan', 'kelompok tani'], ['alsintan', 'alat mesin pertanian'], ['pkl', 'pedagang kaki lima'], ['simpus', 'sistem informasi puskesmas'],
  ['dgn', 'dengan'], ['utk', 'untuk'], ['yg', 'yang'], ['dr', 'dari'], ['pd', 'pada'], ['dlm', 'dalam'], ['bln', 'bulan'], ['thn th', 'tahun'], ['tgl', 'tanggal'], ['hr', 'hari'], ['org', 'orang'], ['masy', 'masyarakat'], ['info', 'informasi'], ['lap', 'laporan'], ['sklh', 'sekolah'], ['kes', 'kesehatan'], ['dok', 'dokumen'], ['peg', 'pegawai'], ['wa', 'whatsapp'], ['hp', 'telepon'], ['medsos', 'media sosial'],
];

/** Words for one thing; the first one stands for all. */
const ALIKE: readonly string[] = [
  'gratis cuma-cuma free', 'siswa murid student', 'disabilitas difabel', 'laman web website situs portal page', 'gawai ponsel handphone smartphone telepon', 'tiket karcis ticketing', 'kamera cctv', 'pintar cerdas smart', 'kotak boks box', 'lowongan vacancy', 'tunai cash', 'nontunai cashless qris',
  'pindai scan scanning', 'wajah face', 'unggah upload', 'unduh download', 'pelatihan training', 'pendampingan coaching mentoring', 'kemasan packaging', 'pemasaran marketing', 'dokumen berkas', 'pengaduan complaint keluhan', 'penampungan shelter', 'awan cloud', 'pusat center centre', 'pantau monitor monitoring', 'dasbor dashboard', 'antrean queue', 'jemput pickup', 'antar delivery', 'keliling mobile', 'daring virtual telekonferensi', 'lokapasar marketplace', 'pelanggan customer',
  'tanggap respons response', 'kabar berita news', 'peta maps map', 'kelas class', 'muda milenial', 'bayi balita', 'ambulans ambulance', 'dusun kampung', 'harga tarif', 'penderita pasien penyandang', 'pegawai karyawan aparatur', 'lulusan tamatan alumni', 'lalin lalulintas traffic', 'kendali control kontrol', 'bencana disaster', 'sampah waste', 'air water', 'wisata tourism', 'acara event festival', 'rujukan referral', 'peringatan alarm', 'pesan sms chat', 'aplikasi app apps software',
];

const SHORT_FORMS: ReadonlyMap<string, string> = new Map(SHORT.flatMap(([short, stands]) => short.split(' ').map((form) => [form, stands] as const)));

/** How a text is read where likeness is asked: the words that it means rather than those that it writes. */
export interface Readings {
  /** The stems that a text means, in their order. */
  readonly stems: (text: string) => readonly string[];
  /** Other stems under which innovations that mean the same may be kept. */
  readonly others: (stems: ReadonlySet<string>) => ReadonlySet<string>;
}

/** Readings by a way of taking texts apart. */
export function readingsOf(analyse: Analyse): Readings {
  const stemsOf = (text: string): readonly string[] => analyse(text).map(({ stem }) => stem);
  const groups = ALIKE.map((line) => [...new Set(line.split(' ').flatMap(stemsOf))]);
  const one = new Map(groups.flatMap(([first, ...rest]) => rest.map((stem) => [stem, first] as const)));
  const meant = new Map([...SHORT_FORMS].map(([short, stands]) => [short, stemsOf(stands).map((stem) => one.get(stem) ?? stem)] as const));
  const stems = (text: string): readonly string[] => analyse(text).flatMap(({ folded, stem }) => meant.get(folded) ?? [one.get(stem) ?? stem]);
  return {
    stems,
    others: (own) => new Set([
      ...groups.filter((group) => group.some((stem) => own.has(stem))).flat(),
      ...[...meant].flatMap(([short, stands]) => (stands.length > 0 && stands.every((stem) => own.has(stem)) ? stemsOf(short) : [])),
    ].filter((stem) => !own.has(stem))),
  };
}
