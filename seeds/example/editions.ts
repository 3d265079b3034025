import type { ParticipantType } from '../../src/domain/vocabulary/competition-words';
import { shelfKey } from '../shelf-file';
import type { Cut, Edition, Openness } from './contest';
import { PROGRAMS, SCHEMES, UPPER_SCHEME } from './contest-words';
import { MINISTRY, PROVINCE, type Place } from './places';
import { chanceOf, type Chance } from './random';
import { FIRM_RULES, REGIONAL_RULES, UPPER_RULES } from './rule-words';

/** Editions that did not take place; the series goes on after them. */
const NOT_HELD = new Set([
  '00.02/2024', '00.06/2023', '00.09/2024', '00.13/2025', '00.16/2024', '00.20/2023', '00.21/2024', '00.24/2025', `${MINISTRY}/2024`,
]);
/** Programmes that are younger than the others. */
const FIRST_YEAR: Readonly<Record<string, number>> = { '00.08': 2024, '00.17': 2025, '00.26': 2024 };
/** Editions that are still under way: what they have reached. */
const UNDER_WAY: Readonly<Record<string, Pick<Edition, 'held' | 'phase' | 'opens'>>> = {
  '00.19/2026': { held: 'HELD', phase: 'JUDGING', opens: 9 },
  '00.03/2026': { held: 'HELD', phase: 'SCREENING', opens: 10 },
  '00.07/2026': { held: 'PLANNED', phase: 'OPEN', opens: 11 },
  '00.22/2026': { held: 'PLANNED', phase: 'ANNOUNCED', opens: 12 },
};

const ALWAYS: readonly ParticipantType[] = ['AGENCY', 'TECHNICAL_UNIT', 'DISTRICT', 'HEALTH_CENTRE'];
const SOME: readonly ParticipantType[] = ['WARD', 'SCHOOL', 'HOSPITAL', 'ROE'];

function regionalCuts(chance: Chance): Cut[] {
  const presentation: Cut = { method: 'PRESENTATION', name: 'Presentasi dan wawancara', advance: 3 };
  if (chance.hit(25)) {
    return [
      { method: 'DESK_EVALUATION', name: 'Penilaian proposal', advance: 9 },
      { ...presentation, advance: 5 },
      { method: 'FIELD_VALIDATION', name: 'Validasi lapangan', advance: 3 },
    ];
  }
  return [{ method: 'DESK_EVALUATION', name: 'Penilaian proposal', advance: chance.pick([5, 6, 6, 6]) }, presentation];
}

/** The state of an edition, and what it has published. */
function stateOf(tenant: string, year: number, chance: Chance): Pick<Edition, 'held' | 'phase' | 'openness' | 'tie'> & Partial<Pick<Edition, 'opens'>> {
  const underWay = UNDER_WAY[`${tenant}/${year}`];
  if (underWay !== undefined) return { ...underWay, openness: 'SEALED', tie: null };
  const openness = chance.pick<Openness>(['ALL', 'ALL', 'ALL', 'FINALISTS', 'RANKS_ONLY']);
  const tie = chance.pick([null, null, 1, 1, 0, 3]);
  if (NOT_HELD.has(`${tenant}/${year}`)) return { held: 'NOT_HELD', phase: 'UNKNOWN', openness, tie };
  return { held: 'HELD', phase: 'RESULTS', openness, tie };
}

/** The years of a programme that the example tells of, each with its place in the series (null when it was not held). */
function series(tenant: string, started: number): readonly (readonly [year: number, number: number | null])[] {
  const first = Math.max(2023, FIRST_YEAR[tenant] ?? 0);
  let number = first - started;
  return [2023, 2024, 2025, 2026]
    .filter((year) => year >= first && (year < 2026 || UNDER_WAY[`${tenant}/2026`] !== undefined))
    .map((year) => [year, NOT_HELD.has(`${tenant}/${year}`) ? null : (number += 1)] as const);
}

/** A programme with its editions. */
export interface Programme {
  readonly tenant: string;
  readonly code: string;
  readonly name: string;
  readonly started: number;
  readonly tier: Edition['tier'];
  readonly editions: readonly Edition[];
}

type Shape = Pick<Edition, 'scheme' | 'kinds' | 'rules' | 'cuts' | 'opens'>;

function programme(tenant: string, code: string, name: string, started: number, tier: Edition['tier'], shape: (year: number, chance: Chance) => Shape): Programme {
  const editions = series(tenant, started).map(([year, number]) => {
    const key = `${code}-${year}`;
    const chance = chanceOf('edition', tenant, key);
    return {
      tenant, key, id: shelfKey('edition', tenant, key), program: code, name: `${name} ${year}`, tier, year, number,
      ...shape(year, chance), ...stateOf(tenant, year, chance),
    };
  });
  return { tenant, code, name, started, tier, editions };
}

/** The programme of a regency or city; from 2025 some divide their contest in another way than before. */
export function regionalProgramme(place: Place): Programme {
  const chance = chanceOf('programme', place.code);
  const [code, name] = chance.pick(PROGRAMS);
  const started = FIRST_YEAR[place.code] ?? chance.int(2018, 2023);
  const scheme = chance.int(0, SCHEMES.length - 1);
  const changes = chance.hit(30);
  const tier = place.kind === 'CITY' ? 'CITY' : 'REGENCY';
  return programme(place.code, code, `${name} ${place.name}`, started, tier, (year, of) => ({
    scheme: SCHEMES[changes && year >= 2025 ? (scheme + 1) % SCHEMES.length : scheme], kinds: [...ALWAYS, ...of.sample(SOME, of.int(2, 4))],
    rules: [...FIRM_RULES, ...of.sample(REGIONAL_RULES, of.int(3, 5))], cuts: regionalCuts(of), opens: of.int(1, 2),
  }));
}

const UPPER_CUTS: readonly Cut[] = [
  { method: 'DESK_EVALUATION', name: 'Penilaian proposal', advance: 15 },
  { method: 'PRESENTATION', name: 'Presentasi dan wawancara', advance: 6 },
  { method: 'PLENARY', name: 'Sidang pleno', advance: 3 },
];

/** The contest of the province, to which regions nominate. */
export function provincialProgramme(): Programme {
  return programme(PROVINCE, 'kipc', 'Kompetisi Inovasi Provinsi Contoh', 2019, 'PROVINCE', () => ({
    scheme: UPPER_SCHEME, kinds: ['REGENCY_GOVERNMENT', 'CITY_GOVERNMENT', 'PROVINCE_AGENCY', 'UNIVERSITY', 'SOE', 'ROE'], rules: UPPER_RULES, cuts: UPPER_CUTS, opens: 6,
  }));
}

/** The award of the fictional ministry, to which the best of the province go. */
export function ministerialProgramme(): Programme {
  return programme(MINISTRY, 'aic', 'Anugerah Inovasi Kementerian Contoh', 2021, 'NATIONAL', () => ({
    scheme: UPPER_SCHEME, kinds: ['PROVINCE_GOVERNMENT', 'REGENCY_GOVERNMENT', 'CITY_GOVERNMENT', 'MINISTRY', 'UNIVERSITY', 'SOE'],
    rules: UPPER_RULES.filter((r) => ['MINIMUM_AGE', 'JUDGING', 'BONUS'].includes(r.topic)),
    cuts: [{ ...UPPER_CUTS[0], advance: 8 }, { ...UPPER_CUTS[1], advance: 5 }, UPPER_CUTS[2]], opens: 9,
  }));
}
