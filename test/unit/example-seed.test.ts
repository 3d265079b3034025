import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleRows } from '../../seeds/example/example-batch';
import { referenceRows } from '../../seeds/reference/reference-batch';
import { runSeeds } from '../../seeds/run-seeds';
import type { ShelfRows } from '../../seeds/shelf-batch';
import { writeParts } from '../../seeds/write-batch';
import { openDatabase } from '../../src/db/database';
import { parseDatabaseUrl } from '../../src/db/database-url';
import { migrate } from '../../src/db/migrate';
import { isMetricCode, metricOf } from '../../src/domain/metrics';
import { ENTRY_OUTCOME, FIGURE_STATE } from '../../src/domain/vocabulary/competition-words';
import { CONFIRMED_BY, REPLICATION_KIND, REPLICATION_STATE, VISIT_STATE } from '../../src/domain/vocabulary/innovation-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { keyFromName } from '../../src/platform/ids';
import { TABLES } from '../../src/tables';
import { checkRow } from '../../src/tenancy/row-check';
import { guardStatement } from '../../src/tenancy/sql-guard';
import { SystemScope } from '../../src/tenancy/tenant-scope';

type Row = Readonly<Record<string, unknown>>;

const ROOT = join(__dirname, '..', '..');
const parts = exampleRows();
const reference = referenceRows(join(ROOT, 'seeds', 'reference'));
const gather = (from: readonly ShelfRows[], table: string, tenant?: string): Row[] =>
  from.filter((p) => p.table.name === table && (tenant === undefined || p.tenant === tenant)).flatMap((p) => p.rows);
const rows = (table: string, tenant?: string): Row[] => gather(parts, table, tenant);
const groupBy = (list: readonly Row[], column: string): Map<unknown, Row[]> => {
  const groups = new Map<unknown, Row[]>();
  for (const row of list) groups.set(row[column], [...(groups.get(row[column]) ?? []), row]);
  return groups;
};
const countBy = (list: readonly Row[], column: string): Map<unknown, number> => new Map([...groupBy(list, column)].map(([value, group]) => [value, group.length]));
/** The values of a key, as one text; null when one of them is empty, because then no engine compares it. */
const tuple = (row: Row, columns: readonly string[]): string | null =>
  columns.some((c) => row[c] === null || row[c] === undefined) ? null : columns.map((c) => String(row[c]).toLowerCase()).join('|');

describe('the rows of the example', () => {
  it('are the same at every call', () => {
    expect(JSON.stringify(exampleRows().map((p) => [p.table.name, p.tenant, p.rows]))).toBe(JSON.stringify(parts.map((p) => [p.table.name, p.tenant, p.rows])));
  });

  it('fit their tables, are marked synthetic each, and name the one source that says so', () => {
    const [source] = rows('source');
    expect(source).toMatchObject({ confidence: 'SYNTHETIC', synthetic: 1 });
    expect(source.title).toMatch(/bukan data nyata.*not real data/);
    for (const { table, rows: list } of parts) {
      for (const row of list) checkRow(table, row);
      expect(list.filter((r) => r.synthetic !== 1)).toEqual([]);
      if (table.name !== 'source') expect(list.filter((r) => r.source_id !== source.id)).toEqual([]);
    }
  });

  it('are of a size that is seeded in seconds', () => {
    expect(parts.reduce((sum, p) => sum + p.rows.length, 0)).toBeLessThan(12000);
    expect(rows('entry').length).toBeLessThanOrEqual(1500);
    expect(rows('innovation').length).toBeGreaterThanOrEqual(300);
    expect(rows('innovation').length).toBeLessThanOrEqual(400);
  });

  it('leave what two governments work on together to them', () => {
    expect(parts.filter(({ table }) => table.cls !== 'published' && table.cls !== 'reference').map(({ table }) => table.name)).toEqual([]);
  });

  it('repeat no key and no unique, neither among themselves nor with the reference data', () => {
    for (const table of TABLES) {
      const all = [...gather(parts, table.name), ...gather(reference, table.name)];
      for (const columns of [table.primary, ...table.uniques]) {
        const keys = all.map((r) => tuple(r, columns)).filter((k) => k !== null);
        expect([table.name, columns, keys.length - new Set(keys).size]).toEqual([table.name, columns, 0]);
      }
    }
  });

  it('refer only to rows of the example and of the reference data', () => {
    const known = new Map(TABLES.map((t) => [t.name as string, new Set([...gather(parts, t.name), ...gather(reference, t.name)].map((r) => tuple(r, t.primary)))]));
    for (const { table, tenant, rows: list } of parts) {
      for (const { columns, target } of table.foreign) {
        const lost = list.map((r) => tuple(r, columns)).filter((k) => k !== null && known.get(target)?.has(k) !== true);
        expect([table.name, tenant, columns, lost]).toEqual([table.name, tenant, columns, []]);
      }
    }
  });
});

