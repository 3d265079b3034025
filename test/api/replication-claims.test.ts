import 'reflect-metadata';
import { REPLICATION_SHELVE } from '../../src/modules/replication';
import { shelfCheck } from '../../src/modules/shelf';
import { mediaLink, replication, replicationRecord } from '../../src/modules/replication/data/tables';
import { MovedClock } from '../support/entry-scene';
import { codesIn, ReplicationScene, seenIn, type Government, type Replied } from '../support/replication-scene';
import { World } from '../support/world';

const NOW = '2026-11-22T03:00:00.000Z';
const clock = new MovedClock(NOW);
const AGREE = { agreementNumber: '1/KS/2026', agreedOn: '2026-02-03' };
const APPROVE = { approvalNumber: '2/2026', approvedOn: '2026-02-20' };
const IMPLEMENT = { title: 'Replika', kind: 'COPY', started: '2026-03-01' };

describe('what one side claims', () => {
  let world: World;
  let scene: ReplicationScene;
  let a: Government;
  let b: Government;
  let c: Government;
  beforeAll(async () => {
    world = await World.open(clock);
    scene = new ReplicationScene(world);
  });
  beforeEach(async () => {
    [a, b, c] = [await scene.government('Kota A'), await scene.government('Kota B'), await scene.government('Kota C')];
  });
  afterAll(() => world.close());

  const claim = (by: Government, source: string, more: object = {}): Promise<Replied> => scene.open('Claim', by, { source, ...more });
  const told = (reply: Replied): string => reply.problems[0]?.message ?? '';

  it('is shown as a claim, confirmed by the other side alone, and joins the way from there', async () => {
    const source = await scene.innovation(a, 'Asal');
    const claimed = seenIn(await claim(b, source, { title: 'Tiruan', kind: 'INSPIRED', started: '2024', partsKept: 'Gagasannya.' }));
    expect(claimed).toMatchObject({ state: 'CLAIMED', confirmedBy: 'REPLICATOR', published: { state: 'CLAIMED', confirmedBy: 'REPLICATOR', title: 'Tiruan', started: { text: '2024' }, parents: { nodes: [{ record: { state: 'CLAIMED', confirmedBy: 'REPLICATOR' } }] } } });
    // Who claimed it cannot confirm it: a clear problem, and nothing changes.
    const wrong = await scene.step('Confirm', b, claimed.id, claimed.version);
    expect([codesIn(wrong), told(wrong)]).toEqual([['WRONG_SIDE replication'], 'This step belongs to the other side: the owner of the innovation of origin takes it.']);
    expect(codesIn(await scene.step('Deny', b, claimed.id, claimed.version, { reason: 'Sendiri' }))).toEqual(['WRONG_SIDE replication']);
    expect(codesIn(await scene.step('Withdraw', a, claimed.id, claimed.version, { reason: 'Bukan milik kami' }))).toEqual(['WRONG_SIDE replication']);
    expect((await scene.shelf(b))[0]).toMatchObject({ state: 'CLAIMED', confirmedBy: 'REPLICATOR' });
    const confirmed = await scene.step('Confirm', a, claimed.id, claimed.version);
    expect(seenIn(confirmed)).toMatchObject({ state: 'IMPLEMENTED', confirmedBy: 'BOTH', published: { state: 'IMPLEMENTED', confirmedBy: 'BOTH' } });
    const done = await scene.walk(confirmed, [['Evaluate', b, { evaluation: 'Baik.', evidenceLevel: 2, evaluatedOn: '2026-01-05' }], ['Certify', a, { certificateNumber: 'S-1', certifiedOn: '2026-02-01' }]]);
    expect(done).toMatchObject({ state: 'CERTIFIED', openedBy: 'REPLICATOR' });
  });

  it('may be the owner\'s: of a government by its code or by its innovation, and is denied with words that stay', async () => {
    const source = await scene.innovation(a, 'Asal');
    const copied = await scene.innovation(b, 'Tiruan B');
    expect(codesIn(await claim(a, source))).toEqual(['VALIDATION_FAILED input.replicator']);
    expect(codesIn(await claim(a, source, { replicator: 'tidak-ada' }))).toEqual(['NOT_FOUND input.replicator']);
    expect(codesIn(await claim(a, source, { replicator: c.tenant.code, replica: copied }))).toEqual(['NOT_FOUND input.replica']);
    expect(codesIn(await claim(a, source, { replicator: a.tenant.code }))).toEqual(['CYCLE input.replicator']);
    expect(codesIn(await claim(a, source, { replica: source }))).toEqual(['CYCLE input.replica']);
    expect(codesIn(await claim(a, source, { replica: await scene.innovation(a, 'Inovasi A lainnya') }))).toEqual(['CYCLE input.replica']);
    // Nobody claims what third parties did.
    expect(codesIn(await claim(c, source, { replicator: b.tenant.code }))).toEqual(['NOT_FOUND input.source']);
    const claimed = seenIn(await claim(a, source, { replica: copied }));
    expect(claimed).toMatchObject({ state: 'CLAIMED', openedBy: 'SOURCE', replicator: { code: b.tenant.code }, published: { confirmedBy: 'SOURCE', replica: { id: copied } } });
    expect(codesIn(await scene.step('Confirm', a, claimed.id, claimed.version))).toEqual(['WRONG_SIDE replication']);
    const denied = await scene.step('Deny', b, claimed.id, claimed.version, { reason: 'Kami membuatnya lebih dulu.' });
    expect(seenIn(denied)).toMatchObject({ state: 'DENIED', refusal: 'Kami membuatnya lebih dulu.', published: { state: 'DENIED', confirmedBy: 'SOURCE' } });
    expect(codesIn(await scene.step('Withdraw', a, claimed.id, seenIn(denied).version, { reason: 'Ditarik' }))).toEqual(['WRONG_STATE replication DENIED']);
    // The same claim does not come again; an interest is open to it.
    expect(codesIn(await claim(a, source, { replica: copied }))).toEqual(['ALREADY_DONE input.source']);
    // What is denied leads nowhere: b may say that it was the other way round.
    const turned = seenIn(await claim(a, copied, { replica: source }));
    expect(turned).toMatchObject({ state: 'CLAIMED', openedBy: 'REPLICATOR' });
  });

  it('tells of a stop, and is then confirmed as stopped', async () => {
    const source = await scene.innovation(a, 'Asal');
    expect(codesIn(await claim(b, source, { started: '2024', stopped: '2023' }))).toEqual(['VALIDATION_FAILED input.stopped']);
    expect(codesIn(await claim(b, source, { started: '2027' }))).toEqual(['VALIDATION_FAILED input.started']);
    const claimed = seenIn(await claim(b, source, { started: '2022', stopped: '2023-06', stopReason: 'Petugas pindah.' }));
    expect(claimed.published).toMatchObject({ state: 'CLAIMED', stopped: { text: '2023-06' } });
    expect(seenIn(await scene.step('Confirm', a, claimed.id, claimed.version))).toMatchObject({ state: 'STOPPED', confirmedBy: 'BOTH', published: { state: 'STOPPED', stopReason: 'Petugas pindah.' } });
  });

  it('is gone from the shelf when it is taken back, unless others tell of it there', async () => {
    const source = await scene.innovation(a, 'Asal');
    const claimed = seenIn(await claim(a, source, { replicator: b.tenant.code }));
    const replicationId = String(claimed.published?.id).slice(4);
    const [link] = await world.rows(b.tenant, mediaLink, [{ replication_id: replicationId, url: 'https://contoh.go.id/berita', title: 'Berita' }]);
    expect(codesIn(await scene.step('Withdraw', a, claimed.id, claimed.version, { reason: 'Keliru' }))).toEqual(['WRONG_STATE replication CLAIMED']);
    expect((await scene.shelf(b)).length).toBe(1);
    await world.system((tx) => tx.manager.createQueryBuilder().delete().from('media_link').where('tenant_id = :t AND id = :id', { t: b.tenant.id, id: link }).execute());
    expect(seenIn(await scene.step('Withdraw', a, claimed.id, claimed.version, { reason: 'Keliru' }))).toMatchObject({ state: 'WITHDRAWN', published: null });
    expect(await scene.shelf(b)).toEqual([]);
    expect(await scene.rowsOf('replication_record', 'id', 'tenant_id', b)).toEqual([]);
  });

  it('makes no circle, neither between two nor through others; nothing changes then', async () => {
    const [x, y, z] = [await scene.innovation(a, 'Inovasi X'), await scene.innovation(b, 'Inovasi Y'), await scene.innovation(c, 'Inovasi Z')];
    await claim(b, x, { replica: y });
    await claim(c, y, { replica: z });
    const before = await scene.shelf(a, b, c);
    const closed = await claim(a, z, { replica: x });
    expect([codesIn(closed), told(closed)]).toEqual([['CYCLE input.replica'], 'Its origins would go in a circle: "Inovasi X" ← "Inovasi Z" ← "Inovasi Y" ← "Inovasi X"']);
    expect(codesIn(await claim(a, y, { replica: x }))).toEqual(['CYCLE input.replica']);
    // The owner's own claim is no way round.
    expect(codesIn(await claim(c, z, { replica: x }))).toEqual(['CYCLE input.replica']);
    expect(await scene.shelf(a, b, c)).toEqual(before);
    expect(await scene.rowsOf('replication_case', 'id', 'owner_tenant_id', a)).toEqual([]);
    // Naming the replica later is looked at in the same way.
    const open = await scene.walk(await scene.open('Interest', a, { source: z }), [['Agree', a, AGREE], ['Approve', c, APPROVE]]);
    expect(codesIn(await scene.step('Implement', a, open.id, open.version, { ...IMPLEMENT, replica: x }))).toEqual(['CYCLE input.replica']);
    const ran = seenIn(await scene.step('Implement', a, open.id, open.version, IMPLEMENT));
    expect(codesIn(await scene.step('Link', a, open.id, ran.version, { replica: x }))).toEqual(['CYCLE input.replica']);
    expect((await scene.seenBy(a, open.id)).version).toBe(ran.version);
    // Another innovation of the same government closes nothing.
    expect(codesIn(await scene.step('Link', a, open.id, ran.version, { replica: await scene.innovation(a, 'Inovasi W') }))).toEqual([]);
  });

  it('closes no circle when two wishes are approved one after the other', async () => {
    const [x, y, other] = [await scene.innovation(a, 'Inovasi X'), await scene.innovation(b, 'Inovasi Y'), await scene.innovation(c, 'Inovasi Z')];
    const withReplica = async (by: Government, replica: string): Promise<string> => seenIn(await claim(by, other, { replica })).id;
    const [ofX, ofY] = [await withReplica(a, x), await withReplica(b, y)];
    // Neither wish is on the shelf yet, so neither meets the other there.
    const wishX = await scene.walk(await scene.open('Interest', a, { source: y, alongside: ofX }), [['Agree', a, AGREE]]);
    const wishY = await scene.walk(await scene.open('Interest', b, { source: x, alongside: ofY }), [['Agree', b, AGREE]]);
    expect(seenIn(await scene.step('Approve', b, wishX.id, wishX.version, APPROVE)).state).toBe('APPROVED');
    expect(codesIn(await scene.step('Approve', a, wishY.id, wishY.version, APPROVE))).toEqual(['CYCLE replication']);
    expect((await scene.seenBy(b, wishY.id)).state).toBe('AGREED');
  });

  it('has several parents: one replica whose facts are one, with a record for each', async () => {
    const [x, y, z] = [await scene.innovation(a, 'Inovasi X'), await scene.innovation(b, 'Inovasi Y'), await scene.innovation(a, 'Inovasi X2')];
    const first = await scene.walk(await scene.open('Interest', c, { source: x, title: 'Gabungan' }), [['Agree', c, AGREE], ['Approve', a, APPROVE]]);
    const second = seenIn(await scene.open('Interest', c, { source: y, alongside: first.id }));
    expect(second).toMatchObject({ title: 'Gabungan', state: 'INTEREST', published: { id: first.published?.id } });
    expect(codesIn(await scene.open('Interest', c, { source: x, alongside: second.id }))).toEqual(['ALREADY_DONE input.source']);
    expect(codesIn(await scene.open('Interest', b, { source: z, alongside: first.id }))).toEqual(['NOT_FOUND input.alongside']);
    expect(codesIn(await claim(a, x, { replicator: b.tenant.code, alongside: first.id }))).toEqual(['WRONG_SIDE input.alongside']);
    const third = seenIn(await claim(c, z, { alongside: first.id, title: 'Tidak dipakai' }));
    const version = (await scene.seenBy(c, first.id)).version;
    seenIn(await scene.step('Implement', c, first.id, version, { ...IMPLEMENT, title: 'Satu Judul' }));
    for (const id of [second.id, third.id]) expect(await scene.seenBy(c, id)).toMatchObject({ title: 'Satu Judul', started: { text: '2026-03-01' }, kind: 'COPY' });
    const [shown] = await scene.shelf(c);
    expect([shown.title, shown.state, shown.confirmedBy]).toEqual(['Satu Judul', 'IMPLEMENTED', 'BOTH']);
    // A wish is not on the shelf; the claim is, as one.
    expect(shown.parents.nodes.map((p) => [p.parent.title, p.record?.state, p.record?.confirmedBy]).sort()).toEqual([['Inovasi X', 'IMPLEMENTED', 'BOTH'], ['Inovasi X2', 'CLAIMED', 'REPLICATOR']]);
    const [one] = [await scene.seenBy(c, first.id)];
    seenIn(await scene.step('Stop', c, first.id, one.version, { stopped: '2026-10', reason: 'Selesai.' }));
    expect([(await scene.seenBy(c, second.id)).state, (await scene.seenBy(c, third.id)).state]).toEqual(['WITHDRAWN', 'CLAIMED']);
    const claimed = await scene.seenBy(a, third.id);
    expect(seenIn(await scene.step('Confirm', a, third.id, claimed.version))).toMatchObject({ state: 'STOPPED', published: { state: 'STOPPED' } });
    expect(codesIn(await scene.open('Interest', c, { source: y, alongside: first.id }))).toEqual(['WRONG_STATE input.alongside STOPPED']);
  });

  it('is what a check makes anew: what was lost or bent on the shelf is told, and mended when it is told to', async () => {
    const source = await scene.innovation(a, 'Asal');
    const claimed = seenIn(await claim(b, source));
    const id = String(claimed.published?.id).slice(4);
    const drifts = async (mend: boolean): Promise<readonly string[]> =>
      ((await shelfCheck(world.app.db, [REPLICATION_SHELVE], clock, mend)).replicationShelve ?? []).map((d) => d.what).filter((w) => w.includes(id) || w.includes(claimed.id.slice(4))).sort();
    expect(await drifts(false)).toEqual([]);
    await world.change(b.tenant, replication, id, { title: 'Dibengkokkan' });
    await world.system((tx) => tx.manager.createQueryBuilder().delete().from(replicationRecord.name).where('tenant_id = :t AND parent_id = :p', { t: b.tenant.id, p: claimed.id.slice(4) }).execute());
    const found = [`replication ${id}`, `replication_record ${claimed.id.slice(4)}`];
    expect([await drifts(false), (await scene.shelf(b))[0].title]).toEqual([found, 'Dibengkokkan']);
    expect([await drifts(true), await drifts(false)]).toEqual([found, []]);
    expect((await scene.shelf(b))[0]).toMatchObject({ title: 'Asal', parents: { nodes: [{ record: { state: 'CLAIMED' } }] } });
  });
});
