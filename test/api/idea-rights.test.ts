import type { TokenScope } from '../../src/authz/actions';
import type { Role } from '../../src/domain/vocabulary/region-words';
import { program } from '../../src/modules/competition/data/tables';
import { IdeaScene } from '../support/idea-scene';
import { codes } from '../support/clean';
import type { TestActor } from '../support/world';

/** What an act answers: done, or the code of its problem or error. */
type Verdict = 'DONE' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHENTICATED';
interface Row {
  readonly who: string;
  readonly role: Role | null;
  readonly agency?: 0 | 1;
  readonly elsewhere?: boolean;
  readonly program?: boolean;
  readonly scopes?: readonly TokenScope[];
  /** On ideas of agency A, on ideas of no agency, on incentives; and whether it sees counts, and ideas of A. */
  readonly may: readonly [ofA: Verdict, ofNone: Verdict, incentives: Verdict, counts: 'YES' | Verdict, sees: boolean];
}

const ALL = ['DONE', 'DONE', 'DONE', 'YES', true] as const;
const NONE = ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'] as const;
const CLOSED = ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', false] as const;
const TABLE: readonly Row[] = [
  { who: 'the organiser office', role: 'ORGANIZER', may: ALL },
  { who: 'the research office', role: 'RESEARCH_OFFICE', may: ALL },
  { who: 'the officer of agency A', role: 'AGENCY_OFFICER', agency: 0, may: ['DONE', 'NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN', true] },
  { who: 'the officer of agency B', role: 'AGENCY_OFFICER', agency: 1, may: ['NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN', false] },
  { who: 'an officer of no agency', role: 'AGENCY_OFFICER', may: [...NONE, 'FORBIDDEN', false] },
  { who: 'the organiser of one programme', role: 'ORGANIZER', program: true, may: [...NONE, 'FORBIDDEN', true] },
  { who: 'a judge', role: 'JUDGE', may: [...NONE, 'FORBIDDEN', false] },
  { who: 'a coordinator', role: 'COORDINATOR', may: [...NONE, 'YES', false] },
  { who: 'a viewer', role: 'VIEWER', may: [...NONE, 'YES', true] },
  { who: 'the organiser office with a token that reads', role: 'ORGANIZER', scopes: ['READ'], may: [...NONE, 'YES', true] },
  { who: 'the organiser of another government', role: 'ORGANIZER', elsewhere: true, may: CLOSED },
  { who: 'nobody', role: null, may: ['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED', false] },
];