describe('the province', () => {
  it('has 18 regencies and 9 cities, each with its tenant', () => {
    expect(countBy(rows('region'), 'kind')).toEqual(new Map([['PROVINCE', 1], ['REGENCY', 18], ['CITY', 9]]));
    expect(rows('region').filter((r) => r.province_id === keyFromName('region', '00')).map((r) => r.code)).toEqual(Array.from({ length: 27 }, (_, i) => `00.${String(i + 1).padStart(2, '0')}`));
    expect(rows('tenant').map((t) => t.code)).toEqual([...rows('region').map((r) => r.code), 'kemen-contoh']);
  });

  it('bears no real name, and no text names a real place', () => {
    const real = gather(reference, 'region').map((r) => String(r.name));
    const bare = real.map((name) => name.replace(/^(Kabupaten|Kota)( Administrasi)? /, ''));
    const names = rows('region').flatMap((r) => [String(r.name), String(r.name).replace(/^(Kabupaten|Kota|Provinsi) /, '')]);
    expect(names.filter((n) => [...real, ...bare].some((r) => r.toLowerCase() === n.toLowerCase()))).toEqual([]);
    const words = new RegExp(`(?<![\\p{L}])(?:${bare.map((b) => b.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}])`, 'u');
    const texts = parts.flatMap(({ table, rows: list }) =>
      list.flatMap((r) => Object.entries(r).filter(([c, v]) => ['string', 'text'].includes((table.columns as Record<string, { kind: string }>)[c].kind) && typeof v === 'string').map(([, v]) => String(v))));
    expect(texts.length).toBeGreaterThan(5000);
    expect(texts.filter((t) => words.test(t))).toEqual([]);
  });

  it('has offices in a tree: wards below districts, health centres and schools below their dinas', () => {
    const agencies = rows('agency');
    const byId = new Map(agencies.map((a) => [a.id, a]));
    const above = { KELURAHAN: /^Kecamatan /, PUSKESMAS: /^Dinas Kesehatan$/, SCHOOL: /^Dinas Pendidikan$/, BUREAU: /^Sekretariat Daerah$/ };
    for (const [kind, name] of Object.entries(above)) {
      const some = agencies.filter((a) => a.kind === kind);
      expect(some.length).toBeGreaterThan(20);
      expect(some.filter((a) => !name.test(String(byId.get(a.parent_id)?.name)))).toEqual([]);
    }
  });

  it('has more service units from year to year, everywhere', () => {
    for (const { code } of rows('region')) {
      const counts = [2022, 2023, 2024, 2025].map((y) => rows('service_unit_year', String(code)).filter((r) => r.year === y).length);
      expect(counts[0]).toBeGreaterThan(0);
      expect(counts.slice(1).filter((n, i) => n <= counts[i])).toEqual([]);
    }
  });

  it('has two regions that tell nothing, on purpose', () => {
    const silent = rows('region').map((r) => String(r.code)).filter((c) => rows('program', c).length === 0 && rows('observation', c).length === 0);
    expect(silent).toEqual(['00.11', '00.25']);
    expect(silent.map((c) => rows('innovation', c).length)).toEqual([8, 8]);
  });
});

