import { confirmedBy } from '../../src/domain/replication/life';
import { addMonths, type Day } from '../../src/domain/time/day';
import type { ReplicationState } from '../../src/domain/vocabulary/innovation-words';
import type { ReplicationSide } from '../../src/domain/vocabulary/replication-words';
import { innovation } from '../../src/modules/innovation/data/tables';
import { replication, replicationCase, replicationParent } from '../../src/modules/replication/data/tables';
import { keyFromName } from '../../src/platform/ids';
import type { Table } from '../../src/tenancy/table';
import type { ShelfRows } from '../shelf-batch';
import { shelfKey } from '../shelf-file';
import { PROVINCE, REGIONS } from './places';
import { EXAMPLE_PUBLISHED_AT } from './shelf';

type Row = Readonly<Record<string, unknown>>;

/** An innovation on the shelf of the example, as cases need it. */
export interface Found { readonly tenant: string; readonly id: string; readonly title: string; readonly idea: string; readonly since: string }

/** Where a case stands, under the name from which its keys and letters come. */
export interface Stage { readonly key: string; readonly state: ReplicationState }

/** What is copied, and what it has become where that is on the shelf. */
export interface Sides { readonly source: Found; readonly replica: Found | null }

/** What all rows that two governments of the example work on have in common. */
export const BASE = { synthetic: 1, version: 1, created_at: EXAMPLE_PUBLISHED_AT };

const RAN: readonly ReplicationState[] = ['IMPLEMENTED', 'EVALUATED', 'CERTIFIED', 'STOPPED', 'CLAIMED', 'DENIED'];
const WAY: readonly ReplicationState[] = ['AGREED', 'APPROVED', 'IMPLEMENTED', 'EVALUATED', 'CERTIFIED'];
/** Whether a case in a state has taken a step of the way. */
export const reached = (state: ReplicationState, step: ReplicationState): boolean => (state === 'STOPPED' ? step !== 'EVALUATED' && step !== 'CERTIFIED' : WAY.indexOf(state) >= WAY.indexOf(step)) && WAY.includes(step);

/** The rows of a table, whoever has them. */
export const of = (parts: readonly ShelfRows[], table: Table): readonly Row[] => parts.filter((p) => p.table === table).flatMap((p) => p.rows);

/** The innovations in use that no replication of the shelf names: a case with them closes no circle and repeats nothing. */
export function freeInnovations(parts: readonly ShelfRows[]): readonly Found[] {
  const named = new Set([...of(parts, replicationParent).map((r) => r.parent_innovation_id), ...of(parts, replication).map((r) => r.replica_innovation_id)]);
  const speaking = new Set([PROVINCE, ...REGIONS.filter((r) => !r.silent).map((r) => r.code)]);
  return parts.filter((p) => p.table === innovation && p.tenant !== null && speaking.has(p.tenant)).flatMap((p) => p.rows.flatMap((row): Found[] => {
    const title = String(row.title);
    const since = row.implemented_earliest;
    if (named.has(row.id) || typeof since !== 'string' || since > '2024-06-01') return [];
    return [{ tenant: p.tenant ?? '', id: String(row.id), title, idea: /\((.*)\)$/.exec(title)?.[1] ?? title, since }];
  })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The facts of a case that has come as far as its state says: when the replica began and after how many months it stopped, where it did. */
export function factsOf({ key, state }: Stage, { source, replica }: Sides, started: Day = replica?.since ?? '2025-02-03', lasted = 15): Row {
  const day = (months: number): string => addMonths(started, months);
  const letter = (kind: string): string => `${kind}/REPLIKASI-CONTOH/${key}`;
  const ran = RAN.includes(state);
  return {
    title: replica?.title ?? `Replikasi ${source.title.split(' (')[0]}`, kind: ran ? (replica === null ? 'INSPIRED' : 'ADAPT') : null,
    ...(reached(state, 'AGREED') ? { agreement_number: letter('KS'), agreed_earliest: day(-4), agreed_latest: day(-4) } : {}),
    ...(reached(state, 'APPROVED') ? { approval_number: letter('PS'), approved_on: day(-3) } : {}),
    ...(ran ? { started_earliest: started, started_latest: started, parts_kept: 'Alur layanan dan pembagian tugas.', parts_changed: 'Petugas pelaksana dan wilayah cakupan.' } : {}),
    ...(reached(state, 'EVALUATED') ? { evaluation: 'Waktu tunggu lebih singkat dan penggunanya bertambah; catatan diperiksa bersama pemilik inovasi asal.', evidence_level: state === 'CERTIFIED' ? 4 : 2, evaluated_on: day(14) } : {}),
    ...(state === 'CERTIFIED' ? { certificate_number: letter('SR'), certified_on: day(16) } : {}),
    ...(state === 'STOPPED' ? { stopped_earliest: day(lasted), stopped_latest: day(lasted), stop_reason: 'Anggaran dialihkan untuk keperluan lain.' } : {}),
    ...(state === 'REJECTED' ? { refusal: 'Pendampingan belum dapat diberikan tahun ini.' } : {}),
    ...(state === 'WITHDRAWN' ? { refusal: 'Kebutuhan sudah terjawab dengan cara lain.' } : {}),
    ...(state === 'DENIED' ? { refusal: 'Layanan kami disusun sendiri sebelum mengenal inovasi tersebut.' } : {}),
    replica_innovation_id: replica?.id ?? null, interest: state === 'CLAIMED' || state === 'DENIED' ? null : 'Antrean di kantor kami panjang dan warga jauh dari pusat layanan.',
    interest_letter: state === 'CLAIMED' || state === 'DENIED' ? null : letter('MN'), contact_office: 'Bagian Organisasi Sekretariat Daerah',
  };
}

/** A row of replication_case between a replicator and a source, with who stands behind it derived as the server derives it. */
export function caseRow({ key, state }: Stage, replicator: string, source: Found, openedBy: ReplicationSide, facts: Row): ShelfRows & { readonly id: string } {
  const [owner, partner] = openedBy === 'REPLICATOR' ? [replicator, source.tenant] : [source.tenant, replicator];
  const id = shelfKey('replication_case', owner, `${key}-${source.id}`);
  return { table: replicationCase, tenant: owner, id, rows: [{
    ...BASE, ...facts, id, partner_tenant_id: keyFromName('tenant', partner), replication_id: shelfKey('replication', replicator, `kasus-${key}`), state, opened_by: openedBy, confirmed_by: confirmedBy(state, openedBy),
    replicator_tenant_id: keyFromName('tenant', replicator), source_tenant_id: keyFromName('tenant', source.tenant), source_innovation_id: source.id,
  }] };
}
