import { Field } from 'type-graphql';
import type { Tx } from '../../../db/database';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { LogReceipt } from '../../../graphql-kit/log-receipt';
import { refusedWith } from '../../../graphql-kit/mutate';
import { workPayload, type WorkMutated, type WorkPayload } from '../../../graphql-kit/work-payload';
import type { Outcome, Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { idempotent, outcomeOf } from '../../identity';
import type { AssignmentNamed } from './scoring-arguments';
import { scopeOnCell, type ScoringRight } from './scoring-scope';

/** What an act on a cell answers before its payload is filled. */
export interface CellMutated extends WorkMutated {
  readonly receipt: LogReceipt | null;
}

/** An act on a cell: its name, the right that it needs, what is wrong with the input, and the use-case with what it is asked beside the cell. */
export interface CellAct<C extends object> {
  readonly operation: string;
  readonly right: ScoringRight;
  readonly wrong: () => readonly Refusal[];
  readonly command: C;
  readonly run: (tx: Tx, scope: TenantScope, command: C & { readonly cellId: string; readonly roundId: string; readonly expectedVersion: number }) => Promise<Outcome<{ readonly id: string; readonly seq?: number; readonly hash?: string }>>;
}

/** Carries out an act on a cell in one transaction. The expected version is its natural key: a repeated request meets a newer version and is told so. */
export async function actOnCell<C extends object>(context: Context, named: AssignmentNamed, act: CellAct<C>): Promise<CellMutated> {
  const tenantId = tenantByCode(context, named.tenant);
  const found = await scopeOnCell(context, tenantId, named.assignment, act.right);
  const wrong = 'code' in found ? [found] : act.wrong();
  if ('code' in found || wrong.length > 0) return { ...refusedWith(context, wrong), tenantId, receipt: null };
  const { scope, place: { cellId, roundId } } = found;
  const command = { ...act.command, cellId, roundId, expectedVersion: named.expectedVersion };
  const request = { operation: act.operation, key: null, input: command };
  const outcome = await outcomeOf(context.db.transact(scope.session, (tx) => idempotent(tx, scope, request, context, () => act.run(tx, scope, command))));
  if (!outcome.ok) return { ...refusedWith(context, outcome.refusals), tenantId, receipt: null };
  const { id, seq, hash } = outcome.value;
  return { key: id, problems: [], tenantId, receipt: seq === undefined || hash === undefined ? null : { seq, hash } };
}

/** The payload of an act of a judge on a sheet: the version that was kept, read back for its judge, and the receipt of the log. */
export function sheetPayload(name: string, about: Bilingual): WorkPayload {
  const made = workPayload(name, about, 'sheet', 'ScoreSheet', ['Versi lembar nilai yang disimpan.', 'The version of the score sheet that was kept.']);
  Field(() => LogReceipt, { nullable: true, description: describe(['Tanda terima dari log penyelenggaraan; kosong bila ditolak.', 'The receipt from the log of the edition; null when it was refused.']) })(made.payload.prototype as object, 'receipt');
  return made;
}
