import type { Day } from '../../src/domain/time/day';
import { agency } from '../../src/modules/agency/data/tables';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { fileOfType } from './evidence';
import type { Walk } from './walk';

/** One entry of a season, as it is to become. */
export interface Planned {
  /** What is special about it; entries without are complete. */
  readonly fate: string;
  readonly agency: string;
  readonly title: string;
  readonly innovation?: string;
  readonly implemented?: string;
  readonly stage?: string;
  readonly goals?: readonly string[];
  readonly group?: string;
  readonly participant?: string;
  readonly category?: string | null;
  readonly answers?: Readonly<Record<string, string>>;
  readonly document?: boolean;
}

/** An entry as the season knows it: its ids and the version that was seen last. */
export interface Made {
  readonly plan: Planned;
  readonly id: string;
  readonly innovation: string;
  version: number;
  state: string;
}

/** What an act answered. */
export interface Acted {
  readonly done: boolean;
  readonly problems: readonly { readonly code: string; readonly clause?: string; readonly message: string }[];
}

interface Payload {
  readonly act: { readonly entry: { readonly id: string; readonly version: number; readonly state: string } | null; readonly problems: Acted['problems'] };
}

const PROBLEMS = 'problems { code message ... on RuleProblem { clause } }';
const WORDS = ['warga', 'layanan', 'waktu', 'biaya', 'petugas', 'loket', 'jadwal', 'berkas', 'antrean', 'kunjungan'];

/** Text of so many words. */
export function wordsOf(count: number): string {
  return Array.from({ length: count }, (_, i) => WORDS[i % WORDS.length]).join(' ');
}

/** Carries out what a page does not show of a season: many entries, each through the API, as the organiser. */
export class SeasonWalk {
  readonly made: Made[] = [];
  /** The clauses that refused a submission. */
  readonly refused = new Set<string>();
  private readonly agencies = new Map<string, string>();
  private readonly categories = new Map<string, string>();
  private file = '';
  private count = 0;

  constructor(private readonly walk: Walk, private readonly tenant: string, private readonly document: string) {}

  /** Looks up what the file brought, and uploads the one statement that the entries share. */
  async begin(): Promise<void> {
    const { walk, tenant } = this;
    const own = walk.cast.tenants[tenant];
    const scope = new SystemScope('a walk looks up the agencies of its tenant');
    for (const [id, code] of await walk.world.app.db.query(scope.session, `SELECT a.id, a.code FROM ${agency.name} a WHERE a.tenant_id = ?`, [own.id])) this.agencies.set(String(code), `agy_${String(id)}`);
    const { node } = await walk.get<{ node: { categories: { nodes: { id: string; code: string }[] } } }>(null, '{ node(id: "<edition>") { ... on Edition { categories(first: 50) { nodes { id code } } } } }');
    for (const { id, code } of node.categories.nodes) this.categories.set(code, id);
    const bytes = fileOfType('application/pdf', 600, tenant);
    const started = await walk.get<{ evidenceUploadStart: { file: { id: string }; uploadAddress: string } }>(
      'organizer', `mutation($b: Int!) { evidenceUploadStart(tenant: "${tenant}", idempotencyKey: "surat-bersama-1", input: { name: "surat.pdf", mediaType: "application/pdf", bytes: $b }) { uploadAddress file { id } } }`, { b: bytes.length });
    const reply = await walk.world.app.http.inject({ method: 'PUT', url: started.evidenceUploadStart.uploadAddress, payload: bytes, headers: { 'content-type': 'application/pdf' } });
    if (reply.statusCode !== 201) throw new Error(reply.body);
    this.file = started.evidenceUploadStart.file.id;
  }

  /** The id of the file that the entries share. */
  get letter(): string {
    return this.file;
  }

  /** The id of an agency by the code that the file gave it. */
  agencyId(code: string): string {
    const found = this.agencies.get(code);
    if (found === undefined) throw new Error(`the file has no agency ${code}`);
    return found;
  }

  /** The codes of the agencies, in the order of the file's keys. */
  agencyCodes(): readonly string[] {
    return [...this.agencies.keys()].sort();
  }

