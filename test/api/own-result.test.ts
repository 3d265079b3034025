import { entryWork } from '../../src/modules/entry/data/tables';
import { roundEntry, scoreCell } from '../../src/modules/judging/data/tables';
import { codes } from '../support/clean';
import { ReleasedScene } from '../support/released-scene';
import { TestClock } from '../support/season-scene';
import { World, type Answer, type TestActor } from '../support/world';

const RELEASED_AT = '2026-06-01T03:00:00.000Z';
const QUERY = `query($t: String!, $e: ID!, $r: ID!) { ownResult(tenant: $t, entry: $e, round: $r) { __typename
  ... on Withheld { reason revealAt }
  ... on OwnResult { title revision method releasedAt place rank ranked scores { judge total marks { criterion name weight most points } } means { criterion points }
    path { exact points bonus carried carriedShare tie tieEnglish rivals reason } distribution { from to entries own } distributionWithheld feedback objections { from until open } } } }`;

interface Own {
  readonly __typename: string; readonly revision: number; readonly place: string; readonly rank: number | null; readonly ranked: number;
  readonly scores: readonly { readonly judge: string; readonly total: string; readonly marks: readonly { readonly points: string }[] }[];
  readonly path: { readonly tie: string | null; readonly tieEnglish: string | null; readonly rivals: readonly string[] };
  readonly distribution: readonly { readonly from: string; readonly entries: number; readonly own: boolean }[] | null;
  readonly distributionWithheld: string | null;
}

