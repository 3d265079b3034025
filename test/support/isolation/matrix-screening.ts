import { readPack } from '../../../src/domain/rules/read-pack';
import { edition, editionRules, editionWork } from '../../../src/modules/competition/data/tables';
import { entryWork } from '../../../src/modules/entry/data/tables';
import { rulePackKeep } from '../../../src/modules/rules';
import { systemClock } from '../../../src/platform/clock';
import type { Writable } from '../../../src/tenancy/repository';
import type { World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const ofEdition: MatrixRow['arguments'] = { tenant, edition: { names: 'row', prefix: 'edn' } };
const problems = 'problems { __typename code message path }';
let made = 0;

/** An edition of a place that is run, as it stands; the days of one that is open are far away. */
async function editionAt(world: World, place: Place, standing: Partial<Writable<typeof edition>>): Promise<string> {
  made += 1;
  const [id] = await world.rows(place.tenant, edition, [{
    program_id: place.rows('program')[0].id, year: 5000 + made, name: 'Penyelenggaraan uji', phase: 'OPEN', held: 'HELD', opens_earliest: '2020-01-01', opens_latest: '2020-01-01',
    closes_earliest: '2999-12-30', closes_latest: '2999-12-30', ...standing,
  }]);
  await world.rows(place.tenant, editionWork, [{ edition_id: id, mend_days: 5, entered: 0 }]);
  return id;
}

/** Gives an edition a pack of rules. */
async function withRules(world: World, place: Place, edition_id: string): Promise<void> {
  const read = readPack({ code: 'uji-layar', revision: 1, name: { id: 'Uji', en: 'Trial' }, clauses: [{ code: 'judul', kind: 'UNIQUE_TITLE', confidence: 'SYNTHETIC' }] });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const kept = await world.system((tx, scope) => rulePackKeep(tx, scope.forTenant(place.tenant.id), read.pack, { clock: systemClock, ids: world.ids }));
  await world.rows(place.tenant, editionRules, [{ edition_id, pack_tenant_id: place.tenant.id, pack_id: kept.id, pack_hash: kept.hash }]);
}

/** An act on an edition of the place that stands where the act begins. */
function act(
  standing: Partial<Writable<typeof edition>>, args: MatrixRow['arguments'] = {}, input?: (place: Place) => object, selection = `{ edition { id } ${problems} }`,
  prepare: (world: World, place: Place, id: string) => Promise<void> = () => Promise.resolve(),
): MatrixRow {
  return {
    opens: 'act', arguments: { ...ofEdition, ...args }, selection,
    variables: async (p, world) => {
      const id = await editionAt(world, p, standing);
      await prepare(world, p, id);
      return { tenant: p.tenant.code, edition: `edn_${id}`, expectedVersion: 1, ...(input === undefined ? {} : { input: input(p) }) };
    },
  };
}

/** The root fields of running editions and screening. */
export const SCREENING_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Query.entryGates': {
    opens: 'own', arguments: ofEdition, selection: '{ counts { drafted submitted } failedFor { clause entries } byParticipant { code } }',
    variables: async (p, world) => ({ tenant: p.tenant.code, edition: `edn_${await editionAt(world, p, {})}` }),
  },
  'Mutation.editionOpen': act({ phase: 'ANNOUNCED', held: 'PLANNED' }, {}, undefined, undefined, withRules),
  'Mutation.editionClose': act({ closes_earliest: '2020-02-02', closes_latest: '2020-02-02' }),
  'Mutation.editionCancel': act({ phase: 'ANNOUNCED', held: 'PLANNED' }, { 'input.reason': nothing }, () => ({ reason: 'Ditiadakan untuk uji' })),
  'Mutation.deadlineMove': act({}, { 'input.reason': nothing }, () => ({ closesOn: '2999-12-31', reason: 'Diundur untuk uji' })),
  'Mutation.extensionGrant': act(
    {}, { 'input.agency': { names: 'row', prefix: 'agy' }, 'input.organization': { names: 'row', prefix: 'org' }, 'input.reason': nothing },
    (p) => ({ agency: `agy_${p.rows('agency')[0].id}`, until: '2999-12-31', reason: 'Diperpanjang untuk uji' }), `{ extension { id } ${problems} }`,
  ),
  'Mutation.screeningDecide': {
    opens: 'act', selection: `{ screening { id } ${problems} }`,
    arguments: {
      tenant, entry: { names: 'row', prefix: 'wen' }, 'input.reasons.clause': nothing, 'input.reasons.words': nothing, 'input.accepted.clause': nothing, 'input.accepted.words': nothing,
      'input.note': nothing,
    },
    variables: async (p, world) => {
      const edition_id = await editionAt(world, p, { phase: 'SCREENING' });
      const own = { edition_id, innovation_id: p.rows('innovation_work')[0].id, agency_id: p.rows('agency')[0].id };
      const [id] = await world.rows(p.tenant, entryWork, [{ ...own, title: 'Usulan uji', participant: 'AGENCY', state: 'SUBMITTED', submissions: 1 }]);
      return { tenant: p.tenant.code, entry: `wen_${id}`, expectedVersion: 1, input: { decision: 'FAIL', reasons: [{ words: 'Alasan uji' }] } };
    },
  },
};

const readers: PrivateType['readers'] = ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER', 'AGENCY_OFFICER'];

/** The private types of screening, and of more time for one entrant. */
export const SCREENING_TYPES: Readonly<Record<string, PrivateType>> = {
  Screening: { list: 'screenings', readers, agencyColumn: 'agency_id', below: [{ column: 'entry_id', table: 'entry_work' }] },
  ScreeningReason: { list: null, readers, agencyColumn: 'agency_id', below: [{ column: 'screening_id', table: 'screening' }, { column: 'entry_id', table: 'entry_work' }] },
  EntryExtension: { list: 'extensions', readers, agencyColumn: 'agency_id' },
};
