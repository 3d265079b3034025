import { TABLES } from '../../src/tables';
import { readCatalogue, type CatalogueTable } from '../support/isolation/catalogue';
import { WALL_RULES } from '../support/isolation/wall-rules';
import { World } from '../support/world';

describe('the database\'s own catalogue', () => {
  let tables: readonly CatalogueTable[];
  beforeAll(async () => {
    const world = await World.open();
    tables = await readCatalogue(world.app.db);
    await world.close();
  });

  it('was really read', () => {
    expect(tables.map((t) => t.name)).toEqual(expect.arrayContaining(['innovation_work', 'visit_case', 'migrations']));
    const work = tables.find((t) => t.name === 'innovation_work');
    expect(work).toMatchObject({ primary: ['tenant_id', 'id'], foreign: expect.arrayContaining([{ columns: ['tenant_id', 'agency_id'], target: 'agency', to: ['tenant_id', 'id'] }]) as unknown });
    expect(tables.find((t) => t.name === 'agency')?.uniques).toEqual([['tenant_id', 'code']]);
  });

  it.each(Object.entries(WALL_RULES))('%s', (_name, rule) => {
    expect(rule(tables)).toEqual([]);
  });

  it('is what the modules declare: keys, uniques, foreign keys', () => {
    const told = (lists: readonly (readonly string[])[]): readonly string[] => lists.map((l) => l.join()).sort();
    for (const declared of TABLES) {
      const found = tables.find((t) => t.name === declared.name);
      expect({ table: declared.name, primary: found?.primary, uniques: told(found?.uniques ?? []), foreign: told((found?.foreign ?? []).map((f) => [f.target, ...f.columns])) })
        .toEqual({ table: declared.name, primary: declared.primary, uniques: told(declared.uniques), foreign: told(declared.foreign.map((f) => [f.target, ...f.columns])) });
      expect(found?.columns.map((c) => `${c.name}${c.nullable ? '?' : ''}`)).toEqual(Object.entries(declared.columns).map(([name, c]) => `${name}${c.nullable ? '?' : ''}`));
    }
  });

  describe('a breach is caught', () => {
    const of = (name: string): CatalogueTable => tables.find((t) => t.name === name) ?? { name, columns: [], primary: [], uniques: [], foreign: [] };
    const column = { name: 'x_id', nullable: true, charset: null, collation: null };
    const planted: readonly (readonly [string, string, () => readonly CatalogueTable[], string])[] = [
      ['every table is registered, and every registered table is there', 'a stranger', () => [...tables, { ...of('agency'), name: 'note' }], 'note is in no register'],
      ['every table is registered, and every registered table is there', 'a gap', () => tables.filter((t) => t.name !== 'award'), 'award is not in the database'],
      ['whose a row is stands in every row, first in its key', 'a key without tenant', () => [{ ...of('award'), primary: ['id'] }], 'award has the key (id)'],
      ['whose a row is stands in every row, first in its key', 'a key with the tenant last', () => [{ ...of('award'), primary: ['id', 'tenant_id'] }], 'award has the key (id, tenant_id)'],
      ['whose a row is stands in every row, first in its key', 'an empty partner', () => [{ ...of('visit_case'), columns: of('visit_case').columns.map((c) => ({ ...c, nullable: true })) }],
        'visit_case.owner_tenant_id is missing or may be empty'],
      ['a foreign key between tenants\' tables carries the tenant first', 'a short one', () => [{ ...of('award'), foreign: [{ columns: ['edition_id'], target: 'edition', to: ['id'] }] }],
        'award (edition_id) points at edition (id)'],
      ['a foreign key between tenants\' tables carries the tenant first', 'a turned one', () => [{ ...of('award'), foreign: [{ columns: ['edition_id', 'tenant_id'], target: 'edition', to: ['id', 'tenant_id'] }] }],
        'award (edition_id, tenant_id) points at edition (id, tenant_id)'],
      ['no key of another row goes unchecked', 'a loose key', () => [{ ...of('agency'), columns: [column] }], 'agency.x_id is held by no foreign key'],
      ['a unique of a tenant\'s table begins with the tenant', 'a national unique', () => [{ ...of('agency'), uniques: [['code']] }], 'agency has the unique (code)'],
      ['a table without a tenant is reference or derived, or has its reason', 'one without', () => [{ ...of('agency'), name: 'note' }], 'note belongs to nobody, without a reason'],
      ['text compares byte by byte', 'a lenient one', () => [{ ...of('agency'), columns: [{ ...column, charset: 'utf8mb4', collation: 'utf8mb4_general_ci' }] }], 'agency.x_id is utf8mb4 utf8mb4_general_ci'],
      ['text compares byte by byte', 'a lenient one, embedded', () => [{ ...of('agency'), columns: [{ ...column, collation: 'NOCASE' }] }], 'agency.x_id is null NOCASE'],
    ];

    it.each(planted)('%s: %s', (rule, _what, made, told) => {
      expect(WALL_RULES[rule](made())).toContain(told);
    });
  });
});
