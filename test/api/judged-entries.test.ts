import { entryAnswer, entryDocument, entryWork } from '../../src/modules/entry/data/tables';
import { storedFile } from '../../src/modules/evidence/data/tables';
import { membership } from '../../src/modules/identity/data/tables';
import { judge, roundEntry } from '../../src/modules/judging/data/tables';
import { ConflictDesk } from '../support/conflict-desk';
import { JudgingScene } from '../support/judging-scene';
import { World, type TestActor } from '../support/world';

const LATER = '2999-01-01T00:00:00.000Z';

describe('an entry as its judges see it', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  interface Seen {
    readonly label: string;
    readonly title: string | null;
    readonly entrant: string | null;
    readonly entry: unknown;
    readonly answers: { readonly nodes: readonly { readonly body: string }[] };
    readonly documents: { readonly totalCount: number; readonly nodes: readonly { readonly about: string; readonly file: { readonly name: string; readonly readAddress: string | null } | null }[] };
    readonly assignments: { readonly totalCount: number };
  }
  /** A round of two entries with an answer, a document and its file each; the first hides what is said. */
  const scene = async (hidden: object = {}): Promise<ConflictDesk> => {
    const s = await JudgingScene.scoring(world, { entries: 2, judges: { utama: 2 } });
    const { tenant, entries, organizer } = s;
    await world.rows(tenant, entryAnswer, entries.map((entry_id, i) => ({ entry_id, question: 'ringkasan', body: `Jawaban ${i + 1}`, words: 2 })));
    const files = await world.rows(tenant, storedFile, entries.map((_, i) => ({ actor_id: organizer.id, agency_id: s.agencies[i], name: `bukti-${i + 1}.pdf`, media_type: 'application/pdf', bytes: 10, most_bytes: 10, sha256: 'a'.repeat(64), state: 'STORED' as const, expires_at: LATER, stored_at: LATER })));
    await world.rows(tenant, entryDocument, entries.map((entry_id, i) => ({ entry_id, requirement: 'sk', about: `SK ${i + 1}`, file_id: files[i] })));
    const d = new ConflictDesk(s);
    const [[row]] = await d.rows('SELECT e.id FROM round_entry e WHERE e.tenant_id = ? AND e.entry_id = ?', entries[0]);
    await world.change(tenant, roundEntry, String(row), hidden);
    return d;
  };
  const seen = async (d: ConflictDesk, as: TestActor): Promise<readonly Seen[]> => (await d.workspace<{ roundEntries: { nodes: readonly Seen[] } }>(as,
    'roundEntries(first: 5) { nodes { label title entrant entry { title } answers(first: 3) { nodes { body } } documents(first: 3) { totalCount nodes { about file { name readAddress } } } assignments(first: 5) { totalCount } } }')).roundEntries.nodes;

  it('has what its round shows, to read by an address that is signed for it; of assignments a judge sees its own', async () => {
    const d = await scene();
    const { judges: [one] } = d.scene;
    const [first] = await seen(d, one.actor);
    expect(first).toMatchObject({ label: 'Usulan 001', title: 'Usulan 1', entrant: 'Dinas 1', entry: null, answers: { nodes: [{ body: 'Jawaban 1' }] }, documents: { totalCount: 1, nodes: [{ about: 'SK 1', file: { name: 'bukti-1.pdf' } }] }, assignments: { totalCount: 1 } });
    expect(first.documents.nodes[0].file?.readAddress).toMatch(/^\/files\//);
    // The files of the workspace are not the judge's.
    expect((await d.workspace(one.actor, 'files { totalCount } entries { totalCount }'))).toMatchObject({ files: { totalCount: 0 }, entries: { totalCount: 0 } });
    const [told] = await seen(d, d.scene.organizer);
    expect(told).toMatchObject({ entry: { title: 'Usulan 1' }, assignments: { totalCount: 2 } });
  });

  it('has nothing of what is hidden from judges: not to filter by, nor by the key of a document', async () => {
    const d = await scene({ title: null, entrant: null, documents_shown: 0 });
    const { judges: [one], organizer } = d.scene;
    const [first, second] = await seen(d, one.actor);
    expect(first).toMatchObject({ label: 'Usulan 001', title: null, entrant: null, answers: { nodes: [{ body: 'Jawaban 1' }] }, documents: { totalCount: 0, nodes: [] } });
    expect(second.documents.totalCount).toBe(1);
    for (const where of ['{ title: { eq: "Usulan 1" } }', '{ entrant: { contains: "Dinas 1" } }']) expect((await d.workspace(one.actor, `roundEntries(where: ${where}) { totalCount }`)).roundEntries.totalCount).toBe(0);
    const keys = [...(await d.rows('SELECT x.id FROM entry_document x WHERE x.tenant_id = ? ORDER BY x.about')).map(([id]) => `jdo_${String(id)}`), ...(await d.rows('SELECT x.id FROM stored_file x WHERE x.tenant_id = ? ORDER BY x.name')).map(([id]) => `jfi_${String(id)}`)];
    const nodes = async (as: TestActor): Promise<readonly boolean[]> => (await world.get<{ nodes: readonly unknown[] }>('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { as, variables: { ids: keys } })).nodes.map((n) => n !== null);
    expect(await nodes(one.actor)).toEqual([false, true, false, true]);
    expect(await nodes(organizer)).toEqual([true, true, true, true]);
  });

  it('is for who is assigned to it, while the appointment lasts', async () => {
    const d = await scene();
    const { judges: [one, two], entries, tenant, organizer } = d.scene;
    await world.system((tx) => tx.manager.query('DELETE FROM score_cell WHERE tenant_id = ? AND judge_id = ? AND entry_id = ?', [tenant.id, one.id, entries[0]]));
    expect((await seen(d, one.actor)).map((e) => e.label)).toEqual(['Usulan 002']);
    await world.change(tenant, judge, one.id, { dismissed_at: '2026-05-02T00:00:00.000Z', dismissed_reason: 'Selesai' });
    expect(await seen(d, one.actor)).toEqual([]);
    expect((await seen(d, two.actor)).map((e) => e.label)).toEqual(['Usulan 001', 'Usulan 002']);
    // The function alone is no appointment, and neither is that of another programme.
    expect(await seen(d, await world.actor([{ tenant, role: 'JUDGE' }]))).toEqual([]);
    expect(await seen(d, await world.actor([{ tenant, role: 'ORGANIZER', programId: d.scene.programId }]))).toHaveLength(2);
    for (const role of ['RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER'] as const) expect(await seen(d, await world.actor([{ tenant, role }]))).toEqual([]);
    expect(await seen(d, organizer)).toHaveLength(2);
  });

  it('stays its own officer\'s, who acts on it as the officer only, also where that one organises and is recused', async () => {
    const s = await JudgingScene.screened(world, { entries: 2 });
    const d = new ConflictDesk(s);
    const { tenant, organizer, agencies, entries } = s;
    await world.change(tenant, entryWork, entries[0], { state: 'RETURNED', mend_until: '2999-12-31' });
    await world.rows(tenant, membership, [{ actor_id: organizer.id, office: 'Kantor uji', role: 'AGENCY_OFFICER', agency_id: agencies[0] }]);
    const acts = async (name: string, entry: string, input: string): Promise<readonly string[]> => {
      const answer = await world.get<Record<string, { problems: readonly { code: string }[] }>>(`mutation { ${name}(tenant: "${s.tenantCode}", entry: "wen_${entry}", expectedVersion: 99${input}) { problems { code } } }`, { as: organizer });
      return answer[name].problems.map(({ code }) => code);
    };
    const revise = ', input: { title: "Judul baru" }';
    const decide = ', input: { decision: RETURN, reasons: [{ words: "Sebab uji" }] }';
    expect(await acts('screeningDecide', entries[0], decide)).not.toContain('NOT_FOUND');
    await d.declare(organizer, { agency: `agy_${agencies[0]}` });
    await d.declare(organizer, { agency: `agy_${agencies[1]}` });
    expect(await acts('entryRevise', entries[0], revise)).toEqual(['VERSION_CONFLICT']);
    for (const name of ['screeningDecide', 'entrySubmit']) expect([name, await acts(name, entries[0], name === 'entrySubmit' ? '' : decide)]).toEqual([name, ['NOT_FOUND']]);
    for (const [name, input] of [['entryRevise', revise], ['screeningDecide', decide], ['entryWithdraw', ', input: { reason: "Ditarik" }']]) expect([name, await acts(name, entries[1], input)]).toEqual([name, ['NOT_FOUND']]);
    const read = await d.workspace(organizer, 'entries { nodes { id } }');
    expect(read.entries.nodes).toEqual([{ id: `wen_${entries[0]}` }]);
  });
});
