import type { Office } from './agencies';
import type { Edition, Entrant, Placed } from './contest';
import { PARTICIPANT } from './contest-words';
import { yearOf } from './dates';
import { placeOf, PROVINCE } from './places';
import { chanceOf } from './random';
import type { Idea } from './idea';
import { IDEAS, runnersOf, titleIn, titleOf, type Work } from './works';

/** The binding rule of all regional contests of the example. */
const MOST_PARTICIPATIONS = 2;
const IDEA_WORDS = ['Kedai', 'Taman', 'Gerakan', 'Kelas', 'Kotak', 'Jaringan', 'Balai', 'Jejak'];

const entered = (work: Work, title: string): Pick<Entrant, 'title' | 'idea' | 'office' | 'work' | 'organization'> =>
  ({ title, idea: work.idea, office: work.office, work, organization: null });

/** Remembers across the editions of one government what took part and what won. */
export class History {
  private readonly times = new Map<string, number>();
  private readonly winners = new Set<string>();

  /** True while an innovation, or an idea that is on no shelf, may take part once more. */
  mayEnter(what: Work | Idea): boolean {
    return (this.times.get(what.key) ?? 0) < MOST_PARTICIPATIONS && !this.winners.has(what.key);
  }

  enter(what: Work | Idea): void {
    this.times.set(what.key, (this.times.get(what.key) ?? 0) + 1);
  }

  win({ work, idea }: Placed): void {
    const what = work ?? idea;
    if (what !== null) this.winners.add(what.key);
  }
}

/** Who enters the contest of a regency or city: innovations that have begun by then, and ideas that are on no shelf yet. */
export function regionalEntrants(edition: Edition, works: readonly Work[], offices: readonly Office[], history: History): Entrant[] {
  const chance = chanceOf('entrants', edition.tenant, edition.key);
  const allowed = offices.filter((o) => edition.kinds.includes(PARTICIPANT[o.kind]));
  const ready = works.filter((w) => yearOf(w.began) <= edition.year && allowed.includes(w.office) && history.mayEnter(w));
  const chosen = chance.sample(ready, chance.int(5, 9));
  for (const work of chosen) history.enter(work);
  const own = new Set(works.map((w) => w.idea.key));
  const gaps = IDEAS.filter((idea) => !own.has(idea.key) && history.mayEnter(idea) && runnersOf(idea, allowed).length > 0);
  const ideas = chance.sample(gaps, Math.max(chance.int(6, 13), 14 - chosen.length));
  for (const idea of ideas) history.enter(idea);
  return [
    ...chosen.map((work) => ({ ...entered(work, titleIn(work, edition.year)), participant: PARTICIPANT[work.office.kind], tenant: edition.tenant })),
    ...ideas.map((idea): Entrant => {
      const office = chance.pick(runnersOf(idea, allowed));
      const title = titleOf(`${chance.pick(IDEA_WORDS)} ${idea.object}`, idea);
      return { title, idea, office, work: null, participant: PARTICIPANT[office.kind], tenant: edition.tenant, organization: null };
    }),
  ];
}

function nominated(entry: Placed): Entrant {
  const { title, idea, office, work, tenant } = entry;
  const city = placeOf(tenant ?? '').kind === 'CITY';
  return { title, idea, office, work, tenant, organization: null, participant: city ? 'CITY_GOVERNMENT' : 'REGENCY_GOVERNMENT' };
}

const external = (title: string, participant: Entrant['participant'], organization: string): Entrant =>
  ({ title, idea: null, office: null, work: null, tenant: null, participant, organization });

/** Who enters the contest of the province: what the regions nominate, offices of the province, universities and enterprises. */
export function provincialEntrants(edition: Edition, regionalWinners: readonly Placed[], works: readonly Work[], history: History): Entrant[] {
  const chance = chanceOf('entrants', edition.tenant, edition.key);
  const own = chance.sample(works.filter((w) => w.inUse !== null && yearOf(w.inUse) <= edition.year && history.mayEnter(w)), 5);
  for (const work of own) history.enter(work);
  return [
    ...regionalWinners.map(nominated),
    ...own.map((work): Entrant => ({ ...entered(work, titleIn(work, edition.year)), participant: 'PROVINCE_AGENCY', tenant: PROVINCE })),
    external('Kampus Tangguh (Relawan kampus bagi sekolah di kampung tepi)', 'UNIVERSITY', 'universitas-contoh'),
    external(`Bengkel Warga ${edition.year} (Alat tepat guna buatan mahasiswa)`, 'UNIVERSITY', 'politeknik-contoh'),
    external('Gudang Bersama (Gudang dingin bagi nelayan dan petani)', 'SOE', 'pt-contoh-persero'),
    external(`Tabungan Panen ${edition.year} (Tabungan kelompok tani)`, 'ROE', 'bank-contoh'),
  ];
}

/** Who enters the award of the ministry: the best of the province, a unit of the ministry, a university and an enterprise. */
export function ministerialEntrants(edition: Edition, provincialBest: readonly Placed[]): Entrant[] {
  const governments = provincialBest.flatMap((entry): Entrant[] => {
    if (entry.tenant === null) return [];
    return [entry.tenant === PROVINCE ? { ...entry, participant: 'PROVINCE_GOVERNMENT' } : nominated(entry)];
  });
  return [
    ...governments.map(({ title, idea, office, work, tenant, organization, participant }) => ({ title, idea, office, work, tenant, organization, participant })),
    external(`Ruang Uji ${edition.year} (Tempat menguji kebijakan sebelum berlaku)`, 'MINISTRY', 'badan-kebijakan-contoh'),
    external('Kampus Tangguh (Relawan kampus bagi sekolah di kampung tepi)', 'UNIVERSITY', 'universitas-contoh'),
    external('Gudang Bersama (Gudang dingin bagi nelayan dan petani)', 'SOE', 'pt-contoh-persero'),
  ];
}
