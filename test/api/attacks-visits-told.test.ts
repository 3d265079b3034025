import 'reflect-metadata';
import { replicationCase } from '../../src/modules/replication/data/tables';
import { MovedClock } from '../support/entry-scene';
import { ASKING, codesOf, THURSDAY, VisitScene, type Visited, type VisitPlace } from '../support/visit-scene';
import { World, type TestActor } from '../support/world';

const SECRET = 'Kebocoran anggaran zamrud';
/** What an answer refuses, each once: a text may be too long and say nothing. */
const once = (said: Visited): readonly string[] => [...new Set(codesOf(said))].sort();
const place = { day: THURSDAY, starts: '09:00', ends: '12:00' };

describe('attacks on what is told of visits', () => {
  let world: World;
  let scene: VisitScene;
  let stranger: VisitPlace;
  const clock = new MovedClock(ASKING);
  beforeAll(async () => {
    world = await World.open(clock);
  });
  beforeEach(async () => {
    clock.at = ASKING;
    scene = await VisitScene.open(world, clock);
    stranger = await VisitScene.place(world, 'Kota Lain');
  });
  afterAll(() => world.close());

  /** Everything that somebody can find of a visit, as text. */
  const found = async (visit: string, as: TestActor | null): Promise<string> => {
    const [codes, key] = [[scene.host.tenant.code, scene.guest.tenant.code], visit.slice(4)];
    const parts = await Promise.all([
      world.ask('query($w: ID!, $p: ID!) { w: node(id: $w) { id } p: node(id: $p) { id ... on Visit { topic records { nodes { problem } } } } }', { as, variables: { w: visit, p: `vis_${key}` } }),
      ...[visit, `vis_${key}`].map((id) => world.ask('query($id: ID!) { visitBriefing(id: $id) { topic state problem host { code } } }', { as, variables: { id } })),
      world.ask('query($t: [String!]) { changes(first: 200, tenants: $t, kinds: [VISIT, VISIT_RECORD, VISIT_PARTICIPANT, VISIT_INNOVATION, VISIT_AGENDA_ITEM, VISIT_ANSWER, VISIT_OUTCOME]) { changes { nodeId node { ... on Visit { topic reason } ... on VisitRecord { problem } } } } }', { as, variables: { t: codes } }),
      world.ask('query($h: String!) { visits(synthetic: INCLUDE, where: { host: { code: { eq: $h } } }) { nodes { topic reason records { nodes { problem } } } } }', { as, variables: { h: scene.host.tenant.code } }),
      world.ask('query($h: String!) { visitAvailability(host: $h, from: "2026-12-01", months: 1) { months { days { taken } } } }', { as, variables: { h: scene.host.tenant.code } }),
    ]);
    for (const { data, errors } of parts) if (data === null && errors.some((e) => e.extensions.code !== 'NOT_FOUND')) throw new Error(JSON.stringify(errors));
    return JSON.stringify(parts.map(({ data, errors }) => [data, errors.map((e) => e.extensions.code)]));
  };
  const told = async (visit: string, as: TestActor | null): Promise<readonly boolean[]> => {
    const text = await found(visit, as);
    return [text.includes(SECRET), text.includes(visit.slice(4)), /"taken":[1-9]/.test(text)];
  };

  it('nobody but its two sides learns of a request, of a refusal, or of one that was called off before its approval', async () => {
    const officer = await world.actor([{ tenant: scene.host.tenant, role: 'AGENCY_OFFICER', agencyId: scene.host.agencyId }, { tenant: stranger.tenant, role: 'ORGANIZER' }]);
    const judge = await world.actor([{ tenant: scene.guest.tenant, role: 'JUDGE' }]);
    const visits = await Promise.all([1, 2, 3].map(async () => scene.idOf(await scene.request({ problem: SECRET, purpose: SECRET }))));
    await scene.done('visitReject', scene.host, { visit: visits[1], expectedVersion: 1, input: { reason: SECRET } });
    await scene.done('visitCancel', scene.guest, { visit: visits[2], expectedVersion: 1, input: { reason: SECRET } });
    for (const visit of visits) for (const as of [null, stranger.office, officer, judge]) expect(await told(visit, as)).toEqual([false, false, false]);
    const mine = async (as: TestActor, tenant: string): Promise<number> =>
      (await world.get<{ workspace: { visits: { nodes: unknown[] } } }>('query($t: String!) { workspace(tenant: $t) { visits { nodes { id problem } } } }', { as, variables: { t: tenant } })).workspace.visits.nodes.length;
    expect([await mine(officer, scene.host.tenant.code), await mine(officer, stranger.tenant.code), await mine(judge, scene.guest.tenant.code), await mine(scene.host.office, scene.host.tenant.code)]).toEqual([0, 0, 0, 3]);
    for (const side of [scene.host.office, scene.guest.office]) expect((await told(visits[0], side)).slice(0, 1)).toEqual([true]);
    // Its approval tells everybody.
    await scene.done('visitApprove', scene.host, { visit: visits[0], expectedVersion: 1, input: place });
    expect(await told(visits[0], null)).toEqual([true, true, true]);
  });

  it('a third government can do nothing to a visit, whatever it says', async () => {
    const visit = (await scene.approved(null)).id;
    const before = await scene.rowsOf('visit_case', 'state, version, day', 'owner_tenant_id', scene.guest.tenant);
    const inputs: Readonly<Record<string, object>> = {
      visitApprove: place, visitReject: { reason: 'Ditolak' }, visitMove: { ...place, reason: 'Pindah' }, visitCancel: { reason: 'Batal' }, visitAgendaSet: { points: [], offices: [] }, visitCheckIn: { present: 1 }, visitClose: {},
      visitFindingAdd: { fit: 'FULL', finding: 'Cocok sekali' }, visitFollowUpTell: { days: 30, outcome: 'STUDIED' },
    };
    for (const [name, input] of Object.entries(inputs)) {
      for (const expectedVersion of [1, 2]) expect([name, codesOf(await scene.act(name, stranger, { visit, expectedVersion, input }))]).toEqual([name, ['NOT_FOUND visit']]);
      // In the name of a side to which it does not belong.
      expect([name, codesOf(await scene.act(name, scene.host, { visit, expectedVersion: 2, input }, stranger.office)).length]).toEqual([name, 1]);
      expect((await scene.act(name, scene.host, { visit, expectedVersion: 2, input }, stranger.office)).row).toBeNull();
    }
    expect(await scene.rowsOf('visit_case', 'state, version, day', 'owner_tenant_id', scene.guest.tenant)).toEqual(before);
  });

  it('a follow-up names no replication but one of the guest from this host, opened by itself', async () => {
    const visited = await scene.over();
    clock.at = '2027-01-10T03:00:00.000Z';
    const caseOf = async (owner: VisitPlace, partner: VisitPlace, replicator: VisitPlace, source: VisitPlace): Promise<string> => (await world.rows(owner.tenant, replicationCase, [{
      partner_tenant_id: partner.tenant.id, replication_id: world.ids.next(), title: 'Tiruan', state: 'WITHDRAWN', opened_by: owner === replicator ? 'REPLICATOR' : 'SOURCE', confirmed_by: 'NONE',
      replicator_tenant_id: replicator.tenant.id, source_tenant_id: source.tenant.id, source_innovation_id: source.innovations[0],
    }]))[0];
    const { host, guest } = scene;
    const tell = (id: string, days = 30): Promise<Visited> => scene.act('visitFollowUpTell', guest, { visit: visited.id, input: { days, outcome: 'REPLICATING', replication: `wrp_${id}` } });
    for (const sides of [[guest, stranger, guest, stranger], [stranger, host, stranger, host], [host, guest, guest, host], [guest, host, host, guest]] as const) {
      expect(codesOf(await tell(await caseOf(...sides)))).toEqual(['NOT_FOUND input.replication']);
    }
    expect(codesOf(await tell('bukan'))).toEqual(['NOT_FOUND input.replication']);
    expect(codesOf(await tell(await caseOf(guest, host, guest, host)))).toEqual([]);
    for (const days of [180, 365]) expect(codesOf(await tell(await caseOf(guest, host, guest, host), days))).toEqual(['WINDOW_CLOSED input.days']);
    for (const days of [0, -30, 29, 31, 2147483647]) expect(codesOf(await scene.act('visitFollowUpTell', guest, { visit: visited.id, input: { days, outcome: 'STUDIED' } }))).toEqual(['VALIDATION_FAILED input.days']);
  });

  it('texts that say nothing, or too much, are refused wherever they stand', async () => {
    const { host, guest } = scene;
    const visit = await scene.approved(null);
    for (const bad of ['\u200b\u200d\ufeff\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b', ' '.repeat(12), '\u3164'.repeat(12), 'x'.repeat(10_000), '😀'.repeat(4001)]) {
      const asked = await scene.request({ topic: bad, problem: bad, purpose: bad, ledBy: bad, requestNumber: bad, offices: [{ office: bad }], wishes: [{ innovation: `inn_${host.innovations[0]}`, why: bad }] });
      expect(once(asked)).toEqual(['ledBy', 'offices.0.office', 'problem', 'purpose', 'requestNumber', 'topic', 'wishes.0.why'].map((at) => `VALIDATION_FAILED input.${at}`));
      const acts: readonly (readonly [string, VisitPlace, object, readonly string[]])[] = [
        ['visitMove', host, { ...place, reason: bad }, ['input.reason']], ['visitCancel', guest, { reason: bad }, ['input.reason']], ['visitReject', host, { reason: bad }, ['input.reason']],
        ['visitApprove', host, { ...place, approvalNumber: bad }, ['input.approvalNumber']], ['visitClose', host, { hostedBy: bad }, ['input.hostedBy']],
        ['visitAgendaSet', host, { points: [{ kind: 'MEAL', name: bad, venue: bad }], offices: [{ office: bad }] }, ['input.offices.0.office', 'input.points.0.name', 'input.points.0.venue']],
        ['visitFindingAdd', guest, { fit: 'FULL', finding: bad }, ['input.finding']], ['visitFollowUpTell', guest, { days: 30, outcome: 'STUDIED', words: bad }, ['input.words']],
      ];
      for (const [name, by, input, paths] of acts) expect([name, once(await scene.act(name, by, { visit: visit.id, expectedVersion: 2, input }))]).toEqual([name, paths.map((p) => `VALIDATION_FAILED ${p}`)]);
      expect(once(await scene.act('visitRoomKeep', host, { input: { name: bad, venue: bad, capacity: 1, opens: '08:00', closes: '09:00' } }))).toEqual(['VALIDATION_FAILED input.name', 'VALIDATION_FAILED input.venue']);
      expect(once(await scene.act('visitClosureAdd', host, { input: { firstDay: THURSDAY, lastDay: THURSDAY, reason: bad } }))).toEqual(['VALIDATION_FAILED input.reason']);
    }
  });

  it('rooms whose names differ are different rooms on every engine', async () => {
    const names = ['Aula', 'aula', 'Aulá', 'Aula Besar'];
    for (const [n, name] of names.entries()) await scene.ruled({}, { name, capacity: n + 1 });
    for (const name of ['Aula ', ' Aula', 'Aula\t', 'Aula\u3000']) await scene.ruled({}, { name, capacity: 99 });
    expect(await scene.rowsOf('visit_room', 'name, capacity', 'tenant_id', scene.host.tenant)).toEqual([['Aula', 99], ['Aula Besar', 4], ['Aulá', 3], ['aula', 2]]);
  });

  it('a key gives a request one effect, and no other request its answer', async () => {
    const key = 'kunci-bersama-01';
    const first = await scene.request({}, scene.guest, key);
    const [same, other, elsewhere] = [await scene.request({}, scene.guest, key), await scene.request({ headcount: 6 }, scene.guest, key), await scene.request({}, stranger, key)];
    expect([same.row?.id === first.row?.id, codesOf(other).length, elsewhere.row?.id === first.row?.id, elsewhere.row === null]).toEqual([true, 1, false, false]);
    expect((await scene.rowsOf('visit_case', 'id', 'partner_tenant_id', scene.host.tenant)).length).toBe(2);
  });
});
