import { agency } from '../../src/modules/agency/data/tables';
import { innovation } from '../../src/modules/innovation/data/tables';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import type { MovedClock } from './entry-scene';
import type { TestActor, TestTenant, World } from './world';

const system = new SystemScope('a test arranges visits');

/** The instant of these scenes: a Monday in the zone of the host. */
export const ASKING = '2026-11-23T03:00:00.000Z';
/** A Thursday ten days later: open by the rule of these scenes. */
export const THURSDAY = '2026-12-03';

/** A government with what it needs for visits. */
export interface VisitPlace {
  readonly tenant: TestTenant;
  readonly office: TestActor;
  readonly agencyId: string;
  readonly innovations: readonly string[];
}

/** A visit as its mutations answer it. */
export interface SeenVisit {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly [more: string]: unknown;
}

/** What a mutation of visits answered. */
export interface Visited {
  readonly row: SeenVisit | null;
  readonly problems: readonly { readonly code: string; readonly message: string; readonly path: readonly string[]; readonly clause?: string; readonly earliest?: string | null; readonly [more: string]: unknown }[];
  readonly errors: readonly string[];
}

const PROBLEMS = 'problems { code message path ... on RuleProblem { clause outcome earliest } ... on StateProblem { state } ... on LimitProblem { limit } ... on ConflictProblem { currentVersion } ... on WindowProblem { opensOn closesOn } }';
const CASE = 'id state version day starts ends reason present room { name } published { id state }';
const FIELDS: Readonly<Record<string, string>> = {
  visitFindingAdd: 'row: finding { id fit finding innovation { title } }', visitFollowUpTell: 'row: followUp { id days dueOn toldOn outcome }', visitRoomKeep: 'row: room { id name capacity opens closes retiredOn }',
  visitRoomRetire: 'row: room { id name retiredOn }', visitRuleKeep: 'row: rule { id mostADay noticeDays weekdays mostPeople }', visitClosureAdd: 'row: closure { id firstDay lastDay }', visitClosureRemove: 'removed',
};
const KEYED = ['visitRequest', 'visitFindingAdd', 'visitClosureAdd'];
const VERSIONED = ['visitApprove', 'visitReject', 'visitMove', 'visitCancel', 'visitAgendaSet', 'visitCheckIn', 'visitClose'];

/** The code or the rule of each problem of an answer, and its errors. */
export const codesOf = ({ problems, errors }: Visited): readonly string[] => [...errors, ...problems.map((p) => `${p.clause ?? p.code} ${p.path.join('.')}`)];

/** A host with rooms and rules, and guests that visit it. */
export class VisitScene {
  private count = 0;

  private constructor(readonly world: World, readonly clock: MovedClock, readonly host: VisitPlace, readonly guest: VisitPlace) {}

  static async open(world: World, clock: MovedClock): Promise<VisitScene> {
    return new VisitScene(world, clock, await VisitScene.place(world, 'Kota Tuan'), await VisitScene.place(world, 'Kabupaten Tamu'));
  }

  /** A government with an agency and two published innovations. */
  static async place(world: World, name: string): Promise<VisitPlace> {
    const tenant = await world.tenant(name);
    const [agencyId] = await world.rows(tenant, agency, [{ code: 'dinas-a', name: `Dinas A ${name}`, kind: 'DINAS' }]);
    const innovations = await world.rows(tenant, innovation, [{ title: 'Loket Cepat', agency_id: agencyId }, { title: 'Pasar Bersih', agency_id: agencyId }]);
    return { tenant, office: await world.actor([{ tenant, role: 'RESEARCH_OFFICE' }], { days: 365 }), agencyId, innovations };
  }

  /** The rule of the host: Monday to Friday, two visits a day, three days of notice, at most 40 people; and a room for 20. Answers the id of the room. */
  async ruled(rule: object = {}, room: object = {}): Promise<string> {
    await this.done('visitRuleKeep', this.host, { input: { mostADay: 2, noticeDays: 3, weekdays: [1, 2, 3, 4, 5], mostPeople: 40, ...rule } });
    return (await this.done('visitRoomKeep', this.host, { input: { name: 'Aula', capacity: 20, opens: '08:00', closes: '16:00', ...room } })).id;
  }

