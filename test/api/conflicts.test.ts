import { agency } from '../../src/modules/agency/data/tables';
import { auditEvent } from '../../src/modules/audit/data/tables';
import { edition } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { membership } from '../../src/modules/identity/data/tables';
import { judge, recusal } from '../../src/modules/judging/data/tables';
import { organization } from '../../src/modules/organization/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { ConflictDesk } from '../support/conflict-desk';
import { JudgingScene, type JudgingSetup } from '../support/judging-scene';
import { ScoringDesk } from '../support/scoring-desk';
import { World } from '../support/world';

const scope = new SystemScope('a test makes an organisation');
const PAST = '2020-01-01T00:00:00.000Z';

describe('conflicts', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const desk = async (setup: JudgingSetup = {}): Promise<ConflictDesk> => new ConflictDesk(await JudgingScene.scoring(world, setup));
  /** Whoever assigns judges has what the data shows written down first. */
  const derive = (d: ConflictDesk): Promise<unknown> => d.act('assignmentApply', { round: `rnd_${d.scene.rounds[0]}`, input: {} });
  const office = (d: ConflictDesk, actor_id: string, agency_id: string, ends_at: string | null = null): Promise<string[]> =>
    world.rows(d.scene.tenant, membership, [{ actor_id, office: 'Kantor uji', role: 'AGENCY_OFFICER', agency_id, ends_at }]);

  describe('that the data shows', () => {
    it('are with one\'s own agency and its tree, of judges and organisers, now or ever', async () => {
      const d = await desk({ entries: 5 });
      const { agencies, judges, entries, organizer, tenant } = d.scene;
      // The first agency has the second below it, and that one the third.
      await world.change(tenant, agency, agencies[1], { parent_id: agencies[0] });
      await world.change(tenant, agency, agencies[2], { parent_id: agencies[1] });
      await world.change(tenant, judge, judges[0].id, { agency_id: agencies[1] });
      await office(d, judges[1].actor.id, agencies[3], PAST);
      await office(d, organizer.id, agencies[4]);
      await d.scene.scored(judges[0], entries[0], [8000, 8000]);
      await derive(d);
      expect(await d.recusals(judges[0].actor)).toEqual([0, 1, 2]);
      expect(await d.recusals(judges[1].actor)).toEqual([3]);
      expect(await d.recusals(judges[2].actor)).toEqual([]);
      expect(await d.recusals(organizer)).toEqual([4]);
      // What was scored no longer counts, and stays on record.
      expect(await d.cell(judges[0], entries[0])).toEqual(['RECUSED', 1, 0]);
      expect(await d.cell(judges[0], entries[1])).toEqual(['RECUSED', 0, 0]);
      expect(await d.cell(judges[0], entries[3])).toEqual(['PENDING', 0, 0]);
      expect(await d.recusedFrom(judges[0].actor, entries[2])).toBe(true);
      expect(await d.recusedFrom(judges[0].actor, entries[3])).toBe(false);
      expect(await d.log()).toEqual(['recusalsDerive', 'assignmentApply']);
    });

    it('are written down once, however often they are looked for', async () => {
      const d = await desk();
      await world.change(d.scene.tenant, judge, d.scene.judges[0].id, { agency_id: d.scene.agencies[0] });
      await derive(d);
      const before = [await d.rows('SELECT c.id FROM conflict c WHERE c.tenant_id = ?'), await d.rows('SELECT r.id, r.version FROM recusal r WHERE r.tenant_id = ? ORDER BY r.id')];
      expect(before[0]).toHaveLength(1);
      await derive(d);
      await derive(d);
      expect([await d.rows('SELECT c.id FROM conflict c WHERE c.tenant_id = ?'), await d.rows('SELECT r.id, r.version FROM recusal r WHERE r.tenant_id = ? ORDER BY r.id')]).toEqual(before);
      expect((await d.log()).filter((act) => act === 'recusalsDerive')).toHaveLength(1);
    });

    it('are with one\'s own organisation, and with entries on which a judge wrote; an organiser writes as the clerk of the contest', async () => {
      const d = await desk({ entries: 4 });
      const { judges, entries, tenant, organizer } = d.scene;
      const id = world.ids.next();
      await world.system((tx) => new SystemRepository(organization, scope, tx).insertAll([{ id, synthetic: 1, code: `kampus-${id.slice(-8)}`, kind: 'UNIVERSITY', name: 'Universitas Uji' }]));
      await world.change(tenant, judge, judges[0].id, { organization_id: id });
      await world.change(tenant, entryWork, entries[1], { agency_id: null, organization_id: id });
      const wrote = (actor_id: string, action: string, entry: string): object => ({ actor_id, action, subject_type: 'entry', subject_id: entry, detail: '{}' });
      await world.rows(tenant, auditEvent, [wrote(judges[1].actor.id, 'entryRevise', entries[2]), wrote(judges[1].actor.id, 'screeningDecide', entries[3]), wrote(organizer.id, 'entryDraft', entries[1])]);
      await derive(d);
      expect(await d.recusals(judges[0].actor)).toEqual([1]);
      expect(await d.recusals(judges[1].actor)).toEqual([2]);
      expect(await d.recusals(organizer)).toEqual([]);
    });

    it('are with an innovation from which one was recused in an earlier edition of the programme, even where that was lifted', async () => {
      const d = await desk({ entries: 3 });
      const { judges, entries, tenant, programId } = d.scene;
      const [before, after] = await world.rows(tenant, edition, [2025, 2027].map((year) => ({ program_id: programId, year, name: `Lomba ${year}`, phase: 'RESULTS' as const, held: 'HELD' as const })));
      const lineages = await Promise.all(entries.slice(0, 2).map((entry) => d.rows('SELECT e.lineage_key FROM entry_work e WHERE e.tenant_id = ? AND e.id = ?', entry)));
      const [earlier, later] = await world.rows(tenant, entryWork, [before, after].map((edition_id, i) => ({
        edition_id, title: 'Judul lama', participant: 'AGENCY' as const, state: 'PASSED' as const, submissions: 1, lineage_key: String(lineages[i][0][0]),
      })));
      await world.rows(tenant, recusal, [
        { edition_id: before, entry_id: earlier, actor_id: judges[0].actor.id, kind: 'FAMILY', reason: 'Dahulu', lifted_at: PAST },
        { edition_id: after, entry_id: later, actor_id: judges[1].actor.id, kind: 'FAMILY', reason: 'Kelak' },
      ]);
      await derive(d);
      expect((await d.recusals(judges[0].actor)).filter((i) => i >= 0)).toEqual([0]);
      // A later edition says nothing of this one.
      expect((await d.recusals(judges[1].actor)).filter((i) => i >= 0)).toEqual([]);
      expect(await d.cell(judges[0], entries[0])).toEqual(['RECUSED', 0, 0]);
    });

    it('leave out who was dismissed and who organises another programme', async () => {
      const d = await desk();
      const { judges, agencies, tenant } = d.scene;
      await world.change(tenant, judge, judges[0].id, { agency_id: agencies[0], dismissed_at: PAST, dismissed_reason: 'Selesai' });
      const former = await world.actor([{ tenant, role: 'AGENCY_OFFICER', agencyId: agencies[0] }]);
      await world.rows(tenant, membership, [{ actor_id: former.id, office: 'Kantor uji', role: 'ORGANIZER', ends_at: PAST }]);
      await derive(d);
      expect(await d.rows('SELECT r.id FROM recusal r WHERE r.tenant_id = ?')).toEqual([]);
    });

    it('are written for an edition that has no rounds yet', async () => {
      const s = await JudgingScene.screened(world);
      await world.rows(s.tenant, membership, [{ actor_id: s.organizer.id, office: 'Kantor uji', role: 'AGENCY_OFFICER', agency_id: s.agencies[0] }]);
      const d = new ConflictDesk(s);
      await d.act('conflictDeclare', { edition: `edn_${s.editionId}`, input: { kind: 'INTEREST', reason: 'Kontrak kerja', agency: `agy_${s.agencies[1]}` } });
      expect(await d.recusals(s.organizer)).toEqual([0, 1]);
    });
  });

  describe('that one declares', () => {
    it('are kept with the receipt of the log, and recuse at once', async () => {
      const d = await desk({ entries: 3 });
      const { judges: [one], entries } = d.scene;
      await d.scene.scored(one, entries[0], [9000, 9000]);
      const [[row]] = await d.rows('SELECT e.id FROM round_entry e WHERE e.tenant_id = ? AND e.entry_id = ?', entries[0]);
      const said = await d.declare(one.actor, { entry: `rne_${String(row)}` });
      expect(said).toMatchObject({ codes: [], receipt: { seq: 1 } });
      expect(await d.cell(one, entries[0])).toEqual(['RECUSED', 1, 0]);
      expect(await d.recusals(one.actor)).toEqual([0]);
      // It reads what it said, and that it is recused; and nothing more.
      const seen = await d.workspace(one.actor, 'conflicts { totalCount nodes { kind origin reason entry { title } } } ownRecusals { totalCount nodes { places { nodes { label } } } } recusals { totalCount } roundEntries { totalCount } assignments { totalCount }');
      expect(seen.conflicts.nodes).toEqual([{ kind: 'FAMILY', origin: 'DECLARED', reason: 'Ipar ketua timnya', entry: null }]);
      expect(seen.ownRecusals.nodes).toEqual([{ places: { nodes: [{ label: 'Usulan 001' }] } }]);
      expect([seen.recusals.totalCount, seen.roundEntries.totalCount, seen.assignments.totalCount]).toEqual([0, 2, 2]);
      // The organiser reads who and why.
      const told = await d.workspace(d.scene.organizer, 'recusals { totalCount nodes { kind reason liftedAt entry { title } judge { id } } } conflicts { totalCount }');
      expect(told.recusals.nodes).toEqual([{ kind: 'FAMILY', reason: 'Ipar ketua timnya', liftedAt: null, entry: { title: 'Usulan 1' }, judge: { id: `jdg_${one.id}` } }]);
      expect(told.conflicts.totalCount).toBe(1);
    });

    it('are declared once for one key, and of an entry that is not read any more there is nothing to declare', async () => {
      const d = await desk({ entries: 2 });
      const { judges: [one], entries } = d.scene;
      const [[row]] = await d.rows('SELECT e.id FROM round_entry e WHERE e.tenant_id = ? AND e.entry_id = ?', entries[0]);
      const key = d.key();
      const first = await d.declare(one.actor, { entry: `rne_${String(row)}` }, { key });
      const again = await d.declare(one.actor, { entry: `rne_${String(row)}` }, { key });
      expect(again).toEqual(first);
      expect((await d.declare(one.actor, { entry: `rne_${String(row)}` })).codes).toEqual(['NOT_FOUND input.entry']);
      expect((await d.declare(one.actor, { entry: `rne_${String(row)}`, reason: 'Lain' }, { key })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED idempotencyKey']);
      expect(await d.rows('SELECT c.id FROM conflict c WHERE c.tenant_id = ?')).toHaveLength(1);
    });

    it('bind an organiser too: an agency means its tree, also for entries that come later', async () => {
      const d = await desk({ entries: 4 });
      const { organizer, agencies, entries, tenant } = d.scene;
      await world.change(tenant, agency, agencies[1], { parent_id: agencies[0] });
      await world.change(tenant, entryWork, entries[3], { state: 'WITHDRAWN' });
      expect((await d.declare(organizer, { agency: `agy_${agencies[0]}` })).codes).toEqual([]);
      expect(await d.recusals(organizer)).toEqual([0, 1]);
      const other = await world.actor([{ tenant, role: 'ORGANIZER' }]);
      await world.change(tenant, entryWork, entries[3], { state: 'PASSED', agency_id: agencies[1] });
      await d.act('assignmentApply', { round: `rnd_${d.scene.rounds[0]}`, input: {} }, other);
      expect(await d.recusals(organizer)).toEqual([0, 1, 3]);
    });

    it('are with an entry, an agency or an organisation that the asker sees, and with one of them', async () => {
      const d = await desk({ entries: 2 });
      const { judges: [one], agencies, entries, tenant } = d.scene;
      const elsewhere = await JudgingScene.scoring(world);
      const reads = (about: Readonly<Record<string, unknown>>): Promise<readonly string[]> => d.declare(one.actor, about).then(({ codes }) => codes);
      expect(await reads({})).toEqual(['VALIDATION_FAILED input.entry']);
      expect(await reads({ agency: `agy_${agencies[0]}`, entry: `wen_${entries[0]}` })).toEqual(['VALIDATION_FAILED input.entry']);
      expect(await reads({ agency: `agy_${agencies[0]}`, reason: 'x' })).toEqual(['VALIDATION_FAILED input.reason']);
      // A judge reads no entry of the workspace; nobody one of another government.
      expect(await reads({ entry: `wen_${entries[0]}` })).toEqual(['NOT_FOUND input.entry']);
      expect(await reads({ entry: `wen_${elsewhere.entries[0]}` })).toEqual(['NOT_FOUND input.entry']);
      expect(await reads({ agency: `agy_${elsewhere.agencies[0]}` })).toEqual(['NOT_FOUND input.agency']);
      expect(await reads({ organization: `org_${world.ids.next()}` })).toEqual(['NOT_FOUND input.organization']);
      expect(await reads({ organization: 'bukan' })).toEqual(['NOT_FOUND input.organization']);
      expect((await d.act('conflictDeclare', { edition: `edn_${elsewhere.editionId}`, input: { kind: 'OTHER', reason: 'Sebab lain', agency: `agy_${agencies[0]}` } }, one.actor)).codes).toEqual(['NOT_FOUND edition']);
      const viewer = await world.actor([{ tenant, role: 'VIEWER' }]);
      expect((await d.declare(viewer, { agency: `agy_${agencies[0]}` })).codes).toEqual(['FORBIDDEN tenant']);
      expect(await d.rows('SELECT c.id FROM conflict c WHERE c.tenant_id = ?')).toEqual([]);
    });
  });

  describe('that an organiser records of a judge', () => {
    it('recuse the judge, who learns the label and not the reason', async () => {
      const d = await desk({ entries: 3 });
      const { judges: [one], entries, organizer } = d.scene;
      const input = { kind: 'INTEREST', reason: 'Konsultan penyusunnya', entry: `wen_${entries[1]}` };
      expect((await d.act('conflictRecord', { judge: `jdg_${one.id}`, input })).codes).toEqual([]);
      expect(await d.recusals(one.actor)).toEqual([1]);
      const seen = await d.workspace(one.actor, 'conflicts { totalCount } recusals { totalCount } recusalOverrides { totalCount } ownRecusals { nodes { places { nodes { label round { name } } } } }');
      expect(seen).toMatchObject({ conflicts: { totalCount: 0 }, recusals: { totalCount: 0 }, recusalOverrides: { totalCount: 0 }, ownRecusals: { nodes: [{ places: { nodes: [{ label: 'Usulan 002', round: { name: 'Penilaian proposal' } }] } }] } });
      expect(JSON.stringify(seen)).not.toContain('Konsultan');
      expect((await d.workspace(organizer, 'conflicts { totalCount nodes { origin reason } }')).conflicts.nodes).toEqual([{ origin: 'RECORDED', reason: 'Konsultan penyusunnya' }]);
    });

    it('are not read by an organiser about whom they are, nor by one who is recused from the entry', async () => {
      const d = await desk({ entries: 3 });
      const { tenant, editionId, entries, organizer } = d.scene;
      const both = await world.actor([{ tenant, role: 'ORGANIZER' }, { tenant, role: 'JUDGE' }]);
      const [judgeId] = await world.rows(tenant, judge, [{ edition_id: editionId, actor_id: both.id, office: 'Juri uji', origin: 'INTERNAL', decree: 'SK 1/2026' }]);
      const record = (about: object): Promise<unknown> => d.act('conflictRecord', { judge: `jdg_${judgeId}`, input: { kind: 'INTEREST', reason: 'Rahasia dapur', ...about } });
      await record({ entry: `wen_${entries[0]}` });
      await record({ agency: `agy_${d.scene.agencies[1]}` });
      await d.act('conflictRecord', { judge: `jdg_${d.scene.judges[0].id}`, input: { kind: 'FAMILY', reason: 'Rahasia lain', entry: `wen_${entries[0]}` } });
      const lists = 'conflicts { totalCount nodes { reason } } recusals { totalCount nodes { reason } } auditTrail(first: 50) { nodes { action detail } } ownRecusals { totalCount }';
      const seen = await d.workspace(both, lists);
      expect([seen.conflicts.totalCount, seen.recusals.totalCount, seen.ownRecusals.totalCount]).toEqual([0, 0, 2]);
      expect(JSON.stringify(seen)).not.toContain('Rahasia');
      expect(JSON.stringify(seen.auditTrail)).not.toContain('conflictRecord');
      const told = await d.workspace(organizer, lists);
      expect([told.conflicts.totalCount, told.recusals.totalCount, told.ownRecusals.totalCount]).toEqual([3, 3, 0]);
      expect(told.auditTrail.nodes.filter((n) => n.action === 'conflictRecord')).toHaveLength(3);
      // Of an entry that one does not read there is nothing to record either.
      expect((await d.act('conflictRecord', { judge: `jdg_${d.scene.judges[1].id}`, input: { kind: 'OTHER', reason: 'Sebab lain', entry: `wen_${entries[0]}` } }, both)).codes).toEqual(['NOT_FOUND input.entry']);
    });

    it('are of a judge of the edition, by who runs the programme', async () => {
      const d = await desk();
      const { judges: [one], agencies, tenant } = d.scene;
      const input = { kind: 'OTHER', reason: 'Sebab lain', agency: `agy_${agencies[0]}` };
      expect((await d.act('conflictRecord', { judge: `jdg_${world.ids.next()}`, input })).codes).toEqual(['NOT_FOUND judge']);
      expect((await d.act('conflictRecord', { judge: `jdg_${one.id}`, input }, one.actor)).codes).toEqual(['FORBIDDEN tenant']);
      const viewer = await world.actor([{ tenant, role: 'RESEARCH_OFFICE' }]);
      expect((await d.act('conflictRecord', { judge: `jdg_${one.id}`, input }, viewer)).codes).toEqual(['FORBIDDEN tenant']);
    });
  });

  it('fifty at once leave one recusal each, and no sheet that comes in beside them counts', async () => {
    const d = await desk({ entries: 2, judges: { utama: 10 } });
    const { judges, agencies, entries } = d.scene;
    const sheets = new ScoringDesk(d.scene);
    const declared = Array.from({ length: 40 }, (_, i) => d.declare(judges[i % 10].actor, { agency: `agy_${agencies[0]}` }));
    const scored = judges.map((one) => sheets.act('scoreSheetSubmit', d.scene.cell(one, entries[0]), 1, sheets.input([8000, 7000]), one.actor));
    expect((await Promise.all(declared)).flatMap(({ codes }) => codes)).toEqual([]);
    const came = (await Promise.all(scored)).filter(({ word }) => word === 'OK').length;
    expect(await d.rows('SELECT r.id FROM recusal r WHERE r.tenant_id = ?')).toHaveLength(10);
    for (const one of judges) expect((await d.cell(one, entries[0]))?.filter((_, i) => i !== 1)).toEqual(['RECUSED', 0]);
    // What came in first stays on record, with its entry in the log.
    expect(await d.rows('SELECT s.id FROM score_sheet s WHERE s.tenant_id = ?')).toHaveLength(came);
    const seqs = await d.rows('SELECT l.seq FROM edition_log l WHERE l.tenant_id = ? ORDER BY l.seq');
    expect(seqs.map(([seq]) => Number(seq))).toEqual(Array.from({ length: 40 + came }, (_, i) => i + 1));
  });
});
