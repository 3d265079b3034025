import { award, awardWork } from '../../../src/modules/award/data/tables';
import { objection } from '../../../src/modules/ranking/data/tables';
import type { PlenaryRound } from '../plenary-round';
import { releasedRound } from '../released-round';
import type { World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const round: Argument = { names: 'row', prefix: 'rnd' };
const entry: Argument = { names: 'row', prefix: 'wen' };
const problems = 'problems { __typename code message path }';
const roundAt = (world: World, place: Place, state: 'CLOSED' | 'RELEASED' = 'RELEASED'): Promise<PlenaryRound> =>
  releasedRound(world, { tenant: place.tenant, programId: place.rows('program')[0].id, actorId: place.actorId, agencyId: place.rows('agency')[0].id }, 1, state);

/** An act on the result of a round of the place. */
function act(selection: string, args: MatrixRow['arguments'], variables: (place: Place, world: World) => Promise<object>, as?: MatrixRow['as']): MatrixRow {
  return {
    opens: 'act', arguments: { tenant, ...args }, selection: `{ ${selection} ${problems} }`, ...(as === undefined ? {} : { as }),
    variables: async (p, world) => ({ tenant: p.tenant.code, ...(await variables(p, world)) }),
  };
}

/** An objection of the first agency that stands; the officer of that agency filed it. */
async function standing(world: World, p: Place): Promise<{ readonly objection: string; readonly expectedVersion: number }> {
  const { editionId, roundId, entries: [entryId] } = await roundAt(world, p);
  const [id] = await world.rows(p.tenant, objection, [{
    edition_id: editionId, round_id: roundId, entry_id: entryId, agency_id: p.rows('agency')[0].id, kind: 'PROCEDURE', words: 'Keberatan uji', state: 'FILED', pending: 1, filed_by: p.actors.AGENCY_OFFICER.id,
  }]);
  return { objection: `obj_${id}`, expectedVersion: 1 };
}

async function planned(world: World, p: Place, state: 'CLOSED' | 'RELEASED'): Promise<PlenaryRound & { readonly planId: string }> {
  const made = await roundAt(world, p, state);
  const [planId] = await world.rows(p.tenant, awardWork, [{ edition_id: made.editionId, round_id: made.roundId, entry_id: made.entries[0], name: 'Juara uji', level: 'RANK', rank: 1, slot: 1, published_at: null }]);
  return { ...made, planId };
}

/** The root fields of objections, own results, feedback and awards. */
export const OBJECTION_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Query.ownResult': {
    opens: 'own', arguments: { tenant, entry, round }, selection: '{ __typename ... on OwnResult { title rank path { exact } feedback } ... on Withheld { reason } }',
    variables: async (p, world) => {
      const { roundId, entries } = await roundAt(world, p);
      return { tenant: p.tenant.code, entry: `wen_${entries[0]}`, round: `rnd_${roundId}` };
    },
  },
  'Query.awardConsequences': {
    opens: 'own', arguments: { tenant, round }, selection: '{ fault published award { name } }',
    variables: async (p, world) => ({ tenant: p.tenant.code, round: `rnd_${(await planned(world, p, 'CLOSED')).roundId}` }),
  },
  'Mutation.objectionFile': act('objection { id }', { 'input.round': round, 'input.entry': entry, 'input.words': nothing, idempotencyKey: nothing }, async (p, world) => {
    const { roundId, entries } = await roundAt(world, p);
    return { idempotencyKey: `sanggah-${world.ids.next()}`, input: { round: `rnd_${roundId}`, entry: `wen_${entries[0]}`, kind: 'ARITHMETIC', words: 'Keberatan untuk uji' } };
  }, 'AGENCY_OFFICER'),
  'Mutation.objectionWithdraw': act('objection { id }', { objection: { names: 'row', prefix: 'obj' } }, (p, world) => standing(world, p), 'AGENCY_OFFICER'),
  'Mutation.objectionDecide': act('objection { id }', { objection: { names: 'row', prefix: 'obj' }, 'input.decision': nothing, 'input.citation': nothing, 'input.recompute': nothing }, async (p, world) => ({
    ...(await standing(world, p)), input: { verdict: 'REJECTED', decision: 'Ditolak untuk uji', citation: 'Pedoman uji' },
  })),
  'Mutation.feedbackWrite': act('feedback { id }', { 'input.round': round, 'input.entry': entry, 'input.words': nothing }, async (p, world) => {
    const { roundId, entries } = await roundAt(world, p);
    return { input: { round: `rnd_${roundId}`, entry: `wen_${entries[0]}`, words: 'Umpan balik uji' } };
  }),
  'Mutation.awardPrepare': act('award { id }', {
    'input.round': round, 'input.entry': entry, 'input.name': nothing, 'input.prize': { names: 'row', prefix: 'prz' }, 'input.decree': nothing, idempotencyKey: nothing,
  }, async (p, world) => {
    const { roundId, entries } = await roundAt(world, p, 'CLOSED');
    return { idempotencyKey: `juara-${world.ids.next()}`, input: { round: `rnd_${roundId}`, entry: `wen_${entries[0]}`, name: 'Juara uji', level: 'RANK', rank: 1 } };
  }),
  'Mutation.awardWithdraw': act('withdrawn', { award: { names: 'row', prefix: 'awp' } }, async (p, world) => ({ award: `awp_${(await planned(world, p, 'CLOSED')).planId}`, expectedVersion: 1 })),
  'Mutation.awardRevoke': act('award { id }', { award: { names: 'row', prefix: 'awd' }, 'input.reason': nothing, 'input.decree': nothing, 'input.successor': entry }, async (p, world) => {
    const { editionId, planId } = await planned(world, p, 'RELEASED');
    await world.rows(p.tenant, award, [{ id: planId, edition_id: editionId, name: 'Juara uji', level: 'RANK', rank: 1, year: 2026, recipient_tenant_id: p.tenant.id }]);
    return { award: `awd_${planId}`, input: { reason: 'Dicabut untuk uji', decree: 'SK uji', revokedOn: '2026-01-01' } };
  }),
};

/** The private types of objections, feedback and awards. */
export const OBJECTION_TYPES: Readonly<Record<string, PrivateType>> = {
  Objection: { list: 'objections', readers: ['ORGANIZER', 'AGENCY_OFFICER'], agencyColumn: 'agency_id', below: [{ column: 'entry_id', table: 'entry_work' }] },
  // Its entrant reads it once the round is released, and the rounds of every place are closed: test/api/feedback.test.ts releases one.
  EntryFeedback: { list: 'feedback', readers: ['ORGANIZER'] },
  AwardPlan: { list: 'awardPlans', readers: ['ORGANIZER'] },
};
