import { PLAIN_EDITION_JUDGING } from '../../src/domain/judging/edition-plan';
import { PLAIN_JUDGING } from '../../src/domain/judging/judging-rules';
import { judgingPlanOf } from '../../src/modules/competition';
import { ProgramTenant } from '../support/program-files';
import { World } from '../support/world';

const RUBRIC = `rubrics:
  - code: lembar
    revision: 1
    name: {id: Lembar, en: Sheet}
    criteria: [{code: k1, name: {id: a, en: b}, weight: 6000, most_points: 100, standards: [KIPP-2022, KIJB]}, {code: k2, name: {id: a, en: b}, weight: 4000, most_points: 10}]
`;
const file = (tenant: string, edition: string, round: string): string => `tenant: "${tenant}"
program: {code: ku, name: Kompetisi Uji, tier: CITY}
packs:
  - code: aturan
    revision: 1
    name: {id: Aturan, en: Rules}
    clauses: [{code: kategori, kind: CATEGORY_REQUIRED, confidence: SYNTHETIC}]
${RUBRIC}editions:
  - year: 2030
    name: KU 2030
    pack: {code: aturan, revision: 1}
    closes: 2030-03-31
${edition}    rounds:
      - {name: Seleksi, method: SCREENING}
      - {name: Nilai, method: DESK_EVALUATION, rubric: {code: lembar, revision: 1}, cut: {kind: TOP_N, size: 6}${round}}
`;
const WEIGHTED = ', judging: {aggregation: WEIGHTED_PANELS, panels: [{code: dalam, weight: 3000}, {code: luar, weight: 7000}], tie_chain: [], blind: [TITLE], bonus: true, decimals: 0, rank_on: SHOWN}';

describe('how rounds are judged, in a programme file', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const told = async (place: ProgramTenant): Promise<{ edition: unknown; rounds: readonly unknown[]; ids: readonly string[]; editionId: string }> => {
    const { edition } = await world.get<{ edition: { id: string; judging: unknown; rounds: { nodes: { id: string; judging: unknown }[] } } }>(
      `query($t: String!) { edition(organizer: $t, program: "ku", year: 2030) { id judging { publishes publishesScores publishesStatistics objectionDays nominees }
        rounds { nodes { id judging { aggregation leastScores panels { code weight } tieChain cutTie rounding decimals rankOn blind carry bonus } } } } }`, { variables: { t: place.code } },
    );
    return { edition: edition.judging, rounds: edition.rounds.nodes.map(({ judging }) => judging), ids: edition.rounds.nodes.map(({ id }) => id.slice(4)), editionId: edition.id };
  };

  it('is kept, published and given back; what is left out is by default, and what is taken out of the file is gone', async () => {
    const place = await ProgramTenant.make(world);
    const first = file(place.code, '    judging: {publishes_scores: true, nominees: 3}\n', WEIGHTED);
    await place.take(first);
    const kept = await told(place);
    expect(kept.edition).toEqual({ publishes: 'INSIDE', publishesScores: true, publishesStatistics: false, objectionDays: 7, nominees: 3 });
    expect(kept.rounds).toEqual([null, {
      aggregation: 'WEIGHTED_PANELS', leastScores: 1, panels: [{ code: 'dalam', weight: 3000 }, { code: 'luar', weight: 7000 }], tieChain: [], cutTie: 'PLENARY', rounding: 'HALF_UP', decimals: 0, rankOn: 'SHOWN',
      blind: ['TITLE'], carry: 0, bonus: true,
    }]);
    const exported = await place.export('ku');
    expect(exported).toContain('tie_chain: []');
    expect([await place.take(exported), await place.export('ku')]).toEqual([[], exported]);
    const plan = (): ReturnType<typeof judgingPlanOf> => world.system((_tx, scope) => judgingPlanOf((sql, params) => world.app.db.query(scope.session, sql, params), place.tenant.id, kept.ids[1]));
    expect(await plan()).toMatchObject({
      rules: { aggregation: 'WEIGHTED_PANELS', tieChain: [], blind: ['TITLE'], bonus: true, cut: { kind: 'TOP_N', size: 6, markHundredths: null, quotas: null }, rubric: { code: 'lembar', revision: 1 },
        criteria: [{ code: 'k1', weight: 6000, mostHundredths: 10_000, standards: ['KIPP-2022', 'KIJB'] }, { code: 'k2', weight: 4000, mostHundredths: 1000, standards: [] }] },
      edition: { ...PLAIN_EDITION_JUDGING, publishesScores: true, nominees: 3 },
    });
    // An edition that is not named keeps what it publishes; a round is as its item says.
    expect(await place.take(file(place.code, '', ', judging: {carry: null, least_scores: 3}'))).toEqual([
      'CHANGED editions.2030.rounds.2.judging.aggregation: WEIGHTED_PANELS -> MEAN_OF_PRESENT', 'CHANGED editions.2030.rounds.2.judging.blind: TITLE -> –', 'CHANGED editions.2030.rounds.2.judging.bonus: true -> false',
      'CHANGED editions.2030.rounds.2.judging.decimals: 0 -> 2', 'CHANGED editions.2030.rounds.2.judging.least_scores: 1 -> 3', 'CHANGED editions.2030.rounds.2.judging.panels: dalam=3000,luar=7000 -> –',
      'CHANGED editions.2030.rounds.2.judging.rank_on: SHOWN -> EXACT', 'CHANGED editions.2030.rounds.2.judging.tie_chain:  -> CRITERIA,HEAD_TO_HEAD,MEDIAN,PLENARY',
    ]);
    expect((await told(place)).edition).toEqual(kept.edition);
    await place.take(file(place.code, '    judging: null\n', ''));
    expect(await told(place)).toMatchObject({ edition: null, rounds: [null, null] });
    const { rubric: _rubric, criteria: _criteria, cut: _cut, ...joined } = (await plan())?.rules ?? { rubric: null, criteria: null, cut: null };
    expect([joined, (await plan())?.edition]).toEqual([PLAIN_JUDGING, PLAIN_EDITION_JUDGING]);
    await place.take(first);
    // A round goes with how it is judged.
    expect(await place.take(file(place.code, '', '').replace(/ {6}- \{name: Nilai.*\n/, ''))).toEqual(['REMOVED editions.2030.rounds.2']);
  });

  it('is frozen once the edition is opened, like its rounds', async () => {
    const place = await ProgramTenant.make(world);
    await place.take(file(place.code, '    judging: {nominees: 3}\n', WEIGHTED));
    const opened = await world.get<{ editionOpen: { problems: unknown[] } }>('mutation($t: String!, $e: ID!) { editionOpen(tenant: $t, edition: $e, expectedVersion: 1) { problems { message } } }',
      { as: place.organizer, variables: { t: place.code, e: (await told(place)).editionId } });
    expect(opened.editionOpen.problems).toEqual([]);
    expect(await place.take(file(place.code, '    judging: {nominees: 3}\n', WEIGHTED))).toEqual([]);
    const { problems } = await place.apply(file(place.code, '    judging: {nominees: 4}\n', ''));
    expect(problems.map(({ code, path, line }) => [code, path.join('.'), line])).toEqual([['FILE_FAULT', 'editions.0.judging.nominees', 18], ['FILE_FAULT', 'editions.0.rounds.1', 21]]);
  });
});
