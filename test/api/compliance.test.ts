import { agency, serviceUnitYear } from '../../src/modules/agency/data/tables';
import { dutyExemption } from '../../src/modules/compliance/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { innovationWork } from '../../src/modules/innovation/data/tables';
import { codes } from '../support/clean';
import { duty, DutyScene, lineOf, REPORT, type DutyReport } from '../support/duty-scene';
import { PreflightScene, testPack } from '../support/preflight-scene';
import { World, type TestActor, type TestTenant } from '../support/world';

describe('one agency, one innovation', () => {
  let world: World;
  let scene: DutyScene;
  let tenant: TestTenant;
  let organizer: TestActor;
  beforeAll(async () => {
    world = await World.open();
    scene = await DutyScene.of(world);
    ({ tenant, organizer } = scene);
  });
  afterAll(() => world.close());

  const report: DutyScene['report'] = (variables, as) => scene.report(variables, as);
  const season: DutyScene['season'] = (pack, entries, run) => scene.season(pack, entries, run);

  it('says who met it, who is missing, and of whom nobody said, with the definition and its source', async () => {
    const { p, y } = await season([duty({ kinds: ['DINAS', 'KECAMATAN'] })], [['dinkes', 'SUBMITTED'], ['dinkes', 'WITHDRAWN'], ['pkm-b', 'PASSED'], ['pustu-b1', 'FAILED'], ['disdik', 'COLLECTED'], ['kec-a', 'RETURNED'], [null, 'SUBMITTED'], ['dishub-lama', 'SUBMITTED']]);
    const answer = await report({ p: p.toUpperCase(), y });
    expect(answer).toMatchObject({ year: 2023, program: { code: p }, edition: { year: 2023 }, others: 2 });
    expect(answer.definitions).toEqual([{
      wording: expect.stringMatching(/^Setiap dinas atau kecamatan wajib paling sedikit 1 .*tiap penyelenggaraan/) as string, wordingEn: expect.stringMatching(/owes at least 1 .*each edition/) as string,
      citation: 'Instruksi uji 1/2023', strength: 'BINDING', confidence: 'SECONDARY', clause: 'butir-0', overridden: false, least: 1, per: 'EDITION', counts: 'SUBMITTED', units: false, kinds: ['DINAS', 'KECAMATAN'], asOf: '2023-06-30',
    }]);
    // On the closing date one was gone and one not there yet.
    expect(answer.rows.map((row) => [row.agency.code, row.duty, row.fulfilment, row.own, row.withUnits])).toEqual([
      ['badan-litbang', 'UNKNOWN', 'UNKNOWN', 0, 0], ['dinkes', 'OBLIGED', 'MET', 1, 3], ['disdik', 'OBLIGED', 'NOT_MET', 0, 0], ['disdukcapil', 'OBLIGED', 'NOT_MET', 0, 0],
      ['kec-a', 'OBLIGED', 'MET', 1, 1], ['pkm-b', 'UNKNOWN', 'UNKNOWN', 1, 2], ['pustu-b1', 'UNKNOWN', 'UNKNOWN', 1, 1],
    ]);
    expect(lineOf(answer, 'badan-litbang')).toMatchObject({ unknownBecause: 'KIND_NOT_NAMED', least: null, group: 'UNKNOWN' });
    expect(answer.totals).toEqual({ agencies: 7, obliged: 4, met: 2, missing: 2, undecided: 0, exempt: 0, unknown: 3, decided: 4 });
    expect(answer.sentence).toBe('2 dari 4 perangkat daerah yang wajib telah memenuhi, 2 belum; 3 tidak diketahui kewajibannya. Yang 3 itu tidak ikut dalam pembagi.');
    expect(answer.sentenceEn).toBe('2 of 4 obliged agencies met the duty, 2 did not; of 3 the duty is not known. Those 3 are not in the denominator.');
  });

  it('counts the tree where the definition says so, and only what passed where it says so', async () => {
    const { p, y } = await season([duty({ least: 2, kinds: ['DINAS'] })], [['pkm-b', 'PASSED'], ['pustu-b1', 'SUBMITTED'], ['disdik', 'PASSED'], ['disdik', 'FAILED']]);
    const [without, units, passed] = [await report({ p, y }), await report({ p, y, d: { units: true } }), await report({ p, y, d: { counts: 'PASSED', least: 1 } })];
    expect([without, units, passed].map((r) => ['dinkes', 'disdik'].map((c) => [lineOf(r, c).own, lineOf(r, c).withUnits, lineOf(r, c).fulfilment]))).toEqual([
      [[0, 2, 'NOT_MET'], [2, 2, 'MET']], [[0, 2, 'MET'], [2, 2, 'MET']], [[0, 1, 'NOT_MET'], [1, 1, 'MET']],
    ]);
    expect([without, units, passed].map((r) => [r.definitions[0].overridden, r.definitions[0].units, r.definitions[0].citation])).toEqual([[false, false, 'Instruksi uji 1/2023'], [true, true, 'Instruksi uji 1/2023'], [true, false, 'Instruksi uji 1/2023']]);
  });

  it('is reckoned at the end of the year where it is owed each year', async () => {
    const { p, y } = await season([duty({ per: 'YEAR', kinds: ['DINAS'] })], [['dinkes', 'SUBMITTED']]);
    const answer = await report({ p, y });
    expect(answer.definitions[0].asOf).toBe('2023-12-31');
    expect(answer.rows.filter((row) => row.duty === 'OBLIGED').map((row) => row.agency.code)).toEqual(['dinkes', 'dinsos', 'disdik', 'disdukcapil']);
    expect(answer.totals).toMatchObject({ obliged: 4, met: 1, missing: 3 });
  });

  it('is unknown of all where nobody said: no clause, no edition, an edition that was not run here', async () => {
    const silent = await season([{ kind: 'UNIQUE_TITLE' }], [['dinkes', 'SUBMITTED']]);
    const noPack = await season(null, []);
    for (const { p, y } of [silent, noPack, { p: silent.p, y: 2019 }]) {
      const answer = await report({ p, y });
      expect(answer.definitions).toEqual([]);
      expect(new Set(answer.rows.map((row) => [row.duty, row.unknownBecause, row.fulfilment].join()))).toEqual(new Set(['UNKNOWN,NO_CLAUSE,UNKNOWN']));
      expect(answer.totals).toMatchObject({ obliged: 0, missing: 0, decided: 0, unknown: answer.totals.agencies });
    }
    expect(await report({ p: silent.p, y: 2019 })).toMatchObject({ edition: null, others: null });
    const history = await season([duty({ kinds: ['DINAS'] })], [], false);
    const answer = await report({ p: history.p, y: history.y });
    expect(lineOf(answer, 'dinkes')).toMatchObject({ duty: 'OBLIGED', own: null, withUnits: null, fulfilment: 'UNKNOWN', group: 'UNDECIDED' });
    expect(answer.totals).toMatchObject({ obliged: 3, met: 0, missing: 0, undecided: 3, decided: 0 });
    expect(answer.sentence).toMatch(/^Tidak ada perangkat daerah yang dapat dikatakan/);
    // Who asks may say what to count: then somebody said.
    expect((await report({ p: noPack.p, y: 2023, d: { least: 1 } })).totals).toMatchObject({ obliged: 8, missing: 8, unknown: 0 });
  });

  it('counts what certainly began in the year, and tells apart what perhaps did', async () => {
    const own = await world.tenant('Kota Lain');
    const as = await world.actor([{ tenant: own, role: 'VIEWER' }]);
    const agencies = await world.rows(own, agency, ['a', 'b', 'c', 'd'].map((code) => ({ code, name: code, kind: 'DINAS' as const })));
    await new PreflightScene(world).program(own, 'inovasi');
    const works = (i: number, ...dates: readonly (readonly [string | null, string | null])[]): Promise<string[]> =>
      world.rows(own, innovationWork, dates.map(([earliest, latest]) => ({ title: 'Inovasi', status: 'DRAFT', agency_id: agencies[i], implemented_earliest: earliest, implemented_latest: latest })));
    await works(0, ['2023-01-01', '2023-12-31'], ['2023-05-05', '2023-05-05'], ['2022-12-31', '2022-12-31'], ['2024-01-01', null]);
    await works(1, ['2022-12-31', '2023-01-01'], [null, '2022-12-31'], [null, null]);
    await works(2, [null, '2023-12-31'], ['2023-06-01', null]);
    await world.rows(own, innovationWork, [{ title: 'Dipakai entah sejak kapan', status: 'DRAFT', agency_id: agencies[2], iid_stage: 'IMPLEMENTATION' }, { title: 'Tanpa perangkat daerah', status: 'DRAFT', implemented_earliest: '2023-02-02', implemented_latest: '2023-02-02' }]);
    const answer = (await world.get<{ compliance: DutyReport }>(REPORT, { as, variables: { t: own.code, p: 'inovasi', y: 2023, d: { counts: 'NEWLY_IMPLEMENTED', least: 1 } } })).compliance;
    expect(answer.rows.map((row) => [row.agency.code, row.own, row.ownPossible, row.withUnitsPossible, row.group])).toEqual([['a', 2, 0, 0, 'MET'], ['b', 0, 1, 1, 'UNDECIDED'], ['c', 0, 3, 3, 'UNDECIDED'], ['d', 0, 0, 0, 'MISSING']]);
    expect([answer.others, answer.totals]).toEqual([1, { agencies: 4, obliged: 4, met: 1, missing: 1, undecided: 2, exempt: 0, unknown: 0, decided: 2 }]);
  });

  it('shows the service units beside it, and nothing where the year has no record', async () => {
    const { p, y } = await season([duty({})], []);
    expect((await report({ p, y })).serviceUnits).toEqual({ registered: null, agencies: 7 });
    await world.rows(tenant, serviceUnitYear, ['dinkes', 'pkm-b', 'dishub-lama'].map((code) => ({ agency_id: scene.ids.get(code), year: 2023 })));
    const answer = await report({ p, y });
    expect([answer.serviceUnits, lineOf(answer, 'dinkes').serviceUnit, lineOf(answer, 'disdik').serviceUnit]).toEqual([{ registered: 2, agencies: 7 }, true, false]);
    expect((await report({ p, y: 2022 })).serviceUnits).toEqual({ registered: null, agencies: 8 });
  });

  it('is read page by page, by group, with the same totals on each', async () => {
    const { p, y, edition } = await season([duty({ kinds: ['DINAS', 'KECAMATAN'] })], [['dinkes', 'SUBMITTED']]);
    const whole = await report({ p, y });
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page: DutyReport = await report({ p, e: `edn_${edition}`, first: 2, after });
      expect([page.totals, page.sentence]).toEqual([whole.totals, whole.sentence]);
      seen.push(...page.rows.map((row) => row.agency.code));
      if (page.rows.length < 2) break;
      after = seen[seen.length - 1];
    }
    expect(seen).toEqual(whole.rows.map((row) => row.agency.code));
    for (const only of ['MET', 'MISSING', 'UNDECIDED', 'EXEMPT', 'UNKNOWN']) {
      expect((await report({ p, y, only })).rows).toEqual(whole.rows.filter((row) => row.group === only));
    }
    expect((await report({ p, y, only: 'MISSING' })).rows.map((row) => row.agency.code)).toEqual(['disdik', 'disdukcapil', 'kec-a']);
  });

  it('takes as many statements for fifty agencies as for one', async () => {
    const counts: number[] = [];
    for (const size of [1, 50]) {
      const own = await world.tenant('Kota Besar');
      const as = await world.actor([{ tenant: own, role: 'RESEARCH_OFFICE' }]);
      const made = await world.rows(own, agency, Array.from({ length: size }, (_, i) => ({ code: `d${i}`, name: `Dinas ${i}`, kind: 'DINAS' as const })));
      await world.rows(own, dutyExemption, made.map((agency_id) => ({ agency_id, year: 2023, reason: 'Uji' })));
      const edition = await new PreflightScene(world).edition(own, { program: 'p', year: 2023, closes: '2023-06-30', pack: testPack('p', [duty({})]) });
      await world.rows(own, entryWork, made.map((agency_id) => ({ edition_id: edition, agency_id, title: 'Usulan', participant: 'AGENCY' as const, state: 'SUBMITTED' as const, submissions: 1, submitted_at: '2023-05-01T00:00:00.000Z' })));
      const before = world.app.db.statements.count;
      const answer = (await world.get<{ compliance: DutyReport }>(REPORT, { as, variables: { t: own.code, p: 'p', y: 2023 } })).compliance;
      counts.push(world.app.db.statements.count - before);
      expect(answer.rows).toHaveLength(size);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  it('refuses what cannot be asked, and does not find what is not there', async () => {
    const { p, edition } = await season([duty({})], []);
    const asked = async (variables: object): Promise<readonly string[]> => codes(await world.ask(REPORT, { as: organizer, variables: { t: tenant.code, p, ...variables } }));
    const foreign = await new PreflightScene(world).edition(await world.tenant('Kota Asing'), { program: p, year: 2023, closes: '2023-06-30' });
    expect([await asked({}), await asked({ y: 1900 }), await asked({ y: 2023, d: { least: 0 } }), await asked({ y: 2023, d: { least: 1001 } })]).toEqual(Array.from({ length: 4 }, () => ['BAD_USER_INPUT']));
    expect(await asked({ y: 2023, d: { kinds: Array.from({ length: 14 }, () => 'DINAS') } })).toEqual(['LIST_TOO_LONG']);
    expect(await asked({ y: 2023, d: { kinds: Array.from({ length: 13 }, () => 'DINAS') } })).toEqual([]);
    for (const first of [0, 101]) expect(await asked({ y: 2023, first })).toEqual(['PAGE_SIZE_INVALID']);
    for (const e of [`edn_${foreign}`, `edn_${world.ids.next()}`, 'edn_', `prg_${edition}`]) expect(await asked({ e })).toEqual(['NOT_FOUND']);
    expect(await asked({ e: `edn_${edition}`, y: 2022 })).toEqual(['NOT_FOUND']);
    for (const name of ['tidak-ada', 'é', '']) expect(await asked({ p: name, y: 2023 })).toEqual(['NOT_FOUND']);
    expect(await asked({ e: `edn_${edition}`, y: 2023, after: 'zzz é' })).toEqual([]);
  });
});
