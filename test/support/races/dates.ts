import { entryExtension } from '../../../src/modules/entry/data/tables';
import { innovationWork } from '../../../src/modules/innovation/data/tables';
import { QUOTA, type RaceDesk, type Said } from './desk';

const PAST = { closes_earliest: '2026-03-09', closes_latest: '2026-03-09' } as const;

/** The races of submitting with what moves the time in which it is possible. */
export function dateRaces(desk: () => RaceDesk): void {
  const onEdition = (n: number, field: string, edition: string, version: number, input?: readonly [string, object]): Promise<Said> =>
    desk().act(n, field, { edition: ['ID!', `edn_${edition}`], expectedVersion: ['Int!', version], ...(input === undefined ? {} : { input }) });
  /** What is left is submitted once every writer shows the new time. */
  const rest = async (): Promise<readonly string[]> => {
    await desk().settle();
    const words: string[] = [];
    for (const [n, [id, version]] of (await desk().waiting()).entries()) words.push((await desk().submit(n, id, version)).word);
    return [...new Set(words)];
  };

  it('a last day that is moved while entries come: each is in time or not, and its age is counted to the day that let it in', async () => {
    const { scene, worlds } = desk();
    const count = desk().many - 3;
    const ripe = { agency_id: scene.agencies[0], status: 'DRAFT' as const, implemented_earliest: '2024-03-15', implemented_latest: '2024-03-15' };
    // Two years old on 15 March: too young for the old last day, old enough for the new one.
    const edition = await scene.edition({ clauses: [...QUOTA, { code: 'umur', kind: 'MINIMUM_AGE', with: { months: 24 } }], row: PAST });
    const innovations = await worlds[0].rows(scene.tenant, innovationWork, Array.from({ length: count }, (_, i) => ({ title: `Inovasi ${i}`, ...ripe })));
    const ids = await scene.collected(edition, innovations.map((innovation_id) => ({ innovation_id, lineage_key: innovation_id })));
    await desk().settle();
    const submitting = ids.slice(0, count / 2).map((id, n) => desk().submit(n, id));
    const moving = ['2026-03-20', '2026-03-21', '2026-03-22'].map((closesOn, n) => onEdition(n, 'deadlineMove', edition, 1, ['DeadlineMoveInput!', { closesOn, reason: 'Permintaan peserta' }]));
    submitting.push(...ids.slice(count / 2).map((id, n) => desk().submit(n, id)));
    const [moved, said] = [desk().counts(await Promise.all(moving)), desk().counts(await Promise.all(submitting))];
    expect(moved.OK).toBe(1);
    expect(Object.keys({ ...moved, ...said }).filter((word) => !['OK', 'WINDOW_CLOSED', 'VERSION_CONFLICT'].includes(word))).toEqual([]);
    expect(said.VERSION_CONFLICT).toBeUndefined();
    expect((await rest()).filter((word) => word !== 'OK')).toEqual([]);
    const { entries, faults } = await desk().ledger({ most: { kuota: 100 } });
    expect([[...entries.values()].filter((e) => e.state === 'SUBMITTED').length, faults]).toEqual([count, []]);
  });

  it('more time that is given to one agency while entries come: it alone gets in', async () => {
    const { scene } = desk();
    const edition = await desk().screened(QUOTA, false);
    const ids = await scene.collected(edition, Array.from({ length: desk().many - 2 }, (_, i) => ({ agency_id: scene.agencies[i % 2] })));
    await desk().settle();
    const grant = (n: number): Promise<Said> => onEdition(n, 'extensionGrant', edition, 1, ['ExtensionGrantInput!', { agency: `agy_${scene.agencies[0]}`, until: '2026-03-31', reason: 'Banjir' }]);
    const submitting = ids.slice(0, 20).map((id, n) => desk().submit(n, id));
    const granting = [grant(0), grant(1)];
    submitting.push(...ids.slice(20).map((id, n) => desk().submit(n, id)));
    const [granted, said] = [desk().counts(await Promise.all(granting)), await Promise.all(submitting)];
    expect([granted.OK, Object.keys(granted).filter((word) => !['OK', 'VERSION_CONFLICT'].includes(word))]).toEqual([1, []]);
    const [own, others] = [0, 1].map((side) => Object.keys(desk().counts(said.filter((_, i) => i % 2 === side))));
    expect([own.filter((word) => !['OK', 'WRONG_STATE SCREENING'].includes(word)), others]).toEqual([[], ['WRONG_STATE SCREENING']]);
    expect((await rest()).filter((word) => word !== 'OK')).toEqual(['WRONG_STATE SCREENING']);
    const { entries, faults } = await desk().ledger({ most: { kuota: 100 } });
    const inside = [...entries.values()].filter((e) => e.state === 'SUBMITTED');
    expect([inside.length, new Set(inside.map((e) => e.agency)), faults]).toEqual([ids.length / 2, new Set([scene.agencies[0]]), []]);
  });

  it('an edition that is closed while entries come: who has more time gets in, nobody else, and all that got in are counted', async () => {
    const { scene, worlds } = desk();
    const edition = await scene.edition({ clauses: QUOTA, row: PAST });
    await worlds[0].rows(scene.tenant, entryExtension, [{ edition_id: edition, agency_id: scene.agencies[0], until_on: '2026-03-31', reason: 'Perpanjangan' }]);
    const ids = await scene.collected(edition, Array.from({ length: desk().many - 4 }, (_, i) => ({ agency_id: scene.agencies[i % 2] })));
    await desk().settle();
    const submitting = ids.slice(0, 20).map((id, n) => desk().submit(n, id));
    const closing = [0, 1, 2, 3].map((n) => onEdition(n, 'editionClose', edition, 1));
    submitting.push(...ids.slice(20).map((id, n) => desk().submit(n, id)));
    const [closed, said] = [desk().counts(await Promise.all(closing)), await Promise.all(submitting)];
    expect([closed.OK, Object.keys(closed).filter((word) => !['OK', 'VERSION_CONFLICT'].includes(word))]).toEqual([1, []]);
    const [own, others] = [0, 1].map((side) => Object.keys(desk().counts(said.filter((_, i) => i % 2 === side))));
    expect([own, others.filter((word) => !['WINDOW_CLOSED', 'WRONG_STATE SCREENING'].includes(word))]).toEqual([['OK'], []]);
    expect((await rest()).filter((word) => word !== 'OK')).toEqual(['WRONG_STATE SCREENING']);
    const { entries, faults } = await desk().ledger({ most: { kuota: 100 } });
    expect([[...entries.values()].filter((e) => e.state === 'SUBMITTED').length, faults]).toEqual([ids.length / 2, []]);
    expect(await scene.rowsOf('edition', 'phase')).toEqual([['SCREENING']]);
  });
}
