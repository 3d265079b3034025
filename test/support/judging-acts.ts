import type { JudgingScene } from './judging-scene';
import type { Answer, AskOptions, TestActor } from './world';

/** What an act answered: its row, and why it was refused. */
export interface Acted<T> {
  readonly row: T | null;
  readonly codes: readonly string[];
  readonly paths: readonly string[];
  readonly messages: readonly string[];
  readonly errors: Answer['errors'];
}

interface Told {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** The types of the arguments that acts of running the judging have, by name. */
const TYPES: Readonly<Record<string, string>> = {
  tenant: 'String!', round: 'ID!', edition: 'ID!', panel: 'ID!', judge: 'ID!', session: 'ID!', recompute: 'ID!', objection: 'ID!', award: 'ID!', expectedVersion: 'Int!', idempotencyKey: 'String!',
};

/** Runs the judging of a scene: a mutation by its name, its arguments as variables, `row` the field of its payload and what is read of it. */
export async function run<T = { readonly id: string }>(
  scene: JudgingScene, mutation: string, args: Readonly<Record<string, unknown>>, row: string, options: { readonly as?: TestActor; readonly language?: string } = {},
): Promise<Acted<T>> {
  const given: Readonly<Record<string, unknown>> = { tenant: scene.tenantCode, ...args };
  const input = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input!`;
  const typeOf = (name: string): string => TYPES[name] ?? (mutation === 'panelLeave' || mutation === 'judgeDismiss' ? 'JudgingReasonInput!' : input);
  const names = Object.keys(given);
  const query = `mutation(${names.map((n) => `$${n}: ${typeOf(n)}`).join(', ')}) { ${mutation}(${names.map((n) => `${n}: $${n}`).join(', ')}) { ${row} problems { code path message } } }`;
  const asked: AskOptions = { as: options.as ?? scene.organizer, variables: { ...given }, ...(options.language === undefined ? {} : { language: options.language }) };
  const answer = await scene.world.ask(query, asked);
  const payload = (answer.data?.[mutation] ?? null) as Readonly<Record<string, unknown>> | null;
  const problems = (payload?.problems ?? []) as readonly Told[];
  const [field] = /^\w+/.exec(row) ?? [''];
  return {
    row: (payload?.[field] ?? null) as T | null, codes: problems.map(({ code }) => code), paths: problems.map(({ path }) => path.join('.')), messages: problems.map(({ message }) => message), errors: answer.errors,
  };
}

/** Rows of a private table of a scene, by a statement whose one parameter is its tenant. */
export function rowsOf(scene: JudgingScene, sql: string): Promise<readonly (readonly unknown[])[]> {
  return scene.world.app.db.query({ mode: 'scoped', tenantId: scene.tenant.id }, sql, [scene.tenant.id]);
}
