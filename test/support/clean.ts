import { join } from 'node:path';
import type { Answer, AskOptions, World } from './world';

const ROOT = join(__dirname, '..', '..');

/** What must never leave the server, whatever was asked: each with the reason. */
const INSIDES: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a statement', /\b(?:SELECT\b[^"]{0,2000}\bFROM|INSERT INTO|UPDATE\s+\w+\s+SET|DELETE FROM|LEFT JOIN|CREATE TABLE|DROP TABLE|WHERE\s+t\d|PRAGMA)\b/],
  ['a table behind an SQL word', /\b(?:from|into|join|update|table:?)\s+["'`]?(?:access_token|innovation_work|idempotency_record|audit_event|membership|region_version|replication_case|visit_case|seed_run)\b/i],
  ['a stack', /\bat [^"]{0,300}\.(?:ts|js|mjs|cjs):\d+/],
  ['a file', /node_modules|file:\/\/|\/src\/|\/dist\/|\/tmp\/|\/home\//],
  ['our own folder', new RegExp(ROOT.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))],
  ['an engine or its library', /typeorm|libsql|better-sqlite|sqlite|mysql|mariadb|ECONNREFUSED|QueryFailedError/i],
  ['an error number of an engine', /\bER_[A-Z_]{3,}/],
];

// Drawn by lot or enciphered: any letters may stand there, by chance those of an engine's word too.
const BY_CHANCE = /"(requestId|cursor|startCursor|endCursor|next|head)":"[^"]*"/g;

/** Says what of the server's insides an answer's body shows; empty for a clean one. */
export function insidesIn(answer: string): readonly string[] {
  const body = answer.replace(BY_CHANCE, '"$1":""');
  return INSIDES.flatMap(([what, pattern]) => {
    const found = pattern.exec(body);
    return found === null ? [] : [`${what}: ${body.slice(Math.max(0, found.index - 40), found.index + 120)}`];
  });
}

/** Fails the test when the body shows anything of the server's insides. */
export function expectClean(body: string): void {
  expect(insidesIn(body)).toEqual([]);
}

/** Asks, and fails the test when the answer is not clean. */
export async function askClean(world: World, query: string, options: AskOptions = {}): Promise<Answer> {
  const answer = await world.ask(query, options);
  expectClean(JSON.stringify([answer.data, answer.errors, answer.extensions]));
  return answer;
}

/** The codes of an answer's errors, in order. */
export function codes(answer: Pick<Answer, 'errors'>): readonly string[] {
  return answer.errors.map((e) => e.extensions.code);
}
