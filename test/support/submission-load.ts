import { ask, type Reply } from './load';
import type { Contest } from './submission-contest';

/** What a client was told about one entry, as far as it came. */
export interface Told {
  readonly id: string;
  readonly key: string;
  answered: string | null;
  submitted: boolean;
  decision: string | null;
}

interface Payload {
  readonly made: { readonly id: string } | null;
  readonly problems: readonly { readonly code: string; readonly clause?: string }[];
}

const PROBLEMS = 'problems { code ... on RuleProblem { clause } }';
const onEntry = (field: string, declared = '', named = ''): string =>
  `mutation($t: String!, $e: ID!, $v: Int!${declared}) { act: ${field}(tenant: $t, entry: $e, expectedVersion: $v${named}) { made: ${field === 'screeningDecide' ? 'screening' : 'entry'} { id } ${PROBLEMS} } }`;
const made = (field: string, type: string, what: string): string => `mutation($t: String!, $i: ${type}!, $k: String!) { act: ${field}(tenant: $t, input: $i, idempotencyKey: $k) { made: ${what} { id } ${PROBLEMS} } }`;
const INNOVATION = made('innovationDraft', 'InnovationDraftInput', 'innovation');
const ENTRY = made('entryDraft', 'EntryDraftInput', 'entry');
const ANSWER = onEntry('entryAnswer', ', $i: EntryAnswerInput!', ', input: $i');
const HAND_IN = onEntry('entryHandIn');
const SUBMIT = onEntry('entrySubmit');
const DECIDE = onEntry('screeningDecide', ', $i: ScreeningDecideInput!', ', input: $i');

/** Clients that take entries all the way, from the draft to the decision, without pause, until they are stopped. */
export class SubmissionLoad {
  readonly told: Told[] = [];
  /** How often each act was acknowledged. */
  readonly done: Record<string, number> = {};
  /** How often each problem, or error of a request, was answered. */
  readonly refused: Record<string, number> = {};
  /** How many requests got no whole answer. */
  failed = 0;
  private stopped = false;
  private readonly clients: readonly Promise<void>[];

  constructor(private readonly url: string, private readonly tenant: string, private readonly token: string, private readonly contest: Contest, private readonly name: string, clients = 8) {
    this.clients = Array.from({ length: clients }, (_, n) => this.work(n));
  }

  /** Resolves when so many submissions and decisions were acknowledged; rejects after `patienceMs`. */
  async reaches(count: number, patienceMs = 40_000): Promise<void> {
    const since = performance.now();
    while ((this.done.entrySubmit ?? 0) < count || (this.done.screeningDecide ?? 0) < count / 2) {
      if (performance.now() - since > patienceMs) throw new Error(`too few were acknowledged: ${JSON.stringify([this.done, this.refused, this.failed])}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Stops the clients and resolves when the last has its answer or lost it. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.clients);
  }

  /** Sends one act and answers the id of what it made or changed; null when it was refused or nobody answered. */
  private async act(name: string, query: string, variables: object): Promise<string | null> {
    if (this.stopped) return null;
    const reply: Reply | null = await ask(this.url, query, { token: this.token, variables: { t: this.tenant, ...variables } });
    const payload = reply?.body.data?.act as Payload | null | undefined;
    if (reply?.status === 200 && reply.body.errors === undefined && payload?.problems.length === 0 && payload.made !== null) {
      this.done[name] = (this.done[name] ?? 0) + 1;
      return payload.made.id;
    }
    const codes = [...(payload?.problems ?? []).map((p) => p.clause ?? p.code), ...(reply?.body.errors ?? []).map((e) => e.extensions.code)];
    if (codes.length === 0) {
      this.failed += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    for (const code of codes) this.refused[code] = (this.refused[code] ?? 0) + 1;
    return null;
  }

  private async work(client: number): Promise<void> {
    for (let n = 0; !this.stopped; n += 1) {
      const title = `${this.name} ${client}-${n}`;
      const agency = `agy_${this.contest.agencies[client % 4 === 3 ? 1 : 0]}`;
      const innovation = await this.act('innovationDraft', INNOVATION, { i: { title, agency }, k: `inovasi-${title.replaceAll(' ', '-')}` });
      if (innovation === null) continue;
      // Every third goes through all the editions: more often than the rules allow.
      for (const [at, edition] of this.contest.editions.slice(0, n % 3 === 2 ? 3 : 1).entries()) {
        await this.enter({ edition: `edn_${edition}`, innovation, agency }, `usulan-${title.replaceAll(' ', '-')}-${at}`, n % 2 === 0 ? 'PASS' : 'FAIL');
      }
    }
  }

  private async enter(input: object, key: string, decision: 'PASS' | 'FAIL'): Promise<void> {
    const entry = await this.act('entryDraft', ENTRY, { i: input, k: key });
    if (entry === null) return;
    const told: Told = { id: entry.slice('wen_'.length), key, answered: null, submitted: false, decision: null };
    this.told.push(told);
    const body = `Ringkasan dari ${key} untuk penilai`;
    if ((await this.act('entryAnswer', ANSWER, { e: entry, v: 1, i: { answers: [{ question: 'ringkasan', body }] } })) === null) return;
    told.answered = body;
    if ((await this.act('entryHandIn', HAND_IN, { e: entry, v: 2 })) === null) return;
    if ((await this.act('entrySubmit', SUBMIT, { e: entry, v: 3 })) === null) return;
    told.submitted = true;
    const decided = decision === 'PASS' ? { decision } : { decision, reasons: [{ words: 'Tidak sesuai tema.' }] };
    if ((await this.act('screeningDecide', DECIDE, { e: entry, v: 4, i: decided })) !== null) told.decision = decision;
  }
}
