import { IdeaScene } from '../support/idea-scene';
import { codes } from '../support/clean';

interface Stage { stage: string; active: number; parked: number; dropped: number; medianDays: string | null; longestDays: number | null }
interface Pipeline { asOf: string; total: number; stages: Stage[]; agencies: { agency: { name: string } | null; total: number; stages: Stage[] }[]; standing: { stage: string; since: string; days: number; idea: { title: string } | null }[] }

const STAGE = 'stage active parked dropped medianDays longestDays';
const PIPELINE = `query($t: String!, $on: LocalDate, $first: Int = 10) { ideaPipeline(tenant: $t, asOf: $on) {
  asOf total stages { ${STAGE} } agencies { agency { name } total stages { ${STAGE} } } standing(first: $first) { stage since days idea { title } }
} }`;

describe('the pipeline of ideas', () => {
  let scene: IdeaScene;
  const at = async (on: string | null, first = 10): Promise<Pipeline> =>
    (await scene.world.get<{ ideaPipeline: Pipeline }>(PIPELINE, { as: scene.organizer, variables: { t: scene.tenant.code, on, first } })).ideaPipeline;
  const counts = ({ stages }: { readonly stages: readonly Stage[] }): readonly string[] => stages.map((s) => `${s.active}/${s.parked}/${s.dropped}`);

  beforeAll(async () => {
    scene = await IdeaScene.open('2024-06-01');
    const step = (row: { id: string; version: number }, movedOn: string) => ({ of: row.id, version: row.version, reason: 'Uji', movedOn });
    const one = await scene.draft({ title: 'Satu', foundOn: '2024-01-01' });
    const diagnosed = await scene.done('ideaMove', { ...step(one, '2024-02-01'), to: 'DIAGNOSE' });
    await scene.done('ideaMove', { ...step(diagnosed, '2024-03-01'), to: 'DESIGN' });
    await scene.draft({ title: 'Dua', foundOn: '2024-01-11' });
    const three = await scene.draft({ title: 'Tiga', foundOn: '2024-01-20', agency: scene.agency(1) });
    await scene.done('ideaPark', step(three, '2024-04-01'));
    const four = await scene.draft({ title: 'Empat', foundOn: '2024-05-01', agency: null });
    await scene.done('ideaDrop', step(four, '2024-05-15'));
  });
  afterAll(() => scene.world.close());

  it('counts per stage, status and agency today, with the median and the longest days', async () => {
    const now = await at(null);
    expect([now.asOf, now.total]).toEqual(['2024-06-01', 4]);
    expect(counts(now)).toEqual(['1/1/1', '0/0/0', '1/0/0', '0/0/0', '0/0/0']);
    expect(now.stages[0]).toMatchObject({ stage: 'DRUM_UP', medianDays: '142', longestDays: 142 });
    expect(now.stages[1]).toMatchObject({ stage: 'DIAGNOSE', medianDays: null, longestDays: null });
    expect(now.agencies.map((a) => [a.agency?.name ?? null, a.total, counts(a).join(' ')])).toEqual([
      ['Dinas A', 2, '1/0/0 0/0/0 1/0/0 0/0/0 0/0/0'], ['Dinas B', 1, '0/1/0 0/0/0 0/0/0 0/0/0 0/0/0'], [null, 1, '0/0/1 0/0/0 0/0/0 0/0/0 0/0/0'],
    ]);
    expect(now.standing).toEqual([{ stage: 'DRUM_UP', since: '2024-01-11', days: 142, idea: { title: 'Dua' } }, { stage: 'DESIGN', since: '2024-03-01', days: 92, idea: { title: 'Satu' } }]);
    expect((await at(null, 1)).standing).toHaveLength(1);
  });

  it('is rebuilt from the steps for any day before', async () => {
    const february = await at('2024-02-10');
    expect(counts(february)).toEqual(['2/0/0', '1/0/0', '0/0/0', '0/0/0', '0/0/0']);
    // 30 and 21 days since they were drummed up.
    expect(february.stages[0]).toMatchObject({ medianDays: '25.5', longestDays: 30 });
    expect(february.total).toBe(3);
    // A step counts from its own day on, and so does one more.
    expect(counts(await at('2024-02-01'))[1]).toBe('1/0/0');
    expect(counts(await at('2024-01-31'))[1]).toBe('0/0/0');
    expect((await at('2024-01-22')).stages[0]).toMatchObject({ active: 3, medianDays: '11' });
    expect(await at('2023-12-31')).toMatchObject({ total: 0, agencies: [], standing: [] });
  });

  it('does not know days to come', async () => {
    const answer = await scene.world.ask(PIPELINE, { as: scene.organizer, variables: { t: scene.tenant.code, on: '2024-06-02' } });
    expect([codes(answer), answer.data]).toEqual([['BAD_USER_INPUT'], { ideaPipeline: null }]);
    expect(codes(await scene.world.ask(PIPELINE, { as: scene.organizer, variables: { t: scene.tenant.code, first: 101 } }))).toEqual(['PAGE_SIZE_INVALID']);
  });
});
