import 'reflect-metadata';
import { agency } from '../../src/modules/agency/data/tables';
import { entry, entryWork, limitCounter } from '../../src/modules/entry/data/tables';
import { innovation, innovationLineage } from '../../src/modules/innovation/data/tables';
import { codes } from '../support/clean';
import { PreflightScene, realPack, testPack } from '../support/preflight-scene';
import { World, type TestActor, type TestTenant } from '../support/world';

const TARGET = 'target { organizerCode programCode asOf asked { year standing closesFrom closes { text } edition { year } } judged { year standing closesFrom opens { text } closes { text } edition { year } copiedFrom { year } } rulePack { code } rulesFrom { year } }';
const READINESS = `query($tenant: String!, $target: ReadinessTargetInput!, $first: Int! = 20, $after: String, $stockOnly: Boolean! = false, $asOf: LocalDate) {
  readiness(tenant: $tenant, target: $target, first: $first, after: $after, stockOnly: $stockOnly, asOf: $asOf) {
    ${TARGET}
    rows { entered innovation { title agency { name } } sentUp { organizerCode programCode year passed edition { name } }
      options { group eligibility eligibleOn inTime participationsLeft quotaLeft missing { clause remedy } refusing { clause outcome earliest } } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const CALENDAR = `query($tenant: String!, $targets: [ReadinessTargetInput!]!, $stockOnly: Boolean! = false, $asOf: LocalDate) {
  readinessCalendar(tenant: $tenant, targets: $targets, stockOnly: $stockOnly, asOf: $asOf) { considered complete targets { programCode judged { year standing } } days { on target group inTime count innovations { title } } }
}`;

interface Row {
  entered: boolean; innovation: { title: string }; sentUp: { programCode: string; year: number }[];
  options: { group: string | null; eligibility: string; eligibleOn: string | null; inTime: boolean | null; participationsLeft: number | null; quotaLeft: number | null; missing: { clause: string; remedy: string }[]; refusing: { clause: string }[] }[];
}
interface Timing { year: number; standing: string; closesFrom: string; closes: { text: string } | null }
interface Answered { readiness: { target: { asOf: string; asked: Timing; judged: Timing & { copiedFrom: { year: number } | null }; rulesFrom: { year: number } | null }; rows: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }

describe('readiness', () => {
  let world: World;
  let scene: PreflightScene;
  let [city, ministry]: TestTenant[] = [];
  let [organizer, officer]: TestActor[] = [];
  let [dinas, other]: string[] = [];
  let kiks: string;
  beforeAll(async () => {
    world = await World.open();
    scene = new PreflightScene(world);
    [city, ministry] = [await world.tenant('Kota'), await world.tenant('Kementerian')];
    [dinas, other] = await world.rows(city, agency, [{ code: 'dinkes', name: 'Dinkes', kind: 'DINAS' }, { code: 'dukcapil', name: 'Dukcapil', kind: 'DINAS' }]);
    [organizer, officer] = [await world.actor([{ tenant: city, role: 'ORGANIZER' }]), await world.actor([{ tenant: city, role: 'AGENCY_OFFICER', agencyId: dinas }])];
    kiks = await scene.edition(city, {
      program: 'kiks', year: 2023, opens: '2023-02-01', closes: '2023-03-31',
      pack: testPack('kiks', [
        { code: 'umur', kind: 'MINIMUM_AGE', with: { months: 12 } }, { code: 'dua-kali', kind: 'PARTICIPATION_LIMIT', with: { most: 2, counts: 'SUBMITTED' } }, { code: 'kuota', kind: 'QUOTA', with: { per: 'AGENCY', most: 3 } },
        { code: 'ringkasan', kind: 'REQUIRED_ANSWER', with: { question: 'ringkasan', label: { id: 'Ringkasan', en: 'Summary' } } },
      ]),
    });
    const before = await scene.edition(city, { program: 'kiks', year: 2022 });
    await world.rows(city, limitCounter, [{ counter: `quota/${kiks}/kuota/agency/${dinas}`, used: 2 }]);
    const [ripe, young, , sent, renamed] = [
      await scene.innovation(city, 'Matang', '2020-01-01', { agency_id: dinas }), await scene.innovation(city, 'Muda', '2022-06-15', { agency_id: dinas }),
      await scene.innovation(city, 'Tanpa tanggal', null, { agency_id: other }), await scene.innovation(city, 'Pernah naik', '2019-01-01', { agency_id: other }), await scene.innovation(city, 'Judul baru', '2019-01-01', { agency_id: dinas }),
    ];
    await world.rows(city, innovationLineage, [{ innovation_id: renamed, root_id: sent, reason: 'judul baru' }]);
    await world.rows(city, innovation, [{ id: sent, title: 'Pernah naik' }]);
    const kipp = await scene.edition(ministry, { program: 'kipp', tier: 'NATIONAL', year: 2022, opens: '2022-02-01', closes: '2022-04-30', pack: realPack('kipp-2022') });
    await scene.edition(ministry, { program: 'kipp', tier: 'NATIONAL', year: 2024, held: 'NOT_HELD' });
    await world.rows(ministry, entry, [{ edition_id: kipp, title: 'Pernah naik', innovation_tenant_id: city.id, innovation_id: sent, participant: 'CITY_GOVERNMENT', outcome: 'PASSED_SCREENING', score_state: 'NOT_REPORTED', rank_state: 'NOT_REPORTED' }]);
    const submitted = { participant: 'AGENCY' as const, state: 'SUBMITTED' as const, submissions: 1, submitted_at: '2023-02-10T00:00:00.000Z' };
    await world.rows(city, entryWork, [{ ...submitted, edition_id: before, innovation_id: ripe, title: 'Matang' }, { ...submitted, edition_id: kiks, innovation_id: ripe, title: 'Matang' }, { ...submitted, edition_id: kiks, innovation_id: young, title: 'Muda', state: 'WITHDRAWN' }]);
  });
  afterAll(() => world.close());

  const ask = async (target: object, more: Record<string, unknown> = {}, as = organizer): Promise<Answered['readiness']> =>
    (await world.get<Answered>(READINESS, { as, variables: { tenant: city.code, target, asOf: '2023-03-01', ...more } })).readiness;

  it('tells of each innovation when it can enter, what is left and what is missing', async () => {
    const { rows, target } = await ask({ edition: `edn_${kiks}` });
    expect(target).toMatchObject({ organizerCode: city.code, asked: { year: 2023, standing: 'ANNOUNCED', closesFrom: 'EDITION', closes: { text: '2023-03-31' } }, rulePack: { code: 'kiks' }, rulesFrom: { year: 2023 } });
    expect(rows.map((r) => r.innovation.title)).toEqual(['Judul baru', 'Pernah naik', 'Tanpa tanggal', 'Muda', 'Matang']);
    const [renamed, sent, unknown, young, ripe] = rows.map((r) => ({ ...r, ...r.options[0], options: r.options.length }));
    expect(ripe).toMatchObject({ eligibility: 'NEEDS_PROOF', eligibleOn: '2023-03-01', inTime: true, participationsLeft: 1, quotaLeft: 1, entered: true, sentUp: [], refusing: [], options: 1 });
    expect(ripe.missing).toEqual([{ clause: 'ringkasan', remedy: 'Susun usulan dan jawab: Ringkasan.' }]);
    expect(young).toMatchObject({ eligibility: 'NOT_YET', eligibleOn: '2023-06-15', inTime: false, participationsLeft: 2, quotaLeft: 1, entered: false, refusing: [{ clause: 'umur', outcome: 'NOT_YET', earliest: '2023-06-15' }] });
    expect(unknown).toMatchObject({ eligibility: 'NEEDS_PROOF', eligibleOn: null, inTime: null, quotaLeft: 3 });
    const up = { organizerCode: ministry.code, programCode: 'kipp', year: 2022, passed: true, edition: { name: 'kipp 2022' } };
    // Under its new title it is the same innovation.
    expect([renamed.sentUp, sent.sentUp]).toEqual([[up], [up]]);
  });

  it('knows the stock: what was never sent up, under no title', async () => {
    expect((await ask({ edition: `edn_${kiks}` }, { stockOnly: true })).rows.map((r) => r.innovation.title)).toEqual(['Tanpa tanggal', 'Muda', 'Matang']);
  });

  it('comes in pages that follow one another, each bound to its list', async () => {
    const target = { edition: `edn_${kiks}` };
    const titles: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 5; page += 1) {
      const { rows, pageInfo } = await ask(target, { first: 2, after });
      titles.push(...rows.map((r) => r.innovation.title));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(titles).toEqual(['Judul baru', 'Pernah naik', 'Tanpa tanggal', 'Muda', 'Matang']);
    expect(codes(await world.ask(READINESS, { as: organizer, variables: { tenant: city.code, target, after, stockOnly: true } }))).toEqual(['CURSOR_INVALID']);
    expect(codes(await world.ask(READINESS, { as: organizer, variables: { tenant: city.code, target, first: 101 } }))).toEqual(['PAGE_SIZE_INVALID']);
  });

  it('tells of each group of the rules, and of one where it is asked', async () => {
    const { rows } = await ask({ organizer: ministry.code, program: 'kipp', year: 2022 }, { asOf: '2022-03-01' });
    const young = rows.find((r) => r.innovation.title === 'Muda');
    expect(young?.options.map((o) => o.group)).toEqual(realPack('kipp-2022').groups.map((g) => g.code));
    expect(young?.options.every((o) => o.quotaLeft === null)).toBe(true);
    const one = await ask({ organizer: ministry.code, program: 'kipp', year: 2022, group: 'umum' }, { asOf: '2022-03-01' });
    expect(one.rows.map((r) => r.options.length)).toEqual([1, 1, 1, 1, 1]);
  });

  it('says whether the edition is announced, assumed or cancelled, and whose dates and rules it goes by', async () => {
    const kipp = (year: number, more: object = {}): Promise<Answered['readiness']> => ask({ organizer: ministry.code, program: 'kipp', year, ...more }, { first: 1, asOf: null });
    expect((await kipp(2024)).target).toMatchObject({
      asked: { year: 2024, standing: 'CANCELLED', closes: null, edition: { year: 2024 } }, asOf: expect.any(String),
      judged: { year: 2025, standing: 'ASSUMED', closesFrom: 'COPIED', opens: { text: '2025-02-01' }, closes: { text: '2025-04-30' }, edition: null, copiedFrom: { year: 2022 } }, rulesFrom: { year: 2022 }, rulePack: { code: 'kipp-2022' },
    });
    // Ahead of its opening it is judged on the day on which it opens.
    expect((await kipp(2199)).target).toMatchObject({ asOf: '2199-02-01', asked: { standing: 'ASSUMED', closesFrom: 'COPIED', closes: { text: '2199-04-30' } } });
    expect((await kipp(2199, { closesOn: '2199-03-15' })).target.judged).toMatchObject({ closesFrom: 'GIVEN', closes: { text: '2199-03-15' } });
    const pack = await scene.pack(city, testPack('andaian', [{ kind: 'MINIMUM_AGE', with: { months: 6 } }]));
    expect((await kipp(2199, { rulePack: `rpk_${pack}` })).target).toMatchObject({ rulePack: { code: 'andaian' }, rulesFrom: null });
  });

  it('shows an officer the innovations of the agency, and turns away who has no business there', async () => {
    expect((await ask({ edition: `edn_${kiks}` }, {}, officer)).rows.map((r) => r.innovation.title)).toEqual(['Judul baru', 'Muda', 'Matang']);
    const asked = async (as: TestActor | null, query: string, variables: object): Promise<readonly string[]> => codes(await world.ask(query, { as, variables: { tenant: city.code, ...variables } }));
    const judge = await world.actor([{ tenant: city, role: 'JUDGE' }]);
    const stranger = await world.actor([{ tenant: ministry, role: 'ORGANIZER' }]);
    for (const [query, variables] of [[READINESS, { target: { edition: `edn_${kiks}` } }], [CALENDAR, { targets: [{ edition: `edn_${kiks}` }] }]] as const) {
      expect(await asked(judge, query, variables)).toEqual(['FORBIDDEN']);
      expect(await asked(stranger, query, variables)).toEqual(['NOT_FOUND']);
      expect(await asked(null, query, variables)).toEqual(['UNAUTHENTICATED']);
    }
  });

  it('says what is asked wrongly', async () => {
    const refused = async (target: object): Promise<readonly string[]> => codes(await world.ask(READINESS, { as: organizer, variables: { tenant: city.code, target } }));
    const bare = await scene.edition(city, { program: 'tanpa-aturan', year: 2023 });
    expect(await refused({})).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ organizer: city.code, program: 'kiks' })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ edition: `edn_${kiks}`, year: 2023 })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ organizer: city.code, program: 'kiks', year: 1 })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ edition: `edn_${kiks}`, group: 'umum' })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ organizer: city.code, program: 'tidak-ada', year: 2023 })).toEqual(['NOT_FOUND']);
    expect(await refused({ organizer: 'kode-é', program: 'kiks', year: 2023 })).toEqual(['NOT_FOUND']);
    expect(await refused({ edition: `edn_${world.ids.next()}` })).toEqual(['NOT_FOUND']);
    expect(await refused({ edition: `edn_${bare}` })).toEqual(['NOT_FOUND']);
    expect(await refused({ edition: `edn_${kiks}`, rulePack: 'rpk_x' })).toEqual(['NOT_FOUND']);
  });

  it('leaves every place of an own edition that nobody announced yet, and knows nothing of the places at another organiser', async () => {
    const { rows } = await ask({ organizer: city.code, program: 'kiks', year: 2024 });
    expect(rows.map((r) => r.options[0].quotaLeft)).toEqual([3, 3, 3, 3, 3]);
    expect(rows[0].options[0].missing.map((m) => m.clause)).toEqual(['ringkasan']);
    const elsewhere = await ask({ organizer: ministry.code, program: 'kipp', year: 2023, group: 'umum', rulePack: `rpk_${await scene.pack(city, testPack('kuota', [{ code: 'kuota', kind: 'QUOTA', with: { per: 'REGION', most: 10 } }], ['umum']))}` });
    expect(elsewhere.rows[0].options[0]).toMatchObject({ quotaLeft: null, missing: [{ clause: 'kuota', remedy: 'Kuotanya dihitung penyelenggara; tanyakan sisanya.' }] });
  });

  it('makes a calendar of when which innovations become ready for which target', async () => {
    const targets = [{ edition: `edn_${kiks}` }, { organizer: city.code, program: 'kiks', year: 2024 }];
    const { readinessCalendar: calendar } = await world.get<{ readinessCalendar: { considered: number; complete: boolean; days: { on: string; target: number; inTime: boolean; count: number; innovations: { title: string }[] }[] } }>(
      CALENDAR, { as: organizer, variables: { tenant: city.code, targets, asOf: '2023-03-01' } },
    );
    expect(calendar).toMatchObject({ considered: 5, complete: true, targets: [{ judged: { year: 2023, standing: 'ANNOUNCED' } }, { judged: { year: 2024, standing: 'ASSUMED' } }] });
    expect(calendar.days.map((d) => [d.on, d.target, d.inTime, d.count, d.innovations.map((i) => i.title).sort().join()])).toEqual([
      ['2023-03-01', 0, true, 3, 'Judul baru,Matang,Pernah naik'],
      ['2023-06-15', 0, false, 1, 'Muda'],
      // Next year's window opens on the same day of the year; by then the young one is of age, and the ripe one has been in twice.
      ['2024-02-01', 1, true, 3, 'Judul baru,Muda,Pernah naik'],
    ]);
    const own = await world.get<{ readinessCalendar: { considered: number } }>(CALENDAR, { as: officer, variables: { tenant: city.code, targets, stockOnly: true } });
    expect(own.readinessCalendar.considered).toBe(2);
    const refused = async (count: number): Promise<readonly string[]> => codes(await world.ask(CALENDAR, { as: organizer, variables: { tenant: city.code, targets: Array.from({ length: count }, () => targets[0]) } }));
    expect([await refused(0), await refused(5), await refused(6)]).toEqual([['BAD_USER_INPUT'], [], ['LIST_TOO_LONG']]);
  });
});