describe('the contests', () => {
  const editions = rows('edition');
  const entries = groupBy(rows('entry'), 'edition_id');

  it('are held, left out, planned or under way', () => {
    expect(new Set(editions.map((e) => e.held))).toEqual(new Set(['HELD', 'NOT_HELD', 'PLANNED']));
    expect(new Set(editions.map((e) => e.phase))).toEqual(new Set(['ANNOUNCED', 'OPEN', 'SCREENING', 'JUDGING', 'RESULTS', 'UNKNOWN']));
    expect(editions.filter((e) => (e.held === 'HELD') !== entries.has(e.id))).toEqual([]);
  });

  it('count in their rounds what really came and went on', () => {
    for (const [edition, list] of entries) {
      const [collected, screened] = rows('round').filter((r) => r.edition_id === edition).sort((a, b) => Number(a.position) - Number(b.position));
      expect(collected.entrants).toBe(list.length);
      if (screened.advanced !== undefined) expect(screened.advanced).toBe(list.filter((e) => e.outcome !== 'FAILED_SCREENING').length);
    }
  });

  it('rank by score, and share a rank where the scores are the same: 1, 2, 2, 4', () => {
    let shared = 0;
    for (const list of entries.values()) {
      const scored = list.filter((e) => e.score_state === 'REPORTED');
      const better = (e: Row): number => scored.filter((o) => Number(o.score_hundredths) > Number(e.score_hundredths)).length;
      expect(scored.filter((e) => e.rank !== 1 + better(e))).toEqual([]);
      const ranks = list.map((e) => Number(e.rank ?? 0)).filter((r) => r > 0).sort((a, b) => a - b);
      if (ranks.slice(0, 4).join() === '1,2,2,4') shared += 1;
    }
    expect(shared).toBeGreaterThanOrEqual(2);
  });

  it('show a figure exactly where it is reported, and one edition holds its figures back', () => {
    const all = rows('entry');
    expect(all.filter((e) => (e.score_state === 'REPORTED') !== (e.score_hundredths !== undefined) || (e.rank_state === 'REPORTED') !== (e.rank !== undefined))).toEqual([]);
    const withheld = all.filter((e) => e.score_state === 'WITHHELD');
    expect(new Set(withheld.map((e) => e.edition_id)).size).toBe(1);
    expect(withheld.filter((e) => e.rank_state !== 'WITHHELD' || !String(e.reveal_at).startsWith('2099-'))).toEqual([]);
    expect(all.filter((e) => e.outcome === 'FAILED_SCREENING' && e.score_state !== 'NOT_ASSESSED')).toEqual([]);
    expect(codesOf(FIGURE_STATE).filter((s) => s !== 'NOT_APPLICABLE' && !all.some((e) => e.score_state === s))).toEqual([]);
    expect(codesOf(ENTRY_OUTCOME).filter((o) => o !== 'NOT_REPORTED' && !all.some((e) => e.outcome === o))).toEqual([]);
  });

  it('let no innovation enter its own contest more than twice, and give each winner its award', () => {
    const own = rows('entry').filter((e) => e.innovation_id !== undefined && e.innovation_tenant_id === e.tenant_id);
    expect([...countBy(own, 'innovation_id').values()].filter((n) => n > 2)).toEqual([]);
    expect(rows('award').filter((a) => a.level === 'RANK').length).toBe(rows('entry').filter((e) => e.outcome === 'WINNER').length);
  });
});

