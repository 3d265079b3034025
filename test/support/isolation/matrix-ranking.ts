import type { RoundState } from '../../../src/domain/vocabulary/judging-words';
import { releasePlan } from '../../../src/modules/ranking/data/tables';
import { plenaryRound, proposedSet, rankedBefore, type PlenaryRound } from '../plenary-round';
import type { World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const ofRound: MatrixRow['arguments'] = { tenant: { names: 'tenant' }, round: { names: 'row', prefix: 'rnd' } };
const problems = 'problems { __typename code message path }';
/** A round of a place with one entry, which the plenary cuts. */
const roundAt = (world: World, place: Place, state: RoundState): Promise<PlenaryRound> => plenaryRound(world, { tenant: place.tenant, programId: place.rows('program')[0].id, actorId: place.actorId }, state);

/** The same with a ranking that was made from other inputs. */
const rankedAt = async (world: World, place: Place): Promise<PlenaryRound> => rankedBefore(world, place.tenant, place.actorId, await roundAt(world, place, 'CLOSED'));

const setOf = async (world: World, place: Place): Promise<string> => {
  const { roundId } = await rankedAt(world, place);
  return `rct_${await proposedSet(world, place.tenant, place.actorId, roundId)}`;
};

/** A set that a second person may apply: proposed by the one over the present inputs. */
async function appliable(world: World, place: Place): Promise<string> {
  const { roundId } = await roundAt(world, place, 'CLOSED');
  const proposer = await world.actor([{ tenant: place.tenant, role: 'ORGANIZER' }]);
  const ask = async (query: string, key: string, input = ''): Promise<Readonly<Record<string, { readonly id: string } | null>>> => {
    const answer = await world.get<Record<string, Record<string, { readonly id: string } | null>>>(`mutation { ${query}(tenant: "${place.tenant.code}", round: "rnd_${roundId}"${input}) { ${key} { id } } }`, { as: proposer });
    return answer[query];
  };
  await ask('rankingCompute', 'ranking');
  return (await ask('recomputePropose', 'recompute', `, input: { reason: "Uji" }, idempotencyKey: "usul-${world.ids.next()}"`)).recompute?.id ?? '';
}

const act = (args: MatrixRow['arguments'], selection: string, variables: (place: Place, world: World) => Promise<object>): MatrixRow => ({
  opens: 'act', arguments: args, selection: `{ ${selection} ${problems} }`, variables: async (p, world) => ({ tenant: p.tenant.code, ...(await variables(p, world)) }),
});
const ofSet: MatrixRow['arguments'] = { tenant: { names: 'tenant' }, recompute: { names: 'row', prefix: 'rct' } };

/** The root fields of ranking and release. */
export const RANKING_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Query.rankings': {
    opens: 'list', arguments: { after: { names: 'cursor' } }, variables: () => ({ first: 5, synthetic: 'INCLUDE' }), selection: '{ totalCount nodes { id } pageInfo { hasNextPage } }',
  },
  'Query.recomputePreview': {
    opens: 'own', arguments: ofSet, selection: '{ outdated recompute { id } changes { entry { title } was { rank } becomes { rank } } }',
    variables: async (p, world) => ({ tenant: p.tenant.code, recompute: await setOf(world, p) }),
  },
  'Mutation.rankingCompute': act(ofRound, 'ranking { id }', async (p, world) => ({ round: `rnd_${(await roundAt(world, p, 'CLOSED')).roundId}` })),
  'Mutation.rankingRelease': act(ofRound, 'ranking { id }', async (p, world) => {
    const { roundId } = await roundAt(world, p, 'CLOSED');
    await world.get(`mutation { rankingCompute(tenant: "${p.tenant.code}", round: "rnd_${roundId}") { ranking { id } } }`, { as: p.actors.ORGANIZER });
    await world.rows(p.tenant, releasePlan, [{ round_id: roundId, planned_for: '2020-01-01T00:00:00.000Z', moves: 0 }]);
    return { round: `rnd_${roundId}` };
  }),
  'Mutation.cutDecide': act({ ...ofRound, idempotencyKey: nothing, 'input.entries': { names: 'row', prefix: 'wen' }, 'input.reason': nothing, 'input.decree': nothing }, 'decisions { id }', async (p, world) => {
    const { roundId, entries: [entryId] } = await roundAt(world, p, 'CLOSED');
    return { round: `rnd_${roundId}`, idempotencyKey: `putus-${world.ids.next()}`, input: { kind: 'PLENARY_IN', entries: [`wen_${entryId}`], reason: 'Uji' } };
  }),
  'Mutation.recomputePropose': act({ ...ofRound, idempotencyKey: nothing, 'input.reason': nothing }, 'recompute { id }', async (p, world) => ({
    round: `rnd_${(await rankedAt(world, p)).roundId}`, idempotencyKey: `usul-${world.ids.next()}`, input: { reason: 'Uji' },
  })),
  'Mutation.recomputeApply': act(ofSet, 'recompute { id }', async (p, world) => ({ recompute: await appliable(world, p), expectedVersion: 1 })),
  'Mutation.recomputeCancel': act(ofSet, 'recompute { id }', async (p, world) => ({ recompute: await setOf(world, p), expectedVersion: 1 })),
  'Mutation.releasePlan': act(ofRound, 'plan { id }', async (p, world) => ({ round: `rnd_${(await roundAt(world, p, 'SCORING')).roundId}`, input: { plannedFor: '2999-01-01T00:00:00Z' } })),
  'Mutation.releaseMove': act({ ...ofRound, 'input.reason': nothing }, 'plan { id }', async (p, world) => {
    const { roundId } = await roundAt(world, p, 'SCORING');
    await world.rows(p.tenant, releasePlan, [{ round_id: roundId, planned_for: '2999-01-01T00:00:00.000Z', moves: 0 }]);
    return { round: `rnd_${roundId}`, expectedVersion: 1, input: { plannedFor: '2999-02-01T00:00:00Z', reason: 'Uji' } };
  }),
};

const readers: PrivateType['readers'] = ['ORGANIZER'];

/** The private types of ranking and release. */
export const RANKING_TYPES: Readonly<Record<string, PrivateType>> = {
  RankingRevision: { list: 'rankings', readers },
  RankingRevisionLine: { list: 'rankingLines', readers },
  CutDecision: { list: 'cutDecisions', readers },
  RecomputeSet: { list: 'recomputeSets', readers },
  ReleasePlan: { list: 'releasePlans', readers },
  ReleaseMove: { list: null, readers },
};

/** Private tables of ranking that no type reads, and why. */
export const RANKING_UNREAD: Readonly<Record<string, string>> = {
  ranking_input: 'What a ranking was made from, cell by cell: its hash stands with the ranking, and who computes it anew has the database.',
  ranking_decision: 'Which decision at the cut a ranking was made with: the decisions themselves are read, and the hash stands with the ranking.',
};
