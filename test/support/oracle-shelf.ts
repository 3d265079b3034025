import fc from 'fast-check';
import { agency } from '../../src/modules/agency/data/tables';
import { award } from '../../src/modules/award/data/tables';
import { innovation, innovationVersion } from '../../src/modules/innovation/data/tables';
import type { Days, Spec } from './oracle';
import type { TestTenant, World } from './world';

/** A shelf of chance: rows in memory and the same rows in the database. */

export interface Agency { readonly id: string; readonly code: string; readonly name: string; readonly abbreviation: string | null; readonly kind: string; readonly validFrom: string | null; readonly parent: Agency | null }
export interface Innovation {
  readonly id: string; readonly title: string; readonly acronym: string | null; readonly summary: string | null; readonly form: string | null; readonly digital: 0 | 1 | null;
  readonly implemented: Days; readonly agency: Agency | null;
}
export interface Version { readonly id: string; readonly innovation: Innovation; readonly number: number; readonly title: string; readonly changedOn: string | null }
export interface Award { readonly id: string; readonly name: string; readonly level: string; readonly rank: number | null; readonly year: number; readonly given: Days; readonly innovation: Innovation | null; readonly agency: Agency | null }
export interface Shelf { readonly agencies: readonly Agency[]; readonly innovations: readonly Innovation[]; readonly versions: readonly Version[]; readonly awards: readonly Award[] }

// No capital letters beyond ASCII (the engines fold them differently) and no space at an end (some engines do not see it).
const CHARACTERS = ['a', 'A', 'b', 'B', 'Z', 'é', '’', '%', '_', '!', '\\', '"', '\'', '|', ' ', '1', '0', '中', '😀', '￼'];
const words = (max: number): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: max }).map((t) => t.trim()).filter((t) => t !== '');
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null, freq: 3 });
const index = fc.nat({ max: 1000 });
const day = fc.integer({ min: 0, max: 20 }).map((n) => new Date(Date.UTC(2019, 0, 1 + n * 61)).toISOString().slice(0, 10));
const days: fc.Arbitrary<Days> = fc.oneof(
  { weight: 3, arbitrary: day.map((d) => ({ earliest: d, latest: d })) }, { weight: 1, arbitrary: fc.constant({ earliest: null, latest: null }) },
  { weight: 2, arbitrary: fc.integer({ min: 2019, max: 2022 }).map((y) => ({ earliest: `${y}-01-01`, latest: `${y}-12-31` })) },
  { weight: 1, arbitrary: day.map((d) => ({ earliest: d, latest: null })) }, { weight: 1, arbitrary: day.map((d) => ({ earliest: null, latest: d })) },
);
const KINDS = ['DINAS', 'BADAN', 'KECAMATAN'] as const;
const FORMS = ['GOVERNANCE', 'PUBLIC_SERVICE', 'OTHER'] as const;
const LEVELS = ['RANK', 'TOP_LIST', 'HONOUR'] as const;

const drawn = fc.record({
  agencies: fc.array(fc.record({ name: words(4), abbreviation: maybe(words(2)), kind: fc.nat(2), validFrom: maybe(day), parent: maybe(index) }), { minLength: 4, maxLength: 7 }),
  innovations: fc.array(
    fc.record({ title: words(3), acronym: maybe(words(2)), summary: maybe(words(6)), form: maybe(fc.nat(2)), digital: maybe(fc.constantFrom(0 as const, 1 as const)), implemented: days, agency: maybe(index) }),
    { minLength: 30, maxLength: 45 },
  ),
  versions: fc.array(fc.record({ of: index, title: words(3), changedOn: maybe(day) }), { minLength: 40, maxLength: 80 }),
  awards: fc.array(
    fc.record({ name: words(3), level: fc.nat(2), rank: maybe(fc.integer({ min: -2, max: 4 })), year: fc.integer({ min: 2019, max: 2022 }), given: days, innovation: maybe(index), agency: maybe(index) }),
    { minLength: 30, maxLength: 60 },
  ),
});

const at = <T>(list: readonly T[], i: number | null): T | null => (i === null ? null : list[i % list.length]);
const two = (name: string, { earliest, latest }: Days): Record<string, string | null> => ({ [`${name}_earliest`]: earliest, [`${name}_latest`]: latest });