  /** Asks for a visit. */
  async request(more: object = {}, by: VisitPlace = this.guest, key?: string): Promise<Visited> {
    this.count += 1;
    const input = {
      host: this.host.tenant.code, topic: 'Belajar loket', problem: 'Antrean di loket kami panjang sekali.', headcount: 12, ledBy: 'Sekretaris Daerah', wishedOn: THURSDAY, requestNumber: '045/12',
      requestedOn: '2026-11-20', offices: [{ office: 'Bagian Organisasi', people: 5 }], wishes: [{ innovation: `inn_${this.host.innovations[0]}`, why: 'Antrean' }], ...more,
    };
    return this.act('visitRequest', by, { input, idempotencyKey: key ?? `minta-${this.count}-${this.world.ids.next()}` });
  }

  /** Asks for a visit and lets the host approve it. */
  async approved(room: string | null, place: object = {}, by: VisitPlace = this.guest, more: object = {}): Promise<SeenVisit> {
    const asked = await this.request(more, by);
    return this.done('visitApprove', this.host, { visit: this.idOf(asked), expectedVersion: 1, input: { day: THURSDAY, starts: '09:00', ends: '12:00', room, ...place } });
  }

  /** A visit that took place. */
  async over(by: VisitPlace = this.guest): Promise<SeenVisit> {
    const visit = await this.approved(null, {}, by);
    const before = this.clock.at;
    this.clock.at = `${THURSDAY}T02:00:00.000Z`;
    await this.done('visitCheckIn', this.host, { visit: visit.id, expectedVersion: 2, input: { present: 11 } });
    const closed = await this.done('visitClose', this.host, { visit: visit.id, expectedVersion: 3, input: { hostedBy: 'Sekretaris Daerah' } });
    this.clock.at = before;
    return closed;
  }

  idOf({ row, problems, errors }: Visited): string {
    if (row === null) throw new Error(JSON.stringify([errors, problems]));
    return row.id;
  }

  /** An act that must succeed; answers its row. */
  async done(name: string, by: VisitPlace, variables: object): Promise<SeenVisit> {
    const acted = await this.act(name, by, variables);
    if (acted.row === null) throw new Error(`${name}: ${JSON.stringify([acted.errors, acted.problems])}`);
    return acted.row;
  }

  /** Any mutation of visits, as the office of a place or as another actor. */
  async act(name: string, by: VisitPlace, variables: object, as: TestActor = by.office): Promise<Visited> {
    const input = `${name[0].toUpperCase()}${name.slice(1)}Input!`;
    const has = variables as Readonly<Record<string, unknown>>;
    const asked: readonly (readonly [string, string])[] = [
      ['tenant', 'String!'], ...(has.visit === undefined ? [] : [['visit', 'ID!'] as const]), ...(VERSIONED.includes(name) ? [['expectedVersion', 'Int!'] as const] : []),
      ...(KEYED.includes(name) ? [['idempotencyKey', 'String!'] as const] : []), ...(has.input === undefined ? [] : [['input', input] as const]), ...(has.room === undefined ? [] : [['room', 'ID!'] as const]),
      ...(has.from === undefined ? [] : [['from', 'LocalDate!'] as const]), ...(has.closure === undefined ? [] : [['closure', 'ID!'] as const]),
    ];
    this.count += 1;
    const answer = await this.world.ask(`mutation(${asked.map(([n, t]) => `$${n}: ${t}`).join(', ')}) { act: ${name}(${asked.map(([n]) => `${n}: $${n}`).join(', ')}) { ${FIELDS[name] ?? `row: visit { ${CASE} }`} ${PROBLEMS} } }`, {
      as, language: 'en', variables: { tenant: by.tenant.code, ...(KEYED.includes(name) ? { idempotencyKey: `kunci-${this.count}-${this.world.ids.next()}` } : {}), ...variables },
    });
    const acted = answer.data?.act as (Omit<Visited, 'errors' | 'row'> & { row?: SeenVisit | null; removed?: string | null }) | null | undefined;
    const removed = typeof acted?.removed === 'string' ? { id: acted.removed, state: '', version: 0 } : null;
    return { row: acted?.row ?? removed, problems: acted?.problems ?? [], errors: answer.errors.map((e) => `${e.extensions.code} ${e.message}`) };
  }

  /** Rows of a table past the API, of one tenant column. */
  rowsOf(table: string, columns: string, owner: string, tenant: TestTenant): Promise<unknown[][]> {
    return this.world.app.db.query(system.session, `SELECT ${columns.split(', ').map((c) => `x.${c}`).join(', ')} FROM ${table} x WHERE x.${owner} = ? ORDER BY ${columns.split(', ').map((c) => `x.${c}`).join(', ')}`, [tenant.id]);
  }
}
