import type { Period } from '../time/day';
import { textOfPeriod } from '../time/period-text';
import type { Loose, Path } from './field';
import type { LooseFile } from './format';
import { editionJudgingFields, roundJudgingFields } from './judging';
import { textOfQuotas } from './quotas';
import { keyOf, type Fields, type ProgramSection, type Wanted } from './rows';

type LooseEdition = NonNullable<NonNullable<LooseFile['editions']>[number]>;
type Each<L> = L extends readonly (infer E)[] ? NonNullable<E> : never;
type LooseRound = Each<NonNullable<LooseEdition['rounds']>>;

/** Lists of an edition that a file replaces as a whole when it names them, by the key under which the file has them. */
export const EDITION_LISTS = {
  themes: 'THEMES', participants: 'PARTICIPANTS', categories: 'CATEGORIES', rounds: 'ROUNDS', prizes: 'PRIZES', rules: 'RULES',
} as const satisfies Readonly<Record<string, ProgramSection>>;
export type EditionList = keyof typeof EDITION_LISTS;

const present = (given: Readonly<Record<string, string | number | null | undefined>>): Fields =>
  Object.fromEntries(Object.entries(given).filter((e): e is [string, string | number | null] => e[1] !== undefined));
const whole = (given: Readonly<Record<string, string | number | null | undefined>>): Fields =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? null]));
const period = (value: Loose<Period> | null | undefined): string | null | undefined =>
  value === null || value === undefined ? value : textOfPeriod({ earliest: value.earliest ?? null, latest: value.latest ?? null });

/** Each item that could be read, with its place. */
function each<T>(list: readonly (T | undefined)[] | null | undefined, path: Path, make: (item: T, path: Path, i: number) => readonly Wanted[]): readonly Wanted[] {
  return (list ?? []).flatMap((item, i) => (item === undefined ? [] : make(item, [...path, i], i)));
}

function agencies(file: LooseFile): readonly Wanted[] {
  return each(file.agencies, ['agencies'], (agency, path) => {
    const { code, name, kind, abbreviation, parent, valid_from, valid_to } = agency;
    if (code === undefined) return [];
    return [
      { section: 'AGENCIES', key: keyOf(code), path, fields: present({ name, kind, abbreviation, parent, valid_from, valid_to }) },
      ...each(agency.aliases, [...path, 'aliases'], (alias, at) => [{ section: 'ALIASES', key: keyOf(code, alias), path: at, fields: {} }]),
      ...each(agency.service_unit_years, [...path, 'service_unit_years'], (year, at) => [{ section: 'SERVICE_UNIT_YEARS', key: keyOf(code, year), path: at, fields: {} }]),
    ];
  });
}

function exemptions(file: LooseFile): readonly Wanted[] {
  return each(file.exemptions, ['exemptions'], ({ agency, year, reason, citation }, path) =>
    (agency === undefined || year === undefined ? [] : [{ section: 'EXEMPTIONS', key: keyOf(agency, year), path, fields: present({ reason, citation }) }]));
}

/** How a round names its rubric in one text. */
export const rubricName = (code: string, revision: number): string => `${code} ${revision}`;
/** How an edition names its pack in one text. */
export const packName = (organizer: string, code: string, revision: number): string => `${organizer} ${code} ${revision}`;

function packOf(pack: LooseEdition['pack'], tenant: string): string | null | undefined {
  if (pack === null || pack === undefined) return pack;
  const { organizer = tenant, code, revision } = pack.use ?? { code: pack.code ?? undefined, revision: pack.revision ?? undefined };
  return code === undefined || revision === undefined ? undefined : packName(organizer, code, revision);
}

function roundFields({ name, method, words, rubric, cut, runs, judging }: LooseRound): Fields {
  const named = rubric?.code !== undefined && rubric.revision !== undefined ? rubricName(rubric.code, rubric.revision) : null;
  const plan = { rubric: named, runs: period(runs), size: cut?.size, mark: cut?.mark_hundredths, quotas: cut?.quotas === undefined || cut.quotas === null ? null : textOfQuotas(cut.quotas) };
  // A round without a cut that is judged or dated has a plan all the same, and says NONE there.
  const kind = cut?.kind ?? (named === null && plan.runs === undefined ? null : 'NONE');
  return whole({ name, method, words, cut: kind, ...plan, ...roundJudgingFields(judging) });
}

function below(edition: LooseEdition, year: number, path: Path): readonly Wanted[] {
  const at = (list: EditionList): Path => [...path, list];
  const row = (list: EditionList, place: string | number, where: Path, fields: Readonly<Record<string, string | number | null | undefined>>): Wanted =>
    ({ section: EDITION_LISTS[list], key: keyOf(year, place), path: where, fields: whole(fields) });
  return [
    ...each(edition.themes, at('themes'), (name, where, i) => [row('themes', i + 1, where, { name })]),
    ...each(edition.participants, at('participants'), ({ kind, wording }, where) => (kind === undefined ? [] : [row('participants', kind, where, { wording })])),
    ...each(edition.categories, at('categories'), ({ code, name, affairs }, where, i) => (code === undefined ? [] : [
      row('categories', code, where, { name, position: i + 1 }),
      ...each(affairs, [...where, 'affairs'], (affair, place) => (affair.code === undefined ? [] : [{
        section: 'AFFAIRS' as const, key: keyOf(year, code, affair.code), path: place, fields: whole({ confidence: affair.confidence, note: affair.note }),
      }])),
    ])),
    ...each(edition.rounds, at('rounds'), (round, where, i) => [{ section: 'ROUNDS', key: keyOf(year, i + 1), path: where, fields: roundFields(round) }]),
    ...each(edition.prizes, at('prizes'), ({ name, description, awarded_for }, where, i) => [row('prizes', i + 1, where, { name, description, awarded_for })]),
    ...each(edition.rules, at('rules'), ({ topic, strength, wording, citation }, where, i) => [row('rules', i + 1, where, { topic, strength, wording: wording?.id, wording_en: wording?.en, citation })]),
  ];
}

function editions(file: LooseFile): readonly Wanted[] {
  return each(file.editions, ['editions'], (edition, path) => {
    const { year, name, number, theme, held, opens, closes, mend_days, pack, judging } = edition;
    if (year === undefined) return [];
    const fields = present({ name, number, theme, held: held ?? undefined, opens: period(opens), closes: period(closes), mend_days: mend_days ?? undefined, pack: packOf(pack, file.tenant ?? ''), ...editionJudgingFields(judging) });
    return [{ section: 'EDITIONS', key: keyOf(year), path, fields }, ...below(edition, year, path)];
  });
}

function program(file: LooseFile): readonly Wanted[] {
  if (file.program?.code === undefined) return [];
  const { code, name, tier, office, started_year } = file.program;
  return [{ section: 'PROGRAM', key: keyOf(code), path: ['program'], fields: present({ name, tier, office, started_year }) }];
}

/** What a file wants of rows that can change: packs and rubrics, which never do, aside. */
export function wantedBy(file: LooseFile): readonly Wanted[] {
  return [...agencies(file), ...exemptions(file), ...program(file), ...editions(file)];
}
