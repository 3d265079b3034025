import { exampleRows } from '../../seeds/example/example-batch';
import { FLAGSHIP_ID } from '../../seeds/example/flagship-cases';
import { webAddress } from '../../src/platform/web-address';

type Row = Readonly<Record<string, string | number | null | undefined>>;
const parts = exampleRows();
const rows = (name: string): Row[] => parts.filter(({ table }) => table.name === name).flatMap((p) => p.rows as Row[]);

describe('kits of the example', () => {
  const replicated = new Set([...rows('replication_parent').map((p) => p.parent_innovation_id), FLAGSHIP_ID]);

  it('tell of what others replicate, of most of it, and leave parts open as people do', () => {
    const kits = rows('innovation_kit');
    expect(kits.every((k) => replicated.has(k.innovation_id))).toBe(true);
    expect(kits.length).toBeGreaterThan(replicated.size / 2);
    expect(kits.length).toBeLessThan(replicated.size);
    for (const part of ['prerequisites', 'cost_rupiah', 'staff', 'drivers', 'obstacles']) {
      const told = kits.filter((k) => k[part] !== undefined && k[part] !== null).length;
      expect([part, told > 0, told < kits.length]).toEqual([part, true, true]);
    }
    // A cost stands with its year.
    expect(kits.filter((k) => (k.cost_rupiah === undefined) !== (k.cost_year === undefined))).toEqual([]);
  });

  it('measure before and after, and not everything became better', () => {
    const outcomes = rows('indicator_outcome');
    const better = outcomes.filter((o) => (o.goal === 'UP') === (Number(o.after_scaled) > Number(o.before_scaled)));
    expect([better.length > outcomes.length / 2, better.length < outcomes.length]).toEqual([true, true]);
    expect(outcomes.filter((o) => String(o.before_latest) >= String(o.after_earliest) || String(o.after_latest) > '2026-11-21')).toEqual([]);
    expect(outcomes.filter((o) => !replicated.has(o.innovation_id)).length).toBeGreaterThan(0);
  });

  it('name addresses that could be asked, on a host that is reserved for examples', () => {
    const all = [...rows('media_link'), ...rows('kit_document')].flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((url) => webAddress(url) !== url || !new URL(url).hostname.endsWith('.example'))).toEqual([]);
  });
});
