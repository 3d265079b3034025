import type { Tx } from '../../../db/database';
import { keyOf, type Change, type Fields } from '../../../domain/program-file/rows';
import type { FileFault } from '../../../domain/program-file/field';
import { packName, rubricName } from '../../../domain/program-file/wanted';
import type { ProgramTier } from '../../../domain/vocabulary/competition-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { agenciesKeep } from '../../agency';
import { exemptionsKeep } from '../../compliance';
import { rulePackKeep } from '../../rules';
import type { Issued } from '../data/program-refs';
import { program as programTable, rubric as rubricTable, rubricCriterion } from '../data/tables';
import type { KnownProgram, TenantNamed } from './program-known';
import { keepEditions, numberIn, pick, textIn } from './program-keep-editions';
import { keepLists } from './program-keep-lists';
import type { ReadProgram } from './program-read';

export interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What was written: the key of the programme, and faults that only writing could show. */
export interface KeptProgram {
  readonly programId: string;
  readonly faults: readonly FileFault[];
}

/** The packs and rubrics of a file that are not kept yet, as changes. */
export function newIssues({ packs, rubrics }: ReadProgram, known: KnownProgram): readonly Change[] {
  const create = (section: 'PACKS' | 'RUBRICS', code: string, revision: number, after: Fields): Change =>
    ({ section, act: 'CREATED', key: keyOf(code, revision), id: null, path: [], before: {}, after });
  return [
    ...packs.filter(({ pack }) => !known.packs.has(packName(known.known.tenant, pack.code, pack.revision)))
      .map(({ pack }) => create('PACKS', pack.code, pack.revision, { name: pack.name[0], groups: pack.groups.length, clauses: pack.clauses.length })),
    ...rubrics.filter(({ rubric }) => !known.rubrics.has(rubricName(rubric.code, rubric.revision)))
      .map(({ rubric }) => create('RUBRICS', rubric.code, rubric.revision, { name: rubric.name[0], criteria: rubric.criteria.length })),
  ];
}

async function keepPacks(tx: Tx, scope: TenantScope, read: ReadProgram, known: KnownProgram, tenant: TenantNamed, services: Services): Promise<ReadonlyMap<string, Issued>> {
  const packs = new Map(known.packs);
  for (const { pack } of read.packs) {
    const name = packName(tenant.code, pack.code, pack.revision);
    if (packs.has(name)) continue;
    const { id, hash, kept } = await rulePackKeep(tx, scope, pack, services);
    // Somebody kept this revision since it was looked for: the file is read against that again.
    if (kept === 'DIFFERENT') throw new NotAffected('rule_pack');
    packs.set(name, { tenantId: tenant.id, id, hash });
  }
  return packs;
}

async function keepRubrics(tx: Tx, scope: TenantScope, read: ReadProgram, known: KnownProgram, tenant: TenantNamed, services: Services): Promise<ReadonlyMap<string, Issued>> {
  const rubrics = new Map(known.rubrics);
  const shelf = { synthetic: scope.synthetic, published_at: toInstant(services.clock.now()) };
  for (const { rubric, hash } of read.rubrics) {
    const name = rubricName(rubric.code, rubric.revision);
    if (rubrics.has(name)) continue;
    const id = services.ids.next();
    await new TenantRepository(rubricTable, scope, tx).insert({
      ...shelf, id, code: rubric.code, revision: rubric.revision, name: rubric.name[0], name_en: rubric.name[1], citation: rubric.citation, body_hash: hash,
    });
    await new TenantRepository(rubricCriterion, scope, tx).insertAll(rubric.criteria.map((one, i) => ({
      ...shelf, id: services.ids.next(), rubric_id: id, position: i + 1, code: one.code, name: one.name[0], name_en: one.name[1], weight: one.weight, most_points: one.mostPoints,
      standards: one.standards.length === 0 ? null : one.standards.join(' '),
    })));
    rubrics.set(name, { tenantId: tenant.id, id, hash });
  }
  return rubrics;
}

async function keepProgramRow(tx: Tx, scope: TenantScope, changes: readonly Change[], known: KnownProgram, agencies: ReadonlyMap<string, string>, services: Services): Promise<string> {
  const programs = new TenantRepository(programTable, scope, tx);
  const change = changes.find(({ section }) => section === 'PROGRAM');
  const now = toInstant(services.clock.now());
  if (change === undefined) return known.program.programId ?? '';
  const { after, id } = change;
  const office = Object.hasOwn(after, 'office') ? { office_id: agencies.get(textIn(after, 'office') ?? '') ?? null } : {};
  if (id !== null) {
    await programs.update(id, { ...pick(after, 'name', 'tier', 'started_year'), ...office, source_id: null, source_place: null, published_at: now });
    return id;
  }
  const made = services.ids.next();
  await programs.insert({
    id: made, synthetic: scope.synthetic, published_at: now, code: change.key, name: textIn(after, 'name') ?? '', tier: (textIn(after, 'tier') ?? 'CITY') as ProgramTier,
    started_year: numberIn(after, 'started_year'), ...office,
  });
  return made;
}

/** Writes what a checked file changes, in one transaction: first what others refer to. */
export async function keepProgram(
  tx: Tx, scope: TenantScope, tenant: TenantNamed, read: ReadProgram, changes: readonly Change[], known: KnownProgram, services: Services,
): Promise<KeptProgram> {
  const agencies = await agenciesKeep(tx, scope, changes, known.known.rows, services);
  await exemptionsKeep(tx, scope, changes, agencies, services);
  const packs = await keepPacks(tx, scope, read, known, tenant, services);
  const rubrics = await keepRubrics(tx, scope, read, known, tenant, services);
  const programId = await keepProgramRow(tx, scope, changes, known, agencies, services);
  const editions = await keepEditions({ tx, scope, services, packs }, programId, changes, known.program);
  const faults = await keepLists(tx, scope, changes, { editions, affairs: known.affairs, rubrics, program: known.program }, services);
  return { programId, faults };
}
