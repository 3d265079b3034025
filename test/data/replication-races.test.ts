import 'reflect-metadata';
import { REPLICATION_SHELVE } from '../../src/modules/replication';
import { shelfCheck } from '../../src/modules/shelf';
import { MovedClock } from '../support/entry-scene';
import { codesIn, ReplicationScene, seenIn, type Government, type Replied, type Seen } from '../support/replication-scene';
import { World } from '../support/world';

const NOW = '2026-11-22T03:00:00.000Z';
const clock = new MovedClock(NOW);
const MANY = 50;
const AGREE = { agreementNumber: '1/KS/2026', agreedOn: '2026-02-03' };
const APPROVE = { approvalNumber: '2/2026', approvedOn: '2026-02-20' };
const IMPLEMENT = { title: 'Judul replika', kind: 'ADAPT', started: '2026-03' };

const wordOf = (reply: Replied): string => codesIn(reply).map((code) => code.split(' ')[0]).join(', ') || 'OK';
function counts(said: readonly Replied[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const one of said) found[wordOf(one)] = (found[wordOf(one)] ?? 0) + 1;
  return found;
}
const LOST = ['VERSION_CONFLICT', 'WRONG_STATE'];

describe('both sides at once', () => {
  let world: World;
  let scene: ReplicationScene;
  let city: Government;
  let owner: Government;
  beforeAll(async () => {
    world = await World.open(clock);
    scene = new ReplicationScene(world);
  });
  beforeEach(async () => {
    [city, owner] = [await scene.government(), await scene.government('Kota Asal')];
  });
  afterAll(() => world.close());

  const atOnce = <T>(many: number, work: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: many }, (_, n) => work(n)));
  const states = async (by: Government): Promise<unknown[]> => (await scene.rowsOf('replication_case', 'state', 'owner_tenant_id', by)).map(([state]) => state);
  const claim = (by: Government, source: string, more: object = {}): Promise<Replied> => scene.open('Claim', by, { source, ...more });
  /** What the shelf tells of the replicas of a government is what the cases say; other tests bend theirs beside this one. */
  const inStep = async (...of: readonly Government[]): Promise<void> => {
    const drifts = (await shelfCheck(world.app.db, [REPLICATION_SHELVE], clock, false)).replicationShelve ?? [];
    const own = (await Promise.all(of.map((by) => scene.rowsOf('replication_case', 'id, replication_id', 'owner_tenant_id', by)))).flat(2).map(String);
    expect(own.length).toBeGreaterThan(0);
    expect(drifts.filter(({ what }) => own.some((id) => what.includes(id)))).toEqual([]);
  };

  it('fifty who open the same replication, from both sides, open it once', async () => {
    const source = await scene.innovation(owner, 'Asal');
    const said = await atOnce(MANY, (n) => (n % 2 === 0 ? claim(city, source) : claim(owner, source, { replicator: city.tenant.code })));
    expect(counts(said)).toEqual({ OK: 1, ALREADY_DONE: MANY - 1 });
    expect([...(await states(city)), ...(await states(owner))]).toEqual(['CLAIMED']);
    expect((await scene.shelf(city)).length).toBe(1);
  });

  it('fifty who confirm a claim confirm it once; who confirms, denies and takes back at once gets one way, and the shelf follows', async () => {
    const one = seenIn(await claim(city, await scene.innovation(owner, 'Asal')));
    const heard = counts(await atOnce(MANY, () => scene.step('Confirm', owner, one.id, one.version)));
    expect([heard.OK, Object.keys(heard).filter((w) => w !== 'OK' && !LOST.includes(w))]).toEqual([1, []]);
    const claims: Seen[] = [];
    for (let n = 0; n < 12; n += 1) claims.push(seenIn(await claim(city, await scene.innovation(owner, `Asal ${n}`))));
    const ends = await Promise.all(claims.map(async ({ id, version }, n) => {
      const acts = [() => scene.step('Confirm', owner, id, version), () => scene.step('Deny', owner, id, version, { reason: 'Bukan' }), () => scene.step('Withdraw', city, id, version, { reason: 'Ditarik' })];
      const said = await Promise.all([...acts.slice(n % 3), ...acts.slice(0, n % 3)].map((act) => act()));
      const won = said.filter((s) => wordOf(s) === 'OK');
      expect([won.length, said.filter((s) => wordOf(s) !== 'OK' && !LOST.includes(wordOf(s))).map(wordOf)]).toEqual([1, []]);
      return seenIn(won[0]).state;
    }));
    expect([...(await states(city))].sort()).toEqual(['IMPLEMENTED', ...ends].sort());
    expect((await scene.shelf(city)).length).toBe(1 + ends.filter((state) => state !== 'WITHDRAWN').length);
    await inStep(city);
  });

  it('of claims that would make a circle together the last is refused, whoever that is', async () => {
    for (const size of [2, 2, 2, 5]) {
      const ring = await Promise.all(Array.from({ length: size }, (_, n) => scene.government(`Kota ${n}`)));
      const made = await Promise.all(ring.map((by, n) => scene.innovation(by, `Inovasi ${n}`)));
      const said = await atOnce(size, (n) => claim(ring[n], made[(n + 1) % size], { replica: made[n] }));
      expect(counts(said)).toEqual({ OK: size - 1, CYCLE: 1 });
      expect((await scene.shelf(...ring)).length).toBe(size - 1);
      await inStep(...ring);
    }
  });

  it('a replica that stops while an owner approves another of its parents ends stopped with all of them', async () => {
    const third = await scene.government('Kota Ketiga');
    for (let n = 0; n < 6; n += 1) {
      const first = await scene.walk(await scene.open('Interest', city, { source: await scene.innovation(owner, `Asal ${n}`) }), [['Agree', city, AGREE], ['Approve', owner, APPROVE]]);
      const second = await scene.walk(await scene.open('Interest', city, { source: await scene.innovation(third, `Lain ${n}`), alongside: first.id }), [['Agree', city, AGREE]]);
      const { version } = await scene.seenBy(city, first.id);
      const acts = [() => scene.step('Approve', third, second.id, second.version, APPROVE), () => scene.step('Stop', city, first.id, version, { stopped: '2026-10', reason: 'Selesai.' })];
      const said = await Promise.all((n % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      const [approved, stopped] = n % 2 === 0 ? said : said.reverse();
      const seen = await scene.seenBy(city, first.id);
      const [one, other, seenVersion] = [seen.state, (await scene.seenBy(city, second.id)).state, seen.version];
      expect([wordOf(approved), wordOf(stopped)].filter((w) => w !== 'OK' && !LOST.includes(w))).toEqual([]);
      // The version that who lost is told of is one that there is.
      const told = stopped.problems.flatMap((p) => (typeof p.currentVersion === 'number' ? [p.currentVersion] : []));
      expect(told.filter((v) => v > seenVersion)).toEqual([]);
      // Whoever came second was told, or found the other's work: never one that runs beside one that has stopped.
      if (wordOf(stopped) === 'OK') expect([one, ['STOPPED', 'WITHDRAWN'].includes(other)]).toEqual(['STOPPED', true]);
      else expect([one, other]).toEqual(['APPROVED', 'APPROVED']);
    }
    await inStep(city);
  });

  it('a parent that comes while the replica gets its title has that title, or is told to look again', async () => {
    for (let n = 0; n < 6; n += 1) {
      const first = await scene.walk(await scene.open('Interest', city, { source: await scene.innovation(owner, `Asal ${n}`) }), [['Agree', city, AGREE], ['Approve', owner, APPROVE]]);
      const source = await scene.innovation(owner, `Asal kedua ${n}`);
      const said = await Promise.all([scene.open('Interest', city, { source, alongside: first.id }), scene.step('Implement', city, first.id, first.version, { ...IMPLEMENT, title: `Judul ${n}` })]);
      expect(said.map(wordOf).filter((w) => w !== 'OK' && w !== 'VERSION_CONFLICT')).toEqual([]);
      expect(said.map(wordOf)).toContain('OK');
      const own = await scene.seenBy(city, first.id);
      if (said[0].replication !== null) expect((await scene.seenBy(city, said[0].replication.id)).title).toBe(own.title);
    }
  });
});
