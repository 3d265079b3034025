import { agency } from '../../src/modules/agency/data/tables';
import { editionWork } from '../../src/modules/competition/data/tables';
import { entryAnswer, entryWork } from '../../src/modules/entry/data/tables';
import { innovationWork } from '../../src/modules/innovation/data/tables';
import type { ParticipantType } from '../../src/domain/vocabulary/competition-words';
import { chance } from './judging-walk';
import type { Ladder } from './ladder-scene';
import type { NominatingWalk, UpperEntry } from './nominating-walk';
import type { World } from './world';

const OFFICES = [
  'Pendidikan', 'Kesehatan', 'Sosial', 'Perhubungan', 'Lingkungan Hidup', 'Ketahanan Pangan', 'Kehutanan', 'Kelautan dan Perikanan', 'Perkebunan', 'Peternakan', 'Tenaga Kerja', 'Perdagangan',
  'Perindustrian', 'Pariwisata', 'Kebudayaan', 'Perpustakaan', 'Komunikasi dan Informatika', 'Pekerjaan Umum', 'Perumahan', 'Energi',
];
const OUTSIDERS = [['UNIVERSITY', 'Universitas Contoh', 120], ['SOE', 'Perusahaan Negara Contoh', 35], ['ROE', 'Perusahaan Daerah Contoh', 40], ['MINISTRY', 'Kantor Kementerian Contoh', 44]] as const;
const PER_OUTSIDER = 12;
const OF_THE_PROVINCE = 380;
/** As many as stand submitted before anything is sent through the API. */
export const ARRANGED = OF_THE_PROVINCE + OUTSIDERS.reduce((sum, [, , count]) => sum + count, 0);
const SUMMARY = 'Warga dilayani lebih dekat dan lebih cepat.';
const SUBMITTED_AT = '2027-07-20T03:00:00.000Z';

/** How an arranged entry is to fare at screening. */
export type Fate = 'PASS' | 'TRIAL' | 'SILENT' | 'THIN';

/** An entry of the season in the province: what it is, how it is to fare, and the version that was seen last. */
export interface SeasonEntry extends UpperEntry {
  readonly title: string;
  readonly participant: ParticipantType;
  readonly agency: string | null;
  readonly fate: Fate;
}

/** How many of the arranged entries are to pass; the others fail in turn for three reasons. */
function fateOf(i: number, passes: number): Fate {
  // Spread evenly: as many as pass up to here, against one less.
  if (Math.floor(((i + 1) * passes) / ARRANGED) > Math.floor((i * passes) / ARRANGED)) return 'PASS';
  return (['TRIAL', 'SILENT', 'THIN'] as const)[i % 3];
}

interface Planned {
  readonly title: string;
  readonly participant: ParticipantType;
  readonly agency_id: string | null;
  readonly organization_id: string | null;
}