  categoryCodes(): readonly string[] {
    return [...this.categories.keys()].sort();
  }

  of(fate: string): readonly Made[] {
    return this.made.filter((m) => m.plan.fate === fate);
  }

  /** Drafts an entry, with its innovation unless it names one, its answers and its document. */
  async draft(plan: Planned): Promise<Made> {
    this.count += 1;
    const key = `musim-${String(this.count).padStart(4, '0')}`;
    const owner = this.agencyId(plan.agency);
    let { innovation } = plan;
    if (innovation === undefined) {
      const input = {
        title: plan.title, agency: owner, iidStage: plan.stage ?? 'IMPLEMENTATION', goals: plan.goals ?? ['1'], ...((plan.stage ?? 'IMPLEMENTATION') === 'IMPLEMENTATION' ? { implemented: plan.implemented ?? '2024-02-01' } : {}),
      };
      const made = await this.walk.get<{ act: { innovation: { id: string } | null; problems: unknown[] } }>(
        'organizer', `mutation($i: InnovationDraftInput!, $k: String!) { act: innovationDraft(tenant: "${this.tenant}", input: $i, idempotencyKey: $k) { innovation { id } ${PROBLEMS} } }`, { i: input, k: key });
      if (made.act.innovation === null) throw new Error(JSON.stringify(made.act.problems));
      innovation = made.act.innovation.id;
    }
    const code = plan.category === undefined ? this.categoryCodes()[this.count % this.categories.size] : plan.category;
    const category = code === null ? null : this.categories.get(code);
    const { act } = await this.walk.get<Payload>(
      'organizer', `mutation($i: EntryDraftInput!, $k: String!) { act: entryDraft(tenant: "${this.tenant}", input: $i, idempotencyKey: $k) { entry { id version state } ${PROBLEMS} } }`,
      { i: { edition: '<edition>', innovation, agency: owner, title: plan.title, category, group: plan.group ?? null, ...(plan.participant === undefined ? {} : { participant: plan.participant }) }, k: `${key}-usul` });
    if (act.entry === null) throw new Error(JSON.stringify(act.problems));
    const made: Made = { plan, id: act.entry.id, innovation, version: act.entry.version, state: act.entry.state };
    this.made.push(made);
    const answers = Object.entries(plan.answers ?? {}).map(([question, body]) => ({ question, body }));
    if (answers.length > 0) this.must(await this.act(made, 'entryAnswer', 'EntryAnswerInput', { answers }));
    if (plan.document !== false) {
      const input = { requirement: this.document, number: `800/${String(this.count)}/2027`, dated: '2027-01-15' satisfies Day, about: 'Pernyataan kepala perangkat daerah', file: this.file };
      this.must(await this.act(made, 'entryDocumentAdd', 'EntryDocumentAddInput', input));
    }
    return made;
  }

  /** Does something to an entry in its latest version; remembers the new one. */
  async act(made: Made, field: string, inputType?: string, input?: object): Promise<Acted> {
    const declared = inputType === undefined ? '' : `, $i: ${inputType}!`;
    const given = inputType === undefined ? '' : ', input: $i';
    const below = field === 'screeningDecide' ? 'screening { entry { id version state } }' : 'entry { id version state }';
    const answer = await this.walk.get<{ act: Payload['act'] & { screening?: { entry: Payload['act']['entry'] } | null } }>(
      'organizer', `mutation($e: ID!, $v: Int!${declared}) { act: ${field}(tenant: "${this.tenant}", entry: $e, expectedVersion: $v${given}) { ${below} ${PROBLEMS} } }`,
      { e: made.id, v: made.version, ...(inputType === undefined ? {} : { i: input }) });
    const entry = field === 'screeningDecide' ? (answer.act.screening?.entry ?? null) : answer.act.entry;
    if (entry !== null) Object.assign(made, { version: entry.version, state: entry.state });
    for (const { clause } of answer.act.problems) if (field === 'entrySubmit' && clause !== undefined) this.refused.add(clause);
    return { done: entry !== null, problems: answer.act.problems };
  }

  /** Fails where an act was refused. */
  must(acted: Acted): void {
    if (!acted.done) throw new Error(JSON.stringify(acted.problems));
  }
}
