import { agency } from '../../src/modules/agency/data/tables';
import { edition, program } from '../../src/modules/competition/data/tables';
import { entryClaim, entryWork, limitCounter } from '../../src/modules/entry/data/tables';
import { innovationWork } from '../../src/modules/innovation/data/tables';
import { isDuplicate } from '../../src/db/errors';
import { NotAffected, TenantRepository } from '../../src/tenancy/repository';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { World, type TestActor, type TestTenant } from '../support/world';

const scope = new SystemScope('a test submits entries beside joins');
const PROBLEMS = 'problems { code message path ... on ConflictProblem { currentVersion } }';
const JOIN = `mutation($tenant: String!, $id: ID!, $earlier: ID!, $version: Int!, $reason: String!) {
  done: lineageJoin(tenant: $tenant, innovation: $id, earlier: $earlier, expectedVersion: $version, reason: $reason) {
    innovation { id version lineage { reason root { id } } versions { nodes { number note } } } ${PROBLEMS}
  }
}`;
const DRAFT = `mutation($tenant: String!, $input: InnovationDraftInput!, $key: String!) {
  done: innovationDraft(tenant: $tenant, input: $input, idempotencyKey: $key) { innovation { id lineage { reason root { id } } } ${PROBLEMS} }
}`;

interface Done {
  readonly innovation: { readonly id: string; readonly version: number; readonly lineage: { readonly reason: string; readonly root: { readonly id: string } | null } | null; readonly versions?: { readonly nodes: readonly { number: number; note: string | null }[] } } | null;
  readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string; readonly currentVersion?: number | null }[];
}

