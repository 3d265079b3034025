import { PLAIN_JUDGING, type JudgingRules } from '../../../src/domain/judging/judging-rules';
import { textOfJudgingRules } from '../../../src/domain/judging/rules-text';
import { edition, round } from '../../../src/modules/competition/data/tables';
import { entryWork } from '../../../src/modules/entry/data/tables';
import { judge, panel, panelMember, roundEntry, roundWork, scoreCell, scoreSheet } from '../../../src/modules/judging/data/tables';
import type { World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const row = (prefix: string): Argument => ({ names: 'row', prefix });
const problems = 'problems { __typename code message path }';
const MARKS = [{ criterion: 'uji', hundredths: 5000 }];
const sheet = (at: string): Readonly<Record<string, Argument>> => ({ [`${at}.marks.criterion`]: nothing, [`${at}.comment`]: nothing, [`${at}.reason`]: nothing });
let made = 0;

interface Scored {
  readonly roundId: string;
  readonly cellId: string;
}

/** A round of a place that is being scored, with one entry for the judge of the place; its score is in, or is waited for. */
async function scoringAt(world: World, place: Place, state: 'PENDING' | 'SCORED'): Promise<Scored> {
  made += 1;
  const [editionId] = await world.rows(place.tenant, edition, [{ program_id: place.rows('program')[0].id, year: 8000 + made, name: 'Penyelenggaraan uji', phase: 'JUDGING', held: 'HELD' }]);
  const [roundId] = await world.rows(place.tenant, round, [{ edition_id: editionId, position: 1, name: 'Tahap uji', method: 'DESK_EVALUATION' }]);
  const rules: JudgingRules = {
    ...PLAIN_JUDGING, rubric: null, cut: { kind: 'NONE', size: null, markHundredths: null, quotas: null },
    criteria: [{ id: place.rows('rubric_criterion')[0].id, code: 'uji', weight: 10_000, mostHundredths: 10_000, standards: [] }],
  };
  await world.rows(place.tenant, roundWork, [{ edition_id: editionId, round_id: roundId, state: 'SCORING', rules: textOfJudgingRules(rules), rules_hash: 'd'.repeat(64), turn: 0 }]);
  const [entryId] = await world.rows(place.tenant, entryWork, [{ edition_id: editionId, agency_id: place.rows('agency')[0].id, title: 'Usulan uji', participant: 'AGENCY', state: 'PASSED', submissions: 1 }]);
  await world.rows(place.tenant, roundEntry, [{ edition_id: editionId, round_id: roundId, entry_id: entryId, label: 'Usulan 001', participant: 'AGENCY', documents_shown: 0, bonus_hundredths: 0 }]);
  const [panelId] = await world.rows(place.tenant, panel, [{ round_id: roundId, code: 'utama', name: 'Panel uji' }]);
  const [judgeId] = await world.rows(place.tenant, judge, [{ edition_id: editionId, actor_id: place.actors.JUDGE.id, office: 'Juri uji', origin: 'INDEPENDENT', decree: 'SK 1' }]);
  await world.rows(place.tenant, panelMember, [{ panel_id: panelId, judge_id: judgeId }]);
  const counted = state === 'SCORED' ? 1 : 0;
  const [cellId] = await world.rows(place.tenant, scoreCell, [{ round_id: roundId, panel_id: panelId, judge_id: judgeId, entry_id: entryId, state, revision: counted, counted }]);
  if (counted === 1) await world.rows(place.tenant, scoreSheet, [{ cell_id: cellId, round_id: roundId, judge_id: judgeId, entry_id: entryId, revision: 1, state: 'SUBMITTED', actor_id: place.actors.JUDGE.id }]);
  return { roundId, cellId };
}

/** An act on the scoring of the entry. */
function onCell(as: MatrixRow['as'], state: 'PENDING' | 'SCORED', args: MatrixRow['arguments'], input: object, selection: string): MatrixRow {
  return {
    opens: 'act', as, arguments: { tenant, assignment: row('asg'), ...args }, selection: `{ ${selection} ${problems} }`,
    variables: async (p, world) => ({ tenant: p.tenant.code, assignment: `asg_${(await scoringAt(world, p, state)).cellId}`, expectedVersion: 1, input }),
  };
}

/** The root fields of score sheets and of their progress. */
export const SCORE_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Query.judgingProgress': {
    opens: 'own', arguments: { tenant, round: row('rnd') }, selection: '{ state entries belowLeast cells { pending } judges { judge office } panels { code name } }',
    variables: async (p, world) => ({ tenant: p.tenant.code, round: `rnd_${(await scoringAt(world, p, 'PENDING')).roundId}` }),
  },
  'Mutation.scoreSheetSave': onCell('JUDGE', 'PENDING', sheet('input'), { marks: MARKS }, 'sheet { id } receipt { hash }'),
  'Mutation.scoreSheetSubmit': onCell('JUDGE', 'PENDING', sheet('input'), { marks: MARKS }, 'sheet { id } receipt { hash }'),
  'Mutation.scoreAbsent': onCell('ORGANIZER', 'PENDING', { 'input.reason': nothing }, { reason: 'Alasan uji' }, 'assignment { id }'),
  'Mutation.scoreVoid': onCell('ORGANIZER', 'SCORED', { 'input.reason': nothing }, { reason: 'Alasan uji' }, 'assignment { id }'),
  'Mutation.scoreSheetsSubmit': {
    opens: 'act', as: 'JUDGE', arguments: { tenant, round: row('rnd'), idempotencyKey: nothing, 'sheets.assignment': row('asg'), ...sheet('sheets') }, selection: `{ sheets { id } ${problems} }`,
    variables: async (p, world) => {
      const { roundId, cellId } = await scoringAt(world, p, 'PENDING');
      return { tenant: p.tenant.code, round: `rnd_${roundId}`, idempotencyKey: `lembar-${cellId}`, sheets: [{ assignment: `asg_${cellId}`, expectedVersion: 1, marks: MARKS }] };
    },
  },
  'Mutation.judgeRemind': {
    opens: 'act', arguments: { tenant, round: row('rnd'), idempotencyKey: nothing, 'input.judges': row('jdg'), 'input.words': nothing }, selection: `{ reminders { id } ${problems} }`,
    variables: async (p, world) => {
      const { roundId } = await scoringAt(world, p, 'PENDING');
      return { tenant: p.tenant.code, round: `rnd_${roundId}`, idempotencyKey: `ingatkan-${roundId}`, input: {} };
    },
  },
};

/** The private types of score sheets; judges see their own, which test/api/score-visibility shows. */
export const SCORE_TYPES: Readonly<Record<string, PrivateType>> = {
  ScoreSheet: { list: 'scoreSheets', readers: ['ORGANIZER'] },
  ScoreMark: { list: null, readers: ['ORGANIZER'] },
  JudgeReminder: { list: 'judgeReminders', readers: ['ORGANIZER'] },
};
