import { codes } from '../support/clean';
import type { Acted } from '../support/judging-acts';
import { RankingScene } from '../support/ranking-scene';
import { ReleasedScene } from '../support/released-scene';
import { World, type TestActor } from '../support/world';

interface Written { readonly id: string; readonly version: number; readonly words: string }

describe('feedback to entrants', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const write = (s: RankingScene, number: number, more: { readonly words?: string; readonly expectedVersion?: number; readonly as?: TestActor } = {}): Promise<Acted<Written>> =>
    s.act('feedbackWrite', {
      input: { round: s.round, entry: s.entry(number), words: more.words ?? 'Perjelas dampaknya.' }, ...(more.expectedVersion === undefined ? {} : { expectedVersion: more.expectedVersion }),
    }, 'feedback { id version words entry { title } round { name } }', more.as);
  const read = async (s: RankingScene, as: TestActor): Promise<readonly string[]> =>
    (await world.get<{ workspace: { feedback: { nodes: { words: string }[] } } }>('query($t: String!) { workspace(tenant: $t) { feedback { nodes { words } } } }', { as, variables: { t: s.scene.tenantCode } })).workspace.feedback.nodes.map((f) => f.words);
  const OWN = 'query($t: String!, $e: ID!, $r: ID!) { ownResult(tenant: $t, entry: $e, round: $r) { ... on OwnResult { feedback } } }';

  it('is written from the closing on by organisers who are not recused from the entry', async () => {
    const s = await RankingScene.scored(world, [80, 70]);
    expect(await write(s, 1)).toMatchObject({ codes: ['WRONG_STATE'], paths: ['input.round'] });
    await s.state('CLOSED');
    expect(await write(s, 1)).toMatchObject({ codes: [], row: { version: 1, words: 'Perjelas dampaknya.', entry: { title: 'Usulan 1' }, round: { name: 'Penilaian proposal' } } });
    await s.recuse(s.second, 2);
    expect(await write(s, 2, { as: s.second })).toMatchObject({ codes: ['NOT_FOUND'], paths: ['input.entry'] });
    expect((await write(s, 1, { expectedVersion: 1, words: 'Lebih jelas lagi.', as: s.second })).row).toMatchObject({ version: 2, words: 'Lebih jelas lagi.' });
    expect(await write(s, 1)).toMatchObject({ codes: ['VERSION_CONFLICT'], row: null });
    expect((await write(s, 1, { expectedVersion: 1 })).codes).toEqual(['VERSION_CONFLICT']);
    expect((await write(s, 2, { expectedVersion: 1 })).codes).toEqual(['NOT_FOUND']);
    expect((await write(s, 2, { words: ' ' })).paths).toContain('input.words');
    expect((await write(s, 1, { as: await world.actor([{ tenant: s.scene.tenant, role: 'RESEARCH_OFFICE' }]) })).codes).toEqual(['FORBIDDEN']);
    expect((await s.rows("SELECT l.act FROM edition_log l WHERE l.tenant_id = ? AND l.body NOT LIKE '%jelas%'")).map(([act]) => act)).toEqual(['feedbackWrite', 'feedbackWrite']);
  });

  it('is read by its entrant only once the round is released, and by no other entrant', async () => {
    const s = await ReleasedScene.ranked(world, [80, 70, 60]);
    const [first, second] = [await s.officer(1), await s.officer(2)];
    const id = (await write(s.ranking, 1)).row?.id ?? '';
    await write(s.ranking, 2, { words: 'Bagus, teruskan.' });
    await s.ranking.recuse(s.ranking.second, 1);
    expect([await read(s.ranking, first), await read(s.ranking, second), await read(s.ranking, s.ranking.second)]).toEqual([[], [], ['Bagus, teruskan.']]);
    const node = (as: TestActor): Promise<readonly string[]> => world.ask('query($i: ID!) { node(id: $i) { ... on EntryFeedback { words } } }', { as, variables: { i: id } }).then(codes);
    expect([await node(first), await node(s.scene.organizer)]).toEqual([['NOT_FOUND'], []]);
    await s.release();
    expect([await read(s.ranking, first), await read(s.ranking, second)]).toEqual([['Perjelas dampaknya.'], ['Bagus, teruskan.']]);
    expect([await node(first), await node(second), await node(s.ranking.second)]).toEqual([[], ['NOT_FOUND'], ['NOT_FOUND']]);
    const own = await world.get<{ ownResult: { feedback: string | null } }>(OWN, { as: first, variables: { t: s.scene.tenantCode, e: s.ranking.entry(1), r: s.ranking.round } });
    expect(own.ownResult.feedback).toBe('Perjelas dampaknya.');
    // What is written after the release is read at once.
    await write(s.ranking, 3, { words: 'Menyusul.' });
    expect(await read(s.ranking, await s.officer(3))).toEqual(['Menyusul.']);
    expect(await read(s.ranking, await world.actor([{ tenant: s.scene.tenant, role: 'VIEWER' }]))).toEqual([]);
  });
});
