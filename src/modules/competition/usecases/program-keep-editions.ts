import type { Tx } from '../../../db/database';
import { readPeriod } from '../../../domain/program-file/field';
import { partsOf, type Change, type Fields } from '../../../domain/program-file/rows';
import type { EditionHeld } from '../../../domain/vocabulary/competition-words';
import { toInstant } from '../../../platform/clock';
import { TenantRepository } from '../../../tenancy/repository';
import type { Table } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import type { Issued } from '../data/program-refs';
import type { ProgramRows } from '../data/program-rows';
import { edition, editionJudging, editionRules, editionWork } from '../data/tables';
import { judgingColumns, judgingOf } from './program-keep-judging';
import type { Services } from './program-keep';

/** The fields of a change as texts and numbers of columns. */
export const textIn = (fields: Fields, name: string): string | null => (fields[name] === null || fields[name] === undefined ? null : String(fields[name]));
export const numberIn = (fields: Fields, name: string): number | null => (typeof fields[name] === 'number' ? fields[name] : null);

/** The two columns of a period, where the change has it. */
export function periodIn(fields: Fields, name: string): Readonly<Record<string, string | null>> {
  if (!Object.hasOwn(fields, name)) return {};
  const period = fields[name] === null ? null : readPeriod(String(fields[name]));
  return { [`${name}_earliest`]: period?.earliest ?? null, [`${name}_latest`]: period?.latest ?? null };
}

/** The fields of these names, where the change has them. */
export function pick(fields: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(fields, name)).map((name) => [name, fields[name]]));
}

interface Place {
  readonly tx: Tx;
  readonly scope: TenantScope;
  readonly services: Services;
  readonly packs: ReadonlyMap<string, Issued>;
}

async function keepRules({ tx, scope, services, packs }: Place, editionId: string, rulesId: string | null, after: Fields): Promise<void> {
  if (!Object.hasOwn(after, 'pack')) return;
  const rules = new TenantRepository(editionRules, scope, tx);
  const pack = after.pack === null ? undefined : packs.get(String(after.pack));
  const columns = pack === undefined ? null : { pack_tenant_id: pack.tenantId, pack_id: pack.id, pack_hash: pack.hash };
  if (rulesId === null) {
    if (columns !== null) await rules.insert({ id: services.ids.next(), synthetic: scope.synthetic, published_at: toInstant(services.clock.now()), edition_id: editionId, ...columns, frozen_at: null });
  } else if (columns === null) await rules.delete(rulesId);
  else await rules.update(rulesId, columns, { frozen_at: null });
}

/** Keeps what an edition publishes of its judging: made, changed or taken away, where the file says something about it. */
async function keepJudging({ tx, scope, services }: Place, editionId: string, judgingId: string | null, after: Fields): Promise<void> {
  const said = judgingOf(after);
  if (Object.keys(said).length === 0) return;
  const judgings = new TenantRepository<Table>(editionJudging, scope, tx);
  const [columns, now] = [judgingColumns(said), toInstant(services.clock.now())];
  if (judgingId === null) {
    if (said.publishes !== null) await judgings.insert({ id: services.ids.next(), synthetic: scope.synthetic, published_at: now, edition_id: editionId, ...columns });
  } else if (said.publishes === null) await judgings.delete(judgingId);
  else await judgings.update(judgingId, { ...columns, published_at: now });
}

async function create({ tx, scope, services, packs }: Place, programId: string, { key, after }: Change): Promise<string> {
  const [id, now] = [services.ids.next(), toInstant(services.clock.now())];
  await new TenantRepository(edition, scope, tx).insert({
    id, synthetic: scope.synthetic, published_at: now, program_id: programId, year: Number(key), number: numberIn(after, 'number'), name: textIn(after, 'name') ?? '',
    theme: textIn(after, 'theme'), phase: 'ANNOUNCED', held: (textIn(after, 'held') ?? 'PLANNED') as EditionHeld, ...periodIn(after, 'opens'), ...periodIn(after, 'closes'),
  });
  await new TenantRepository(editionWork, scope, tx).insert({ id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: now, edition_id: id, mend_days: numberIn(after, 'mend_days') ?? 0, entered: 0 });
  await keepRules({ tx, scope, services, packs }, id, null, after);
  await keepJudging({ tx, scope, services, packs }, id, null, after);
  return id;
}

async function change(place: Place, { id, after }: Change, rulesId: string | null, judgingId: string | null): Promise<void> {
  const { tx, scope, services } = place;
  const columns = { ...pick(after, 'name', 'number', 'theme', 'held'), ...periodIn(after, 'opens'), ...periodIn(after, 'closes') };
  if (Object.keys(columns).length > 0) await new TenantRepository(edition, scope, tx).update(id ?? '', { ...columns, source_id: null, source_place: null, published_at: toInstant(services.clock.now()) });
  await keepRules(place, id ?? '', rulesId, after);
  await keepJudging(place, id ?? '', judgingId, after);
}

/**
 * Takes the running of an existing edition that the file changes, at the version that was read: an edition that is opened or
 * moved at the same moment makes one of the two miss. An announced edition that nobody runs yet is run from now on.
 */
async function takeRunning({ tx, scope, services }: Place, editionId: string, running: { readonly workId: string | null; readonly version: number } | undefined, mendDays: number | null): Promise<void> {
  const works = new TenantRepository(editionWork, scope, tx);
  if (running !== undefined && running.workId !== null) await works.update(running.workId, mendDays === null ? {} : { mend_days: mendDays }, { version: running.version });
  else if (mendDays !== null) {
    await works.insert({ id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), edition_id: editionId, mend_days: mendDays, entered: 0 });
  }
}

/** Writes the changes of editions with their running and their rules; `changes` are all of the file. Answers the keys of the programme's editions by year. */
export async function keepEditions(place: Place, programId: string, changes: readonly Change[], program: ProgramRows): Promise<ReadonlyMap<number, string>> {
  const ids = new Map(program.rows.filter((row) => row.section === 'EDITIONS').map((row) => [Number(row.key), row.id]));
  const below = new Set(['EDITIONS', 'THEMES', 'PARTICIPANTS', 'CATEGORIES', 'AFFAIRS', 'ROUNDS', 'PRIZES', 'RULES']);
  const touched = new Set(changes.filter(({ section }) => below.has(section)).map(({ key }) => Number(partsOf(key)[0])));
  const own = changes.filter(({ section }) => section === 'EDITIONS');
  // First what holds an edition, then what is changed of it.
  for (const year of touched) {
    const id = ids.get(year);
    const after = own.find(({ key }) => Number(key) === year)?.after ?? {};
    if (id !== undefined) await takeRunning(place, id, program.running.get(year), numberIn(after, 'mend_days'));
  }
  for (const one of own) {
    if (one.act === 'CREATED') ids.set(Number(one.key), await create(place, programId, one));
    else {
      const { rulesId = null, judgingId = null } = program.running.get(Number(one.key)) ?? {};
      await change(place, one, rulesId, judgingId);
    }
  }
  return ids;
}
