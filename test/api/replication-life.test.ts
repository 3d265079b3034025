import 'reflect-metadata';
import { replication, replicationParent } from '../../src/modules/replication/data/tables';
import { MovedClock } from '../support/entry-scene';
import { codesIn, ReplicationScene, seenIn, type Government } from '../support/replication-scene';
import { World } from '../support/world';

const NOW = '2026-11-22T03:00:00.000Z';
const AGREE = { agreementNumber: '415.4/7/KS/2026', agreedOn: '2026-02-03' };
const APPROVE = { approvalNumber: '000.9/12/2026', approvedOn: '2026-02-20' };
const IMPLEMENT = { title: 'Jemput Bola Sehat', kind: 'ADAPT', started: '2026-03', partsKept: 'Alur layanan.', partsChanged: 'Petugasnya.' };
const EVALUATE = { evaluation: 'Antrean turun dari 60 menjadi 20 menit.', evidenceLevel: 3, evaluatedOn: '2026-09-30' };
const CERTIFY = { certificateNumber: 'SR-1/2026', certifiedOn: '2026-10-15' };

describe('a replication that goes its whole way', () => {
  let world: World;
  let scene: ReplicationScene;
  let city: Government;
  let owner: Government;
  let source: string;
  beforeAll(async () => {
    world = await World.open(new MovedClock(NOW));
    scene = new ReplicationScene(world);
  });
  beforeEach(async () => {
    [city, owner] = [await scene.government(), await scene.government('Kota Asal')];
    source = await scene.innovation(owner, 'Sicepot');
  });
  afterAll(() => world.close());

  it('is opened by who wants to copy and read by the owner; nothing of it is on the shelf until the owner approves', async () => {
    const opened = await scene.open('Interest', city, { source, interest: 'Layanan kami lambat.', letter: '1/2026', contactOffice: 'Bagian Organisasi' });
    expect(seenIn(opened)).toMatchObject({ state: 'INTEREST', version: 1, title: 'Sicepot', openedBy: 'REPLICATOR', confirmedBy: 'REPLICATOR', published: null, replicator: { code: city.tenant.code }, origin: { code: owner.tenant.code } });
    const { id } = seenIn(opened);
    expect(await scene.seenBy(owner, id)).toMatchObject({ state: 'INTEREST', sourceInnovation: { title: 'Sicepot' } });
    const agreed = await scene.walk(opened, [['Agree', city, AGREE]]);
    expect(agreed).toMatchObject({ state: 'AGREED', published: null });
    expect(await scene.shelf(city)).toEqual([]);
    const approved = await scene.step('Approve', owner, id, agreed.version, APPROVE);
    expect(seenIn(approved)).toMatchObject({ state: 'APPROVED', confirmedBy: 'BOTH', published: { state: 'APPROVED', confirmedBy: 'BOTH' } });
    const ran = await scene.walk(approved, [['Implement', city, IMPLEMENT], ['Evaluate', city, EVALUATE], ['Certify', owner, CERTIFY]]);
    const [shown] = await scene.shelf(city);
    expect(ran.published).toEqual(shown);
    expect(shown).toMatchObject({
      title: 'Jemput Bola Sehat', state: 'CERTIFIED', kind: 'ADAPT', confirmedBy: 'BOTH', agreementNumber: AGREE.agreementNumber, agreed: { text: '2026-02-03' }, started: { text: '2026-03' }, stopped: null,
      partsKept: 'Alur layanan.', partsChanged: 'Petugasnya.', evidenceLevel: 3, synthetic: true, replica: null,
      parents: { nodes: [{ parent: { title: 'Sicepot' }, parentTenant: { code: owner.tenant.code }, record: {
        state: 'CERTIFIED', confirmedBy: 'BOTH', approvalNumber: APPROVE.approvalNumber, approvedOn: '2026-02-20', evaluation: EVALUATE.evaluation, evaluatedOn: '2026-09-30', certificateNumber: 'SR-1/2026', certifiedOn: '2026-10-15',
      } }] },
    });
    // Each side has the acts that it did in its own trail.
    const trail = async (of: Government): Promise<unknown[]> => (await scene.rowsOf('audit_event', 'action, subject_id', 'tenant_id', of)).filter(([, subject]) => subject === id.slice(4)).map(([action]) => action).sort();
    expect(await trail(city)).toEqual(['replicationAgree', 'replicationEvaluate', 'replicationImplement', 'replicationInterest']);
    expect(await trail(owner)).toEqual(['replicationApprove', 'replicationCertify']);
    const replica = await scene.innovation(city, 'Jemput Bola Sehat');
    const linked = await scene.step('Link', city, id, ran.version, { replica });
    expect(seenIn(linked)).toMatchObject({ state: 'CERTIFIED', replica: { title: 'Jemput Bola Sehat' }, published: { replica: { id: replica } } });
    const stopped = await scene.step('Stop', city, id, seenIn(linked).version, { stopped: '2026-11', reason: 'Anggaran dialihkan.' });
    expect(seenIn(stopped)).toMatchObject({ state: 'STOPPED', published: { state: 'STOPPED', confirmedBy: 'BOTH', stopped: { text: '2026-11' }, stopReason: 'Anggaran dialihkan.' } });
    // What is over stays so, and on record.
    for (const [name, by, input] of [['Implement', city, IMPLEMENT], ['Certify', owner, CERTIFY], ['Stop', city, { stopped: '2026', reason: 'Lagi' }], ['Withdraw', city, { reason: 'Ditarik' }]] as const) {
      expect(codesIn(await scene.step(name, by, id, seenIn(stopped).version, input))).toEqual(['WRONG_STATE replication STOPPED']);
    }
    expect((await scene.shelf(city))[0].state).toBe('STOPPED');
  });

  it('lets nobody take the step of the other side, and a step once, in the version that was seen', async () => {
    const opened = seenIn(await scene.open('Interest', city, { source }));
    const before = await scene.rowsOf('replication_case', 'state, version', 'owner_tenant_id', city);
    for (const [name, by, input] of [['Approve', city, APPROVE], ['Reject', city, { reason: 'Tidak' }], ['Certify', city, CERTIFY], ['Agree', owner, AGREE], ['Withdraw', owner, { reason: 'Bukan' }], ['Implement', owner, IMPLEMENT], ['Stop', owner, { stopped: '2026', reason: 'Berhenti' }]] as const) {
      const refused = await scene.step(name, by, opened.id, opened.version, input);
      expect([name, refused.replication, codesIn(refused)]).toEqual([name, null, ['WRONG_SIDE replication']]);
    }
    expect(codesIn(await scene.step('Agree', city, opened.id, 9, AGREE))).toEqual(['VERSION_CONFLICT expectedVersion']);
    expect(codesIn(await scene.step('Approve', owner, opened.id, opened.version, APPROVE))).toEqual(['WRONG_STATE replication INTEREST']);
    expect(await scene.rowsOf('replication_case', 'state, version', 'owner_tenant_id', city)).toEqual(before);
    const third = await scene.government('Kota Lain');
    expect(codesIn(await scene.step('Approve', third, opened.id, opened.version, APPROVE))).toEqual(['NOT_FOUND replication']);
    expect(codesIn(await scene.step('Agree', city, 'wrp_bukan', 1, AGREE))).toEqual(['NOT_FOUND replication']);
  });

  it('refuses days that have not come or lie before what they follow, texts that say nothing, and levels that are none', async () => {
    const opened = await scene.open('Interest', city, { source });
    const { id, version } = seenIn(opened);
    expect(codesIn(await scene.step('Agree', city, id, version, { ...AGREE, agreedOn: '2026-11-23' }))).toEqual(['VALIDATION_FAILED input.agreedOn']);
    expect(codesIn(await scene.step('Agree', city, id, version, { ...AGREE, agreementNumber: '\u200b' }))).toEqual(['VALIDATION_FAILED input.agreementNumber']);
    const agreed = await scene.walk(opened, [['Agree', city, AGREE]]);
    expect(codesIn(await scene.step('Approve', owner, id, agreed.version, { ...APPROVE, approvedOn: '2026-02-02' }))).toEqual(['VALIDATION_FAILED input.approvedOn']);
    const approved = seenIn(await scene.step('Approve', owner, id, agreed.version, APPROVE));
    expect(codesIn(await scene.step('Implement', city, id, approved.version, { ...IMPLEMENT, started: '2026-13' }))).toEqual(['VALIDATION_FAILED input.started']);
    expect(codesIn(await scene.step('Implement', city, id, approved.version, { ...IMPLEMENT, started: '2027' }))).toEqual(['VALIDATION_FAILED input.started']);
    expect(codesIn(await scene.step('Implement', city, id, approved.version, { ...IMPLEMENT, replica: await scene.innovation(owner, 'Bukan milik kota') }))).toEqual(['NOT_FOUND input.replica']);
    const ran = seenIn(await scene.step('Implement', city, id, approved.version, { ...IMPLEMENT, partsKept: '', partsChanged: null }));
    expect(ran.published).toMatchObject({ partsKept: null, partsChanged: null });
    expect(codesIn(await scene.step('Evaluate', city, id, ran.version, { ...EVALUATE, evidenceLevel: 6 }))).toEqual(['VALIDATION_FAILED input.evidenceLevel']);
    expect(codesIn(await scene.step('Evaluate', city, id, ran.version, { ...EVALUATE, evaluatedOn: '2026-02-28' }))).toEqual(['VALIDATION_FAILED input.evaluatedOn']);
    expect(codesIn(await scene.step('Stop', city, id, ran.version, { stopped: '2025', reason: 'Terlalu awal' }))).toEqual(['VALIDATION_FAILED input.stopped']);
    // The start is known to the month: a stop in that month may follow it.
    expect(codesIn(await scene.step('Stop', city, id, ran.version, { stopped: '2026-03', reason: 'Segera berhenti' }))).toEqual([]);
  });

  it('ends before the approval when the owner refuses it or the replicator takes it back, and can be begun anew', async () => {
    const first = seenIn(await scene.open('Interest', city, { source }));
    expect(codesIn(await scene.open('Interest', city, { source }))).toEqual(['ALREADY_DONE input.source']);
    expect(seenIn(await scene.step('Reject', owner, first.id, first.version, { reason: 'Belum siap membimbing.' }))).toMatchObject({ state: 'REJECTED', refusal: 'Belum siap membimbing.', published: null });
    const second = seenIn(await scene.open('Interest', city, { source, title: 'Judul sementara' }, 'kunci-yang-sama'));
    // The same request again has the same answer.
    expect(seenIn(await scene.open('Interest', city, { source, title: 'Judul sementara' }, 'kunci-yang-sama')).id).toBe(second.id);
    expect(codesIn(await scene.open('Interest', city, { source, title: 'Judul lain' }, 'kunci-yang-sama'))).toEqual(['IDEMPOTENCY_KEY_REUSED idempotencyKey']);
    expect(seenIn(await scene.step('Withdraw', city, second.id, second.version, { reason: 'Dibatalkan.' }))).toMatchObject({ state: 'WITHDRAWN', title: 'Judul sementara' });
    const third = seenIn(await scene.open('Interest', city, { source }));
    expect(third.state).toBe('INTEREST');
    expect(await scene.shelf(city)).toEqual([]);
  });

  it('has notes of both sides, each of its own kinds', async () => {
    const opened = await scene.open('Interest', city, { source });
    const { id, version } = seenIn(opened);
    const note = { happenedOn: '2026-11-01', title: 'Pelatihan petugas', words: 'Dua hari.' };
    expect((await scene.note(owner, id, { ...note, kind: 'GUIDANCE' })).note).toMatchObject({ side: 'SOURCE', kind: 'GUIDANCE' });
    expect((await scene.note(city, id, { ...note, kind: 'PROBLEM' })).note).toMatchObject({ side: 'REPLICATOR' });
    expect(codesIn(await scene.note(city, id, { ...note, kind: 'GUIDANCE' }))).toEqual(['WRONG_SIDE input.kind']);
    expect(codesIn(await scene.note(owner, id, { ...note, kind: 'REPORT' }))).toEqual(['WRONG_SIDE input.kind']);
    expect(codesIn(await scene.note(city, id, { ...note, kind: 'PROGRESS', happenedOn: '2026-11-23' }))).toEqual(['VALIDATION_FAILED input.happenedOn']);
    const twice = await Promise.all([scene.note(city, id, { ...note, kind: 'PROGRESS' }, 'catatan-sama'), scene.note(city, id, { ...note, kind: 'PROGRESS' }, 'catatan-sama')]);
    expect(new Set(twice.map((t) => t.note?.id)).size).toBe(1);
    for (const by of [city, owner]) {
      const { workspace } = await world.get<{ workspace: { replications: { nodes: { notes: { nodes: { kind: string }[] } }[] }; replicationNotes: { totalCount: number } } }>(
        'query($t: String!) { workspace(tenant: $t) { replications(first: 5) { nodes { notes { nodes { kind } } } } replicationNotes(first: 5) { totalCount } } }', { as: by.office, variables: { t: by.tenant.code } });
      expect([workspace.replications.nodes[0].notes.nodes.map((n) => n.kind).sort(), workspace.replicationNotes.totalCount]).toEqual([['GUIDANCE', 'PROBLEM', 'PROGRESS'], 3]);
    }
    // Writing a note changes nothing of the replication itself.
    await scene.step('Withdraw', city, id, version, { reason: 'Dibatalkan.' });
    expect(codesIn(await scene.note(city, id, { ...note, kind: 'PROGRESS' }))).toEqual(['WRONG_STATE replication WITHDRAWN']);
  });

  it('is not the innovation of one\'s own, nor of nobody', async () => {
    const own = await scene.innovation(city, 'Milik sendiri');
    expect(codesIn(await scene.open('Interest', city, { source: own }))).toEqual(['CYCLE input.source']);
    expect(codesIn(await scene.open('Interest', city, { source: `inn_${world.ids.next()}` }))).toEqual(['NOT_FOUND input.source']);
    expect(codesIn(await scene.open('Interest', city, { source: 'rpl_x' }, 'pendek'))).toEqual(['VALIDATION_FAILED idempotencyKey', 'NOT_FOUND input.source']);
    expect(await scene.rowsOf('replication_case', 'id', 'owner_tenant_id', city)).toEqual([]);
  });

  it('never touches what no case stands behind', async () => {
    const [told] = await world.rows(city.tenant, replication, [{ title: 'Dari berita', state: 'IMPLEMENTED', confirmed_by: 'NONE' }]);
    await world.rows(city.tenant, replicationParent, [{ replication_id: told, parent_tenant_id: owner.tenant.id, parent_innovation_id: source.slice(4) }]);
    await scene.walk(await scene.open('Interest', city, { source }), [['Agree', city, AGREE], ['Approve', owner, APPROVE]]);
    const shown = await scene.shelf(city);
    expect(shown.map((r) => [r.title, r.state, r.confirmedBy]).sort()).toEqual([['Dari berita', 'IMPLEMENTED', 'NONE'], ['Sicepot', 'APPROVED', 'BOTH']]);
    expect(shown.find((r) => r.title === 'Dari berita')?.parents.nodes).toMatchObject([{ record: null }]);
  });
});
