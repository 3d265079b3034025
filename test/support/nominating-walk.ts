import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './contract-sources';
import type { Ladder } from './ladder-scene';
import type { Walk } from './walk';

interface Told {
  readonly code: string;
  readonly message: string;
}

/** An edition that a programme file brought, with its rounds by name. */
export interface Brought {
  readonly edition: string;
  readonly rounds: ReadonlyMap<string, string>;
}

interface Applied {
  readonly programApply: {
    readonly program: { readonly editions: { readonly nodes: readonly { readonly id: string; readonly rounds: { readonly nodes: readonly { readonly id: string; readonly name: string }[] } }[] } } | null;
    readonly problems: readonly Told[];
  };
}

/** An entry of the tier above, in the version that was seen last. */
export interface UpperEntry {
  readonly id: string;
  readonly version: number;
}

/** Carries out what a page does not show of two tiers: files applied, nominations sent and settled, entries submitted and screened, all through the API. */
export class NominatingWalk {
  private keys = 0;

  /** `upper` is the code of the tier above as its page writes it; its organiser acts as `organizer`. */
  constructor(private readonly walk: Walk, private readonly ladder: Ladder, private readonly upper: string) {}

  private key(): string {
    this.keys += 1;
    return `usulan-${this.upper}-${String(this.keys).padStart(4, '0')}`;
  }

  /** Does one act in a tenant; answers its payload and why it was refused. */
  async act<T>(as: string, tenant: string, field: string, args: string, selection: string, input: readonly [type: string, value: object] | null = null): Promise<T & { readonly problems: readonly Told[] }> {
    const [declared, given] = input === null ? ['', ''] : [`($i: ${input[0]}!)`, ', input: $i'];
    const query = `mutation${declared} { act: ${field}(tenant: "${tenant}"${args}${given}) { ${selection} problems { code message } } }`;
    return (await this.walk.get<{ act: T & { readonly problems: readonly Told[] } }>(as, query, input === null ? {} : { i: input[1] })).act;
  }

  /** The same, and fails where it was refused. */
  async must<T>(...asked: Parameters<NominatingWalk['act']>): Promise<T> {
    const done = await this.act<T>(...asked);
    if (done.problems.length > 0) throw new Error(`${asked[2]}: ${JSON.stringify(done.problems)}`);
    return done;
  }

  /** Applies a file of the example for a government, as somebody; its one edition. */
  async apply(as: string, code: string, name: string): Promise<Brought> {
    const file = readFileSync(join(PROJECT_ROOT, 'seeds/example/programs', `${name}.yaml`), 'utf8').replaceAll(`"${code}"`, `"${this.ladder.of(code).code}"`);
    const { programApply } = await this.walk.get<Applied>(
      as, `mutation($f: String!) { programApply(tenant: "${code}", file: $f) { program { editions(first: 1) { nodes { id rounds(first: 10) { nodes { id name } } } } } problems { code message } } }`, { f: file });
    if (programApply.program === null) throw new Error(JSON.stringify(programApply.problems));
    const [own] = programApply.program.editions.nodes;
    return { edition: own.id, rounds: new Map(own.rounds.nodes.map((one) => [one.name, one.id])) };
  }

  /** Opens or closes the edition of the tier above. */
  async run(field: 'editionOpen' | 'editionClose', edition: string): Promise<void> {
    const { workspace } = await this.walk.get<{ workspace: { editionRuns: { nodes: { version: number }[] } } }>('organizer', `{ workspace(tenant: "${this.upper}") { editionRuns(first: 1) { nodes { version } } } }`);
    await this.must('organizer', this.upper, field, `, edition: "${edition}", expectedVersion: ${workspace.editionRuns.nodes[0].version}`, '__typename');
  }

  /** Sends a nomination from a government below, as its organiser; answers its id. */
  async send(code: string, as: string, input: object): Promise<string> {
    const { nomination } = await this.must<{ nomination: { id: string } }>(as, code, 'nominationSend', `, idempotencyKey: "${this.key()}"`, 'nomination { id }', ['NominationSendInput', { edition: '<edition>', letter: 'Surat pengantar 500/2027', ...input }]);
    return nomination.id;
  }

  /** Takes a nomination that was sent: receives and accepts it; answers the entry that was made of it. */
  async take(nomination: string): Promise<UpperEntry> {
    await this.must('organizer', this.upper, 'nominationReceive', `, nomination: "${nomination}", expectedVersion: 1`, '__typename');
    return (await this.must<Entered>('organizer', this.upper, 'nominationAccept', `, nomination: "${nomination}", expectedVersion: 2`, ENTRY)).entry;
  }

  /** Drafts an entry that nobody nominated: of an organisation outside, or of the organiser's own agency. */
  async enter(input: object): Promise<UpperEntry> {
    return (await this.must<Entered>('organizer', this.upper, 'entryDraft', `, idempotencyKey: "${this.key()}"`, ENTRY, ['EntryDraftInput', { edition: '<edition>', ...input }])).entry;
  }

  /** Takes an entry that was collected back to be worked on. */
  async back(entry: UpperEntry): Promise<UpperEntry> {
    return (await this.must<Entered>('organizer', this.upper, 'entryTakeBack', at(entry), ENTRY)).entry;
  }

  /** Answers what the form of the tier above asks, and hands the entry in. */
  async fill(entry: UpperEntry, answers: Readonly<Record<string, string>>): Promise<UpperEntry> {
    const given = Object.entries(answers).map(([question, body]) => ({ question, body }));
    const answered = await this.must<Entered>('organizer', this.upper, 'entryAnswer', at(entry), ENTRY, ['EntryAnswerInput', { answers: given }]);
    return (await this.must<Entered>('organizer', this.upper, 'entryHandIn', at(answered.entry), ENTRY)).entry;
  }

  /** Submits an entry that is collected. */
  async submit(entry: UpperEntry): Promise<UpperEntry> {
    return (await this.must<Entered>('organizer', this.upper, 'entrySubmit', at(entry), ENTRY)).entry;
  }

  /** Submits, or is told why not. */
  trySubmit(entry: UpperEntry): Promise<{ readonly entry: UpperEntry | null; readonly problems: readonly Told[] }> {
    return this.act('organizer', this.upper, 'entrySubmit', at(entry), ENTRY);
  }

  /** Decides at screening. */
  async screen(entry: UpperEntry, input: object): Promise<void> {
    await this.must('organizer', this.upper, 'screeningDecide', at(entry), '__typename', ['ScreeningDecideInput', input]);
  }
}

const ENTRY = 'entry { id version }';

interface Entered {
  readonly entry: UpperEntry;
}

const at = ({ id, version }: UpperEntry): string => `, entry: "${id}", expectedVersion: ${version}`;