describe('an own result', () => {
  const clock = new TestClock(RELEASED_AT);
  let world: World;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    clock.at = RELEASED_AT;
  });

  const ask = (s: ReleasedScene, number: number, as: TestActor, more: { readonly round?: 0 | 1; readonly language?: string } = {}): Promise<Answer> =>
    world.ask(QUERY, { as, language: more.language, variables: { t: s.scene.tenantCode, e: s.ranking.entry(number), r: `rnd_${s.scene.rounds[more.round ?? 0]}` } });
  const own = async (s: ReleasedScene, number: number, as: TestActor, language?: string): Promise<Own> => {
    const answer = await ask(s, number, as, { language });
    expect(answer.errors).toEqual([]);
    return answer.data?.ownResult as Own;
  };

  it('is withheld until the release, alike for an entry that was judged and for one that was not', async () => {
    const s = await ReleasedScene.ranked(world, [90, 60, 40]);
    const { tenant } = s.scene;
    const [notIn] = await world.rows(tenant, entryWork, [{ edition_id: s.scene.editionId, agency_id: s.scene.agencies[0], title: 'Tidak ikut', participant: 'AGENCY', state: 'FAILED', submissions: 1 }]);
    const officer = await s.officer(1);
    const all = async (): Promise<unknown[]> => {
      const answers = [await ask(s, 1, officer), await world.ask(QUERY, { as: officer, variables: { t: tenant.code, e: `wen_${notIn}`, r: s.ranking.round } }), await ask(s, 3, s.scene.organizer), await ask(s, 1, officer, { round: 1 })];
      return answers.map((a) => a.data?.ownResult);
    };
    const unset = { __typename: 'Withheld', reason: 'ANNOUNCEMENT_NOT_SET', revealAt: null };
    expect(await all()).toEqual([unset, unset, unset, unset]);
    await s.ranking.plan(false, 0, '2026-06-05T03:00:00Z');
    const until = { __typename: 'Withheld', reason: 'UNTIL_ANNOUNCEMENT', revealAt: '2026-06-05T03:00:00.000Z' };
    expect(await all()).toEqual([until, until, until, unset]);
    clock.at = '2026-06-06T03:00:00.000Z';
    expect(await all()).toEqual([...Array.from({ length: 3 }, () => ({ ...until, reason: 'ANNOUNCEMENT_OVERDUE' })), unset]);
    // Released, the entry that was not judged has none; the next round is withheld as before.
    expect((await s.ranking.release()).codes).toEqual([]);
    expect(codes(await world.ask(QUERY, { as: officer, variables: { t: tenant.code, e: `wen_${notIn}`, r: s.ranking.round } }))).toEqual(['NOT_FOUND']);
    expect((await ask(s, 3, await s.officer(3), { round: 1 })).data?.ownResult).toEqual(unset);
  });

  it('is for the entrant and for organisers who are recused from nobody in the round', async () => {
    const s = await ReleasedScene.released(world, [90, 60, 40]);
    const { tenant } = s.scene;
    await s.ranking.recuse(s.ranking.second, 2);
    expect((await own(s, 1, await s.officer(1))).__typename).toBe('OwnResult');
    expect((await own(s, 1, s.scene.organizer)).__typename).toBe('OwnResult');
    const others = await Promise.all((['VIEWER', 'COORDINATOR', 'RESEARCH_OFFICE', 'JUDGE'] as const).map((role) => world.actor([{ tenant, role }])));
    for (const as of [await s.officer(2), s.ranking.second, s.scene.judges[0].actor, ...others, await world.actor([{ tenant: await world.tenant(), role: 'ORGANIZER' }])]) expect(codes(await ask(s, 1, as))).toEqual(['NOT_FOUND']);
    expect(codes(await world.ask(QUERY, { as: null, variables: { t: tenant.code, e: s.ranking.entry(1), r: s.ranking.round } }))).toEqual(['UNAUTHENTICATED']);
  });

  it('shows the scores of each judge under a pseudonym, their means, and the path to the rank, exactly', async () => {
    const s = await ReleasedScene.ranked(world, [[[80, 70], [90, 60], [70, 75]], 60, 55], { judges: { utama: 3 }, rules: { carry: 2000, bonus: true, decimals: 2 } });
    expect(s.scene.entries).toHaveLength(3);
    const officer = await s.officer(1);
    // What an entry brings along stands in the row of the round: written before the ranking that counts is made.
    for (const id of (await s.ranking.rows('SELECT r.id FROM round_entry r WHERE r.tenant_id = ?')).map(([key]) => String(key))) await world.change(s.scene.tenant, roundEntry, id, { carried: '22000/3', bonus_hundredths: 150 });
    expect((await s.ranking.recomputed()).codes).toEqual([]);
    await s.release();
    const result = await own(s, 1, officer, 'en');
    expect(result).toMatchObject({
      title: 'Usulan 1', revision: 2, method: 'lumbung-ranking@1', place: 'INSIDE', rank: 1, ranked: 3, distribution: null, feedback: null,
      means: [{ criterion: 'kebaruan', points: '80' }, { criterion: 'manfaat', points: '205/3' }],
      // 80 % of (76 + 78 + 72) / 3, 20 % of 220/3, and 1.5 points.
      path: { exact: '2293/30', points: '76.43', bonus: '1.5', carried: '220/3', carriedShare: '20', tie: null, rivals: [] },
      objections: { from: '2026-06-01', until: '2026-06-08', open: true },
    });
    expect(result.distributionWithheld).toMatch(/^Fewer than 5/);
    expect(result.scores.map((one) => one.judge)).toEqual(['Juri 1', 'Juri 2', 'Juri 3']);
    expect(result.scores.map((one) => `${one.marks.map((m) => m.points).join()}=${one.total}`).sort()).toEqual(['70,75=72', '80,70=76', '90,60=78']);
    const text = JSON.stringify((await ask(s, 1, officer)).data);
    for (const secret of ['Juri uji', ...s.scene.judges.flatMap((j) => [j.id, j.actor.id])]) expect(text).not.toContain(secret);
  });

  it('is what the released ranking was made from, whatever was changed since, and its pseudonyms stay', async () => {
    const s = await ReleasedScene.released(world, [[[80, 70], [90, 60]], 60, 55]);
    const officer = await s.officer(1);
    const before = await own(s, 1, officer);
    await world.change(s.scene.tenant, scoreCell, s.scene.cell(s.scene.judges[1], s.scene.entries[0]), { state: 'VOIDED', counted: 0, reason: 'Sanggahan' });
    expect(await own(s, 1, officer)).toEqual(before);
    expect((await s.ranking.recomputed()).codes).toEqual([]);
    const after = await own(s, 1, officer);
    expect([after.revision, after.scores]).toEqual([2, before.scores.filter((one) => one.marks.map((m) => m.points).join() === '80,70')]);
  });

  it('tells the distribution in bands where at least five were ranked', async () => {
    const s = await ReleasedScene.released(world, [91, 88, 86, 74, 61]);
    const result = await own(s, 3, await s.officer(3));
    expect([result.ranked, result.distributionWithheld]).toEqual([5, null]);
    expect((result.distribution ?? []).filter((b) => b.entries > 0)).toMatchObject([
      { from: '60', entries: 1, own: false }, { from: '70', entries: 1, own: false }, { from: '85', entries: 2, own: true }, { from: '90', entries: 1, own: false },
    ]);
  });

  it('tells how a tie broke; the others by name and figure only as far as the shelf tells them', async () => {
    const points = [[[70, 70], [70, 70]], [[60, 85], [60, 85]], [[80, 55], [80, 55]], 40] as const;
    const open = await ReleasedScene.released(world, points, { edition: { publishes: 'ALL', publishes_scores: 1 } });
    const shown = (await own(open, 2, await open.officer(2))).path;
    expect([shown.tie, shown.rivals]).toEqual([expect.stringMatching(/^Sama dengan (Usulan 1 dan Usulan 3|Usulan 3 dan Usulan 1)\..*60.*80/), ['Usulan 1', 'Usulan 3']]);
    expect(shown.tieEnglish).toMatch(/^Level with Usulan [13] and Usulan [13]\./);
    // Two go in: the third of those that were level is named nowhere, so neither is it here.
    const inside = await ReleasedScene.released(world, points, { edition: { publishes: 'INSIDE', publishes_scores: 1 } });
    const own1 = (await own(inside, 1, await inside.officer(1))).path;
    expect(own1.rivals).toEqual(['Usulan 3']);
    for (const words of [own1.tie, own1.tieEnglish]) expect(words).not.toMatch(/Usulan|80|60/);
    const quiet = await ReleasedScene.released(world, points, { edition: { publishes: 'ALL', publishes_scores: 0 } });
    const bare = (await own(quiet, 1, await quiet.officer(1))).path;
    expect([bare.rivals, /\d\d/.test(bare.tie ?? '')]).toEqual([['Usulan 2', 'Usulan 3'], false]);
  });
});
