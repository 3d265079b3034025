import fc from 'fast-check';
import { agency } from '../../src/modules/agency/data/tables';
import { category, edition, program } from '../../src/modules/competition/data/tables';
import { entry } from '../../src/modules/entry/data/tables';
import { SEARCH } from '../../src/modules/finding';
import { innovation, innovationAffair, innovationVersion } from '../../src/modules/innovation/data/tables';
import { shelfCheck, type Drift } from '../../src/modules/shelf';
import { systemClock } from '../../src/platform/clock';
import { TenantRepository } from '../../src/tenancy/repository';
import { World, type TestTenant } from '../support/world';

describe('what can be found', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  /** Drifts of the innovations named: other tests share the database. */
  const drifts = async (ids: readonly string[], mend = false): Promise<readonly Drift[]> => {
    const { search } = await shelfCheck(world.app.db, [SEARCH], systemClock, mend);
    return search.filter(({ what }) => ids.some((id) => what.includes(id)));
  };
  const kept = async (id: string): Promise<unknown> => world.app.db.query({ mode: 'scoped', tenantId: null },
    'SELECT d.title, d.short_name, d.long_form, d.length, t.term, t.weight FROM search_doc d JOIN search_term t ON t.doc_id = d.id WHERE d.row_id = ? ORDER BY t.term', [id]);

  it('is after any acts on the shelf what it would be if it were made anew', async () => {
    const titles = fc.constantFrom('SICEPOT (Sistem Cepat Pelayanan ODGJ)', 'Kartu Sehat', 'Antar Obat', 'Pemantauan Sungai', '😀 ﷺ İstanbul', 'x'.repeat(300));
    const act = fc.oneof(
      fc.record({ act: fc.constant('title' as const), at: fc.nat(3), title: titles }), fc.record({ act: fc.constant('summary' as const), at: fc.nat(3), title: fc.option(titles) }),
      fc.record({ act: fc.constant('agency' as const), at: fc.nat(1), title: titles.map((t) => t.slice(0, 100)) }), fc.record({ act: fc.constant('version' as const), at: fc.nat(3), title: titles }),
      fc.record({ act: fc.constant('drop' as const), at: fc.nat(3) }),
    );
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      const tenant = await world.tenant();
      const offices = await world.rows(tenant, agency, [{ code: 'a', name: 'Dinas Satu', kind: 'DINAS' }, { code: 'b', name: 'Dinas Dua', kind: 'DINAS' }]);
      const ids = await world.rows(tenant, innovation, Array.from({ length: 4 }, (_, i) => ({ title: `Inovasi ${i}`, agency_id: offices[i % 2] })));
      await carryOut(tenant, offices, ids, acts);
      expect(await drifts(ids)).toEqual([]);
    }), { numRuns: 12 });
  });

  type Act = { readonly act: 'title' | 'agency' | 'version'; readonly at: number; readonly title: string } | { readonly act: 'summary'; readonly at: number; readonly title: string | null } | { readonly act: 'drop'; readonly at: number };
  const carryOut = async (tenant: TestTenant, offices: readonly string[], ids: readonly string[], acts: readonly Act[]): Promise<void> => {
    const gone = new Set<string>();
    await world.system(async (tx, scope) => {
      const of = scope.forTenant(tenant.id);
      const [works, versions, agencies] = [new TenantRepository(innovation, of, tx), new TenantRepository(innovationVersion, of, tx), new TenantRepository(agency, of, tx)];
      for (const [n, done] of acts.entries()) {
        const id = ids[done.at % ids.length];
        if (done.act === 'agency') await agencies.update(offices[done.at], { name: done.title });
        else if (gone.has(id)) continue;
        else if (done.act === 'title') await works.update(id, { title: done.title });
        else if (done.act === 'summary') await works.update(id, { summary: done.title });
        else if (done.act === 'version') await versions.insert({ id: world.ids.next(), synthetic: 1, published_at: '2026-01-01T00:00:00.000Z', innovation_id: id, number: n + 1, title: done.title });
        else {
          await versions.deleteWhere({ innovation_id: id });
          await works.delete(id);
          gone.add(id);
        }
      }
    });
  };

  it('follows affairs, offices, contests and their categories too', async () => {
    const known = (await world.app.db.query({ mode: 'scoped', tenantId: null }, 'SELECT a.id FROM government_affair a ORDER BY a.code', [])).slice(0, 3).map(([id]) => String(id));
    const act = fc.record({ act: fc.constantFrom('serve' as const, 'leave' as const, 'enter' as const, 'move' as const, 'rename' as const, 'office' as const, 'abbreviate' as const, 'expel' as const), at: fc.nat(2), to: fc.nat(2) });
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
      const [tenant, host] = [await world.tenant(), await world.tenant()];
      const offices = await world.rows(tenant, agency, ['a', 'b', 'c'].map((code) => ({ code, name: `Dinas ${code}`, kind: 'DINAS' as const })));
      const ids = await world.rows(tenant, innovation, Array.from({ length: 3 }, (_, i) => ({ title: `Inovasi ${i}`, agency_id: offices[i] })));
      const [programId] = await world.rows(host, program, [{ code: 'lomba', name: 'Lomba', tier: 'CITY' }]);
      const [editionId] = await world.rows(host, edition, [{ program_id: programId, year: 2026, name: 'Lomba 2026', phase: 'OPEN', held: 'HELD' }]);
      const categories = await world.rows(host, category, ['x', 'y', 'z'].map((code, position) => ({ edition_id: editionId, code, name: `Bidang ${code}`, position })));
      const entries: string[] = [];
      const served = new Map<string, string>();
      for (const [n, { act: what, at, to }] of acts.entries()) {
        const pair = `${at} ${to}`;
        if (what === 'serve' && !served.has(pair)) served.set(pair, (await world.rows(tenant, innovationAffair, [{ innovation_id: ids[at], affair_id: known[to], confidence: 'STATED' }]))[0]);
        else if (what === 'leave' && served.has(pair)) {
          await world.system((tx, scope) => new TenantRepository(innovationAffair, scope.forTenant(tenant.id), tx).delete(served.get(pair) ?? ''));
          served.delete(pair);
        } else if (what === 'enter') {
          entries.push(...await world.rows(host, entry, [{
            edition_id: editionId, category_id: categories[to], title: `Peserta ${n}`, innovation_tenant_id: tenant.id, innovation_id: ids[at], entrant_tenant_id: tenant.id, participant: 'CITY_GOVERNMENT', outcome: 'NOT_REPORTED', score_state: 'NOT_REPORTED', rank_state: 'NOT_REPORTED',
          }]));
        } else if (what === 'move' && entries.length > 0) await world.change(host, entry, entries[at % entries.length], { category_id: to === 2 ? null : categories[to], innovation_id: ids[(at + 1) % 3] });
        else if (what === 'expel' && entries.length > 0) await world.system((tx, scope) => new TenantRepository(entry, scope.forTenant(host.id), tx).delete(entries.pop() ?? ''));
        else if (what === 'rename') await world.change(host, category, categories[to], { name: `Bidang baru ${n}` });
        else if (what === 'office') await world.change(tenant, innovation, ids[at], { agency_id: offices[to] });
        else if (what === 'abbreviate') await world.change(tenant, agency, offices[to], { abbreviation: `DN${n}` });
      }
      expect(await drifts(ids)).toEqual([]);
    }), { numRuns: 8 });
  });

  it('is named by a check where it drifted, and mended', async () => {
    const tenant = await world.tenant();
    const [good, bad, lost] = await world.rows(tenant, innovation, [{ title: 'Kartu Baik' }, { title: 'SICEPOT (Sistem Cepat Pelayanan ODGJ)' }, { title: 'Kartu Hilang' }]);
    const before = await kept(bad);
    await world.system(async (tx) => {
      await tx.manager.query('UPDATE search_term SET weight = weight + 1 WHERE doc_id IN (SELECT d.id FROM search_doc d WHERE d.row_id = ?)', [bad]);
      await tx.manager.query('DELETE FROM search_term WHERE doc_id IN (SELECT d.id FROM search_doc d WHERE d.row_id = ?)', [lost]);
      await tx.manager.query('DELETE FROM search_doc WHERE row_id = ?', [lost]);
    });
    const found = await drifts([good, bad, lost], true);
    expect(found.map(({ what, kept: was }) => [what.split(' ')[2], was]).sort()).toEqual([[bad, 'OTHER'], [lost, '-']].sort());
    expect(await drifts([good, bad, lost])).toEqual([]);
    expect(await kept(bad)).toEqual(before);
  });

  it('weighs the same on every engine', async () => {
    const tenant = await world.tenant('Kota Tetap');
    const [id] = await world.rows(tenant, innovation, [{ title: 'SICEPOT (Sistem Cepat Pelayanan ODGJ)', summary: 'Petugas puskesmas menjemput pasien ODGJ.' }]);
    const rows = (await kept(id)) as readonly (readonly unknown[])[];
    expect(rows[0].slice(0, 3)).toEqual(['SICEPOT (Sistem Cepat Pelayanan ODGJ)', 'SICEPOT', 'Sistem Cepat Pelayanan ODGJ']);
    // By hand: 29 long (five words of the title by four, five of the summary, "Pemerintah Kota Tetap n" less what is no word), so 4 * 2.2 / (4 + 1.2 * (0.4 + 0.6 * 29 / 60)).
    expect(new Map(rows.map(([, , , length, term, weight]) => [term, [Number(length), Number(weight)]])).get('cepat')).toEqual([Number(rows[0][3]), Math.round((100 * 4 * 2.2) / (4 + 1.2 * (0.4 + (0.6 * Number(rows[0][3])) / 60)))]);
    expect(rows.map(([, , , , term]) => term)).toEqual(expect.arrayContaining(['=sicepot', 'cepat', 'layan', 'odgj', 'puskesmas', 'sicepot', 'sistem']));
  });
});
