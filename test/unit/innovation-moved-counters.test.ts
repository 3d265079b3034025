import { movedCounters } from '../../src/domain/innovation/moved-counters';

const [from, to] = ['01m8091yj8f65a824ft9smg03y', '01m8091yj8f3ctrs325hzg0qnq'];

describe('the counters of a lineage in a kept submission', () => {
  it('are named after the other lineage, and nothing else is', () => {
    const kept = { asOf: '2023-01-01', counters: [`participation/p/c/${from}`, `quota/e/c/agency/${from}`, `participation/p/c/${to}`, `participation/${from}/c/x`, 7], facts: { title: `/${from}` } };
    expect(JSON.parse(movedCounters(JSON.stringify(kept), from, to) ?? '')).toEqual({ ...kept, counters: [`participation/p/c/${to}`, ...kept.counters.slice(1)] });
  });

  it.each([['no place', { counters: [] }], ['a quota only', { counters: [`quota/e/c/agency/${from}`] }], ['no list', { facts: {} }]])('with %s stay as they are', (_name, kept) => {
    expect(movedCounters(JSON.stringify(kept), from, to)).toBeNull();
  });
});
