import type { Period } from '../time/day';
import { judgingFaults } from './check-judging';
import { dangling, faultAt, repeated } from './fault-words';
import type { FileFault, Loose, Path } from './field';
import type { LooseFile } from './format';
import type { IssuedBy, Known } from './known';
import { packName, rubricName } from './wanted';

type LooseEdition = NonNullable<NonNullable<LooseFile['editions']>[number]>;
type LooseRound = NonNullable<NonNullable<LooseEdition['rounds']>[number]>;
type LoosePeriod = Loose<Period> | null | undefined;

/** Whether one date certainly comes after another. */
const certainlyAfter = (first: LoosePeriod, second: LoosePeriod): boolean => {
  const [from, to] = [first?.earliest, second?.latest];
  return typeof from === 'string' && typeof to === 'string' && from > to;
};

function dateFaults(edition: LooseEdition, path: Path): readonly FileFault[] {
  const closes = certainlyAfter(edition.opens, edition.closes) ? [faultAt([...path, 'closes'], ['tidak boleh sebelum opens', 'must not be before opens'])] : [];
  let before: { readonly runs: LoosePeriod; readonly name: string } = { runs: edition.opens, name: 'opens' };
  const rounds = (edition.rounds ?? []).flatMap((round, i) => {
    if (round?.runs === undefined || round.runs === null) return [];
    const wrong = certainlyAfter(before.runs, round.runs) ? [faultAt([...path, 'rounds', i, 'runs'], [`tidak boleh sebelum ${before.name}`, `must not be before ${before.name}`])] : [];
    before = { runs: round.runs, name: `rounds.${i}` };
    return wrong;
  });
  return [...closes, ...rounds];
}

const NEEDS = { TOP_N: 'size', PASSING_MARK: 'mark_hundredths', QUOTA_PER_KIND: 'quotas' } as const;
const MEASURES = ['size', 'mark_hundredths', 'quotas'] as const;
/** What is there but at fault is told already, and is not missing. */
const lacks = <T extends object>(map: T, name: keyof T & string): boolean => !Object.hasOwn(map, name) || map[name] === null;

function cutFaults(cut: NonNullable<LooseRound['cut']>, participants: readonly (string | undefined)[] | null, path: Path): readonly FileFault[] {
  const { kind } = cut;
  if (kind === undefined) return [];
  const needed = Object.hasOwn(NEEDS, kind) ? NEEDS[kind as keyof typeof NEEDS] : null;
  const missing = needed !== null && lacks(cut, needed) ? [faultAt(path, [`${needed} wajib ada bagi ${kind}`, `${needed} is compulsory for ${kind}`])] : [];
  const idle = MEASURES.filter((name) => name !== needed && !lacks(cut, name)).map((name) => faultAt([...path, name], [`tidak berlaku bagi ${kind}`, `does not apply to ${kind}`]));
  const strange = participants === null || participants.includes(undefined) ? [] : Object.keys(cut.quotas ?? {}).filter((one) => !participants.includes(one))
    .map((one) => faultAt([...path, 'quotas', one], [`${one} bukan peserta penyelenggaraan ini`, `${one} is no participant of this edition`]));
  return [...missing, ...idle, ...strange];
}

function packFaults(pack: NonNullable<LooseEdition['pack']>, path: Path, packs: { has(name: string): boolean }, tenants: readonly string[]): readonly FileFault[] {
  const { code, revision, use } = pack;
  if (!lacks(pack, 'use')) {
    if (!lacks(pack, 'code') || !lacks(pack, 'revision')) return [faultAt(path, ['sebutkan use saja, atau code dan revision', 'name use alone, or code and revision'])];
    if (use?.organizer === undefined || use.code === undefined || use.revision === undefined || packs.has(packName(use.organizer, use.code, use.revision))) return [];
    const name = `${use.organizer} ${use.code} ${use.revision}`;
    return [faultAt([...path, 'use'], [`tidak ada paket terbitan ${name}`, `no pack ${name} is published`])];
  }
  if (lacks(pack, 'code') || lacks(pack, 'revision')) return [faultAt(path, ['code dan revision, atau use, wajib ada', 'code and revision, or use, are compulsory'])];
  if (code === undefined || code === null || revision === undefined || revision === null) return [];
  return dangling(['paket', 'pack'], [[path, tenants.some((tenant) => packs.has(packName(tenant, code, revision))) ? null : `${code} ${revision}`]], new Set<string>());
}

/** What is wrong with the editions of a file: doubles, names that lead nowhere, cuts without their measure, dates out of order. */
export function editionFaults(file: LooseFile, issued: IssuedBy, known: Known): readonly FileFault[] {
  const editions = (file.editions ?? []).flatMap((edition, i) => (edition === undefined ? [] : [[edition, ['editions', i] as Path] as const]));
  const packs = new Set([...known.packs.keys(), ...issued.packs.map(({ name }) => name)]);
  const rubrics = new Set([...known.rubrics.keys(), ...issued.rubrics.map(({ name }) => name)]);
  const doubles = repeated(editions.map(([{ year }, path]) => [[...path, 'year'], year]));
  return [...doubles, ...editions.flatMap(([edition, path]) => {
    const categories = edition.categories ?? [];
    const kinds = edition.participants?.map((p) => p?.kind) ?? null;
    const rounds = (edition.rounds ?? []).flatMap((round, i) => (round === undefined ? [] : [[round, [...path, 'rounds', i]] as const]));
    return [
      ...dateFaults(edition, path), ...judgingFaults(edition, path),
      ...(edition.pack === undefined || edition.pack === null ? [] : packFaults(edition.pack, [...path, 'pack'], packs, [file.tenant ?? '', known.tenant])),
      ...repeated((kinds ?? []).map((kind, i) => [[...path, 'participants', i, 'kind'], kind])),
      ...repeated(categories.map((category, i) => [[...path, 'categories', i, 'code'], category?.code])),
      ...categories.flatMap((category, i) => {
        const named = (category?.affairs ?? []).map((affair, n) => [[...path, 'categories', i, 'affairs', n, 'code'], affair?.code] as const);
        return [...repeated(named), ...named.flatMap(([at, code]) => (code === undefined || known.affairs.has(code) ? [] : [faultAt(at, [`urusan ${code} tidak dikenal`, `there is no government affair ${code}`])]))];
      }),
      ...dangling(['lembar penilaian', 'rubric'], rounds.map(([{ rubric }, at]) => [
        [...at, 'rubric'], rubric?.code === undefined || rubric.revision === undefined ? null : rubricName(rubric.code, rubric.revision),
      ] as const), rubrics),
      ...rounds.flatMap(([{ cut }, at]) => (cut === undefined || cut === null ? [] : cutFaults(cut, kinds, [...at, 'cut']))),
    ];
  })];
}