/** Draws a shelf of this seed and writes it for the tenant. */
export async function drawShelf(world: World, tenant: TestTenant, seed: number): Promise<Shelf> {
  const [plan] = fc.sample(drawn, { seed, numRuns: 1 });
  const id = (): string => world.ids.next();
  const agencies: Agency[] = [];
  for (const [i, a] of plan.agencies.entries()) {
    agencies.push({ id: id(), code: `k${i}`, name: a.name, abbreviation: a.abbreviation, kind: KINDS[a.kind], validFrom: a.validFrom, parent: i === 0 ? null : at(agencies, a.parent) });
  }
  const innovations = plan.innovations.map((n): Innovation => ({
    id: id(), title: n.title, acronym: n.acronym, summary: n.summary, form: at(FORMS, n.form), digital: n.digital, implemented: n.implemented, agency: at(agencies, n.agency),
  }));
  const versions = plan.versions.map((v, i): Version => ({ id: id(), innovation: innovations[v.of % innovations.length], number: i + 1, title: v.title, changedOn: v.changedOn }));
  const awards = plan.awards.map((a): Award => ({
    id: id(), name: a.name, level: LEVELS[a.level], rank: a.rank, year: a.year, given: a.given, innovation: at(innovations, a.innovation), agency: at(agencies, a.agency),
  }));
  await world.rows(tenant, agency, agencies.map(({ parent, validFrom, ...a }) => ({ ...a, valid_from: validFrom, parent_id: parent?.id ?? null })) as never);
  await world.rows(tenant, innovation, innovations.map(({ agency: of, implemented, ...n }) => ({ ...n, ...two('implemented', implemented), agency_id: of?.id ?? null })) as never);
  await world.rows(tenant, innovationVersion, versions.map(({ innovation: of, changedOn, ...v }) => ({ ...v, changed_on: changedOn, innovation_id: of.id })));
  await world.rows(tenant, award, awards.map(({ innovation: of, agency: to, given, ...a }) => ({ ...a, ...two('given', given), recipient_tenant_id: tenant.id, innovation_id: of?.id ?? null, agency_id: to?.id ?? null })) as never);
  return { agencies, innovations, versions, awards };
}

const text = words(3);
const constant = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

const agencySpec: Spec<Agency> = {
  code: { kind: 'string', get: (a) => a.code, pool: constant('k0', 'k1', 'k2', 'K3') }, name: { kind: 'string', get: (a) => a.name, pool: text },
  abbreviation: { kind: 'string', get: (a) => a.abbreviation, pool: text }, kind: { kind: 'code', get: (a) => a.kind, pool: constant(...KINDS) },
  validFrom: { kind: 'date', get: (a) => a.validFrom, pool: day }, parent: { kind: 'one', get: (a) => a.parent, spec: () => agencySpec },
};
export const innovationSpec: Spec<Innovation> = {
  title: { kind: 'string', get: (n) => n.title, pool: text }, acronym: { kind: 'string', get: (n) => n.acronym, pool: text }, summary: { kind: 'string', get: (n) => n.summary, pool: text },
  form: { kind: 'code', get: (n) => n.form, pool: constant(...FORMS) }, digital: { kind: 'boolean', get: (n) => (n.digital === null ? null : n.digital === 1), pool: fc.boolean() },
  implemented: { kind: 'period', get: (n) => n.implemented, pool: day }, agency: { kind: 'one', get: (n) => n.agency, spec: () => agencySpec },
};
export const versionSpec: Spec<Version> = {
  number: { kind: 'int', get: (v) => v.number, pool: fc.integer({ min: 0, max: 80 }) }, title: { kind: 'string', get: (v) => v.title, pool: text },
  changedOn: { kind: 'date', get: (v) => v.changedOn, pool: day },
};
export const awardSpec: Spec<Award> = {
  name: { kind: 'string', get: (a) => a.name, pool: text }, level: { kind: 'code', get: (a) => a.level, pool: constant(...LEVELS) },
  rank: { kind: 'int', get: (a) => a.rank, pool: fc.integer({ min: -3, max: 5 }) }, year: { kind: 'int', get: (a) => a.year, pool: fc.integer({ min: 2018, max: 2023 }) },
  given: { kind: 'period', get: (a) => a.given, pool: day }, innovation: { kind: 'one', get: (a) => a.innovation, spec: () => innovationSpec },
  agency: { kind: 'one', get: (a) => a.agency, spec: () => agencySpec },
};

type SortKeys<R> = Readonly<Record<string, (row: R) => string | number | null>>;
export const INNOVATION_ORDERS: SortKeys<Innovation> = { TITLE: (n) => n.title, ACRONYM: (n) => n.acronym, IMPLEMENTED: (n) => n.implemented.earliest };
export const VERSION_ORDERS: SortKeys<Version> = { NUMBER: (v) => v.number, CHANGED_ON: (v) => v.changedOn };
export const AWARD_ORDERS: SortKeys<Award> = { NAME: (a) => a.name, RANK: (a) => a.rank, YEAR: (a) => a.year, GIVEN: (a) => a.given.earliest };
