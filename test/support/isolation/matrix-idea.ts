import { storedFile } from '../../../src/modules/evidence/data/tables';
import { idea, ideaMove, monitoring } from '../../../src/modules/idea/data/tables';
import { incentiveCase } from '../../../src/modules/incentive/data/tables';
import { innovationWork } from '../../../src/modules/innovation/data/tables';
import type { Writable } from '../../../src/tenancy/repository';
import type { World } from '../world';
import type { Argument, MatrixRow, PrivateType } from './matrix';
import type { Place } from './places';

const nothing: Argument = { names: 'nothing' };
const tenant: Argument = { names: 'tenant' };
const agency: Argument = { names: 'row', prefix: 'agy' };
const anIdea: Argument = { names: 'row', prefix: 'ide' };
const work: Argument = { names: 'row', prefix: 'win' };
const document: MatrixRow['arguments'] = { 'input.document.number': nothing, 'input.document.about': nothing, 'input.document.file': { names: 'row', prefix: 'fil' } };
const problems = 'problems { __typename code message path }';
const DAY = '2024-05-06';
let keys = 0;
const newKey = (place: Place): string => `gagasan-${place.tenant.code}-${String((keys += 1))}`;
const firstAgency = (place: Place): string => place.rows('agency')[0].id;

type More = (place: Place, world: World) => object | Promise<object>;
const none: More = () => ({});
const reason: More = () => ({ input: { reason: 'Alasan uji' } });

/** A file of the place that is stored. */
async function fileAt(world: World, place: Place): Promise<string> {
  const [id] = await world.rows(place.tenant, storedFile, [{
    actor_id: place.actorId, agency_id: firstAgency(place), name: 'ba.pdf', media_type: 'application/pdf', bytes: 1, most_bytes: 1, state: 'STORED', expires_at: '2999-12-31T00:00:00.000Z',
  }]);
  return `fil_${id}`;
}

/** An act on an idea of the place that stands where the act begins. */
function onIdea(standing: Partial<Writable<typeof idea>>, args: MatrixRow['arguments'], more: More): MatrixRow {
  return {
    opens: 'act', arguments: { tenant, idea: anIdea, ...args }, selection: `{ idea { id } ${problems} }`,
    variables: async (p, world) => {
      const [id] = await world.rows(p.tenant, idea, [{ title: 'Gagasan uji', agency_id: firstAgency(p), stage: 'DRUM_UP', stage_since: DAY, status: 'ACTIVE', ...standing }]);
      return { tenant: p.tenant.code, idea: `ide_${id}`, expectedVersion: 1, ...(await more(p, world)) };
    },
  };
}

/** An act on a plan of the place that stands open. */
function onPlan(args: MatrixRow['arguments'], input: object): MatrixRow {
  return {
    opens: 'act', arguments: { tenant, monitoring: { names: 'row', prefix: 'mon' }, ...args }, selection: `{ monitoring { id } ${problems} }`,
    variables: async (p, world) => {
      const [id] = await world.rows(p.tenant, monitoring, [{ idea_id: p.rows('idea')[0].id, kind: 'MONITORING', subject: 'Uji', due_on: DAY, state: 'PLANNED' }]);
      return { tenant: p.tenant.code, monitoring: `mon_${id}`, expectedVersion: 1, input };
    },
  };
}

/** An act on an incentive of the place that stands where the act begins. */
function onIncentive(standing: Partial<Writable<typeof incentiveCase>>, args: MatrixRow['arguments'], more: More): MatrixRow {
  return {
    opens: 'act', arguments: { tenant, incentive: { names: 'row', prefix: 'wic' }, ...args }, selection: `{ incentive { id } ${problems} }`,
    variables: async (p, world) => {
      const [id] = await world.rows(p.tenant, incentiveCase, [{ kind: 'OTHER', name: 'Insentif uji', status: 'PROPOSED', reason: 'Uji', ...standing }]);
      return { tenant: p.tenant.code, incentive: `wic_${id}`, expectedVersion: 1, ...(await more(p, world)) };
    },
  };
}

const recipients: MatrixRow['arguments'] = { 'input.recipients.agency': agency, 'input.recipients.idea': anIdea, 'input.recipients.innovation': work };
// One recipient by itself is a list of one: so a value can be put at its place.
const recipient = (p: Place): object => ({ agency: `agy_${firstAgency(p)}`, idea: `ide_${p.rows('idea')[0].id}`, innovation: `win_${p.rows('innovation_work')[0].id}` });

