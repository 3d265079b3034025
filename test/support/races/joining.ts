import { innovationLineage, innovationWork } from '../../../src/modules/innovation/data/tables';
import type { RaceDesk, Said } from './desk';

const limit = (most: number): readonly object[] => [{ code: 'dua-kali', kind: 'PARTICIPATION_LIMIT', with: { most, counts: 'SUBMITTED' } }];

/** The races of joining two lineages with submitting entries of both. */
export function joiningRaces(desk: () => RaceDesk): void {
  /** A lineage with its root and so many heirs. */
  const lineage = async (name: string, heirs: number): Promise<readonly string[]> => {
    const { scene, worlds } = desk();
    const ids = await worlds[0].rows(scene.tenant, innovationWork, Array.from({ length: heirs + 1 }, (_, i) => ({ title: `${name} ${i}`, status: 'DRAFT' as const, agency_id: scene.agencies[0] })));
    await worlds[0].rows(scene.tenant, innovationLineage, ids.slice(1).map((id) => ({ innovation_id: id, root_id: ids[0], reason: 'berganti nama' })));
    return ids;
  };
  const editions = async (count: number, most: number, from = 2026): Promise<string[]> => {
    const made: string[] = [];
    for (let e = 0; e < count; e += 1) made.push(await desk().scene.edition({ year: from + e, clauses: limit(most) }));
    return made;
  };
  /** Collects entries of the members, spread over the editions. */
  const collect = async (into: readonly string[], members: readonly string[], name: string): Promise<string[]> => {
    const ids: string[] = [];
    for (const [e, edition] of into.entries()) {
      ids.push(...(await desk().scene.collected(edition, members.filter((_, i) => i % into.length === e).map((innovation_id, i) => ({ innovation_id, lineage_key: members[0], title: `${name} ${e} ${i}` })))));
    }
    return ids;
  };
  const race = async (ids: readonly string[], from: string, to: string): Promise<{ readonly joined: string; readonly said: Said[] }> => {
    await desk().settle();
    const half = Math.floor(ids.length / 2);
    const submit = (id: string, n: number): Promise<Said> => desk().submit(n, id);
    const before = ids.slice(0, half).map(submit);
    const joining = desk().join(from, to);
    const after = ids.slice(half).map(submit);
    const [joined, said] = [await joining, await Promise.all([...before, ...after])];
    await desk().settle();
    return { joined, said };
  };
  /** Submits what is left, each in the version that it has now, until nobody is told anything new. */
  const rest = async (): Promise<Record<string, number>> => {
    let counts: Record<string, number> = {};
    for (let round = 0; round < 5; round += 1) {
      const said = await Promise.all((await desk().waiting()).map(([id, version], n) => desk().submit(n, id, version)));
      counts = desk().counts(said);
      await desk().settle();
      if ((counts.OK ?? 0) === 0 && said.every((s) => !desk().unsettled(s.word))) return counts;
    }
    return counts;
  };
  const TOLD = ['ALREADY_CLAIMED', 'OK', 'RULE_REFUSES dua-kali', 'VERSION_CONFLICT'];
  const strange = (counts: Record<string, number>): readonly string[] => Object.keys(counts).filter((word) => !TOLD.includes(word));

  it('a lineage that gets another root while its entries are submitted takes part at most twice', async () => {
    const into = await editions(5, 2);
    const [root] = await lineage('Lama', 0);
    const members = await lineage('Baru', desk().many - 2);
    const ids = await collect(into, members, 'Judul');
    const { joined, said } = await race(ids, members[0], root);
    expect([joined, strange(desk().counts(said))]).toEqual(['OK', []]);
    const more = await rest();
    expect(strange(more)).toEqual([]);
    const { entries, faults } = await desk().ledger({ most: { SUBMITTED: 2 }, joined: true });
    const submitted = [...entries.values()].filter((e) => e.submissions > 0);
    expect([submitted.length, new Set(submitted.map((e) => e.lineage)), faults]).toEqual([2, new Set([root]), []]);
    expect(Object.keys(await desk().scene.used('participation')).filter((counter) => counter.endsWith(`/${members[0]}`))).toEqual([]);
  });

  it('of two lineages each takes part at most twice before they are one, and not at all after: what is counted is what is there', async () => {
    const into = await editions(4, 2);
    const [a, b] = [await lineage('Satu', desk().many / 2 - 1), await lineage('Dua', desk().many / 2 - 1)];
    const [ofA, ofB] = [await collect(into.slice(0, 2), a, 'Satu'), await collect(into.slice(2), b, 'Dua')];
    const { joined, said } = await race(ofA.flatMap((id, i) => [id, ofB[i]]), b[0], a[0]);
    expect([joined, strange(desk().counts(said))]).toEqual(['OK', []]);
    const atJoin = (await desk().ledger({ joined: true })).entries;
    const before = [...atJoin.values()].filter((e) => e.submissions > 0).length;
    const more = await rest();
    expect(strange(more)).toEqual([]);
    const { entries, faults } = await desk().ledger({ joined: true });
    const submitted = [...entries.values()].filter((e) => e.submissions > 0);
    // Two of each at the most, and together no more once there are two.
    expect([submitted.length, faults]).toEqual([Math.max(2, before), []]);
    for (const name of ['Satu', 'Dua']) expect(submitted.filter((e) => e.title.startsWith(name)).length).toBeLessThanOrEqual(2);
    expect(new Set(submitted.map((e) => e.lineage))).toEqual(new Set([a[0]]));
  });

  it('no participation is lost or counted twice where the limit lets all through', async () => {
    const MANY = 16;
    const into = await editions(MANY, MANY);
    const [a, b] = [await lineage('Satu', MANY / 2 - 1), await lineage('Dua', MANY / 2 - 1)];
    const [ofA, ofB] = [await collect(into.slice(0, MANY / 2), a, 'Satu'), await collect(into.slice(MANY / 2), b, 'Dua')];
    const { joined, said } = await race(ofA.flatMap((id, i) => [id, ofB[i]]), b[0], a[0]);
    expect([joined, Object.keys(desk().counts(said)).filter((word) => !['OK', 'VERSION_CONFLICT'].includes(word))]).toEqual(['OK', []]);
    expect(await rest()).toEqual({});
    const { entries, faults } = await desk().ledger({ most: { SUBMITTED: MANY }, joined: true });
    expect([[...entries.values()].filter((e) => e.state === 'SUBMITTED').length, faults]).toEqual([MANY, []]);
    const used = await desk().scene.used('participation');
    expect(Object.entries(used).filter(([, n]) => n !== MANY)).toEqual([]);
  });

  it('two entries of one edition and the joining of their lineages: never all three', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 6; round += 1) {
      const [edition] = await editions(1, 2, 2026 + round);
      const [a, b] = [await lineage('Satu', 0), await lineage('Dua', 0)];
      const ids = [...(await collect([edition], a, `Satu ${round}`)), ...(await collect([edition], b, `Dua ${round}`))];
      const { joined, said } = await race(ids, b[0], a[0]);
      const words = said.map((s) => s.word);
      outcomes.add([joined, ...words].join(' / '));
      const done = words.filter((w) => w === 'OK').length;
      expect([joined, done <= (joined === 'OK' ? 1 : 2)]).toEqual([expect.stringMatching(/^OK$|^ALREADY_CLAIMED$/), true]);
      if (joined !== 'OK') expect(done).toBe(2);
      await rest();
    }
    expect((await desk().ledger({ joined: true })).faults).toEqual([]);
    expect(outcomes.size).toBeGreaterThan(0);
  });

  it('entries that are drafted while a lineage is joined know their common root', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { scene } = desk();
      const [edition] = await editions(1, 2, 2026 + round);
      const [a, b] = [await lineage('Satu', 0), await lineage('Dua', 1)];
      await desk().settle();
      const draft = (n: number): Promise<Said> => desk().act(n, 'entryDraft', {
        input: ['EntryDraftInput!', { edition: `edn_${edition}`, innovation: `win_${b[n % 2]}`, agency: `agy_${scene.agencies[0]}` }], idempotencyKey: ['String!', `kunci-${round}-draf-${n}`],
      });
      const drafting = [0, 1, 2, 3, 4, 5, 6, 7].map(draft);
      const joining = desk().join(b[0], a[0]);
      drafting.push(...[8, 9, 10, 11, 12, 13].map(draft));
      const [joined, counts] = [await joining, desk().counts(await Promise.all(drafting))];
      expect([joined, Object.keys(counts)]).toEqual(['OK', ['OK']]);
      await desk().settle();
      const keys = (await scene.rowsOf('entry_work', 'lineage_key', `x.edition_id = '${edition}'`)).map(([key]) => key);
      expect([keys.length, new Set(keys)]).toEqual([counts.OK, new Set([a[0]])]);
    }
  });
}
