import { ReleasedScene } from '../support/released-scene';
import { World } from '../support/world';

interface Said { readonly codes: readonly string[] }

/** What was answered at once, sorted: an empty text for done. */
const said = async (all: readonly Promise<Said>[]): Promise<string[]> => (await Promise.all(all)).map(({ codes }) => codes.join()).sort();
const one = (others: string, count: number): string[] => ['', ...Array.from({ length: count - 1 }, () => others)].sort();

describe('at the same moment', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const countOf = async (s: ReleasedScene, sql: string): Promise<number> => Number((await s.ranking.rows(sql))[0][0]);
  const tail = async (s: ReleasedScene): Promise<void> => {
    const chain = await s.ranking.rows('SELECT l.seq, l.prev, l.hash FROM edition_log l WHERE l.tenant_id = ? ORDER BY l.seq');
    expect(chain.map(([seq]) => Number(seq))).toEqual(chain.map((_, i) => i + 1));
    expect(chain.slice(1).map(([, prev]) => prev)).toEqual(chain.slice(0, -1).map(([, , hash]) => hash));
  };

  it('eight offices of one agency object to one thing: one objection stands, and after it was withdrawn one again', async () => {
    const s = await ReleasedScene.released(world, [90, 80, 70]);
    const officers = await Promise.all(Array.from({ length: 4 }, () => s.officer(1)));
    for (let round = 1; round <= 2; round += 1) {
      expect(await said([...officers, ...officers].map((as) => s.file(1, as)))).toEqual(one('ALREADY_DONE', 8));
      const [[id]] = await s.ranking.rows("SELECT o.id FROM objection o WHERE o.tenant_id = ? AND o.state = 'FILED'");
      expect(await countOf(s, 'SELECT COUNT(*) FROM objection o WHERE o.tenant_id = ?')).toBe(round);
      if (round === 1) expect((await s.withdraw(`obj_${String(id)}`, officers[1])).codes).toEqual([]);
    }
    await tail(s);
  });

  it('organisers decide and the entrant withdraws: one of them wins, and at most one recompute set is opened', async () => {
    const s = await ReleasedScene.released(world, [90, 80, 70]);
    const organizers = [s.scene.organizer, s.ranking.second];
    for (let round = 1; round <= 3; round += 1) {
      const officer = await s.officer(round);
      const id = (await s.file(round, officer)).row?.id ?? '';
      const acts = [0, 1, 2, 3].map((i) => s.settle(id, organizers[i % 2], i < 2 ? { verdict: 'UPHELD', recompute: 'Sanggahan diterima' } : {}));
      const codes = (await Promise.all([...acts, s.withdraw(id, officer)])).map((a) => a.codes.join());
      // A set of an earlier round may still be open: then an upholding decision is refused for that, and the others settle it.
      expect(codes.filter((c) => c === '')).toHaveLength(1);
      expect(codes.filter((c) => c !== '' && c !== 'ALREADY_DONE' && c !== 'WRONG_STATE')).toEqual([]);
      expect(await countOf(s, "SELECT COUNT(*) FROM objection o WHERE o.tenant_id = ? AND o.state = 'FILED'")).toBe(0);
    }
    expect(await countOf(s, "SELECT COUNT(*) FROM recompute_set r WHERE r.tenant_id = ? AND r.state = 'PROPOSED'")).toBeLessThanOrEqual(1);
    expect(await countOf(s, "SELECT COUNT(*) FROM edition_log l WHERE l.tenant_id = ? AND l.act IN ('objectionDecide', 'objectionWithdraw')")).toBe(3);
    await tail(s);
  });

  it('two entries are given one first place: one gets it; taken back twice it is taken back once, to one successor', async () => {
    const s = await ReleasedScene.released(world, [90, 80, 70], { rules: { cut: { kind: 'TOP_N', size: 3, markHundredths: null, quotas: null } } });
    expect(await said([1, 2, 3, 1, 2, 3].map((n) => s.prepare(n)))).toEqual(expect.arrayContaining(['', 'ALREADY_CLAIMED']));
    expect(await countOf(s, 'SELECT COUNT(*) FROM award a WHERE a.tenant_id = ?')).toBe(1);
    const [[id, entry]] = await s.ranking.rows('SELECT w.id, w.entry_id FROM award_work w WHERE w.tenant_id = ?');
    const others = [1, 2, 3].filter((n) => s.scene.entries[n - 1] !== entry);
    const revokedOn = (await s.ranking.rows('SELECT a.given_latest FROM award a WHERE a.tenant_id = ?'))[0][0];
    expect(await said([...others, ...others].map((n) => s.revoke(`awd_${String(id)}`, { revokedOn, successor: s.ranking.entry(n) })))).toEqual(one('ALREADY_DONE', 4));
    expect([await countOf(s, 'SELECT COUNT(*) FROM award a WHERE a.tenant_id = ?'), await countOf(s, 'SELECT COUNT(*) FROM award_revocation v WHERE v.tenant_id = ?')]).toEqual([2, 1]);
    await tail(s);
  });

  it('awards are prepared while the results come out: each is on the shelf afterwards, whichever was first', async () => {
    const s = await ReleasedScene.ranked(world, [90, 80, 70, 60], { rules: { cut: { kind: 'TOP_N', size: 4, markHundredths: null, quotas: null } } });
    await s.ranking.plan();
    const preparing = [1, 2, 3, 4].map((n) => s.prepare(n, { name: 'Top 4', level: 'TOP_LIST', rank: null }));
    const [codes, released] = await Promise.all([said(preparing), s.ranking.release()]);
    expect([codes, released.codes]).toEqual([['', '', '', ''], []]);
    expect(await countOf(s, 'SELECT COUNT(*) FROM award a WHERE a.tenant_id = ?')).toBe(4);
    expect(await countOf(s, 'SELECT COUNT(*) FROM award_detail d WHERE d.tenant_id = ? AND d.entry_id IS NOT NULL')).toBe(4);
    await tail(s);
  });
});
