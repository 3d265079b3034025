import { PROVINCE } from './places';
import { dayText, month, monthText, type Month } from './dates';
import { chanceOf, type Chance } from './random';
import type { Replication } from './replications';
import type { ExampleShelf } from './shelf';
import type { Work } from './works';

const PREREQUISITES = ['Keputusan kepala daerah tentang penugasan.', 'Kesepakatan antarkantor pelaksana.', 'Ruang layanan yang dapat dicapai warga.', 'Data sasaran yang sudah dibersihkan.'];
const STAFF = ['Satu koordinator dan dua petugas layanan.', 'Satu petugas di setiap kelurahan, tanpa pegawai baru.', 'Tiga petugas purnawaktu selama enam bulan pertama.'];
const DRIVERS = ['Dukungan pimpinan sejak awal.', 'Kader yang sudah terlatih.', 'Prosedur tertulis yang singkat.'];
const OBSTACLES = ['Petugas yang dipindahkan sebelum sempat melatih penggantinya.', 'Anggaran tahun kedua yang terlambat.', 'Pencatatan ganda pada aplikasi lama.'];
const DOCUMENTS = ['Panduan pelaksanaan', 'Prosedur operasi baku', 'Rencana anggaran', 'Bahan pelatihan petugas'];
const METHODS = ['Catatan loket selama tiga bulan sebelum dan sesudah.', 'Survei terhadap 100 pengguna layanan.', 'Laporan bulanan unit pelaksana.'];

interface Measure {
  readonly indicator: string;
  readonly unit: string;
  readonly goal: 'UP' | 'DOWN';
  /** The value before, between two numbers, and by how many per cent it moves. */
  readonly before: readonly [number, number];
  readonly moves: readonly [number, number];
}

const MEASURES: readonly Measure[] = [
  { indicator: 'Lama layanan', unit: 'jam', goal: 'DOWN', before: [24, 96], moves: [-70, -20] },
  { indicator: 'Pengguna layanan', unit: 'orang per bulan', goal: 'UP', before: [40, 400], moves: [5, 120] },
  { indicator: 'Keluhan', unit: 'keluhan per bulan', goal: 'DOWN', before: [6, 40], moves: [-60, 15] },
];

/** The last month of which the example can tell. */
const LAST = month(2026, 10);

/** What is measured of a work before and after it was in use; the later measurement is a year after. */
function publishOutcomes(shelf: ExampleShelf, chance: Chance, work: Work, inUse: Month, level: number | null): void {
  if (inUse + 12 > LAST) return;
  for (const { indicator, unit, goal, before: [least, most], moves: [worst, best] } of chance.sample(MEASURES, chance.int(1, 2))) {
    const before = chance.int(least, most);
    shelf.publish('indicator_outcome', work.tenant, `${work.key}-${indicator.toLowerCase().replace(/\W+/g, '-')}`, {
      innovation_id: work.id, indicator, unit, goal, scale: 1, before_scaled: before * 10, before: monthText(inUse - 1), after_scaled: Math.max(0, Math.round((before * (100 + chance.int(worst, best))) / 10)),
      after: monthText(inUse + 12), method: chance.pick(METHODS), evidence_level: level,
    });
  }
}

function publishKit(shelf: ExampleShelf, chance: Chance, work: Work, inUse: Month): void {
  // Not everybody fills in everything, which is what the page shows.
  const some = (texts: readonly string[]): string | null => (chance.hit(80) ? chance.pick(texts) : null);
  const cost = chance.hit(75) ? chance.int(8, 400) * 1_000_000 : null;
  const kit = shelf.publish('innovation_kit', work.tenant, work.key, {
    innovation_id: work.id, prerequisites: some(PREREQUISITES), cost_rupiah: cost, cost_year: cost === null ? null : Math.floor(inUse / 12), cost_note: cost === null ? null : 'Tahun pertama, termasuk pelatihan.',
    staff: some(STAFF), drivers: some(DRIVERS), obstacles: some(OBSTACLES), contact_office: work.tenant === PROVINCE ? 'Badan riset dan inovasi daerah' : 'Bagian Organisasi Sekretariat Daerah',
  });
  chance.sample(DOCUMENTS, chance.int(0, 3)).forEach((title, i) => {
    shelf.publish('kit_document', work.tenant, `${work.key}-${i + 1}`, { kit_id: kit, position: i + 1, title, url: chance.hit(50) ? `https://contoh.example/${work.key}/dokumen-${i + 1}` : null, about: null });
  });
}

/** Publishes kits and outcomes of what others replicate and of what the cases of two sides repeat most, outcomes of replicas that were evaluated, and what a made-up paper tells of some. */
export function publishKits(shelf: ExampleShelf, replications: readonly Replication[], flagship: readonly Work[]): void {
  const sources = new Map([...replications.flatMap(({ parents }) => parents), ...flagship].map((work) => [work.id, work] as const));
  for (const work of sources.values()) {
    const chance = chanceOf('kit', work.tenant, work.key);
    if (work.inUse === null) continue;
    const whole = flagship.includes(work);
    if (chance.hit(85) || whole) publishKit(shelf, chance, work, work.inUse);
    if (chance.hit(80) || whole) publishOutcomes(shelf, chance, work, work.inUse, chance.int(2, 4));
    if (chance.hit(30)) {
      shelf.publish('media_link', work.tenant, work.key, {
        innovation_id: work.id, url: `https://contoh.example/kabar/${work.tenant}-${work.key}`, title: 'Kabar rekaan tentang inovasi ini', outlet: 'Harian Contoh', published_on: dayText(work.inUse + 2, 15),
      });
    }
  }
  for (const { replica, state } of replications) {
    if (typeof replica?.inUse !== 'number' || (state !== 'EVALUATED' && state !== 'CERTIFIED') || sources.has(replica.id)) continue;
    publishOutcomes(shelf, chanceOf('kit', replica.tenant, replica.key), replica, replica.inUse, state === 'CERTIFIED' ? 3 : 2);
  }
}
