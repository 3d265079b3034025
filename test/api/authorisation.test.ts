import type { TokenScope } from '../../src/authz/actions';
import { theSchema } from '../../src/app';
import type { Role } from '../../src/domain/vocabulary/region-words';
import { listsOfType, PRIVATE_TYPES } from '../support/isolation/matrix';
import { DEEDS, LISTS, Scene, type Column, type Held } from '../support/scene';
import { World } from '../support/world';

const own = (role: Role) => ({ where: 'own', role }) as const;
const TOKENS: readonly Column[] = ['token', 'revoke'];
const SHARED: readonly Column[] = ['replications', 'visits'];
const EVERYTHING: readonly Column[] = [...LISTS, ...DEEDS];

interface Row {
  readonly who: string;
  readonly holds: readonly Held[];
  readonly scopes?: readonly TokenScope[];
  /** All that is allowed; everything else must answer nothing and change nothing. */
  readonly may: readonly Column[];
}

const ROLES: readonly Role[] = ['ORGANIZER', 'RESEARCH_OFFICE', 'AGENCY_OFFICER', 'JUDGE', 'COORDINATOR', 'VIEWER'];
const TABLE: readonly Row[] = [
  { who: 'nobody', holds: [], scopes: [], may: [] },
  { who: 'a member of nothing', holds: [], may: TOKENS },
  { who: 'the organiser office', holds: [own('ORGANIZER')], may: EVERYTHING },
  { who: 'the research office', holds: [own('RESEARCH_OFFICE')], may: EVERYTHING },
  { who: 'the officer of agency A', holds: [{ ...own('AGENCY_OFFICER'), agency: 'A' }], may: ['innovations', 'draft for A', ...TOKENS] },
  { who: 'the officer of agency B, which has no drafts', holds: [{ ...own('AGENCY_OFFICER'), agency: 'B' }], may: ['draft for B', ...TOKENS] },
  { who: 'an officer of no agency', holds: [own('AGENCY_OFFICER')], may: TOKENS },
  { who: 'a judge', holds: [own('JUDGE')], may: TOKENS },
  { who: 'a coordinator', holds: [own('COORDINATOR')], may: [...SHARED, ...TOKENS] },
  { who: 'a viewer', holds: [own('VIEWER')], may: ['innovations', ...SHARED, ...TOKENS] },
  ...ROLES.map((role): Row => ({ who: `${role} of another government`, holds: [{ where: 'other', role, agency: role === 'AGENCY_OFFICER' ? 'A' : undefined }], may: TOKENS })),
  ...ROLES.map((role): Row => ({ who: `${role} whose function has ended`, holds: [{ ...own(role), agency: role === 'AGENCY_OFFICER' ? 'A' : undefined, ended: true }], may: TOKENS })),
  { who: 'a viewer here who organises elsewhere', holds: [own('VIEWER'), { where: 'other', role: 'ORGANIZER' }], may: ['innovations', ...SHARED, ...TOKENS] },
  { who: 'a judge here whose organising has ended', holds: [own('JUDGE'), { ...own('ORGANIZER'), ended: true }], may: TOKENS },
  { who: 'a coordinator who is an officer of agency A too', holds: [own('COORDINATOR'), { ...own('AGENCY_OFFICER'), agency: 'A' }], may: ['innovations', ...SHARED, 'draft for A', ...TOKENS] },
  { who: 'the organiser office with a token that reads', holds: [own('ORGANIZER')], scopes: ['READ'], may: LISTS },
  { who: 'the organiser office with a token that writes', holds: [own('ORGANIZER')], scopes: ['WRITE'], may: ['draft', 'draft for A', 'draft for B', 'publish'] },
  { who: 'the organiser office with a token for tokens', holds: [own('ORGANIZER')], scopes: ['TOKENS'], may: TOKENS },
];

describe('who may do what', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it.each(TABLE.map((row) => [row.who, row] as const))('%s', async (_who, { who, holds, scopes, may }) => {
    const scene = await Scene.of(world);
    const as = who === 'nobody' ? null : await scene.actor(holds, scopes);
    const came: Column[] = [];
    let before = await scene.everything(as);
    for (const list of LISTS) if (await (await scene.prepare(list, as))()) came.push(list);
    expect(await scene.everything(as)).toBe(before);
    for (const deed of DEEDS) {
      const attempt = await scene.prepare(deed, as);
      if (deed === 'publish' || deed === 'revoke') before = await scene.everything(as);
      if (await attempt()) came.push(deed);
      const after = await scene.everything(as);
      // What is allowed leaves something behind; what is not leaves all as it was.
      expect({ deed, changed: after !== before }).toEqual({ deed, changed: may.includes(deed) });
      before = after;
    }
    expect(came.sort()).toEqual([...may].sort());
  });

  it('was tried with every role; the other mutations and lists have their tables', () => {
    // test/tenancy/acts-by-role names every mutation, and PRIVATE_TYPES who reads each list.
    const workspace = theSchema().getType('Workspace') as unknown as { getFields(): Record<string, { type: unknown }> };
    const lists = Object.entries(workspace.getFields()).filter(([, f]) => String(f.type).includes('Connection')).map(([name]) => name);
    expect([...LISTS].filter((list) => !lists.includes(list))).toEqual([]);
    expect(lists.filter((list) => !Object.values(PRIVATE_TYPES).some((t) => listsOfType(t).some(([field]) => field === list)))).toEqual([]);
    expect(new Set(TABLE.flatMap((row) => row.holds.map((h) => h.role)))).toEqual(new Set(ROLES));
  });
});
