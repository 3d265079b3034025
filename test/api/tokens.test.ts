import { createHash } from 'node:crypto';
import { actorCreate, tokenCreate } from '../../src/modules/identity';
import { fixedClock, systemClock } from '../../src/platform/clock';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { askClean, codes } from '../support/clean';
import { World, type AskOptions, type TestActor } from '../support/world';

const scope = new SystemScope('a test looks into the tokens');
const CREATE = 'mutation($label: String!, $scopes: [TokenScope!]!, $days: Int) { accessTokenCreate(input: { label: $label, scopes: $scopes, days: $days }) { tokenId secret expiresAt problems { code path message ... on LimitProblem { limit } } } }';
const CREATE_DEFAULT = 'mutation { accessTokenCreate(input: { label: "bawaan", scopes: [READ] }) { expiresAt problems { code } } }';
const REVOKE = 'mutation($id: ID!) { accessTokenRevoke(token: $id) { revoked problems { code path } } }';
const MINE = '{ viewer { tokens(first: 100) { id label scopes createdAt expiresAt revokedAt } } }';
const DAY = 86_400_000;

interface Made {
  readonly accessTokenCreate: { readonly tokenId: string; readonly secret: string; readonly expiresAt: string; readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string; readonly limit?: number }[] };
}
interface Mine {
  readonly viewer: { readonly tokens: readonly { readonly id: string; readonly label: string; readonly scopes: readonly string[]; readonly expiresAt: string; readonly revokedAt: string | null }[] };
}

