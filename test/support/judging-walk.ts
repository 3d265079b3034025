import { createHash } from 'node:crypto';
import type { Walk } from './walk';
import type { TestTenant } from './world';

/** A judge of a walk: by which name it acts, and its id as a judge. */
export interface WalkJudge {
  readonly name: string;
  readonly id: string;
  readonly panel: string;
}

/** What a judge is to score. */
export interface Seat {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly entry: { readonly label: string; readonly title: string | null } | null;
}

interface Problems {
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

const MOST_SHEETS = 100;

/** A number from 0 to below `most` that only these words decide: the chance of a walk, the same in every run. */
export function chance(most: number, ...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join(' ')).digest().readUInt32BE(0) % most;
}

/** Carries out what a page does not show of judging: judges appointed and seated, sheets of every judge, all through the API. */
export class JudgingWalk {
  readonly judges: WalkJudge[] = [];
  private keys = 0;

  constructor(private readonly walk: Walk, private readonly code: string, private readonly tenant: TestTenant) {}

  private key(): string {
    this.keys += 1;
    return `penilaian-${this.code}-${String(this.keys).padStart(4, '0')}`;
  }

  /** Does one act and fails where it was refused; answers its payload. */
  async must<T extends object>(as: string, field: string, args: string, selection: string, variables: Readonly<Record<string, unknown>> = {}, declared = ''): Promise<T> {
    const { act } = await this.walk.get<{ act: T & Problems }>(as, `mutation${declared === '' ? '' : `(${declared})`} { act: ${field}(tenant: "${this.code}", ${args}) { ${selection} problems { code message } } }`, variables);
    if (act.problems.length > 0) throw new Error(`${field}: ${JSON.stringify(act.problems)}`);
    return act;
  }

  /** The version of a round's running, for the next act on it. */
  async version(round: string): Promise<number> {
    const { workspace } = await this.walk.get<{ workspace: { roundRuns: { nodes: { version: number; round: { id: string } }[] } } }>('organizer', `{ workspace(tenant: "${this.code}") { roundRuns(first: 20) { nodes { version round { id } } } } }`);
    const found = workspace.roundRuns.nodes.find((run) => run.round.id === round);
    if (found === undefined) throw new Error(`nothing runs in ${round}`);
    return found.version;
  }

  async panel(round: string, panelCode: string): Promise<string> {
    return (await this.must<{ panel: { id: string } }>('organizer', 'panelCreate', `round: "${round}", input: { code: "${panelCode}", name: "Panel ${panelCode}" }`, 'panel { id }')).panel.id;
  }

  /** The id under which an actor with the function JUDGE can be appointed. */
  async member(actorName: string): Promise<string> {
    const actor = await this.walk.world.actor([{ tenant: this.tenant, role: 'JUDGE' }], { days: 3000 });
    Object.assign(this.walk.cast.actors, { [actorName]: actor });
    const seen = new Set<string>();
    let after: string | null = null;
    for (;;) {
      const page: { workspace: { members: { nodes: { id: string; role: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } =
        await this.walk.get('organizer', `query($a: String) { workspace(tenant: "${this.code}") { members(first: 100, after: $a, where: { role: { eq: JUDGE } }) { nodes { id role } pageInfo { hasNextPage endCursor } } } }`, { a: after });
      for (const { id } of page.workspace.members.nodes) seen.add(id);
      if (!page.workspace.members.pageInfo.hasNextPage) break;
      after = page.workspace.members.pageInfo.endCursor;
    }
    const [fresh] = [...seen].filter((id) => !this.members.has(id));
    if (fresh === undefined) throw new Error('no membership of a judge');
    this.members.add(fresh);
    return fresh;
  }
  private readonly members = new Set<string>();

  /** Appoints a judge of its own and seats it on a panel. */
  async appoint(edition: string, panelId: string, panelCode: string, origin: 'INTERNAL' | 'INDEPENDENT', more: Readonly<Record<string, unknown>> = {}): Promise<WalkJudge> {
    const name = `judge${this.judges.length + 1}`;
    const member = await this.member(name);
    const input = { member, office: `Juri ${this.judges.length + 1}`, origin, decree: 'Keputusan Wali Kota 52/2027', expertise: [], ...more };
    const { judge } = await this.must<{ judge: { id: string } }>('organizer', 'judgeAppoint', `edition: "${edition}", input: $i`, 'judge { id }', { i: input }, '$i: JudgeAppointInput!');
    return this.seat({ name, id: judge.id, panel: panelCode }, panelId);
  }

  /** Remembers a judge and seats it on a panel, or on one of a later round. */
  async seat(judge: WalkJudge, panelId: string): Promise<WalkJudge> {
    await this.must('organizer', 'panelJoin', `panel: "${panelId}", judge: "${judge.id}"`, 'member { id }');
    if (!this.judges.some(({ id }) => id === judge.id)) this.judges.push(judge);
    return judge;
  }

  /** Everything that a judge has to score in a round. */
  async seats(judge: WalkJudge, round: string): Promise<readonly Seat[]> {
    const found: Seat[] = [];
    let after: string | null = null;
    for (;;) {
      const page: { workspace: { assignments: { nodes: (Seat & { round: { id: string } })[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } = await this.walk.get(
        judge.name, `query($a: String) { workspace(tenant: "${this.code}") { assignments(first: 100, after: $a) { nodes { id version state round { id } entry { label title } } pageInfo { hasNextPage endCursor } } } }`, { a: after });
      found.push(...page.workspace.assignments.nodes.filter((seat) => seat.round.id === round));
      if (!page.workspace.assignments.pageInfo.hasNextPage) return found;
      after = page.workspace.assignments.pageInfo.endCursor;
    }
  }

  /** Sends in every sheet that a judge still owes in a round, up to a hundred in one act; marks by criterion in hundredths. */
  async sheets(judge: WalkJudge, round: string, marks: (title: string) => Readonly<Record<string, number>>): Promise<number> {
    const pending = (await this.seats(judge, round)).filter(({ state }) => state === 'PENDING');
    for (let i = 0; i < pending.length; i += MOST_SHEETS) {
      const sheets = pending.slice(i, i + MOST_SHEETS).map(({ id, version, entry }) => ({
        assignment: id, expectedVersion: version, marks: Object.entries(marks(entry?.title ?? '')).map(([criterion, hundredths]) => ({ criterion, hundredths })),
      }));
      await this.must(judge.name, 'scoreSheetsSubmit', `round: "${round}", idempotencyKey: "${this.key()}", sheets: $s`, 'receipts { seq }', { s: sheets }, '$s: [FilledSheetInput!]!');
    }
    return pending.length;
  }
}
