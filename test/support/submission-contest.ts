import { openDatabase, type Database } from '../../src/db/database';
import { parseDatabaseUrl } from '../../src/db/database-url';
import { agency } from '../../src/modules/agency/data/tables';
import { edition, editionRules, editionWork, program } from '../../src/modules/competition/data/tables';
import { entryExtension } from '../../src/modules/entry/data/tables';
import { rulePackKeep } from '../../src/modules/rules';
import { systemClock, toInstant } from '../../src/platform/clock';
import { timeSortedIds } from '../../src/platform/ids';
import { TABLES } from '../../src/tables';
import { TenantRepository, type Writable } from '../../src/tenancy/repository';
import { guardStatement } from '../../src/tenancy/sql-guard';
import type { Table } from '../../src/tenancy/table';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { ledgerOf, type Ledger, type LedgerEntry, type LedgerExpects } from './entry-ledger';
import { packOf } from './rules-scene';

const scope = new SystemScope('a test arranges a contest for servers that are killed');
const ids = timeSortedIds(systemClock);

/** A contest of which every limit can be reached. */
export interface Contest {
  readonly editions: readonly string[];
  /** The first enters as an agency, the second as a school, of which few are let in. */
  readonly agencies: readonly string[];
}

/** How far each clause of the contest lets its counters go. */
export const MOST = { 'kuota-perangkat': 5000, 'kuota-sekolah': 9, 'dua-kali': 2, 'lolos-sekali': 1 } as const;

const CLAUSES = [
  { code: 'kuota-perangkat', kind: 'QUOTA', with: { per: 'AGENCY', most: MOST['kuota-perangkat'] } },
  { code: 'kuota-sekolah', kind: 'QUOTA', with: { per: 'PARTICIPANT_KIND', most: MOST['kuota-sekolah'], kinds: ['SCHOOL'] } },
  { code: 'dua-kali', kind: 'PARTICIPATION_LIMIT', with: { most: MOST['dua-kali'], counts: 'SUBMITTED' } },
  { code: 'lolos-sekali', kind: 'PARTICIPATION_LIMIT', gate: 'SCREENING', with: { most: MOST['lolos-sekali'], counts: 'PASSED' } },
  { code: 'judul', kind: 'UNIQUE_TITLE' },
  { code: 'ringkasan', kind: 'REQUIRED_ANSWER', with: { question: 'ringkasan', label: { id: 'Ringkasan', en: 'Summary' }, leastWords: 3 } },
].map((clause) => ({ confidence: 'SYNTHETIC', ...clause }));

const EXPECTS: LedgerExpects = {
  most: { ...MOST, SUBMITTED: MOST['dua-kali'], PASSED: MOST['lolos-sekali'] }, claims: ['LINEAGE', 'TITLE'], throughApi: true,
  counters: ({ edition: of, agency: who, participant, program: within, lineage }: LedgerEntry) => [
    `quota/${of}/kuota-perangkat/agency/${who}`, ...(participant === 'SCHOOL' ? [`quota/${of}/kuota-sekolah/kind/SCHOOL`] : []), `participation/${within}/SUBMITTED/${lineage ?? ''}`,
  ],
  passed: ({ program: within, lineage }) => [`participation/${within}/PASSED/${lineage ?? ''}`],
};

async function opened<T>(address: string, tenantCode: string, work: (db: Database, tenantId: string) => Promise<T>): Promise<T> {
  const url = parseDatabaseUrl(address);
  if (url === null) throw new Error(`not a database address: ${address}`);
  const db = await openDatabase(url, TABLES, guardStatement);
  try {
    const [[tenantId]] = await db.query(scope.session, 'SELECT t.id FROM tenant t WHERE t.code = ?', [tenantCode]);
    return await work(db, String(tenantId));
  } finally {
    await db.close();
  }
}

/** Arranges three editions under one pack in the database of an address: closed for all, open a while yet for these two agencies, and being screened. */
export function arrangeContest(address: string, tenantCode: string): Promise<Contest> {
  return opened(address, tenantCode, (db, tenantId) => db.transact(scope.session, async (tx) => {
    const own = scope.forTenant(tenantId);
    const now = toInstant(systemClock.now());
    const add = async <T extends Table>(table: T, rows: readonly Partial<Writable<T>>[]): Promise<string[]> => {
      const base = { synthetic: 1, ...('version' in table.columns ? { version: 1, created_at: now } : { published_at: now }) };
      const made = rows.map((row) => ({ ...base, id: ids.next(), ...row }));
      await new TenantRepository(table, own, tx).insertAll(made as unknown as Writable<T>[]);
      return made.map((m) => String(m.id));
    };
    const agencies = await add(agency, [{ code: 'uji-dinas', name: 'Dinas Uji', kind: 'DINAS' }, { code: 'uji-sekolah', name: 'Sekolah Uji', kind: 'SCHOOL' }]);
    const [programId] = await add(program, [{ code: 'uji-mati', name: 'Kompetisi Uji', tier: 'CITY' }]);
    const pack = await rulePackKeep(tx, own, packOf({ code: 'uji-mati', clauses: CLAUSES }), { clock: systemClock, ids });
    const editions = await add(edition, [2023, 2024, 2025].map((year) => ({
      program_id: programId, year, name: `Kompetisi Uji ${year}`, phase: 'SCREENING' as const, held: 'HELD' as const, opens_earliest: '2023-01-01', opens_latest: '2023-01-01', closes_earliest: '2023-02-01', closes_latest: '2023-02-01',
    })));
    await add(editionWork, editions.map((edition_id) => ({ edition_id, mend_days: 7, opened_at: now, closed_at: now, entered: 0 })));
    await add(editionRules, editions.map((edition_id) => ({ edition_id, pack_tenant_id: tenantId, pack_id: pack.id, pack_hash: pack.hash, frozen_at: now })));
    await add(entryExtension, editions.flatMap((edition_id) => agencies.map((agency_id) => ({ edition_id, agency_id, until_on: '2199-12-31', reason: 'Sampai server mati' }))));
    return { editions, agencies };
  }));
}

/** What the database of an address holds of the contest's entries, and what of it is not whole. */
export function contestLedger(address: string, tenantCode: string): Promise<Ledger> {
  return opened(address, tenantCode, (db, tenantId) => ledgerOf((sql) => db.query(scope.session, sql, [tenantId]), EXPECTS));
}