describe('access tokens', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const create = (as: TestActor, label = 'laptop', scopes = ['READ'], days: number | null = 30, more: AskOptions = {}) =>
    world.get<Made>(CREATE, { as, variables: { label, scopes, days }, ...more }).then((d) => d.accessTokenCreate);
  const revoke = async (as: TestActor, id: string): Promise<{ revoked: boolean; problems: { code: string }[] }> =>
    (await world.get<{ accessTokenRevoke: never }>(REVOKE, { as, variables: { id } })).accessTokenRevoke;
  const signIn = (secret: string, options: AskOptions = {}) => askClean(world, '{ viewer { signedIn office } }', { ...options, as: { id: '', secret } });
  const rows = (actor: TestActor) => world.app.db.query(scope.session, 'SELECT k.id, k.label, k.secret_hash, k.scopes FROM access_token k WHERE k.actor_id = ?', [actor.id]);
  const aged = (made: string, days: number): Promise<TestActor> =>
    world.system(async (tx, system) => {
      const then = fixedClock(made);
      const id = await actorCreate(tx, system, { label: 'Kantor lama', maxTokens: 2, synthetic: true, grants: [] }, then, world.ids);
      const token = await tokenCreate(tx, { actorId: id, label: 'lama', scopes: ['READ', 'TOKENS'], days }, then, world.ids);
      return { id, secret: token?.secret ?? '' };
    });

  it('shows the secret once and keeps only its hash', async () => {
    const actor = await world.actor([]);
    const made = await create(actor, 'laptop Bagian Organisasi', ['READ', 'WRITE']);
    expect(made.problems).toEqual([]);
    expect(made.secret).toMatch(/^lbg_[A-Za-z0-9_-]{43}$/);
    const stored = (await rows(actor)).find(([, label]) => label === 'laptop Bagian Organisasi');
    expect(stored?.slice(2)).toEqual([createHash('sha256').update(made.secret).digest('hex'), 'READ WRITE']);
    // Nowhere in any row of the table does the secret, or a part of it, stand.
    const all = await world.app.db.query(scope.session, 'SELECT k.id, k.actor_id, k.label, k.secret_hash, k.scopes, k.created_at, k.expires_at, k.revoked_at FROM access_token k WHERE k.actor_id = ?', [actor.id]);
    expect(JSON.stringify(all)).not.toContain(made.secret.slice(4, 24));
    expect(JSON.stringify(await world.get(MINE, { as: actor }))).not.toContain(made.secret.slice(4, 24));
    expect((await signIn(made.secret)).data).toEqual({ viewer: { signedIn: true, office: 'Kantor uji' } });
  });

  it('makes a secret anew for each token', async () => {
    const actor = await world.actor([]);
    const secrets = await Promise.all(Array.from({ length: 10 }, (_, i) => create(actor, `t${i}`)));
    expect(new Set(secrets.map((s) => s.secret)).size).toBe(10);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['READ and TOKENS', ['READ', 'TOKENS'], ['WRITE']],
    ['TOKENS only', ['TOKENS'], ['READ', 'WRITE']],
  ])('never gives more than the token that made it: %s', async (_what, has, lacks) => {
    const actor = await world.actor([], { scopes: has as never });
    for (const scopes of [...lacks.map((l) => [l]), ['READ', 'WRITE', 'TOKENS']]) {
      expect(await create(actor, 'lebih', scopes)).toMatchObject({ tokenId: null, secret: null, problems: [{ code: 'FORBIDDEN', path: ['input', 'scopes'] }] });
    }
    const child = await create(actor, 'anak', [...has]);
    expect(child.problems).toEqual([]);
    expect(await create({ id: actor.id, secret: child.secret }, 'cucu', [...lacks])).toMatchObject({ problems: [{ code: 'FORBIDDEN' }] });
    expect(await rows(actor)).toHaveLength(2);
  });

  it.each([['READ'], ['WRITE'], ['READ', 'WRITE']])('is not made, revoked or listed with a token of %s %s', async (...has) => {
    const actor = await world.actor([], { scopes: has as never });
    const id = `tok_${String((await rows(actor))[0][0])}`;
    for (const answer of [await askClean(world, CREATE, { as: actor, variables: { label: 'x', scopes: ['READ'] } }), await askClean(world, REVOKE, { as: actor, variables: { id } })]) {
      expect([answer.data, codes(answer)]).toEqual([null, ['FORBIDDEN']]);
    }
    const listed = await askClean(world, MINE.replace('viewer {', 'viewer { signedIn'), { as: actor });
    expect([listed.data, codes(listed)]).toEqual([{ viewer: { signedIn: true, tokens: null } }, ['FORBIDDEN']]);
    expect(await rows(actor)).toHaveLength(1);
    expect((await signIn(actor.secret)).data).toMatchObject({ viewer: { signedIn: true } });
  });

  it('lasts 1 to 366 days, 90 unless it is said', async () => {
    const actor = await world.actor([]);
    for (const days of [0, -1, 367, 2147483647]) {
      expect(await create(actor, 'x', ['READ'], days)).toMatchObject({ secret: null, problems: [{ code: 'VALIDATION_FAILED', path: ['input', 'days'] }] });
    }
    const lasting = async (made: { readonly expiresAt: string }): Promise<number> => Math.round((Date.parse(made.expiresAt) - Date.now()) / DAY);
    for (const days of [1, 366]) expect(await lasting(await create(actor, 'x', ['READ'], days))).toBe(days);
    expect(await lasting((await world.get<Made>(CREATE_DEFAULT, { as: actor })).accessTokenCreate)).toBe(90);
    expect(await rows(actor)).toHaveLength(4);
  });

  it.each<[string, string, readonly string[], number, string]>([
    ['no scope', 'x', [], 1, 'scopes'], ['a scope twice', 'x', ['READ', 'READ'], 1, 'scopes'], ['no name', '', ['READ'], 1, 'label'], ['too long a name', 'x'.repeat(121), ['READ'], 1, 'label'],
  ])('is not made with %s', async (_what, label, scopes, days, field) => {
    const actor = await world.actor([]);
    const made = await create(actor, label, [...scopes], days);
    expect(made.secret).toBeNull();
    expect(made.problems.map((p) => [p.code, p.path])).toContainEqual(['VALIDATION_FAILED', ['input', field]]);
    expect(await rows(actor)).toHaveLength(1);
  });

  it('is dead at once when it is revoked, and stays dead', async () => {
    const actor = await world.actor([]);
    const made = await create(actor);
    expect((await signIn(made.secret)).status).toBe(200);
    expect(await revoke(actor, made.tokenId)).toEqual({ revoked: true, problems: [] });
    for (const language of ['id', 'en']) {
      const answer = await signIn(made.secret, { language });
      expect([answer.status, codes(answer), answer.data]).toEqual([401, ['TOKEN_REVOKED'], null]);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer /);
    }
    expect(await revoke(actor, made.tokenId)).toMatchObject({ revoked: true, problems: [{ code: 'ALREADY_DONE' }] });
    const mine = (await world.get<Mine>(MINE, { as: actor })).viewer.tokens.find((t) => t.id === made.tokenId);
    expect(mine?.revokedAt).toMatch(/^\d{4}-/);
    // A token can end itself.
    const self = await create(actor, 'sendiri', ['TOKENS']);
    expect(await revoke({ id: actor.id, secret: self.secret }, self.tokenId)).toMatchObject({ revoked: true });
    expect(codes(await signIn(self.secret))).toEqual(['TOKEN_REVOKED']);
  });

  it('of somebody else is not there: not to be revoked, not to be listed', async () => {
    const [mine, theirs] = [await world.actor([]), await world.actor([])];
    const made = await create(theirs, 'punya orang');
    expect(await revoke(mine, made.tokenId)).toMatchObject({ revoked: false, problems: [{ code: 'NOT_FOUND' }] });
    for (const id of ['tok_x', '', `inn_${made.tokenId.slice(4)}`]) expect(await revoke(mine, id)).toMatchObject({ revoked: false, problems: [{ code: 'NOT_FOUND' }] });
    expect((await signIn(made.secret)).status).toBe(200);
    expect((await world.get<Mine>(MINE, { as: mine })).viewer.tokens.map((t) => t.label)).toEqual(['uji']);
    expect((await world.get<Mine>(MINE)).viewer.tokens).toEqual([]);
    expect(codes(await askClean(world, 'query($id: ID!) { node(id: $id) { id } }', { as: mine, variables: { id: made.tokenId } }))).toEqual(['NOT_FOUND']);
  });

  it('is limited in number, also when many are asked for at once; what is revoked or expired makes room', async () => {
    const actor = await world.actor([], { maxTokens: 4 });
    const made = await Promise.all(Array.from({ length: 12 }, (_, i) => create(actor, `t${i}`)));
    const refused = made.filter((m) => m.problems.length > 0);
    expect([made.length - refused.length, refused.length]).toEqual([3, 9]);
    expect(refused[0].problems).toEqual([{ code: 'LIMIT_REACHED', path: [], message: 'Batas 4 sudah tercapai.', limit: 4 }]);
    expect(await rows(actor)).toHaveLength(4);
    const one = made.find((m) => m.problems.length === 0)?.tokenId ?? '';
    await Promise.all([revoke(actor, one), revoke(actor, one), revoke(actor, one)]);
    expect((await Promise.all([create(actor), create(actor)])).filter((m) => m.problems.length === 0)).toHaveLength(1);

    // Two places, one of them taken by a token that has expired since: two more can be made, not three.
    const old = await aged('2020-01-01T00:00:00.000Z', 1);
    const now = (): Promise<unknown> => world.system((tx) => tokenCreate(tx, { actorId: old.id, label: 'baru', scopes: ['READ'], days: 1 }, systemClock, world.ids));
    expect([await now(), await now(), await now()].map((m) => m !== null)).toEqual([true, true, false]);
    expect(codes(await signIn(old.secret))).toEqual(['TOKEN_EXPIRED']);
  });

  it.each<[string, string | (() => Promise<string>), string]>([
    ['wrong', `lbg_${'A'.repeat(43)}`, 'TOKEN_INVALID'], ['too short', 'lbg_abc', 'TOKEN_INVALID'], ['of another kind', 'ghp_0123456789', 'TOKEN_INVALID'], ['a hash', '0'.repeat(64), 'TOKEN_INVALID'],
    ['very long', 'x'.repeat(5000), 'TOKEN_INVALID'], ['a statement', "'OR'1'='1", 'TOKEN_INVALID'], ['expired', async () => (await aged('2020-01-01T00:00:00.000Z', 366)).secret, 'TOKEN_EXPIRED'],
  ])('that is %s is refused with 401, in both languages, even where nobody need sign in', async (_what, given, code) => {
    const secret = typeof given === 'string' ? given : await given();
    const [id, en] = [await signIn(secret), await signIn(secret, { language: 'en' })];
    expect([id.status, codes(id), id.data, en.status, codes(en)]).toEqual([401, [code], null, 401, [code]]);
    expect(id.errors[0].message).not.toBe(en.errors[0].message);
    expect(JSON.stringify(id)).not.toContain(secret.slice(0, 30));
  });

  it.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer  ', 'Bearer a b', 'lbg_x', ''])('in a header like "%s" is no token', async (authorization) => {
    const response = await world.app.http.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', authorization }, payload: '{"query":"{ viewer { signedIn } }"}' });
    expect([response.statusCode, (response.json<{ errors: { extensions: { code: string } }[] }>()).errors[0].extensions.code]).toEqual([401, 'TOKEN_INVALID']);
  });
});