/** The root fields of ideas, monitoring and incentives. */
export const IDEA_ROWS: Readonly<Record<string, MatrixRow>> = {
  'Mutation.pipelinePublish': {
    opens: 'act', arguments: { tenant },
    variables: async (p, world) => {
      const [idea_id] = await world.rows(p.tenant, idea, [{ title: 'Gagasan uji', agency_id: firstAgency(p), stage: 'DRUM_UP', stage_since: DAY, status: 'ACTIVE' }]);
      await world.rows(p.tenant, ideaMove, [{ idea_id, position: 1, actor_id: p.actorId, to_stage: 'DRUM_UP', status: 'ACTIVE', moved_on: DAY, reason: 'Gagasan baru' }]);
      return { tenant: p.tenant.code, year: 2024 };
    },
    selection: `{ observation { id metric value wording } ${problems} }`,
  },
  'Query.ideaPipeline': {
    opens: 'own', arguments: { tenant }, variables: (p) => ({ tenant: p.tenant.code }), selection: '{ total stages { active } agencies { agency { id } total } standing { days idea { id title } } }',
  },
  'Query.monitoringDue': {
    opens: 'own', arguments: { tenant, after: { names: 'cursor' } }, variables: (p) => ({ tenant: p.tenant.code, before: '2999-12-31', first: 5 }), selection: '{ totalCount nodes { id subject } }',
  },
  'Query.monitoringByAgency': {
    opens: 'own', arguments: { tenant }, variables: (p) => ({ tenant: p.tenant.code, before: '2999-12-31' }), selection: '{ due overdue agency { id } }',
  },
  'Mutation.ideaDraft': {
    opens: 'act', selection: `{ idea { id } ${problems} }`,
    arguments: { tenant, idempotencyKey: nothing, 'input.title': nothing, 'input.problem': nothing, 'input.proposal': nothing, 'input.reason': nothing, 'input.agency': agency },
    variables: (p) => ({ tenant: p.tenant.code, idempotencyKey: newKey(p), input: { title: 'Gagasan uji', reason: 'Alasan uji', agency: `agy_${firstAgency(p)}` } }),
  },
  'Mutation.ideaRevise': onIdea({}, { 'input.title': nothing, 'input.problem': nothing, 'input.proposal': nothing, 'input.agency': agency }, (p) => ({ input: { title: 'Judul uji', agency: `agy_${firstAgency(p)}` } })),
  'Mutation.ideaMove': onIdea({}, { 'input.reason': nothing, ...document }, async (p, world) => ({
    input: { to: 'DIAGNOSE', reason: 'Alasan uji', document: { number: '1', dated: DAY, about: 'Berita acara', file: await fileAt(world, p) } },
  })),
  'Mutation.ideaPark': onIdea({}, { 'input.reason': nothing }, reason),
  'Mutation.ideaResume': onIdea({ status: 'PARKED' }, { 'input.reason': nothing }, reason),
  'Mutation.ideaDrop': onIdea({}, { 'input.reason': nothing }, reason),
  'Mutation.ideaLaunch': onIdea({ stage: 'DESIGN' }, { 'input.reason': nothing, 'input.innovation': work, ...document }, async (p, world) => {
    const [innovation] = await world.rows(p.tenant, innovationWork, [{ title: 'Naskah uji', status: 'DRAFT', agency_id: firstAgency(p) }]);
    return { input: { reason: 'Alasan uji', innovation: `win_${innovation}`, document: { number: '1', dated: DAY, about: 'Berita acara', file: await fileAt(world, p) } } };
  }),
  'Mutation.monitoringPlan': {
    opens: 'act', selection: `{ monitoring { id } ${problems} }`,
    arguments: { tenant, idempotencyKey: nothing, 'input.idea': anIdea, 'input.innovation': work, 'input.subject': nothing },
    variables: (p) => ({ tenant: p.tenant.code, idempotencyKey: newKey(p), input: { idea: `ide_${p.rows('idea')[0].id}`, kind: 'MONITORING', subject: 'Uji', dueOn: DAY } }),
  },
  'Mutation.monitoringRecord': onPlan({ 'input.finding': nothing }, { finding: 'Temuan uji' }),
  'Mutation.monitoringCancel': onPlan({ 'input.reason': nothing }, { reason: 'Alasan uji' }),
  'Mutation.incentivePropose': {
    opens: 'act', selection: `{ incentive { id } ${problems} }`, arguments: { tenant, idempotencyKey: nothing, 'input.name': nothing, 'input.reason': nothing, ...recipients },
    variables: (p) => ({ tenant: p.tenant.code, idempotencyKey: newKey(p), input: { kind: 'OTHER', name: 'Insentif uji', reason: 'Alasan uji', recipients: recipient(p) } }),
  },
  'Mutation.incentiveStudy': onIncentive({}, { 'input.reason': nothing }, reason),
  'Mutation.incentiveDecide': onIncentive({}, { 'input.reason': nothing, 'input.decreeNumber': nothing, ...recipients }, (p) => ({ input: { reason: 'Alasan uji', decreeNumber: '1', decidedOn: DAY, recipients: recipient(p) } })),
  'Mutation.incentiveGive': onIncentive({ status: 'DECIDED', decided_on: DAY }, { 'input.reason': nothing }, () => ({ input: { reason: 'Alasan uji', givenOn: DAY } })),
  'Mutation.incentivePublish': onIncentive({}, {}, none),
};

const readers: PrivateType['readers'] = ['ORGANIZER', 'RESEARCH_OFFICE', 'VIEWER', 'AGENCY_OFFICER'];
const offices: PrivateType['readers'] = ['ORGANIZER', 'RESEARCH_OFFICE', 'VIEWER'];
const ofIdea = { readers, agencyColumn: 'agency_id', below: [{ column: 'idea_id', table: 'idea' }] } as const;

/** The private types of ideas, monitoring and incentives. */
export const IDEA_TYPES: Readonly<Record<string, PrivateType>> = {
  WorkspaceIdea: { list: 'ideas', readers, agencyColumn: 'agency_id' },
  IdeaMove: { list: null, ...ofIdea },
  Monitoring: { list: 'monitoring', ...ofIdea },
  WorkspaceIncentive: { list: 'incentives', readers: offices },
  WorkspaceIncentiveAgency: { list: null, readers: offices },
};
