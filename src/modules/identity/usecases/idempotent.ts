import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { refused, type Outcome } from '../../../platform/outcome';
import { hashText } from '../../../platform/secrets';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { idempotencyRecord } from '../data/tables';

/** A request that shall have one effect, however often it is sent. */
export interface OnceRequest {
  readonly operation: string;
  /** Null where the client gave none and a natural key protects. */
  readonly key: string | null;
  readonly input: unknown;
}

/** Leaves the transaction, so that a refusal keeps nothing, the idempotency record included. */
export class Rollback<T> extends Error {
  constructor(readonly outcome: Outcome<T>) {
    super('refused');
  }
}

/**
 * Runs an effect once for a key: the record is inserted first, in the transaction of the effect. The same key with the
 * same input answers what was answered before; with another input it is refused; a refusal is not remembered.
 * What is stored is the use-case's result, so it must be plain JSON and must hold no secret.
 */
export async function idempotent<T>(tx: Tx, scope: TenantScope, request: OnceRequest, services: { clock: Clock; ids: Ids }, effect: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  if (request.key === null) return rolled(await effect());
  const records = new TenantRepository(idempotencyRecord, scope, tx);
  // With the record a lost answer to COMMIT is not lost: the second run finds it, or finds that nothing was kept.
  tx.markRepeatable();
  const hash = hashText(JSON.stringify([request.operation, request.input]));
  const id = services.ids.next();
  try {
    await records.insert({
      id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), actor_id: scope.actorId, operation: request.operation,
      idempotency_key: request.key, request_hash: hash, result: '',
    });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const [known] = await records.list({ actor_id: scope.actorId, idempotency_key: request.key }, 1);
    if (known?.request_hash !== hash) throw new Rollback(refused('IDEMPOTENCY_KEY_REUSED', ['idempotencyKey']));
    return { ok: true, value: JSON.parse(known.result) as T };
  }
  const outcome = rolled(await effect());
  if (outcome.ok) await records.update(id, { result: JSON.stringify(outcome.value) });
  return outcome;
}

function rolled<T>(outcome: Outcome<T>): Outcome<T> {
  if (!outcome.ok) throw new Rollback(outcome);
  return outcome;
}

/** Turns the way out of a refused transaction back into its outcome. */
export async function outcomeOf<T>(work: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Rollback) return error.outcome;
    throw error;
  }
}
