import { Arg, ID, Int } from 'type-graphql';
import type { Tx } from '../../../db/database';
import { readClock } from '../../../domain/visit/hours';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { carryOut, keyIn, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import { validateKey } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated, type WorkPayload } from '../../../graphql-kit/work-payload';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import type { Outcome, Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { idempotent, outcomeOf } from '../../identity';

/** The tenant in whose workspace something is done. */
export function TenantArgument(): ReturnType<typeof Arg> {
  return Arg('tenant', () => String, { description: describe(['Kode pemerintah yang bertindak.', 'Code of the government that acts.']) });
}

/** The visit to which something is done. */
export function VisitArgument(): ReturnType<typeof Arg> {
  return Arg('visit', () => ID, { description: describe(['Pengenal kunjungan di ruang kerja.', 'Id of the visit in the workspace.']) });
}

/** The version of the visit that was seen: the natural key of every change of it. */
export function VersionArgument(): ReturnType<typeof Arg> {
  return Arg('expectedVersion', () => Int, { description: describe(['Versi kunjungan yang Anda lihat.', 'The version of the visit that you saw.']) });
}

/** The key that gives a repeated request one effect. */
export function KeyArgument(): ReturnType<typeof Arg> {
  return Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) });
}

/** The payload of a mutation that changes a visit. */
export function visitPayload(name: string, about: Bilingual): WorkPayload {
  return workPayload(name, about, 'visit', 'WorkspaceVisit', ['Kunjungannya.', 'The visit.']);
}

/** A mutation of visits: by whom, what is wrong with its input, and its use-case with what it is asked. */
export interface VisitDeed<C extends object> {
  readonly operation: string;
  readonly tenant: string;
  /** Null where a natural key protects: a version, a name, or the days of a follow-up. */
  readonly key: string | null;
  readonly wrong: () => readonly Refusal[];
  readonly command: C;
  readonly run: (tx: Tx, scope: TenantScope, command: C) => Promise<Outcome<{ readonly id: string }>>;
}

/** Carries out a mutation of visits in one transaction, for the offices that run visits; who may not is told so before anything of the input is. */
export async function workOnVisits<C extends object>(context: Context, deed: VisitDeed<C>): Promise<WorkMutated> {
  const { operation, key, command, run } = deed;
  const tenantId = tenantByCode(context, deed.tenant);
  const scope = scopeFor(context, { name: 'visit.run', tenantId });
  const wrong = 'code' in scope ? [scope] : [...deed.wrong(), ...(key === null ? [] : validateKey(key))];
  if ('code' in scope || wrong.length > 0) return { ...refusedWith(context, wrong), tenantId };
  return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, { operation, key, input: command }, context, () => run(tx, scope, command)))), tenantId };
}

/** A visit as the arguments of a mutation name it. */
export interface VisitNamed {
  readonly tenant: string;
  readonly visit: string;
  readonly expectedVersion: number;
}

/** Carries out an act on a visit in the version that was seen; an id that can be none is told as one that is not there. */
export function actOnVisit<C extends object>(
  context: Context, { tenant, visit, expectedVersion }: VisitNamed,
  deed: { readonly operation: string; readonly wrong?: () => readonly Refusal[]; readonly command: C; readonly run: (tx: Tx, scope: TenantScope, command: C & { visitId: string; expectedVersion: number }) => Promise<Outcome<{ readonly id: string }>> },
): Promise<WorkMutated> {
  const visitId = keyIn('WorkspaceVisit', visit);
  return workOnVisits(context, {
    operation: deed.operation, tenant, key: null, command: { ...deed.command, visitId: visitId ?? '', expectedVersion }, run: deed.run,
    wrong: () => [...(visitId === null ? [notFound(['visit'], 'visit')] : []), ...(deed.wrong?.() ?? [])],
  });
}

/** That something which was named is not there. */
export function notFound(path: readonly string[], what: string): Refusal {
  return { code: 'NOT_FOUND', path, detail: { what } };
}

/** The keys of ids that an input names, with a refusal for each that can be none; what is left out is null. */
export class Named {
  readonly wrong: Refusal[] = [];

  key(typeName: string, id: string | null | undefined, path: readonly string[], what: string): string | null {
    if (id === null || id === undefined) return null;
    const key = keyIn(typeName, id);
    if (key === null) this.wrong.push(notFound(path, what));
    return key;
  }

  /** Minutes after midnight of a time such as "09:30", with a refusal where it is none. */
  clock(text: string | null | undefined, path: readonly string[]): number | null {
    if (text === null || text === undefined) return null;
    const minutes = readClock(text);
    if (minutes === null) this.wrong.push({ code: 'VALIDATION_FAILED', path, detail: {}, reason: ['harus jam seperti 09:30', 'must be a time such as 09:30'] });
    return minutes;
  }

  /** Hours whose end must come after their start. */
  hours(starts: string, ends: string, path: readonly string[] = ['input']): { readonly starts: number; readonly ends: number } {
    const [from, to] = [this.clock(starts, [...path, 'starts']), this.clock(ends, [...path, 'ends'])];
    if (from !== null && to !== null && to <= from) this.wrong.push({ code: 'VALIDATION_FAILED', path: [...path, 'ends'], detail: {}, reason: ['harus sesudah waktu mulai', 'must be after the start'] });
    return { starts: from ?? 0, ends: to ?? 0 };
  }
}