/** Writes the entries of the province's agencies and of outsiders, submitted, `passes` of them such that they will pass screening. */
export async function arrangeSubmitted(world: World, ladder: Ladder, editionId: string, passes: number): Promise<readonly SeasonEntry[]> {
  const province = ladder.of('00');
  const agencies = await world.rows(province, agency, OFFICES.map((name, i) => ({ id: ladder.keys(1)[0], code: `dinas-${i + 1}`, name: `Dinas ${name}`, kind: 'DINAS' as const })));
  const planned: Planned[] = Array.from({ length: OF_THE_PROVINCE }, (_, i) => ({
    title: `Terobosan Dinas ${OFFICES[i % OFFICES.length]} ${Math.floor(i / OFFICES.length) + 1}`, participant: 'PROVINCE_AGENCY', agency_id: agencies[i % agencies.length], organization_id: null,
  }));
  for (const [kind, name, count] of OUTSIDERS) {
    for (let i = 0; i < count; i += PER_OUTSIDER) {
      const organization_id = await ladder.outside(kind, `${name} ${i / PER_OUTSIDER + 2}`);
      for (let n = i; n < Math.min(count, i + PER_OUTSIDER); n += 1) planned.push({ title: `Gagasan ${name} ${n + 1}`, participant: kind, agency_id: null, organization_id });
    }
  }
  const fates = planned.map((_, i) => fateOf(i, passes));
  const innovations = ladder.keys(planned.length);
  await world.rows(province, innovationWork, planned.flatMap(({ title, agency_id }, i) => (agency_id === null ? [] : [{
    id: innovations[i], title, status: 'DRAFT' as const, agency_id, iid_stage: fates[i] === 'TRIAL' ? 'TRIAL' as const : 'IMPLEMENTATION' as const,
  }])));
  const ids = ladder.keys(planned.length);
  await world.rows(province, entryWork, planned.map((row, i) => ({
    ...row, id: ids[i], edition_id: editionId.slice(4), ...(row.agency_id === null ? {} : { innovation_id: innovations[i], lineage_key: innovations[i] }), state: 'SUBMITTED' as const, submissions: 1,
    collected_at: SUBMITTED_AT, submitted_at: SUBMITTED_AT,
  })));
  await world.rows(province, entryAnswer, ids.filter((_, i) => fates[i] !== 'SILENT').map((entry_id) => ({ entry_id, question: 'ringkasan', body: SUMMARY, words: 7 })));
  const [work] = await ladder.list('00', editionWork, { edition_id: editionId.slice(4) });
  await world.change(province, editionWork, work.id, { entered: (work.entered ?? 0) + planned.length });
  return planned.map(({ title, participant, agency_id, organization_id }, i) => ({
    id: `wen_${ids[i]}`, version: 1, title, participant, agency: agency_id, fate: organization_id !== null && fates[i] === 'TRIAL' ? 'THIN' : fates[i],
  }));
}

/** Decides on an entry as its fate says: what fails by a clause needs no words, what is thin the officer's. */
export async function screenByFate(nominating: NominatingWalk, { fate, agency: own, participant, ...entry }: SeasonEntry): Promise<void> {
  const unrecorded = own === null && participant !== 'REGENCY_GOVERNMENT' && participant !== 'CITY_GOVERNMENT';
  switch (fate) {
    case 'PASS':
      return nominating.screen(entry, { decision: 'PASS', accepted: unrecorded ? [{ clause: 'kematangan', words: 'Surat keterangan pimpinan dilihat.' }] : [] });
    case 'TRIAL':
    case 'SILENT':
      return nominating.screen(entry, { decision: 'FAIL' });
    case 'THIN':
      return nominating.screen(entry, { decision: 'FAIL', reasons: [{ words: 'Substansinya tidak menunjukkan hasil.' }] });
  }
}

const CONTENDERS: Readonly<Partial<Record<ParticipantType, number>>> = { PROVINCE_AGENCY: 17, REGENCY_GOVERNMENT: 13, CITY_GOVERNMENT: 10, UNIVERSITY: 7, SOE: 5, ROE: 4, MINISTRY: 4 };

/** How good each entry is, in hundredths of a point: sixty contenders of all kinds, closely graded, and the rest behind. */
export function qualities(passed: readonly Pick<SeasonEntry, 'title' | 'participant'>[], first: readonly string[]): ReadonlyMap<string, number> {
  const left = { ...CONTENDERS };
  const contends = passed.filter(({ title, participant }) => {
    const room = (left[participant] ?? 0) > 0;
    if (room && !first.includes(title)) left[participant] = (left[participant] ?? 0) - 1;
    return room || first.includes(title);
  });
  const order = [...contends].sort((a, b) => Number(first.includes(b.title)) - Number(first.includes(a.title)) || chance(1_000_000, a.title) - chance(1_000_000, b.title));
  const ahead = new Map(order.map(({ title }, i) => [title, 9500 - i * 15]));
  return new Map(passed.map(({ title }) => [title, ahead.get(title) ?? 8300 - chance(2600, title, 'mutu')]));
}
