import { innovation, innovationAffair, innovationLineage, innovationWork } from '../../src/modules/innovation/data/tables';
import { replication, replicationParent } from '../../src/modules/replication/data/tables';
import { World, type AskOptions, type TestTenant } from '../support/world';

interface Similar {
  readonly likeness: string;
  readonly score: number;
  readonly reasons: readonly { readonly kind: string; readonly points: number; readonly words: readonly string[] }[];
  readonly innovation: { readonly id: string; readonly title: string };
}

const QUERY = `query($innovation: ID, $title: String, $summary: String, $government: String, $synthetic: SyntheticRows! = INCLUDE, $first: Int! = 10) {
  similarInnovations(innovation: $innovation, title: $title, summary: $summary, government: $government, synthetic: $synthetic, first: $first) {
    likeness score reasons { kind points words } innovation { id title }
  }
}`;

describe('similarInnovations', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const similar = async (variables: Record<string, unknown>, options: Omit<AskOptions, 'variables'> = {}): Promise<readonly Similar[]> =>
    (await world.get<{ similarInnovations: readonly Similar[] }>(QUERY, { ...options, variables })).similarInnovations;
  const codeOf = async (variables: Record<string, unknown>): Promise<string | undefined> => (await world.ask(QUERY, { variables })).errors.at(0)?.extensions.code;
  const word = (): string => `zw${world.ids.next().slice(-10)}`;
  /** Three words that nobody else uses, and an innovation of them. */
  const scene = async (): Promise<{ readonly tenant: TestTenant; readonly words: readonly [string, string, string]; readonly title: string; readonly summary: string; readonly id: string }> => {
    const tenant = await world.tenant();
    const words = [word(), word(), word()] as const;
    const [title, summary] = [`Kartu ${words[0]} ${words[1]}`, `Petugas ${words[1]} ${words[2]} menjemput warga.`];
    const [id] = await world.rows(tenant, innovation, [{ title, summary }]);
    return { tenant, words, title, summary, id };
  };

  it('tells a duplicate of one government from a possible replica of another, and from what is merely related', async () => {
    const { tenant, words: [a, b, c], title, summary, id } = await scene();
    const other = await world.tenant();
    const [twice] = await world.rows(tenant, innovation, [{ title: `${title} 2.0`, summary: `${b} ${c}: warga dijemput petugas.` }]);
    const [copy] = await world.rows(other, innovation, [{ title: `Gerakan ${b}`, summary }]);
    const [near] = await world.rows(other, innovation, [{ title: `Kelas ${a}`, summary: 'Siswa belajar melukis bersama seniman kota.' }]);
    const found = await similar({ innovation: `inn_${id}` });
    const classes = new Map(found.map(({ innovation: { id: key }, likeness }) => [key, likeness]));
    expect(classes.get(`inn_${twice}`)).toBe('DUPLICATE');
    expect(classes.get(`inn_${copy}`)).toBe('POSSIBLE_REPLICA');
    expect(['RELATED', undefined]).toContain(classes.get(`inn_${near}`));
    expect(classes.has(`inn_${id}`)).toBe(false);
    for (const { score, reasons } of found) expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((x, y) => y - x));
    // How rare a word is changes by a hair while other tests publish.
    expect((await similar({ innovation: `inn_${id}`, first: 1 })).map(({ innovation: { id: first } }) => first)).toEqual([found[0].innovation.id]);
  });

  it('says what is on record instead of suggesting it: parents, replicas, siblings; a refused one is no record', async () => {
    const { title, summary, tenant, id } = await scene();
    const [one, two, three] = [await world.tenant(), await world.tenant(), await world.tenant()];
    const copies: string[] = [];
    for (const [government, state] of [[one, 'IMPLEMENTED'], [two, 'CERTIFIED'], [three, 'REJECTED']] as const) {
      const [copy] = await world.rows(government, innovation, [{ title, summary }]);
      const [made] = await world.rows(government, replication, [{ title, state, replica_innovation_id: copy, confirmed_by: 'BOTH' }]);
      await world.rows(government, replicationParent, [{ replication_id: made, parent_tenant_id: tenant.id, parent_innovation_id: id }]);
      copies.push(`inn_${copy}`);
    }
    const classesFrom = async (key: string): Promise<Record<string, string>> => Object.fromEntries((await similar({ innovation: key })).filter(({ innovation: { id: found } }) => [`inn_${id}`, ...copies].includes(found)).map(({ innovation: { id: found }, likeness }) => [found, likeness]));
    expect(await classesFrom(`inn_${id}`)).toEqual({ [copies[0]]: 'KNOWN_REPLICATION', [copies[1]]: 'KNOWN_REPLICATION', [copies[2]]: 'POSSIBLE_REPLICA' });
    expect(await classesFrom(copies[0])).toEqual({ [`inn_${id}`]: 'KNOWN_REPLICATION', [copies[1]]: 'KNOWN_SIBLING', [copies[2]]: 'POSSIBLE_REPLICA' });
  });

  it('says that two are of one lineage to who works in that tenant, and to nobody else', async () => {
    const { title, summary, tenant } = await scene();
    const ids = await world.rows(tenant, innovationWork, [{ title: `${title} lama`, summary, status: 'PUBLISHED' }, { title: `${title} kini`, summary, status: 'PUBLISHED' }] as never);
    await world.rows(tenant, innovation, [{ id: ids[0], title: `${title} lama`, summary }, { id: ids[1], title: `${title} kini`, summary }]);
    await world.rows(tenant, innovationLineage, [{ innovation_id: ids[1], root_id: ids[0], reason: 'Judul baru' }]);
    const likenessFor = async (options: Omit<AskOptions, 'variables'>): Promise<string | undefined> => (await similar({ innovation: `inn_${ids[1]}` }, options)).find((found) => found.innovation.id === `inn_${ids[0]}`)?.likeness;
    const stranger = await world.tenant();
    expect(await likenessFor({ as: await world.actor([{ tenant, role: 'RESEARCH_OFFICE' }]) })).toBe('KNOWN_LINEAGE');
    expect(await likenessFor({ as: await world.actor([{ tenant, role: 'JUDGE' }]) })).toBe('DUPLICATE');
    expect(await likenessFor({ as: await world.actor([{ tenant: stranger, role: 'RESEARCH_OFFICE' }]) })).toBe('DUPLICATE');
    expect(await likenessFor({})).toBe('DUPLICATE');
  });

  it('looks at words that are not written down yet, whose ever they are', async () => {
    const { tenant, title, summary, id } = await scene();
    const first = async (variables: Record<string, unknown>): Promise<unknown> => (await similar(variables)).map(({ likeness, innovation: found }) => [likeness, found.id])[0];
    expect(await first({ title, summary })).toEqual(['DUPLICATE', `inn_${id}`]);
    expect(await first({ title, summary, government: tenant.code })).toEqual(['DUPLICATE', `inn_${id}`]);
    expect(await first({ title, summary, government: (await world.tenant()).code })).toEqual(['POSSIBLE_REPLICA', `inn_${id}`]);
    expect(await similar({ title, summary, synthetic: 'EXCLUDE' })).toEqual([]);
    expect(await similar({ title: `${word()} ${word()}` })).toEqual([]);
  });

  it('gives the same affair as a reason', async () => {
    const { tenant, title, id } = await scene();
    const [[affair]] = await world.app.db.query({ mode: 'scoped', tenantId: null }, "SELECT a.id FROM government_affair a WHERE a.code = 'WYD-02'", []);
    const [twice] = await world.rows(tenant, innovation, [{ title, summary: 'Siswa melukis.' }]);
    await world.rows(tenant, innovationAffair, [{ innovation_id: id, affair_id: String(affair), confidence: 'STATED' }, { innovation_id: twice, affair_id: String(affair), confidence: 'STATED' }]);
    expect((await similar({ innovation: `inn_${id}` }))[0].reasons).toContainEqual({ kind: 'AFFAIR', points: 20, words: ['WYD-02'] });
  });

  it.each([
    [{}, 'BAD_USER_INPUT'], [{ innovation: 'inn_x', title: 'x' }, 'BAD_USER_INPUT'], [{ innovation: 'x' }, 'NOT_FOUND'], [{ innovation: 'inn_00000000000000000000000000' }, 'NOT_FOUND'], [{ title: '' }, 'BAD_USER_INPUT'],
    [{ title: '\u200b\u3164' }, 'BAD_USER_INPUT'], [{ title: 'yang dan untuk' }, 'BAD_USER_INPUT'], [{ title: 'x'.repeat(301) }, 'LIST_TOO_LONG'], [{ title: 'kartu', summary: 'x'.repeat(10_000) }, 'LIST_TOO_LONG'],
    [{ title: 'kartu', government: 'tidak-ada' }, 'NOT_FOUND'], [{ title: 'kartu', government: 'é' }, 'NOT_FOUND'], [{ title: 'kartu sehat', first: 0 }, 'PAGE_SIZE_INVALID'], [{ title: 'kartu sehat', first: 51 }, 'PAGE_SIZE_INVALID'],
    [{ innovation: 'inn_00000000000000000000000000', summary: 'x' }, 'BAD_USER_INPUT'],
  ])('refuses %j in words', async (variables, code) => {
    expect(await codeOf(variables)).toBe(code);
  });
});