describe('who works on ideas', () => {
  let scene: IdeaScene;
  let elsewhere: IdeaScene;
  let programId: string;
  let proposal: string | undefined;
  beforeAll(async () => {
    scene = await IdeaScene.open('2024-03-01');
    elsewhere = await IdeaScene.in(scene.world, scene.clock);
    [programId] = await scene.world.rows(scene.tenant, program, [{ code: 'uji', name: 'Program uji', tier: 'CITY' }]);
  });
  afterAll(() => scene.world.close());

  const actorOf = ({ role, agency, elsewhere: away, program: bound, scopes }: Row): Promise<TestActor | null> => {
    if (role === null) return Promise.resolve(null);
    const tenant = away === true ? elsewhere.tenant : scene.tenant;
    return scene.world.actor([{ tenant, role, ...(agency === undefined ? {} : { agencyId: scene.agencies[agency] }), ...(bound === true ? { programId } : {}) }], { scopes });
  };
  const tried = async (as: TestActor | null, field: string, given: Readonly<Record<string, unknown>>): Promise<string> => {
    const { query, variables } = scene.request(field, given);
    // Without the row: a token that only writes may act and not read.
    const answer = await scene.world.ask(query.replace(/row: \w+ \{.*\} problems/, 'problems'), { as, variables });
    const came = answer.data?.[field] as { problems: { code: string }[] } | null | undefined;
    return codes(answer)[0] ?? came?.problems[0]?.code ?? 'DONE';
  };

  /** What is acted upon, made anew only when somebody has acted on it. */
  const planted = new Map<string | null, Readonly<Record<'draft' | 'designed' | 'due' | 'other', string>>>();
  const plant = async (agency: string | null): Promise<Readonly<Record<'draft' | 'designed' | 'due' | 'other', string>>> => {
    const known = planted.get(agency);
    if (known !== undefined) return known;
    const designed = (await scene.at('DESIGN', { agency })).id;
    const plan = async (): Promise<string> => (await scene.done('monitoringPlan', { idea: designed, kind: 'MONITORING', subject: 'Uji', dueOn: '2024-04-01' })).id;
    const made = { draft: (await scene.draft({ agency })).id, designed, due: await plan(), other: await plan() };
    planted.set(agency, made);
    return made;
  };

  it.each(TABLE.map((row) => [row.who, row] as const))('%s', async (_who, row) => {
    const as = await actorOf(row);
    const [ofA, ofNone, onIncentives, counts, sees] = row.may;
    const came: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const [name, agency, verdict] of [['A', scene.agency(0), ofA], ['none', null, ofNone]] as const) {
      const { draft, designed, due, other } = await plant(agency);
      const acts: readonly (readonly [string, Record<string, unknown>])[] = [
        ['ideaRevise', { of: draft, version: 1, title: 'Judul lain' }], ['ideaMove', { of: draft, version: 2, to: 'DIAGNOSE', reason: 'Uji' }],
        ['ideaPark', { of: draft, version: 3, reason: 'Uji' }], ['ideaResume', { of: draft, version: 4, reason: 'Uji' }], ['ideaDrop', { of: draft, version: 5, reason: 'Uji' }],
        ['ideaLaunch', { of: designed, version: 3, reason: 'Uji' }], ['monitoringPlan', { idea: designed, kind: 'EVALUATION', subject: 'Uji', dueOn: '2024-05-01' }],
        ['monitoringRecord', { of: due, version: 1, finding: 'Baik' }], ['monitoringCancel', { of: other, version: 1, reason: 'Uji' }],
      ];
      for (const [field, given] of acts) {
        came[`${field} of ${name}`] = await tried(as, field, given);
        expected[`${field} of ${name}`] = verdict;
      }
      if (verdict === 'DONE') planted.delete(agency);
      // A new idea names its agency: whose it is, is no secret.
      came[`ideaDraft for ${name}`] = await tried(as, 'ideaDraft', { title: 'Gagasan baru', reason: 'Uji', agency });
      expected[`ideaDraft for ${name}`] = row.role === 'AGENCY_OFFICER' && verdict === 'NOT_FOUND' ? 'FORBIDDEN' : verdict;
    }
    proposal ??= (await scene.done('incentivePropose', { kind: 'OTHER', name: 'Insentif uji', reason: 'Uji' })).id;
    const recipients = [{ agency: scene.agency(0) }];
    for (const [field, given] of [
      ['incentivePropose', { kind: 'OTHER', name: 'Insentif uji', reason: 'Uji' }], ['incentiveStudy', { of: proposal, version: 1, reason: 'Uji' }],
      ['incentiveDecide', { of: proposal, version: 2, reason: 'Uji', decreeNumber: '1', decidedOn: '2024-03-01', recipients }],
      ['incentiveGive', { of: proposal, version: 3, reason: 'Uji', givenOn: '2024-03-01' }], ['incentivePublish', { of: proposal, version: 4 }],
    ] as const) {
      came[field] = await tried(as, field, given);
      expected[field] = onIncentives;
    }
    if (onIncentives === 'DONE') proposal = undefined;
    const t = scene.tenant.code;
    const pipeline = await scene.world.ask('query($t: String!) { ideaPipeline(tenant: $t) { total standing { days idea { id } } } }', { as, variables: { t } });
    came.counts = codes(pipeline)[0] ?? 'YES';
    expected.counts = counts;
    const list = await scene.world.ask('query($t: String!) { workspace(tenant: $t) { ideas(first: 1) { nodes { id } } } }', { as, variables: { t } });
    came.sees = String(((list.data?.workspace as { ideas: { nodes: unknown[] } } | null)?.ideas.nodes.length ?? 0) > 0);
    expected.sees = String(sees);
    expect(came).toEqual(expected);
    // Who sees counts but no ideas is told how long something stands, and not what it is.
    const standing = (pipeline.data?.ideaPipeline as { standing: { idea: unknown }[] } | null)?.standing ?? [];
    if (counts === 'YES') expect(standing.map(({ idea }) => idea !== null)).toEqual(standing.map(() => sees));
  });

  it('was tried with every mutation of ideas, monitoring and incentives', () => {
    const fields = Object.keys(scene.world.app.schema.getMutationType()?.getFields() ?? {}).filter((f) => /^(idea|monitoring|incentive)[A-Z]/.test(f)).sort();
    expect(fields).toEqual(['ideaDraft', 'ideaDrop', 'ideaLaunch', 'ideaMove', 'ideaPark', 'ideaResume', 'ideaRevise', 'incentiveDecide', 'incentiveGive', 'incentivePropose', 'incentivePublish', 'incentiveStudy',
      'monitoringCancel', 'monitoringPlan', 'monitoringRecord']);
  });
});
