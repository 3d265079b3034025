import { compactJson } from '../../scripts/readme-questions';

/** A question of the guide with the answer that the guide says it gets. */
export interface Asked {
  readonly line: number;
  readonly kind: 'graphql' | 'sh';
  /** The request as the reader sends it. */
  readonly query: string;
  /** Its variables as the page writes them, names in angle brackets included; null where it shows none. */
  readonly variables: string | null;
  /** Where the answer stands in the page: from and to, in characters. */
  readonly at: readonly [from: number, to: number];
  readonly answer: unknown;
  /** What the page does not show: who asks, in which language, which HTTP status is due. */
  readonly notes: Readonly<Record<string, string>>;
}

const PAIR = /(?:<!-- ask: ([^>]*) -->\n)?```(graphql|sh)\n([\s\S]*?)\n```\n\n(?:```json variables\n([\s\S]*?)\n```\n\n)?```json\n([\s\S]*?)\n```/g;

/**
 * The questions of a page: every `graphql` block, and every curl command, that a `json` block follows, in order. Variables
 * stand between the two in a block of their own, `json variables`.
 */
export function questionsOf(page: string): readonly Asked[] {
  return [...page.matchAll(PAIR)].map((found) => {
    // A group that found nothing is undefined, whatever its type says.
    const [whole, notes, kind, text, variables, answer] = found as unknown as readonly [string, string | undefined, string, string, string | undefined, string];
    const from = found.index + whole.length - answer.length - '\n```'.length;
    return {
      line: page.slice(0, found.index).split('\n').length,
      kind: kind === 'graphql' ? 'graphql' : 'sh',
      query: kind === 'graphql' ? text : queryOfCurl(text),
      variables: variables ?? null,
      at: [from, from + answer.length],
      answer: JSON.parse(answer) as unknown,
      notes: Object.fromEntries((notes ?? '').split(' ').filter((n) => n !== '').map((n) => n.split('=') as [string, string])),
    };
  });
}

/** How many blocks of this kind a page has. */
export function blocksOf(page: string, kind: 'graphql' | 'json'): number {
  return page.split('\n').filter((l) => l === `\`\`\`${kind}`).length;
}

/** The query that a curl command posts. */
export function queryOfCurl(command: string): string {
  const body = /-d '([^']*)'/.exec(command)?.[1];
  if (body === undefined || !/-H 'content-type: application\/json'/i.test(command)) throw new Error(`no GraphQL request: ${command}`);
  return (JSON.parse(body) as { query: string }).query;
}

/** What the page calls by a name in angle brackets: filled by one answer, used in a later question. */
export type Known = Map<string, string>;

const MASK = /…|<([a-zA-Z]+)>/g;

/** Says where a given answer differs from the one of the page; `…` stands for anything, `<name>` for a text that is remembered, and the same wherever it stands. */
export function differences(said: unknown, given: unknown, known: Known, path = ''): readonly string[] {
  if (typeof said === 'string' && typeof given === 'string') return textFits(said, given, known) ? [] : [`${path}: the page says ${said}, the answer is ${given}`];
  if (said === null || given === null || typeof said !== 'object' || typeof given !== 'object') {
    return said === given ? [] : [`${path}: the page says ${JSON.stringify(said)}, the answer is ${JSON.stringify(given)}`];
  }
  const names = [...new Set([...Object.keys(said), ...Object.keys(given)])];
  return names.flatMap((n) => differences((said as Record<string, unknown>)[n], (given as Record<string, unknown>)[n], known, `${path}/${n}`));
}

function textFits(said: string, given: string, known: Known): boolean {
  const names: string[] = [];
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  let pattern = '';
  let from = 0;
  for (const mask of said.matchAll(MASK)) {
    pattern += escaped(said.slice(from, mask.index));
    from = mask.index + mask[0].length;
    if (mask[1] === undefined) pattern += '.+';
    else {
      names.push(mask[1]);
      pattern += '(.+)';
    }
  }
  const found = new RegExp(`^${pattern}${escaped(said.slice(from))}$`, 's').exec(given);
  if (found === null) return false;
  // A name that an earlier answer filled stands for that text from then on.
  if (names.some((name, i) => (known.get(name) ?? found[i + 1]) !== found[i + 1])) return false;
  names.forEach((name, i) => known.set(name, found[i + 1]));
  return true;
}

/** A question with the names that earlier answers filled. */
export function filled(query: string, known: Known): string {
  return query.replace(/<([a-zA-Z]+)>/g, (whole, name: string) => known.get(name) ?? whole);
}

/** An answer as the page may print it: its own masks stay, ids and what differs from run to run are masked. */
export function masked(given: unknown, said: unknown): unknown {
  if (typeof given === 'string') {
    if (typeof said === 'string' && /…|<[a-zA-Z]+>/.test(said) && textFits(said, given, new Map())) return said;
    const id = /^([a-z]{2,4})_[0-7][0-9a-hjkmnp-tv-z]{25}$/.exec(given);
    if (id !== null) return `${id[1]}_…`;
    return /^[A-Za-z0-9_-]{60,}$/.test(given) ? '…' : given;
  }
  if (Array.isArray(given)) return given.map((v, i) => masked(v, Array.isArray(said) ? (said as unknown[])[i] : undefined));
  if (given === null || typeof given !== 'object') return given;
  const beside = said !== null && typeof said === 'object' ? (said as Record<string, unknown>) : {};
  return Object.fromEntries(Object.entries(given).map(([k, v]) => [k, k === 'requestId' ? '…' : masked(v, beside[k])]));
}

/** The page with the answers that came, in the order of its questions, written at most `width` characters wide. */
export function rewritten(text: string, answers: readonly unknown[], width: number): string {
  const places = questionsOf(text).map((asked, i) => ({ asked, body: answers[i] }));
  return places.reverse().reduce(
    (changed, { asked, body }) => (body === undefined ? changed : changed.slice(0, asked.at[0]) + compactJson(masked(body, asked.answer), width) + changed.slice(asked.at[1])), text,
  );
}
