import { addMonths } from '../../src/domain/time/day';
import type { ReplicationState } from '../../src/domain/vocabulary/innovation-words';
import type { ReplicationNoteKind, ReplicationSide } from '../../src/domain/vocabulary/replication-words';
import { innovation } from '../../src/modules/innovation/data/tables';
import { replicationCase, replicationNote } from '../../src/modules/replication/data/tables';
import { keyFromName } from '../../src/platform/ids';
import type { ShelfRows } from '../shelf-batch';
import { shelfKey } from '../shelf-file';
import { BASE, caseRow, factsOf, freeInnovations, of, reached, type Found, type Stage } from './case-parts';
import { flagshipCases } from './flagship-cases';
import { REGIONS } from './places';

type Row = Readonly<Record<string, unknown>>;

/** A case of the example: where it stands, who opened it, and whether the replica is an innovation on the shelf. */
interface Planned extends Stage {
  readonly openedBy: ReplicationSide;
  readonly linked: boolean;
}

const plan = (key: string, state: ReplicationState, linked = false, openedBy: ReplicationSide = 'REPLICATOR'): Planned => ({ key, state, openedBy, linked });
const PLAN: readonly Planned[] = [
  plan('minat', 'INTEREST'), plan('sepakat', 'AGREED'), plan('disetujui', 'APPROVED'), plan('berjalan', 'IMPLEMENTED', true), plan('dinilai', 'EVALUATED', true), plan('bersertifikat', 'CERTIFIED', true),
  plan('berhenti', 'STOPPED'), plan('ditolak', 'REJECTED'), plan('ditarik', 'WITHDRAWN'), plan('klaim-replikator', 'CLAIMED', true), plan('klaim-asal', 'CLAIMED', false, 'SOURCE'), plan('dibantah', 'DENIED', false, 'SOURCE'),
];
/** The case whose replica has a second parent. */
const TWO_PARENTS = 'bersertifikat';

/** A source and its replica, or a source and a government that has nothing of the kind. */
interface Pair { readonly source: Found; readonly second: Found | null; readonly tenant: string; readonly replica: Found | null }

class Pairs {
  private readonly used = new Set<string>();

  constructor(private readonly free: readonly Found[], private readonly all: readonly Row[]) {}

  next(linked: boolean, twice: boolean): Pair {
    for (const source of this.free.filter((f) => !this.used.has(f.id))) {
      const alike = this.free.filter((f) => f.idea === source.idea && f.tenant !== source.tenant && !this.used.has(f.id));
      const replica = linked ? (alike.find((f) => f.since >= addMonths(source.since, 12)) ?? null) : null;
      const second = twice ? (alike.find((f) => f.id !== replica?.id && f.tenant !== replica?.tenant && replica !== null && f.since < replica.since) ?? null) : null;
      const without = REGIONS.find((r) => !r.silent && r.code !== source.tenant && !this.used.has(r.code) && !this.all.some((row) => row.tenant_id === keyFromName('tenant', r.code) && String(row.title).includes(`(${source.idea})`)));
      if ((linked && replica === null) || (twice && second === null) || (!linked && without === undefined)) continue;
      const tenant = replica?.tenant ?? without?.code ?? '';
      for (const name of [source.id, replica?.id, second?.id, ...(linked ? [] : [tenant])]) if (name !== undefined) this.used.add(name);
      return { source, second, tenant, replica };
    }
    throw new Error('the example has no more innovations for its cases');
  }
}

/** Cases in each state, with their notes, and those of the flagship: the replications on the shelf that follow from them are made by the keeper. */
export function replicationCases(parts: readonly ShelfRows[]): ShelfRows[] {
  const pairs = new Pairs(freeInnovations(parts), of(parts, innovation));
  const made: ShelfRows[] = [];
  const tenantKey = (code: string): string => keyFromName('tenant', code);
  for (const planned of PLAN) {
    const pair = pairs.next(planned.linked, planned.key === TWO_PARENTS);
    const facts = factsOf(planned, pair);
    const add = (source: Found, state: ReplicationState, openedBy: ReplicationSide, more: Row): string => {
      const row = caseRow({ key: planned.key, state }, pair.tenant, source, openedBy, more);
      made.push(row);
      return row.id;
    };
    const id = add(pair.source, planned.state, planned.openedBy, facts);
    // The second parent is a claim that its owner has not answered yet; the facts of the replica are the same.
    if (pair.second !== null) add(pair.second, 'CLAIMED', 'REPLICATOR', { ...facts, agreement_number: null, agreed_earliest: null, agreed_latest: null, approval_number: null, approved_on: null, evaluation: null, evidence_level: null, evaluated_on: null, certificate_number: null, certified_on: null });
    if (!reached(planned.state, 'IMPLEMENTED')) continue;
    const note = (side: ReplicationSide, kind: ReplicationNoteKind, title: string, months: number): void => {
      const [owner, partner] = side === 'REPLICATOR' ? [pair.tenant, pair.source.tenant] : [pair.source.tenant, pair.tenant];
      made.push({ table: replicationNote, tenant: owner, rows: [{
        ...BASE, id: shelfKey('replication_note', owner, `${planned.key}-${kind}`), partner_tenant_id: tenantKey(partner), case_owner_tenant_id: tenantKey(pair.tenant), case_id: id, side, kind,
        happened_on: addMonths(String(facts.started_earliest), months), title,
      }] });
    };
    note('SOURCE', 'GUIDANCE', 'Pelatihan petugas oleh pemilik inovasi asal', -1);
    note('REPLICATOR', 'PROGRESS', 'Layanan dibuka di tiga kelurahan', 2);
    note('REPLICATOR', 'PROBLEM', 'Petugas terlatih belum merata', 4);
  }
  const named = new Set(of(made, replicationCase).flatMap((row) => [row.source_innovation_id, row.replica_innovation_id]));
  return [...made, ...flagshipCases(parts, named)];
}
