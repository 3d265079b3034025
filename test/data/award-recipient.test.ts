import type { DataSource } from 'typeorm';
import { awardsToGovernments, awardsToOrganizations } from '../../schema/migrations/0003-award-recipient';
import { TABLES } from '../../schema/migrations/0001-foundation.tables';
import { createTables, type FrozenTable } from '../../schema/migrations/support/frozen-table';
import { buildDataSource } from '../../src/db/data-source';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';

const [TENANT, AWARD, OUTSIDE, ORGANIZATION] = ['T', 'A', 'B', 'U'].map((letter) => letter.repeat(26));
const row = { tenant_id: TENANT, synthetic: 1, published_at: '2026-01-01T00:00:00.000Z', name: 'Juara I', level: 'RANK', year: 2026 };

/** A table with all that it points at, targets first. */
function withTargets(name: string, known: readonly FrozenTable[] = []): readonly FrozenTable[] {
  const table = TABLES.find((t) => t.name === name);
  if (table === undefined || known.some((t) => t.name === name)) return known;
  const below = table.foreign.filter((f) => f.target !== name).reduce<readonly FrozenTable[]>((all, f) => withTargets(f.target, all), known);
  return [...below, table];
}

describe('the change that lets awards go to organisations', () => {
  let fresh: FreshDatabase;
  let source: DataSource;
  beforeAll(async () => {
    fresh = await freshDatabase();
    source = await buildDataSource(fresh.url, []).initialize();
    await createTables(source.createQueryRunner(), withTargets('organization', withTargets('award')));
  });
  afterAll(async () => {
    await source.destroy();
    await fresh.remove();
  });

  const quoted = (word: string): string => (fresh.url.engine === 'sqlite' ? `"${word}"` : `\`${word}\``);
  const write = (table: string, values: Readonly<Record<string, string | number>>): Promise<unknown> =>
    source.query(`INSERT INTO ${quoted(table)} (${Object.keys(values).map(quoted).join(', ')}) VALUES (${Object.keys(values).map(() => '?').join(', ')})`, Object.values(values));
  const awards = async (): Promise<readonly string[]> => (await source.query<{ id: string }[]>('SELECT a.id AS id FROM award a ORDER BY a.id')).map(({ id }) => id);

  it('keeps every award on the way up, and on the way down all but those that the table before cannot hold', async () => {
    await write('tenant', { id: TENANT, synthetic: 1, code: 'uji', name: 'Uji', kind: 'CITY', time_zone: 'Asia/Jakarta', status: 'ACTIVE' });
    await write('organization', { id: ORGANIZATION, synthetic: 1, code: 'univ', name: 'Universitas', kind: 'UNIVERSITY' });
    await write('award', { ...row, id: AWARD, recipient_tenant_id: TENANT });
    await expect(write('award', { ...row, id: OUTSIDE })).rejects.toThrow();
    const runner = source.createQueryRunner();
    await awardsToOrganizations(runner);
    // On servers each statement is done for good: a start that was killed after it does it again.
    if (fresh.url.engine !== 'sqlite') await awardsToOrganizations(runner);
    await write('award', { ...row, id: OUTSIDE, organization_id: ORGANIZATION });
    await expect(write('award', { ...row, id: 'C'.repeat(26), organization_id: 'X'.repeat(26) })).rejects.toThrow();
    expect(await awards()).toEqual([AWARD, OUTSIDE]);
    await awardsToGovernments(runner);
    expect(await awards()).toEqual([AWARD]);
    await expect(write('award', { ...row, id: OUTSIDE })).rejects.toThrow();
    await runner.release();
  });
});
