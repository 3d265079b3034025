import { edition, editionWork, round } from '../../../src/modules/competition/data/tables';
import { entryWork } from '../../../src/modules/entry/data/tables';
import { judge, panel, panelMember, recusal, recusalOverride, roundEntry, roundWork } from '../../../src/modules/judging/data/tables';
import type { World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const row = (prefix: string): Argument => ({ names: 'row', prefix });
const problems = 'problems { __typename code message path }';
let made = 0;

/** A prepared round of a place with one entry, a panel and a judge, who is recused from nothing. */
interface Prepared {
  readonly editionId: string;
  readonly roundId: string;
  readonly entryId: string;
  readonly panelId: string;
  readonly judgeId: string;
  readonly judgeActor: string;
}

async function preparedAt(world: World, place: Place): Promise<Prepared> {
  made += 1;
  const [editionId] = await world.rows(place.tenant, edition, [{ program_id: place.rows('program')[0].id, year: 4000 + made, name: 'Penyelenggaraan uji', phase: 'JUDGING', held: 'HELD' }]);
  await world.rows(place.tenant, editionWork, [{ edition_id: editionId, mend_days: 5, entered: 1 }]);
  const [roundId] = await world.rows(place.tenant, round, [{ edition_id: editionId, position: 1, name: 'Tahap uji', method: 'PLENARY' }]);
  const [entryId] = await world.rows(place.tenant, entryWork, [{
    edition_id: editionId, innovation_id: place.rows('innovation_work')[0].id, agency_id: place.rows('agency')[0].id, title: 'Usulan uji', participant: 'AGENCY', state: 'PASSED', submissions: 1,
  }]);
  const judgeActor = place.actors.JUDGE.id;
  const [judgeId] = await world.rows(place.tenant, judge, [{ edition_id: editionId, actor_id: judgeActor, office: 'Juri uji', origin: 'INDEPENDENT', decree: 'SK 1' }]);
  await world.rows(place.tenant, roundWork, [{ edition_id: editionId, round_id: roundId, state: 'PREPARED', turn: 0 }]);
  await world.rows(place.tenant, roundEntry, [{ edition_id: editionId, round_id: roundId, entry_id: entryId, label: 'Usulan 001', participant: 'AGENCY', documents_shown: 0, bonus_hundredths: 0 }]);
  const [panelId] = await world.rows(place.tenant, panel, [{ round_id: roundId, code: 'utama', name: 'Panel uji' }]);
  await world.rows(place.tenant, panelMember, [{ panel_id: panelId, judge_id: judgeId }]);
  return { editionId, roundId, entryId, panelId, judgeId, judgeActor };
}

type Variables = (at: Prepared, place: Place, world: World) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;

function act(args: MatrixRow['arguments'], variables: Variables, selection: string, opens: MatrixRow['opens'] = 'act'): MatrixRow {
  return {
    opens, arguments: { tenant, ...args }, selection: `{ ${selection} ${problems} }`,
    variables: async (p, world) => ({ tenant: p.tenant.code, ...(await variables(await preparedAt(world, p), p, world)) }),
  };
}

/** The judge of the round is recused from its entry. */
async function recusalAt(world: World, place: Place, at: Prepared): Promise<string> {
  const [id] = await world.rows(place.tenant, recusal, [{ edition_id: at.editionId, entry_id: at.entryId, actor_id: at.judgeActor, kind: 'FAMILY', reason: 'Untuk uji' }]);
  return id;
}

/** An override that somebody else proposed. */
async function overrideAt(at: Prepared, place: Place, world: World): Promise<Readonly<Record<string, unknown>>> {
  const [id] = await world.rows(place.tenant, recusalOverride, [{ recusal_id: await recusalAt(world, place, at), proposed_by: place.actors.VIEWER.id, reason: 'Untuk uji' }]);
  return { override: `rov_${id}`, expectedVersion: 1 };
}

const said: MatrixRow['arguments'] = { 'input.entry': row('wen'), 'input.agency': row('agy'), 'input.organization': row('org'), 'input.reason': nothing, idempotencyKey: nothing };
const input = (place: Place): object => ({ kind: 'OTHER', reason: 'Sebab untuk uji', agency: `agy_${place.rows('agency')[0].id}` });
const settings: MatrixRow['arguments'] = { round: row('rnd'), 'input.panels.panel': row('pnl') };
const asked = (at: Prepared): Readonly<Record<string, unknown>> => ({ round: `rnd_${at.roundId}`, input: { panels: [{ panel: `pnl_${at.panelId}`, judgesEach: 1 }] } });

/** The root fields of conflicts, overrides and assignments. */
export const CONFLICT_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Query.assignmentPreview': act(settings, asked, 'state added removed kept seats { label office } load { office entries } lacking { label words }', 'own'),
  'Mutation.assignmentApply': act({ ...settings, idempotencyKey: nothing, expectedPlan: nothing }, (at) => ({ ...asked(at), idempotencyKey: `kunci-${at.roundId}` }), 'added removed lacking'),
  'Mutation.conflictDeclare': act({ edition: row('edn'), ...said }, (at, p) => ({ edition: `edn_${at.editionId}`, idempotencyKey: `kunci-${at.roundId}`, input: input(p) }), 'conflict { id }'),
  'Mutation.conflictRecord': act({ judge: row('jdg'), ...said }, (at, p) => ({ judge: `jdg_${at.judgeId}`, idempotencyKey: `kunci-${at.roundId}`, input: input(p) }), 'conflict { id }'),
  'Mutation.recusalOverridePropose': act({ recusal: row('rcs'), 'input.reason': nothing, idempotencyKey: nothing },
    async (at, p, world) => ({ recusal: `rcs_${await recusalAt(world, p, at)}`, idempotencyKey: `kunci-${at.roundId}`, input: { reason: 'Alasan untuk uji' } }), 'override { id }'),
  'Mutation.recusalOverrideConfirm': act({ override: row('rov') }, overrideAt, 'override { id }'),
  'Mutation.recusalOverrideWithdraw': act({ override: row('rov') }, overrideAt, 'override { id }'),
};

/** The private types of conflicts, recusals and what is judged; a judge sees what is assigned to it, and anybody its own recusals, which their own tests show. */
export const CONFLICT_TYPES: Readonly<Record<string, PrivateType>> = {
  RoundEntry: { list: 'roundEntries', readers: ['ORGANIZER'] },
  Assignment: { list: 'assignments', readers: ['ORGANIZER'] },
  JudgedAnswer: { list: null, readers: ['ORGANIZER'] },
  JudgedDocument: { list: null, readers: ['ORGANIZER'] },
  JudgedFile: { list: null, readers: ['ORGANIZER'] },
  Conflict: { list: 'conflicts', readers: ['ORGANIZER'] },
  Recusal: { list: 'recusals', readers: ['ORGANIZER'] },
  RecusalOverride: { list: 'recusalOverrides', readers: ['ORGANIZER'] },
  OwnRecusal: { list: 'ownRecusals', readers: ['ORGANIZER'] },
  RecusedPlace: { list: null, readers: ['ORGANIZER'] },
};
