import { Arg, ID, Int } from 'type-graphql';
import type { Tx } from '../../../db/database';
import type { Period } from '../../../domain/time/day';
import { readPartialDate } from '../../../domain/time/partial-date';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { carryOut, keyIn, refusedWith, scopeFor } from '../../../graphql-kit/mutate';
import { workPayload, type WorkMutated, type WorkPayload } from '../../../graphql-kit/work-payload';
import type { Outcome, Refusal } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { idempotent, outcomeOf } from '../../identity';
import type { ReplicationAt } from '../usecases/replication-step';

/** The tenant in whose workspace something is done. */
export function TenantArgument(): ReturnType<typeof Arg> {
  return Arg('tenant', () => String, { description: describe(['Kode pemerintah yang bertindak: replikator atau pemilik inovasi asal.', 'Code of the government that acts: the replicator, or the owner of the innovation of origin.']) });
}

/** The replication to which something is done. */
export function ReplicationArgument(): ReturnType<typeof Arg> {
  return Arg('replication', () => ID, { description: describe(['Pengenal replikasi di ruang kerja.', 'Id of the replication in the workspace.']) });
}

/** The version of the replication that was seen: the natural key of every change of it. */
export function VersionArgument(): ReturnType<typeof Arg> {
  return Arg('expectedVersion', () => Int, { description: describe(['Versi replikasi yang Anda lihat.', 'The version of the replication that you saw.']) });
}

/** A key of the client, where no natural key protects. */
export function KeyArgument(): ReturnType<typeof Arg> {
  return Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) });
}

/** The payload of an act on a replication. */
export function replicationPayload(name: string, about: Bilingual): WorkPayload {
  return workPayload(name, about, 'replication', 'WorkspaceReplication', ['Replikasinya sesudah itu.', 'The replication after it.']);
}

// Some letters are drawn as nothing.
const DRAWN = /(?!\p{Default_Ignorable_Code_Point})\S/u;

/** What a text in an input says; null where it is left out or nothing of it can be seen. */
export function told(text: string | null | undefined): string | null {
  return text === null || text === undefined || !DRAWN.test(text) ? null : text;
}

/** A date in an input as far as it is known, or the refusal of one that is none; null where it is left out. */
export function periodIn(name: string, text: string | null | undefined): { readonly period: Period | null; readonly wrong: readonly Refusal[] } {
  if (text === null || text === undefined) return { period: null, wrong: [] };
  const read = readPartialDate(text);
  if (read !== null) return { period: { earliest: read[0], latest: read[1] }, wrong: [] };
  const reason = ['harus tanggal seperti 2023, 2023-03, 2023-03-28 atau 2022/2023-03', 'must be a date such as 2023, 2023-03, 2023-03-28 or 2022/2023-03'] as const;
  return { period: null, wrong: [{ code: 'VALIDATION_FAILED', path: ['input', name], detail: {}, reason }] };
}

/** The key in the id of what an input names, and the refusal where there can be none in it; null where it is left out. */
export function namedIn(typeName: string, path: readonly string[], what: string, id: string | null | undefined): { readonly key: string | null; readonly wrong: readonly Refusal[] } {
  if (id === null || id === undefined) return { key: null, wrong: [] };
  const key = keyIn(typeName, id);
  return { key, wrong: key === null ? [{ code: 'NOT_FOUND', path, detail: { what } }] : [] };
}

/** An act on replications before it is known who may do it. */
export interface AskedOfReplication<C> {
  readonly operation: string;
  readonly tenant: string;
  /** Null where a natural key protects: the expected version of the row. */
  readonly key: string | null;
  readonly wrong: readonly Refusal[];
  readonly command: C;
}

/** Carries out an act of an office that runs replications, in one transaction. */
export async function onReplications<C>(context: Context, asked: AskedOfReplication<C>, work: (tx: Tx, scope: TenantScope, command: C) => Promise<Outcome<{ readonly id: string }>>): Promise<WorkMutated> {
  const tenantId = tenantByCode(context, asked.tenant);
  const scope = scopeFor(context, { name: 'replication.run', tenantId });
  if ('code' in scope) return { ...refusedWith(context, [scope]), tenantId };
  if (asked.wrong.length > 0) return { ...refusedWith(context, asked.wrong), tenantId };
  const request = { operation: asked.operation, key: asked.key, input: asked.command };
  return { ...(await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => work(tx, scope, asked.command)))), tenantId };
}

/** A replication as the arguments of a mutation name it. */
export interface ReplicationNamed {
  readonly tenant: string;
  readonly replication: string;
  readonly expectedVersion: number;
}

/** Carries out a step of a replication. The expected version is its natural key: a repeated request meets a newer version and is told so. */
export function stepReplication<C extends object>(
  context: Context, operation: string, named: ReplicationNamed, asked: { readonly wrong: readonly Refusal[]; readonly command: C },
  work: (tx: Tx, scope: TenantScope, command: C & ReplicationAt) => Promise<Outcome<{ readonly id: string }>>,
): Promise<WorkMutated> {
  const { key, wrong } = namedIn('WorkspaceReplication', ['replication'], 'replication', named.replication);
  const command = { ...asked.command, caseId: key ?? '', expectedVersion: named.expectedVersion };
  return onReplications(context, { operation, tenant: named.tenant, key: null, wrong: [...wrong, ...asked.wrong], command }, work);
}
