import { edition } from '../../../src/modules/competition/data/tables';
import { entryDocument, entryWork } from '../../../src/modules/entry/data/tables';
import type { Change } from '../../../src/tenancy/repository';
import type { World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const entry: Argument = { names: 'row', prefix: 'wen' };
const agency: Argument = { names: 'row', prefix: 'agy' };
const category: Argument = { names: 'row', prefix: 'cat' };
const selection = '{ entry { id } problems { __typename code message path } }';
let made = 0;

/** An edition of a place that is open for long. */
async function openEdition(world: World, place: Place): Promise<string> {
  made += 1;
  const [id] = await world.rows(place.tenant, edition, [{
    program_id: place.rows('program')[0].id, year: 3000 + made, name: 'Penyelenggaraan uji', phase: 'OPEN', held: 'HELD', closes_earliest: '2999-12-31', closes_latest: '2999-12-31',
  }]);
  return id;
}

/** An act on an entry of the place that stands where the act begins. */
function act(standing: Change<typeof entryWork>, args: MatrixRow['arguments'] = {}, more: (place: Place) => object = () => ({})): MatrixRow {
  return {
    opens: 'act', arguments: { tenant, entry, ...args }, selection,
    variables: async (p, world) => {
      const own = { edition_id: await openEdition(world, p), innovation_id: p.rows('innovation_work')[0].id, agency_id: p.rows('agency')[0].id };
      const [id] = await world.rows(p.tenant, entryWork, [{ ...own, title: 'Usulan uji', participant: 'AGENCY', state: 'DRAFTED', submissions: 0, ...standing }]);
      return { tenant: p.tenant.code, entry: `wen_${id}`, expectedVersion: 1, ...more(p) };
    },
  };
}

const remove = act({}, { document: { names: 'row', prefix: 'doc' } });

/** The root fields of entries in work. */
export const ENTRY_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Mutation.entryDraft': {
    opens: 'act', selection,
    arguments: {
      tenant, idempotencyKey: nothing, 'input.edition': { names: 'row', prefix: 'edn' }, 'input.innovation': { names: 'row', prefix: 'win' }, 'input.agency': agency,
      'input.organization': { names: 'row', prefix: 'org' }, 'input.title': nothing, 'input.group': nothing, 'input.category': category, 'input.invitation': nothing,
    },
    variables: async (p, world) => ({
      tenant: p.tenant.code, idempotencyKey: `usulan-${p.tenant.code}-${String(made)}`,
      input: { edition: `edn_${await openEdition(world, p)}`, innovation: `win_${p.rows('innovation_work')[0].id}`, agency: `agy_${p.rows('agency')[0].id}` },
    }),
  },
  'Mutation.entryRevise': act({}, { 'input.title': nothing, 'input.group': nothing, 'input.category': category, 'input.invitation': nothing }, () => ({ input: { title: 'Judul uji' } })),
  'Mutation.entryAnswer': act({}, { 'input.answers.question': nothing, 'input.answers.body': nothing }, () => ({ input: { answers: [{ question: 'ringkasan', body: 'Jawaban uji' }] } })),
  'Mutation.entryDocumentAdd': act({}, {
    'input.requirement': nothing, 'input.number': nothing, 'input.about': nothing, 'input.file': { names: 'row', prefix: 'fil' },
  }, () => ({ input: { requirement: 'sk', about: 'Dokumen uji' } })),
  'Mutation.entryDocumentRemove': {
    ...remove,
    variables: async (p, world) => {
      const named = await remove.variables(p, world);
      const [id] = await world.rows(p.tenant, entryDocument, [{ entry_id: String(named.entry).slice(4), requirement: 'sk', about: 'Dokumen uji' }]);
      return { ...named, document: `doc_${id}` };
    },
  },
  'Mutation.entryHandIn': act({}),
  'Mutation.entryTakeBack': act({ state: 'COLLECTED' }),
  'Mutation.entrySubmit': act({ state: 'COLLECTED' }),
  'Mutation.entryWithdraw': act({}, { 'input.reason': nothing }, () => ({ input: { reason: 'Ditarik untuk uji' } })),
};

const readers: PrivateType['readers'] = ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER', 'AGENCY_OFFICER'];
const below: PrivateType = { list: null, readers, agencyColumn: 'agency_id', below: [{ column: 'entry_id', table: 'entry_work' }] };

/** The private types of entries in work. */
export const ENTRY_TYPES: Readonly<Record<string, PrivateType>> = {
  WorkspaceEntry: { list: 'entries', readers, agencyColumn: 'agency_id' },
  EntryAnswer: below,
  EntryDocument: below,
};