describe('replications, visits and figures', () => {
  it('has 40 replications known from elsewhere: kinds and confirmations, two parents, chains, across tenants', () => {
    const replications = rows('replication');
    expect(replications.length).toBe(40);
    const states = countBy(replications, 'state');
    // The cases have the others (example-replications).
    expect(codesOf(REPLICATION_STATE).filter((s) => !['APPROVED', 'WITHDRAWN', 'CLAIMED', 'DENIED'].includes(s) && (states.get(s) ?? 0) < 2)).toEqual([]);
    for (const [words, column] of [[REPLICATION_KIND, 'kind'], [CONFIRMED_BY, 'confirmed_by']] as const) {
      expect(codesOf<string>(words).filter((w) => !replications.some((r) => r[column] === w))).toEqual([]);
    }
    expect(replications.filter((r) => (r.state === 'STOPPED') !== (r.stop_reason !== undefined))).toEqual([]);
    const parents = rows('replication_parent');
    expect(parents.filter((p) => p.parent_tenant_id === p.tenant_id)).toEqual([]);
    expect(new Set(parents.map((p) => p.replication_id)).size).toBe(40);
    expect([...countBy(parents, 'replication_id').values()].filter((n) => n === 2).length).toBeGreaterThanOrEqual(4);
    const replicas = new Set(replications.map((r) => r.replica_innovation_id));
    expect(parents.filter((p) => replicas.has(p.parent_innovation_id)).length).toBeGreaterThanOrEqual(2);
  });

  it('has visits in all states, each between two tenants, with both sides, an agenda and what was seen', () => {
    const visits = rows('visit');
    expect(visits.length).toBeGreaterThanOrEqual(25);
    expect(codesOf(VISIT_STATE).filter((s) => s !== 'CHECKED_IN' && !visits.some((v) => v.state === s))).toEqual([]);
    expect(visits.filter((v) => v.guest_tenant_id === v.tenant_id)).toEqual([]);
    const sides = groupBy(rows('visit_participant'), 'visit_id');
    for (const { id } of visits) {
      expect(new Set(sides.get(id)?.map((p) => p.side))).toEqual(new Set(['HOST', 'GUEST']));
      for (const table of ['visit_agenda_item', 'visit_innovation']) expect(rows(table).some((r) => r.visit_id === id)).toBe(true);
    }
  });

  it('observes with the unit and scale of the metric, one thing at a time; what conflicts has its counterpart', () => {
    const observations = rows('observation');
    for (const o of observations) {
      const code = String(o.metric);
      if (!isMetricCode(code)) throw new Error(`no metric ${code}`);
      const { unit, scale, subjects } = metricOf(code);
      expect([o.unit, o.scale, subjects]).toEqual([unit, scale, expect.arrayContaining([o.subject])]);
      expect(['value_scaled', 'value_text', 'missing_reason'].filter((c) => o[c] !== undefined).length).toBe(1);
    }
    const groups = countBy(observations.filter((o) => o.conflict_group !== undefined), 'conflict_group');
    expect(groups.size).toBeGreaterThan(5);
    expect([...groups.values()].filter((n) => n < 2)).toEqual([]);
  });
});

it('goes into a real database, whose foreign keys hold, and wakes its tenants', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lumbung-example-'));
  const url = parseDatabaseUrl(`sqlite:${join(folder, 'example.db')}`);
  if (url === null) throw new Error('no address');
  await migrate(url, TABLES);
  const db = await openDatabase(url, TABLES, guardStatement);
  try {
    await runSeeds(db, ['example'], ROOT, { now: () => new Date('2026-11-21T00:00:00.000Z') });
    const scope = new SystemScope('reading what the test has seeded');
    const { session } = scope;
    for (const name of new Set(parts.map((p) => p.table.name))) {
      const [[count]] = await db.query(session, `SELECT COUNT(*) FROM ${name} x WHERE x.synthetic = 1`, []);
      expect([name, Number(count)]).toEqual([name, rows(name).length]);
    }
    const [alias] = parts.filter((p) => p.table.name === 'agency_alias');
    const stray = { ...alias, rows: [{ ...alias.rows[0], id: keyFromName('agency_alias', 'stray'), name: 'Stray', agency_id: keyFromName('agency', 'nowhere') }] };
    await expect(db.transact(scope.session, (tx) => writeParts([stray], scope, tx))).rejects.toThrow(/FOREIGN KEY/i);
    const [[awake]] = await db.query(session, "SELECT COUNT(*) FROM tenant t WHERE t.status = 'ACTIVE'", []);
    expect(Number(awake)).toBe(29);
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
