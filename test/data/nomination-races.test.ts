import 'reflect-metadata';
import { MovedClock } from '../support/entry-scene';
import { NOMINATING, NominationScene, type Lower, type Nominated } from '../support/nomination-scene';
import { World } from '../support/world';

const MANY = 50;
const wordOf = ({ problems, errors }: Nominated): string => [...errors, ...problems.map((p) => `${p.code}${p.state === undefined ? '' : ` ${p.state}`}`)].join(', ') || 'OK';
function counts(said: readonly Nominated[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const one of said) found[wordOf(one)] = (found[wordOf(one)] ?? 0) + 1;
  return found;
}

describe('50 at once', () => {
  let world: World;
  let scene: NominationScene;
  let city: Lower;
  beforeAll(async () => {
    world = await World.open(new MovedClock(NOMINATING));
  });
  beforeEach(async () => {
    scene = await NominationScene.open(world);
    city = await scene.lower(3);
  });
  afterAll(() => world.close());

  const atOnce = (work: (n: number) => Promise<Nominated>, many = MANY): Promise<Nominated[]> => Promise.all(Array.from({ length: many }, (_, n) => work(n)));
  const entriesAbove = (): Promise<unknown[][]> => scene.rowsOf('entry_work', 'id, state', 'tenant_id', scene.province);

  it('three go up where three may: of fifty that share a rank exactly three are sent, and the counter says so', async () => {
    const ranked = await scene.ranked(city, Array.from({ length: MANY }, () => 1));
    const said = await atOnce((n) => scene.sendRanked(city, ranked[n]));
    expect(counts(said)).toEqual({ OK: 3, LIMIT_REACHED: MANY - 3 });
    expect(await scene.rowsOf('nomination', 'state', 'owner_tenant_id', city.tenant)).toEqual([['SENT'], ['SENT'], ['SENT']]);
    expect(await scene.rowsOf('limit_counter', 'counter, used', 'tenant_id', city.tenant)).toEqual([[`nominees/${city.editionId}/${scene.editionId}`, 3]]);
    // Each has its snapshot, whole.
    const parts = await scene.rowsOf('nomination_part', 'nomination_id', 'owner_tenant_id', city.tenant);
    expect(new Set(parts.map(([id]) => id)).size).toBe(3);
  });

  it('an innovation is nominated once to an edition', async () => {
    const stock = await scene.innovation(city, 'Stok');
    const said = await atOnce(() => scene.send(city, { basis: 'STOCK', innovation: `inn_${stock}` }));
    expect(counts(said)).toEqual({ OK: 1, ALREADY_CLAIMED: MANY - 1 });
    expect(await scene.rowsOf('nomination', 'state', 'owner_tenant_id', city.tenant)).toEqual([['SENT']]);
    // The same request again has the same answer, however often.
    const other = await scene.innovation(city, 'Stok lain');
    const repeated = await atOnce(() => scene.send(city, { basis: 'STOCK', innovation: `inn_${other}` }, city.organizer, 'kunci-yang-sama'), 10);
    expect([counts(repeated), new Set(repeated.map((r) => r.nomination?.id)).size]).toEqual([{ OK: 10 }, 1]);
  });

  it('a nomination that is accepted by several at once becomes one entry', async () => {
    const stock = await scene.innovation(city, 'Stok');
    const sent = await scene.send(city, { basis: 'STOCK', innovation: `inn_${stock}` });
    const said = await atOnce(() => scene.above('nominationAccept', String(sent.nomination?.id), 1));
    const heard = counts(said);
    expect([heard.OK, Object.keys(heard).filter((w) => !['OK', 'VERSION_CONFLICT'].includes(w))]).toEqual([1, []]);
    expect(await entriesAbove()).toEqual([[expect.any(String), 'COLLECTED']]);
    expect((await scene.rowsOf('entry_origin', 'entry_id', 'tenant_id', scene.province)).length).toBe(1);
    expect(await scene.rowsOf('nominated_entry', 'state', 'owner_tenant_id', scene.province)).toEqual([['COLLECTED']]);
  });

  it('what one side takes back while the other settles it ends one way, and its traces follow that way', async () => {
    const wide = await scene.lower(MANY);
    const entries = await scene.ranked(wide, Array.from({ length: 16 }, (_, i) => i + 1));
    const sent = await Promise.all(entries.map((e) => scene.sendRanked(wide, e)));
    expect(counts(sent)).toEqual({ OK: 16 });
    const pairs = await Promise.all(sent.map(async (one, n) => {
      const id = String(one.nomination?.id);
      const acts = [
        (): Promise<Nominated> => scene.act('nominationWithdraw', { tenant: wide.tenant, as: wide.organizer }, id, 1, 'Ditarik'),
        (): Promise<Nominated> => (n % 4 < 2 ? scene.above('nominationAccept', id, 1) : scene.above('nominationRefuse', id, 1, 'Ditolak')),
      ];
      const [first, second] = await Promise.all((n % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      return n % 2 === 0 ? [first, second] : [second, first];
    }));
    for (const [gone, settled] of pairs) expect([wordOf(gone), wordOf(settled)].sort()).toEqual(['OK', 'VERSION_CONFLICT']);
    const states = (await scene.rowsOf('nomination', 'state', 'owner_tenant_id', wide.tenant)).map(([state]) => String(state));
    const withdrawn = pairs.filter(([gone]) => wordOf(gone) === 'OK').length;
    expect(states.filter((s) => s === 'WITHDRAWN').length).toBe(withdrawn);
    expect(await scene.rowsOf('limit_counter', 'used', 'tenant_id', wide.tenant)).toEqual([[16 - withdrawn]]);
    expect((await entriesAbove()).length).toBe(states.filter((s) => s === 'ACCEPTED').length);
  });
});