describe('a lineage', () => {
  let world: World;
  let tenant: TestTenant;
  let organizer: TestActor;
  let keys = 0;
  beforeAll(async () => {
    world = await World.open();
    tenant = await world.tenant();
    organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
  });
  afterAll(() => world.close());

  const ask = async (query: string, variables: object, as: TestActor = organizer): Promise<Done> => (await world.get<{ done: Done }>(query, { as, variables: { tenant: tenant.code, ...variables } })).done;
  const works = async (...titles: readonly string[]): Promise<string[]> => world.rows(tenant, innovationWork, titles.map((title) => ({ title, status: 'DRAFT' })));
  const join = (id: string, earlier: string, version: number, as: TestActor = organizer, reason = 'Hanya judulnya yang baru'): Promise<Done> => ask(JOIN, { id: `win_${id}`, earlier: `win_${earlier}`, version, reason }, as);
  const draftFrom = (earlier: string, as: TestActor = organizer, more: object = {}): Promise<Done> =>
    ask(DRAFT, { input: { title: 'Dengan judul baru', developsFrom: { innovation: earlier, reason: 'Berganti judul' }, ...more }, key: `silsilah-${(keys += 1)}` }, as);
  const saidOf = ({ problems }: Done): readonly string[] => problems.map(({ code, path }) => `${code} ${path.join('.')}`);
  const read = (sql: string, ...params: readonly unknown[]): Promise<unknown[][]> => world.app.db.query(scope.session, sql, [tenant.id, ...params]);
  const rootsOf = async (ids: readonly string[]): Promise<readonly string[]> => {
    const roots = new Map((await read('SELECT l.innovation_id, l.root_id FROM innovation_lineage l WHERE l.tenant_id = ?')).map(([id, root]) => [String(id), String(root)]));
    return ids.map((id) => roots.get(id) ?? id);
  };
  /** Rows of lineages that point at one that itself goes back to another: there may be none, ever. */
  const chains = async (): Promise<number> => Number((await read('SELECT COUNT(*) FROM innovation_lineage l JOIN innovation_lineage m ON m.tenant_id = l.tenant_id AND m.innovation_id = l.root_id WHERE l.tenant_id = ? AND m.tenant_id = ?', tenant.id))[0][0]);
  const versionOf = async (id: string): Promise<number> => Number((await read('SELECT w.version FROM innovation_work w WHERE w.tenant_id = ? AND w.id = ?', id))[0][0]);
  const counters = async (lineage: string): Promise<Record<string, number>> =>
    Object.fromEntries((await read('SELECT k.counter, k.used FROM limit_counter k WHERE k.tenant_id = ? AND k.counter LIKE ?', `participation/%/${lineage}`)).map(([counter, used]) => [String(counter).split('/').slice(1, 3).join('/'), Number(used)]));
  const editions = async (n: number, phase: 'OPEN' | 'RESULTS' = 'OPEN'): Promise<readonly string[]> => {
    const [programId] = await world.rows(tenant, program, [{ code: `p${world.ids.next().slice(-8)}`, name: 'Program uji', tier: 'CITY' }]);
    return world.rows(tenant, edition, Array.from({ length: n }, (_, i) => ({ program_id: programId, year: 2020 + i, name: `Program uji ${2020 + i}`, phase, held: 'HELD' as const })));
  };
  const entryOf = async (editionId: string, innovationId: string, lineage: string, state: 'COLLECTED' | 'SUBMITTED'): Promise<string> => {
    const [id] = await world.rows(tenant, entryWork, [{ edition_id: editionId, innovation_id: innovationId, lineage_key: lineage, title: 'Usulan', participant: 'AGENCY', state, submissions: 0 }]);
    if (state === 'SUBMITTED') await world.rows(tenant, entryClaim, [{ edition_id: editionId, kind: 'LINEAGE', claim: lineage, entry_id: id }]);
    return id;
  };

  it('goes on in a draft that develops from an earlier one, or from one that itself did', async () => {
    const [first] = await works('Asal');
    const second = await draftFrom(`win_${first}`);
    expect(second.innovation?.lineage).toEqual({ reason: 'Berganti judul', root: { id: `win_${first}` } });
    const third = await draftFrom(second.innovation?.id ?? '');
    expect(third.innovation?.lineage?.root?.id).toBe(`win_${first}`);
    const below = await world.get<{ node: { descendants: { nodes: { innovation: { id: string } }[] } } }>('query($id: ID!) { node(id: $id) { ... on WorkspaceInnovation { descendants { nodes { innovation { id } } } } } }', { as: organizer, variables: { id: `win_${first}` } });
    expect(below.node.descendants.nodes.map((n) => n.innovation.id).sort()).toEqual([second.innovation?.id, third.innovation?.id].sort());
  });

  it('does not go on from what is not there, without a reason, or for an officer from another agency\'s', async () => {
    const other = await world.tenant('Kota Lain');
    const [foreign] = await world.rows(other, innovationWork, [{ title: 'Milik orang', status: 'DRAFT' }]);
    for (const id of [`win_${foreign}`, `win_${world.ids.next()}`, `inn_${foreign}`, 'win_', '']) expect(saidOf(await draftFrom(id))).toEqual(['NOT_FOUND input.developsFrom.innovation']);
    const [own] = await works('Asal lain');
    for (const reason of ['', '..', 'ok', 'x'.repeat(501)]) expect(saidOf(await draftFrom(`win_${own}`, organizer, { developsFrom: { innovation: `win_${own}`, reason } })).every((s) => s === 'VALIDATION_FAILED input.developsFrom.reason')).toBe(true);
    const [mine, theirs] = await world.rows(tenant, agency, [{ code: 'dinas-a', name: 'Dinas A', kind: 'DINAS' }, { code: 'dinas-b', name: 'Dinas B', kind: 'DINAS' }]);
    const [ofMine, ofTheirs] = await world.rows(tenant, innovationWork, [mine, theirs].map((agency_id) => ({ title: 'Milik dinas', status: 'DRAFT' as const, agency_id })));
    const officer = await world.actor([{ tenant, role: 'AGENCY_OFFICER', agencyId: mine }]);
    expect(saidOf(await draftFrom(`win_${ofMine}`, officer, { agency: `agy_${mine}` }))).toEqual([]);
    for (const id of [ofTheirs, own]) expect(saidOf(await draftFrom(`win_${id}`, officer, { agency: `agy_${mine}` }))).toEqual(['NOT_FOUND input.developsFrom.innovation']);
  });

  it('is joined to another: one root for all members, a version and a reason for each, and one act in the trail', async () => {
    const [a, a2, b, b2] = await works('A', 'A dua', 'B', 'B dua');
    expect([saidOf(await join(a2, a, 1)), saidOf(await join(b2, b, 1))]).toEqual([[], []]);
    const joined = await join(b2, a2, 2, organizer, 'Inovasi yang sama di dua dinas');
    expect(joined).toMatchObject({ problems: [], innovation: { version: 3, lineage: { reason: 'Hanya judulnya yang baru', root: { id: `win_${a}` } }, versions: { nodes: [{ number: 3, note: 'Inovasi yang sama di dua dinas' }, { number: 2, note: 'Hanya judulnya yang baru' }] } } });
    expect([await rootsOf([a, a2, b, b2]), await chains()]).toEqual([[a, a, a, a], 0]);
    expect(await Promise.all([a, a2, b, b2].map(versionOf))).toEqual([3, 3, 3, 3]);
    expect(saidOf(await join(b, a, 3))).toEqual(['ALREADY_DONE earlier']);
    expect(saidOf(await join(a, a, 3))).toEqual(['ALREADY_DONE earlier']);
    const acts = await read("SELECT e.detail FROM audit_event e WHERE e.tenant_id = ? AND e.action = 'lineageJoin' AND e.subject_id = ?", b2);
    expect(acts.map(([detail]) => JSON.parse(String(detail)) as object)).toContainEqual({ earlier: a2, root: a, members: 4, reason: 'Inovasi yang sama di dua dinas' });
  });

  it('is not joined to what is not there, under an old version, or without a reason', async () => {
    const [a, b] = await works('A', 'B');
    const nobody = world.ids.next();
    expect([saidOf(await join(nobody, a, 1)), saidOf(await join(a, nobody, 1))]).toEqual([['NOT_FOUND innovation'], ['NOT_FOUND earlier']]);
    expect((await join(b, a, 5)).problems).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['expectedVersion'], currentVersion: 1 }]);
    for (const reason of ['', '--', 'x'.repeat(501)]) expect(new Set(saidOf(await join(b, a, 1, organizer, reason)))).toEqual(new Set(['VALIDATION_FAILED reason']));
    expect([await rootsOf([a, b]), await versionOf(a), await versionOf(b)]).toEqual([[a, b], 1, 1]);
  });

  it.each<[string, Parameters<World['actor']>[0][number]['role'], boolean]>([
    ['the organiser', 'ORGANIZER', true], ['the research office', 'RESEARCH_OFFICE', true], ['an officer', 'AGENCY_OFFICER', false], ['a judge', 'JUDGE', false],
    ['a coordinator', 'COORDINATOR', false], ['a viewer', 'VIEWER', false],
  ])('%s joins lineages: %s %s', async (_who, role, may) => {
    const [agencyId] = await world.rows(tenant, agency, [{ code: `d${world.ids.next().slice(-8)}`, name: 'Dinas', kind: 'DINAS' }]);
    const [a, b] = await world.rows(tenant, innovationWork, ['A', 'B'].map((title) => ({ title, status: 'DRAFT' as const, agency_id: agencyId })));
    const actor = await world.actor([{ tenant, role, ...(role === 'AGENCY_OFFICER' ? { agencyId } : {}) }]);
    expect(saidOf(await join(b, a, 1, actor))).toEqual(may ? [] : ['FORBIDDEN tenant']);
    expect((await rootsOf([b]))[0] === a).toBe(may);
  });

  it('adds up what both used of their participations, clause by clause, and moves entries, claims and held places', async () => {
    const [a, b] = await works('A', 'B');
    const [e1, e2, e3] = await editions(3);
    const [inA, inB, drafted] = [await entryOf(e1, a, a, 'SUBMITTED'), await entryOf(e2, b, b, 'SUBMITTED'), await entryOf(e3, b, b, 'COLLECTED')];
    const quota = `quota/${e1}/k/agency/${b}`;
    const told = { asOf: '2023-01-01', pack: { code: 'p', revision: 1 }, facts: { title: 'Usulan', participations: [] } };
    await world.system((tx, system) => new TenantRepository(entryWork, system.forTenant(tenant.id), tx).update(inB, { snapshot: JSON.stringify({ ...told, counters: [`participation/P1/dua-kali/${b}`, quota] }) }));
    await world.rows(tenant, limitCounter, [[`participation/P1/dua-kali/${a}`, 1], [`participation/P1/dua-kali/${b}`, 2], [`participation/P1/lain/${b}`, 3], [`participation/P2/dua-kali/${a}`, 4], [quota, 9]].map(([counter, used]) => ({ counter: String(counter), used: Number(used) })));
    expect(saidOf(await join(b, a, 1))).toEqual([]);
    // A counter that only one of them had begins anew: it has counted the history of one alone.
    expect([await counters(a), await counters(b)]).toEqual([{ 'P1/dua-kali': 3 }, {}]);
    const entries = new Map((await read('SELECT e.id, e.lineage_key, e.version, e.snapshot FROM entry_work e WHERE e.tenant_id = ?')).map(([id, ...rest]) => [String(id), rest]));
    expect([inA, inB, drafted].map((id) => entries.get(id)?.[0])).toEqual([a, a, a]);
    expect([inA, inB, drafted].every((id) => Number(entries.get(id)?.[1]) > 1)).toBe(true);
    expect(JSON.parse(String(entries.get(inB)?.[2]))).toEqual({ ...told, counters: [`participation/P1/dua-kali/${a}`, quota] });
    expect((await read("SELECT c.claim FROM entry_claim c WHERE c.tenant_id = ? AND c.kind = 'LINEAGE' AND c.entry_id IN (?, ?)", inA, inB)).map(([claim]) => claim)).toEqual([a, a]);
    expect((await read('SELECT k.used FROM limit_counter k WHERE k.tenant_id = ? AND k.counter = ?', quota)).map(([n]) => Number(n))).toEqual([9]);
  });

  it('is not joined while both are entered in one edition; once that is over both entries stay on record', async () => {
    const [a, b, c, d] = await works('A', 'B', 'C', 'D');
    const [running] = await editions(1);
    await entryOf(running, a, a, 'SUBMITTED');
    await entryOf(running, b, b, 'SUBMITTED');
    const refused = await join(b, a, 1);
    expect([saidOf(refused), await rootsOf([b]), await versionOf(b)]).toEqual([['ALREADY_CLAIMED earlier'], [b], 1]);
    expect(refused.problems[0].message).toContain('Program uji 2020');
    const [over] = await editions(1, 'RESULTS');
    await entryOf(over, c, c, 'SUBMITTED');
    const inD = await entryOf(over, d, d, 'SUBMITTED');
    expect(saidOf(await join(d, c, 1))).toEqual([]);
    expect((await read('SELECT c.claim FROM entry_claim c WHERE c.tenant_id = ? AND c.entry_id = ?', inD)).map(([claim]) => claim)).toEqual([d]);
  });

  it('has one root and no chain, however many join, draft and join back at once', async () => {
    const ids = await works('Satu', 'Dua', 'Tiga', 'Empat', 'Lima');
    const pairs = ids.flatMap((id, i) => ids.filter((_, j) => j !== i).map((earlier) => [id, earlier] as const));
    const attempt = async ([id, earlier]: readonly [string, string]): Promise<void> => {
      for (let tries = 0; tries < 40; tries += 1) {
        const [problem] = (await join(id, earlier, await versionOf(id))).problems;
        if (problem === undefined || problem.code === 'ALREADY_DONE') return;
        expect(problem.code).toBe('VERSION_CONFLICT');
      }
      throw new Error('never joined');
    };
    const drafts = await Promise.all([...pairs.slice(0, 12).map(attempt), ...ids.flatMap((id) => [draftFrom(`win_${id}`), draftFrom(`win_${id}`)])]);
    const made = drafts.flatMap((d) => (d === undefined ? [] : [d])).map((d) => (d.innovation?.id ?? '').slice(4));
    expect(made).toHaveLength(10);
    for (const pair of pairs) await attempt(pair);
    expect([new Set(await rootsOf([...ids, ...made])).size, await chains()]).toEqual([1, 0]);
  });

  it('has no chain either where drafts go on from it in the moment in which it is joined', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [a, b] = await works('A', 'B');
      const [joined, ...drafts] = await Promise.all([join(b, a, 1), ...Array.from({ length: 6 }, () => draftFrom(`win_${b}`))]);
      expect([joined, ...drafts].flatMap(saidOf)).toEqual([]);
      expect([new Set(await rootsOf([b, ...drafts.map((d) => (d.innovation?.id ?? '').slice(4))])), await chains()]).toEqual([new Set([a]), 0]);
    }
  });

  it('loses no participation to entries that are submitted while it is joined', async () => {
    const own = scope.forTenant(tenant.id);
    // As submission does it: what is read, then the entry under the version that was read, then its counter, begun with what history shows.
    const submit = async (id: string, pause: number): Promise<boolean> => {
      try {
        await world.app.db.transact(own.session, async (tx) => {
          const entries = new TenantRepository(entryWork, own, tx);
          const row = await entries.find(id);
          const history = (await entries.list({ lineage_key: row?.lineage_key ?? null, state: 'SUBMITTED' })).length;
          await entries.update(id, { state: 'SUBMITTED' }, { version: row?.version ?? 0 });
          const counter = `participation/P/k/${row?.lineage_key ?? ''}`;
          await new Promise((resolve) => { setTimeout(resolve, pause); });
          const limits = new TenantRepository(limitCounter, own, tx);
          if (await limits.count({ counter }, 'used', 1, 100)) return;
          try {
            await limits.insert({ id: world.ids.next(), synthetic: 1, version: 1, created_at: '2024-01-01T00:00:00.000Z', counter, used: history });
          } catch (error) {
            if (!isDuplicate(error)) throw error;
          }
          if (!(await limits.count({ counter }, 'used', 1, 100))) throw new Error('no counter');
        });
        return true;
      } catch (error) {
        if (error instanceof NotAffected) return false;
        throw error;
      }
    };
    for (let round = 0; round < 4; round += 1) {
      const [a, b] = await works('A', 'B');
      const all = await editions(8);
      const entries = await Promise.all(all.map((e, i) => entryOf(e, i % 2 === 0 ? a : b, i % 2 === 0 ? a : b, 'COLLECTED')));
      const submitting = entries.map((id, i) => submit(id, i * 10));
      const joined = await join(b, a, 1);
      const submitted = await Promise.all(submitting);
      expect(saidOf(joined)).toEqual([]);
      for (const [i, id] of entries.entries()) if (!submitted[i]) expect(await submit(id, 0)).toBe(true);
      expect([await counters(a), await counters(b)]).toEqual([{ 'P/k': 8 }, {}]);
    }
  });
});
