import { edition, program } from '../../../src/modules/competition/data/tables';
import { innovation, innovationWork } from '../../../src/modules/innovation/data/tables';
import { nomination } from '../../../src/modules/nomination/data/tables';
import type { TestTenant, World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const selection = '{ nomination { id } problems { __typename code message path } }';
let made = 0;

/** An edition of the nation that is open for long: any government may nominate to it. */
async function openEdition(world: World, of: TestTenant, programId?: string): Promise<string> {
  made += 1;
  const [own] = programId === undefined ? await world.rows(of, program, [{ code: `atas-${world.ids.next().slice(-8)}`, name: 'Lomba atas', tier: 'NATIONAL' }]) : [programId];
  const [id] = await world.rows(of, edition, [{ program_id: own, year: 1000 + made, name: 'Penyelenggaraan atas', phase: 'OPEN', held: 'HELD', closes_earliest: '2999-12-31', closes_latest: '2999-12-31' }]);
  return id;
}

/** An innovation of a tenant that is on the shelf and takes part in nothing. */
async function published(world: World, of: TestTenant): Promise<string> {
  const [id] = await world.rows(of, innovationWork, [{ title: 'Inovasi uji', status: 'PUBLISHED' }]);
  await world.rows(of, innovation, [{ id, title: 'Inovasi uji' }]);
  return id;
}

/** A nomination that was sent from one tenant to an edition of another. */
async function sent(world: World, from: TestTenant, to: TestTenant, editionId: string, place: Place, lowerEdition: string | null): Promise<string> {
  const innovationId = await published(world, from);
  const [id] = await world.rows(from, nomination, [{
    partner_tenant_id: to.id, innovation_id: innovationId, stands_for: innovationId, upper_edition_id: editionId, lower_edition_id: lowerEdition, lineage_key: innovationId, title: 'Inovasi uji',
    participant: 'CITY_GOVERNMENT', basis: 'STOCK', state: 'SENT', snapshot_hash: EMPTY, sent_by: place.actorId,
  }]);
  return id;
}
/** The hash of a snapshot without parts. */
const EMPTY = '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945';

/** An act of the place as the tier above, on what its partner sent it. */
function above(input: object | null): MatrixRow {
  return {
    opens: 'act', selection, arguments: { tenant, nomination: { names: 'row', prefix: 'nom' }, ...(input === null ? {} : { 'input.reason': nothing }) },
    variables: async (p, world) => {
      const id = await sent(world, p.partner, p.tenant, await openEdition(world, p.tenant, p.rows('program')[0].id), p, null);
      return { tenant: p.tenant.code, nomination: `nom_${id}`, expectedVersion: 1, ...(input === null ? {} : { input }) };
    },
  };
}

/** The root fields of nominations. */
export const NOMINATION_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Query.nominationBoard': {
    opens: 'own', arguments: { tenant, edition: { names: 'row', prefix: 'edn' } }, selection: '{ missing totals { sent } regions { code silent } quotas { clause } duplicates { by nominations { id } } }',
    variables: async (p, world) => ({ tenant: p.tenant.code, edition: `edn_${await openEdition(world, p.tenant)}` }),
  },
  'Mutation.nominationSend': {
    opens: 'act', selection,
    arguments: {
      tenant, idempotencyKey: nothing, 'input.edition': { names: 'shelf' }, 'input.entry': { names: 'row', prefix: 'wen' }, 'input.innovation': { names: 'row', prefix: 'inn' }, 'input.group': nothing,
      'input.category': { names: 'row', prefix: 'cat' }, 'input.letter': nothing,
    },
    variables: async (p, world) => ({
      tenant: p.tenant.code, idempotencyKey: `pengusulan-${p.tenant.code}-${String(made)}`,
      input: { basis: 'STOCK', edition: `edn_${await openEdition(world, p.partner)}`, innovation: `inn_${await published(world, p.tenant)}` },
    }),
  },
  'Mutation.nominationWithdraw': {
    opens: 'act', selection, arguments: { tenant, nomination: { names: 'row', prefix: 'nom' }, 'input.reason': nothing },
    variables: async (p, world) => {
      const id = await sent(world, p.tenant, p.partner, await openEdition(world, p.partner), p, p.rows('edition')[0].id);
      return { tenant: p.tenant.code, nomination: `nom_${id}`, expectedVersion: 1, input: { reason: 'Ditarik untuk uji' } };
    },
  },
  'Mutation.nominationReceive': above(null),
  'Mutation.nominationAccept': above(null),
  'Mutation.nominationRefuse': above({ reason: 'Ditolak untuk uji' }),
};

const readers: PrivateType['readers'] = ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER', 'AGENCY_OFFICER'];
// What the upper tier owns of a nomination: the nomination itself is its partner's.
const ofUpper: PrivateType = { list: null, readers, agencyColumn: 'agency_id', below: [{ column: 'nomination_id', table: 'nomination', partner: true }] };

/** The private types of nominations. */
export const NOMINATION_TYPES: Readonly<Record<string, PrivateType>> = {
  Nomination: { list: null, sides: { owner: 'nominationsSent', partner: 'nominationsReceived' }, readers, agencyColumn: 'agency_id' },
  NominationPart: { list: null, readers, agencyColumn: 'agency_id', below: [{ column: 'nomination_id', table: 'nomination' }] },
  NominationFinding: ofUpper,
  NominatedEntry: ofUpper,
  EntryOrigin: { list: null, readers, agencyColumn: 'agency_id', below: [{ column: 'entry_id', table: 'entry_work' }] },
};
