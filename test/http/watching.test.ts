import { createClient, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { accessToken } from '../../src/modules/identity/data/tables';
import { roundWork } from '../../src/modules/judging/data/tables';
import { toInstant, systemClock } from '../../src/platform/clock';
import { SystemRepository, TenantRepository } from '../../src/tenancy/repository';
import { JudgingScene } from '../support/judging-scene';
import { World, type TestActor } from '../support/world';

const QUERY = 'subscription($t: String!, $r: ID!) { judgingProgressChanged(tenant: $t, round: $r) { turn state } }';
interface Event { readonly data?: { readonly judgingProgressChanged: { readonly turn: number; readonly state: string } | null } | null; readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[] }

describe('watching over a WebSocket', () => {
  let world: World;
  let scene: JudgingScene;
  let address: string;
  const clients: Client[] = [];

  beforeAll(async () => {
    world = await World.open();
    scene = await JudgingScene.scoring(world, { entries: 2, judges: { utama: 1 } });
    address = (await world.app.http.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws') + '/graphql';
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
  });
  afterAll(() => world.close());

  const client = (as: TestActor | null, params: Record<string, unknown> = {}): Client => {
    const made = createClient({ url: address, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true, connectionParams: { ...(as === null ? {} : { authorization: `Bearer ${as.secret}` }), ...params } });
    clients.push(made);
    return made;
  };
  const watch = (of: Client, query = QUERY, variables: Record<string, unknown> = { t: scene.tenant.code, r: `rnd_${scene.rounds[0]}` }): AsyncIterableIterator<Event> =>
    of.iterate({ query, variables }) as unknown as AsyncIterableIterator<Event>;
  const raise = (): Promise<unknown> => world.system((tx, scope) => new TenantRepository(roundWork, scope.forTenant(scene.tenant.id), tx).count({ round_id: scene.rounds[0] }, 'turn', 1, 1_000_000));
  const next = async (events: AsyncIterableIterator<Event>): Promise<Event | null> => {
    const { value, done } = await events.next();
    return done === true ? null : value;
  };

  it('tells the organiser where a round stands at once, and each time it moves on', async () => {
    const events = watch(client(scene.organizer));
    expect((await next(events))?.data?.judgingProgressChanged).toEqual({ turn: 0, state: 'SCORING' });
    await raise();
    expect((await next(events))?.data?.judgingProgressChanged).toEqual({ turn: 1, state: 'SCORING' });
    await world.change(scene.tenant, roundWork, await workOf(), { state: 'CLOSED' });
    expect((await next(events))?.data?.judgingProgressChanged).toEqual({ turn: 1, state: 'CLOSED' });
    await world.change(scene.tenant, roundWork, await workOf(), { state: 'SCORING' });
    await events.return?.();
  });

  async function workOf(): Promise<string> {
    return world.system(async (tx, scope) => (await new TenantRepository(roundWork, scope.forTenant(scene.tenant.id), tx).list({ round_id: scene.rounds[0] }, 1))[0].id);
  }

  it('tells others only that they may not, or that it is not there', async () => {
    const stranger = await world.actor([{ tenant: await world.tenant(), role: 'ORGANIZER' }]);
    const coordinator = await world.actor([{ tenant: scene.tenant, role: 'COORDINATOR' }]);
    for (const [as, code] of [[null, 'UNAUTHENTICATED'], [stranger, 'NOT_FOUND'], [coordinator, 'FORBIDDEN'], [scene.judges[0].actor, 'FORBIDDEN']] as const) {
      const answer = await next(watch(client(as, { 'accept-language': 'en' }))).catch((error: unknown) => ({ errors: error as Event['errors'] }));
      expect([code, answer?.errors?.[0].extensions.code]).toEqual([code, code]);
      expect(JSON.stringify(answer)).not.toContain('SCORING');
    }
    const elsewhere = await next(watch(client(scene.organizer), QUERY, { t: scene.tenant.code, r: 'rnd_00000000000000000000000000' })).catch((error: unknown) => ({ errors: error as Event['errors'] }));
    expect(elsewhere?.errors?.[0].extensions.code).toBe('NOT_FOUND');
  });

  it('ends for whose token is revoked, at the next event', async () => {
    const other = await world.actor([{ tenant: scene.tenant, role: 'ORGANIZER' }]);
    const events = watch(client(other));
    expect((await next(events))?.data?.judgingProgressChanged?.state).toBe('SCORING');
    await world.system((tx, scope) => new SystemRepository(accessToken, scope, tx).update({ actor_id: other.id }, { revoked_at: toInstant(systemClock.now()) }));
    await raise();
    const told = await next(events).catch((error: unknown) => ({ errors: error as Event['errors'] }));
    expect(told?.errors?.[0].extensions.code).toBe('TOKEN_REVOKED');
    expect(told).not.toHaveProperty('data.judgingProgressChanged');
    expect(await next(events)).toBeNull();
  });

  it('refuses what is no subscription, too deep, too long or unreadable, in the reader\'s language', async () => {
    const fault = async (query: string, params: Record<string, unknown> = {}): Promise<readonly string[]> => {
      const told = await next(watch(client(scene.organizer, params), query, {})).then((event) => event?.errors, (error: unknown) => error as Event['errors']);
      return [told?.[0].extensions.code ?? '', told?.[0].message ?? ''];
    };
    expect(await fault('{ viewer { signedIn } }')).toEqual(['BAD_REQUEST', expect.stringContaining('lewat WebSocket hanya langganan')]);
    expect(await fault('mutation { accessTokenRevoke(token: "x") { problems { code } } }', { 'accept-language': 'en' })).toEqual(['BAD_REQUEST', expect.stringContaining('for subscriptions only')]);
    expect((await fault('subscription {'))[0]).toBe('GRAPHQL_PARSE_FAILED');
    expect((await fault('subscription { nothingOfTheKind }'))[0]).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await fault(`subscription { ${'a '.repeat(2000)} }`))[0]).toBe('QUERY_TOO_LONG');
  });

  it('takes no more than ten subscriptions of one connection', async () => {
    const own = client(scene.organizer);
    const many = Array.from({ length: 10 }, () => watch(own));
    await Promise.all(many.map(next));
    const told = await next(watch(own)).catch((error: unknown) => ({ errors: error as Event['errors'] }));
    expect(told?.errors?.[0].extensions.code).toBe('TOO_MANY_REQUESTS');
    await many[0].return?.();
    // The place is free again once the server has seen the end of the one that was left.
    let again: Event | null = null;
    for (const giveUp = Date.now() + 10_000; again?.data === undefined && Date.now() < giveUp;) {
      again = await next(watch(own)).catch(() => null);
      await new Promise((wait) => setTimeout(wait, 100));
    }
    expect(again?.data?.judgingProgressChanged?.state).toBe('SCORING');
  });

  it('closes who does not say who it is in time, who sends a wrong token, and who sends too much', async () => {
    const closed = (open: (socket: WebSocket) => void, headers: Record<string, string> = {}): Promise<readonly [number, string]> => new Promise((resolve) => {
      const socket = new WebSocket(address, 'graphql-transport-ws', { headers });
      socket.on('open', () => open(socket));
      socket.on('error', () => undefined);
      socket.on('close', (code, reason) => resolve([code, reason.toString()]));
    });
    expect((await closed(() => undefined))[0]).toBe(4408);
    expect(await closed((socket) => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer nothing' } })))).toEqual([4401, 'TOKEN_INVALID']);
    expect((await closed((socket) => socket.send(JSON.stringify({ type: 'connection_init', payload: { words: 'x'.repeat(70_000) } }))))[0]).toBe(1009);
    expect((await closed((socket) => socket.send('no json at all')))[0]).toBe(4400);
  });

  it('opens at /graphql only, and over HTTP a subscription is told where to go', async () => {
    const status = await new Promise<number>((resolve) => {
      const socket = new WebSocket(address.replace('/graphql', '/elsewhere'), 'graphql-transport-ws');
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => undefined);
    });
    expect(status).toBe(404);
    const answer = await world.ask(QUERY, { as: scene.organizer, variables: { t: scene.tenant.code, r: `rnd_${scene.rounds[0]}` } });
    expect(answer.errors[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' }, message: expect.stringContaining('WebSocket') });
  });
});
