import { edition, editionWork, round } from '../../../src/modules/competition/data/tables';
import { entryWork } from '../../../src/modules/entry/data/tables';
import { membership } from '../../../src/modules/identity/data/tables';
import { judge, panel, panelMember, roundEntry, roundWork, sessionPlan } from '../../../src/modules/judging/data/tables';
import type { RoundState } from '../../../src/domain/vocabulary/judging-words';
import type { World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const row = (prefix: string): Argument => ({ names: 'row', prefix });
const problems = 'problems { __typename code message path }';
const [STARTS, ENDS] = [new Date(Date.now() + 30 * 86_400_000).toISOString(), new Date(Date.now() + 30 * 86_400_000 + 3_600_000).toISOString()];
let made = 0;

/** A round of a place with one entry that passed, as far as it is to be: null for one that nobody prepared. */
interface Judged {
  readonly editionId: string;
  readonly roundId: string;
  readonly entryId: string;
  readonly panelId: string;
  readonly judgeId: string;
}

async function judgedAt(world: World, place: Place, state: RoundState | null, seated = false): Promise<Judged> {
  made += 1;
  const [editionId] = await world.rows(place.tenant, edition, [{ program_id: place.rows('program')[0].id, year: 7000 + made, name: 'Penyelenggaraan uji', phase: state === null ? 'SCREENING' : 'JUDGING', held: 'HELD' }]);
  await world.rows(place.tenant, editionWork, [{ edition_id: editionId, mend_days: 5, entered: 1 }]);
  const [roundId] = await world.rows(place.tenant, round, [{ edition_id: editionId, position: 1, name: 'Tahap uji', method: 'PLENARY' }]);
  const [entryId] = await world.rows(place.tenant, entryWork, [{
    edition_id: editionId, innovation_id: place.rows('innovation_work')[0].id, agency_id: place.rows('agency')[0].id, title: 'Usulan uji', participant: 'AGENCY', state: 'PASSED', submissions: 1,
  }]);
  const [judgeId] = await world.rows(place.tenant, judge, [{ edition_id: editionId, actor_id: place.actors.JUDGE.id, office: 'Juri uji', origin: 'INDEPENDENT', decree: 'SK 1' }]);
  if (state === null) return { editionId, roundId, entryId, panelId: '', judgeId };
  await world.rows(place.tenant, roundWork, [{ edition_id: editionId, round_id: roundId, state, turn: 0 }]);
  await world.rows(place.tenant, roundEntry, [{ edition_id: editionId, round_id: roundId, entry_id: entryId, label: 'Usulan 001', participant: 'AGENCY', documents_shown: 0, bonus_hundredths: 0 }]);
  const [panelId] = await world.rows(place.tenant, panel, [{ round_id: roundId, code: 'utama', name: 'Panel uji' }]);
  if (seated) await world.rows(place.tenant, panelMember, [{ panel_id: panelId, judge_id: judgeId }]);
  return { editionId, roundId, entryId, panelId, judgeId };
}

type Variables = (at: Judged, place: Place, world: World) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;

/** An act of running the judging of a round that stands where the act begins. */
function act(state: RoundState | null, args: MatrixRow['arguments'], variables: Variables, selection: string, seated = false): MatrixRow {
  return {
    opens: 'act', arguments: { tenant, ...args }, selection: `{ ${selection} ${problems} }`,
    variables: async (p, world) => ({ tenant: p.tenant.code, ...(await variables(await judgedAt(world, p, state, seated), p, world)) }),
  };
}

/** A session of the round. */
async function sessionIn(world: World, place: Place, at: Judged): Promise<string> {
  const [id] = await world.rows(place.tenant, sessionPlan, [{ edition_id: at.editionId, round_id: at.roundId, entry_id: at.entryId, kind: 'PRESENTATION', starts_at: STARTS, ends_at: ENDS, state: 'PLANNED' }]);
  return `ssp_${id}`;
}

const ofRound = { round: row('rnd') };
const ofSeat = { panel: row('pnl'), judge: row('jdg') };
const seat = (at: Judged): Readonly<Record<string, unknown>> => ({ panel: `pnl_${at.panelId}`, judge: `jdg_${at.judgeId}` });

/** The root fields of running rounds, panels, judges and sessions. */
export const ROUND_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Mutation.roundPrepare': act(null, ofRound, (at) => ({ round: `rnd_${at.roundId}` }), 'roundRun { id }'),
  'Mutation.roundOpen': act('PREPARED', ofRound, (at) => ({ round: `rnd_${at.roundId}`, expectedVersion: 1 }), 'roundRun { id }', true),
  'Mutation.roundClose': act('SCORING', ofRound, (at) => ({ round: `rnd_${at.roundId}`, expectedVersion: 1 }), 'roundRun { id }', true),
  'Mutation.panelCreate': act('PREPARED', { ...ofRound, 'input.code': nothing, 'input.name': nothing }, (at) => ({ round: `rnd_${at.roundId}`, input: { code: 'kedua', name: 'Panel kedua' } }), 'panel { id }'),
  'Mutation.panelRemove': act('PREPARED', { panel: row('pnl') }, (at) => ({ panel: `pnl_${at.panelId}` }), 'roundRun { id }'),
  'Mutation.panelJoin': act('PREPARED', ofSeat, seat, 'member { id }'),
  'Mutation.panelLeave': act('SCORING', { ...ofSeat, 'input.reason': nothing }, (at) => ({ ...seat(at), input: { reason: 'Keluar untuk uji' } }), 'member { id }', true),
  'Mutation.judgeAppoint': act('PREPARED', {
    edition: row('edn'), 'input.member': row('mem'), 'input.office': nothing, 'input.agency': row('agy'), 'input.organization': row('org'), 'input.decree': nothing, 'input.expertise': row('cat'),
  }, async (at, p, world) => {
    const [member] = await world.rows(p.tenant, membership, [{ actor_id: p.actors.VIEWER.id, office: 'Juri uji', role: 'JUDGE' }]);
    return { edition: `edn_${at.editionId}`, input: { member: `mem_${member}`, office: 'Juri uji', origin: 'INTERNAL', agency: `agy_${p.rows('agency')[0].id}`, decree: 'SK 2' } };
  }, 'judge { id }'),
  'Mutation.judgeDismiss': act('SCORING', { judge: row('jdg'), 'input.reason': nothing }, (at) => ({ judge: `jdg_${at.judgeId}`, expectedVersion: 1, input: { reason: 'Berhenti untuk uji' } }), 'judge { id }', true),
  'Mutation.sessionSchedule': act('PREPARED', {
    ...ofRound, idempotencyKey: nothing, 'input.entry': row('wen'), 'input.panel': row('pnl'), 'input.venue': nothing, 'input.presenter': nothing, 'input.accompaniedBy': nothing,
  }, (at) => ({
    round: `rnd_${at.roundId}`, idempotencyKey: `kunci-${at.roundId}`, input: { kind: 'INTERVIEW', entry: `wen_${at.entryId}`, panel: `pnl_${at.panelId}`, startsAt: STARTS, endsAt: ENDS },
  }), 'session { id }'),
  'Mutation.sessionMove': act('PREPARED', { session: row('ssp'), 'input.venue': nothing, 'input.reason': nothing }, async (at, p, world) => ({
    session: await sessionIn(world, p, at), expectedVersion: 1, input: { startsAt: STARTS, endsAt: ENDS, venue: 'Aula', reason: 'Pindah untuk uji' },
  }), 'session { id }'),
  'Mutation.sessionSettle': act('PREPARED', { session: row('ssp'), 'input.reason': nothing }, async (at, p, world) => ({
    session: await sessionIn(world, p, at), expectedVersion: 1, input: { outcome: 'CANCELLED', reason: 'Batal untuk uji' },
  }), 'session { id }'),
};

/** The private types of rounds, panels, judges and sessions; a judge sees those of its edition, which its own tests show. */
export const ROUND_TYPES: Readonly<Record<string, PrivateType>> = {
  RoundRun: { list: 'roundRuns', readers: ['ORGANIZER'] },
  Judge: { list: 'judges', readers: ['ORGANIZER'] },
  JudgeExpertise: { list: null, readers: ['ORGANIZER'] },
  Panel: { list: 'panels', readers: ['ORGANIZER'] },
  PanelMember: { list: null, readers: ['ORGANIZER'] },
  SessionPlan: { list: 'sessions', readers: ['ORGANIZER', 'AGENCY_OFFICER'], agencyColumn: 'agency_id', below: [{ column: 'entry_id', table: 'entry_work' }] },
  SessionMove: { list: null, readers: ['ORGANIZER', 'AGENCY_OFFICER'], agencyColumn: 'agency_id', below: [{ column: 'session_id', table: 'session_plan' }, { column: 'entry_id', table: 'entry_work' }] },
};
