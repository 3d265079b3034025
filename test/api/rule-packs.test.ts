import fc from 'fast-check';
import { readPackFiles } from '../../seeds/rules/rule-pack-files';
import { runSeeds } from '../../seeds/run-seeds';
import { askOf, type Ask } from '../../src/db/ask';
import { openDatabase, type Database } from '../../src/db/database';
import { migrate } from '../../src/db/migrate';
import { packKinds } from '../../src/domain/rules/kinds';
import { rawOfPack } from '../../src/domain/rules/read-pack';
import type { RulePack } from '../../src/domain/rules/rule';
import { hashOfPack, packByCode, packById, packOfEdition, rulePackKeep, type PackKept } from '../../src/modules/rules';
import { systemClock } from '../../src/platform/clock';
import { keyFromName } from '../../src/platform/ids';
import { findProjectRoot } from '../../src/platform/project-root';
import { TABLES } from '../../src/tables';
import { guardStatement } from '../../src/tenancy/sql-guard';
import { proveMembership, SystemScope, TenantScope } from '../../src/tenancy/tenant-scope';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database';
import { packs } from '../support/rules-arbitrary';
import { packOf } from '../support/rules-scene';
import { World, type TestTenant } from '../support/world';

const ROOT = findProjectRoot(__dirname);
const files = readPackFiles(ROOT);
const { session } = new SystemScope('a test reads what was kept');
const AGE = { code: 'umur', kind: 'MINIMUM_AGE', confidence: 'SYNTHETIC', with: { months: 24 } };

/** What an office of a made-up tenant may do: what it writes is made up too. */
const officeOf = (tenant: TestTenant): TenantScope =>
  TenantScope.of(proveMembership({ tenantId: tenant.id, tenantCode: tenant.code, synthetic: true, actorId: keyFromName('actor', 'uji'), role: 'ORGANIZER', agencyId: null, programId: null }));

describe('rule packs', () => {
  let world: World;
  let ask: Ask;
  beforeAll(async () => {
    world = await World.open();
    ask = askOf(world.app.db, session);
  });
  afterAll(() => world.close());

  const keep = (tenant: TestTenant, pack: RulePack): Promise<PackKept> =>
    world.system((tx) => rulePackKeep(tx, officeOf(tenant), pack, { clock: systemClock, ids: world.ids }));

  it('are kept once: the same again changes nothing, other content under the same revision is not kept', async () => {
    const tenant = await world.tenant();
    const [one, other] = [packOf({ clauses: [AGE] }), packOf({ clauses: [{ ...AGE, with: { months: 12 } }] })];
    const kept = await keep(tenant, one);
    expect(kept).toEqual({ id: expect.any(String), hash: hashOfPack(one), kept: 'NEW' });
    expect(await keep(tenant, one)).toEqual({ ...kept, kept: 'SAME' });
    expect(await keep(tenant, other)).toEqual({ ...kept, kept: 'DIFFERENT' });
    expect(await packByCode(ask, tenant.id, 'uji', null)).toEqual({ id: kept.id, hash: kept.hash, pack: one });
    const second = await keep(tenant, { ...other, revision: 2 });
    expect((await packByCode(ask, tenant.id, 'uji', null))?.id).toBe(second.id);
    expect((await packByCode(ask, tenant.id, 'uji', 1))?.pack).toEqual(one);
    expect(await packByCode(ask, tenant.id, 'uji', 3)).toBeNull();
    expect(await packById(ask, (await world.tenant()).id, kept.id)).toBeNull();
  });

  it('are kept once by two at the same time', async () => {
    const [tenant, pack] = [await world.tenant(), packOf({ clauses: [AGE] })];
    const kept = await Promise.all([1, 2, 3, 4].map(() => keep(tenant, pack)));
    expect(kept.map((one) => one.kept).sort()).toEqual(['NEW', 'SAME', 'SAME', 'SAME']);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(1);
    expect(await ask('SELECT COUNT(*) AS n FROM rule_clause c WHERE c.tenant_id = ?', [tenant.id])).toEqual([[1]]);
  });

  it('are read back as they were kept, whatever they hold', async () => {
    const tenant = await world.tenant();
    await fc.assert(fc.asyncProperty(packs, async (any) => {
      const pack = { ...any, code: world.ids.next() };
      const { id, hash } = await keep(tenant, pack);
      expect(await packById(ask, tenant.id, id)).toEqual(pack);
      expect(hash).toBe(hashOfPack(pack));
    }), { numRuns: 25 });
  });

  it('of real contests are on every server, each clause with its source and its words in both languages', async () => {
    const { rulePack } = await world.get<{ rulePack: object }>(`{ rulePack(organizer: "kemenpanrb", code: "kipp-2021") {
      revision name nameEnglish contentHash synthetic tenant { code } groups { nodes { code name nameEnglish } }
      clauses(where: { code: { in: ["umur-replikasi", "tidak-pernah-terpuji", "kuota-umum"] } }) { totalCount nodes { position code kind strength gate confidence citation groups parameters wording wordingEnglish note noteEnglish validFrom validTo } }
    } }`);
    expect(rulePack).toMatchObject({
      revision: 1, synthetic: false, tenant: { code: 'kemenpanrb' }, contentHash: hashOfPack(files.filter(({ pack }) => pack.code === 'kipp-2021')[0].pack),
      groups: { nodes: [{ code: 'umum', nameEnglish: 'General group' }, { code: 'replikasi' }, { code: 'khusus' }] },
      clauses: { totalCount: 3, nodes: [
        {
          position: 3, code: 'umur-replikasi', kind: 'MINIMUM_AGE', strength: 'BINDING', gate: 'SCREENING', confidence: 'OFFICIAL', groups: ['replikasi'], parameters: '{"months":12}', validFrom: null, validTo: null,
          citation: 'KepmenPANRB 161/2021; Kementerian PANRB, Cermati Persyaratan dan Kriteria Inovasi KIPP 2021, bagian persyaratan',
          wording: 'Sudah diterapkan paling sedikit 12 bulan pada hari penutupan pendaftaran. "Dihitung mundur dari waktu penutupan pendaftaran".',
          wordingEnglish: 'In use for at least 12 months on the day on which registration closes. Counted back from the close of registration.',
        },
        { code: 'tidak-pernah-terpuji', wordingEnglish: expect.stringContaining('Has never won Top 45 (kipp, kemenpanrb; 2019–2020), Top 40') },
        { code: 'kuota-umum', note: null, wording: 'Paling banyak 10 usulan untuk tiap pemerintah daerah.', wordingEnglish: 'At most 10 entries for each government.' },
      ] },
    });
  });

  it('are listed with those of others, the newest revision when none is named', async () => {
    const tenant = await world.tenant();
    for (const revision of [1, 2, 3]) await keep(tenant, packOf({ revision, clauses: [{ ...AGE, groups: revision === 3 ? ['umum'] : undefined }], groups: [{ code: 'umum', name: { id: 'Umum', en: 'General' } }] }));
    const query = 'query($t: String!, $r: Int) { rulePack(organizer: $t, code: "uji", revision: $r) { revision clauses { nodes { groups pack { code } } } } }';
    expect(await world.get(query, { variables: { t: tenant.code } })).toEqual({ rulePack: { revision: 3, clauses: { nodes: [{ groups: ['umum'], pack: { code: 'uji' } }] } } });
    expect(await world.get(query, { variables: { t: tenant.code, r: 2 } })).toEqual({ rulePack: { revision: 2, clauses: { nodes: [{ groups: null, pack: { code: 'uji' } }] } } });
    for (const variables of [{ t: tenant.code, r: 4 }, { t: 'tidak-ada' }, { t: "' OR 1=1" }]) {
      const answer = await world.ask(query, { variables });
      expect([answer.data, answer.errors[0].extensions.code]).toEqual([{ rulePack: null }, 'NOT_FOUND']);
    }
    const list = await world.get<{ rulePacks: { totalCount: number } }>('query($t: String!) { rulePacks(synthetic: ONLY, where: { tenant: { code: { eq: $t } } }) { totalCount } }', { variables: { t: tenant.code } });
    expect(list.rulePacks.totalCount).toBe(3);
    // Tests beside this one give their own tenants packs of the same codes, so the organisers are named.
    const codes = files.map(({ pack }) => pack.code).sort();
    const organizers = [...new Set(files.map((file) => file.tenant))];
    const real = await world.get<{ rulePacks: { nodes: { code: string }[] } }>(
      'query($o: [String!]) { rulePacks(where: { tenant: { code: { in: $o } } }, orderBy: { field: CODE, direction: ASC }) { nodes { code } } }', { variables: { o: organizers } },
    );
    expect(real.rulePacks.nodes.map(({ code }) => code)).toEqual(codes);
  });

  it('can be written from what ruleKinds tells: every kind, and every parameter that the real packs use', async () => {
    interface Parameter { readonly name: string; readonly form: string; readonly compulsory: boolean; readonly meaning: string; readonly meaningEnglish: string; readonly parts: readonly Parameter[] }
    const part = 'name form compulsory meaning meaningEnglish least most choices';
    const { ruleKinds } = await world.get<{ ruleKinds: { kind: string; meaning: string; force: string; gate: string; parameters: Parameter[] }[] }>(
      `{ ruleKinds { kind meaning meaningEnglish force gate parameters { ${part} parts { ${part} } } } }`,
    );
    expect(ruleKinds.map(({ kind, gate, force }) => [kind, gate, force])).toEqual(packKinds().map(({ kind, gate, force }) => [kind, gate, force]));
    expect(ruleKinds.find(({ kind }) => kind === 'QUOTA')?.parameters[0]).toEqual({
      name: 'per', form: 'ONE', compulsory: true, meaning: 'Satuan kuota.', meaningEnglish: 'What the quota is counted for.', least: null, most: null, choices: ['AGENCY', 'REGION', 'PARTICIPANT_KIND', 'EDITION'], parts: [],
    });
    for (const { pack } of files) {
      for (const { code, kind, with: given } of (rawOfPack(pack) as { clauses: { code: string; kind: string; with?: Record<string, unknown> }[] }).clauses) {
        const told = ruleKinds.find((one) => one.kind === kind)?.parameters ?? [];
        expect([code, told.map(({ name }) => name)]).toEqual([code, expect.arrayContaining(Object.keys(given ?? {}))]);
        expect([code, Object.keys(given ?? {})]).toEqual([code, expect.arrayContaining(told.filter(({ compulsory }) => compulsory).map(({ name }) => name))]);
      }
    }
    for (const { parameters } of ruleKinds) for (const { meaning, meaningEnglish } of parameters.flatMap((p) => [p, ...p.parts])) expect([meaning, meaningEnglish].every((text) => /\.$/.test(text))).toBe(true);
  });
});

describe('the seeds of rules', () => {
  let fresh: FreshDatabase;
  let db: Database;
  beforeEach(async () => {
    fresh = await freshDatabase();
    await migrate(fresh.url, TABLES);
    db = await openDatabase(fresh.url, TABLES, guardStatement);
  }, 60_000);
  afterEach(async () => {
    await db.close();
    await fresh.remove();
  });

  const run = (...seeds: ('stories' | 'example')[]): Promise<readonly string[]> => runSeeds(db, seeds, ROOT, systemClock);
  const ties = async (): Promise<readonly unknown[]> => (await db.query(session,
    'SELECT t.code, p.code, e.year, k.code, r.frozen_at FROM edition_rules r JOIN edition e ON e.tenant_id = r.tenant_id AND e.id = r.edition_id JOIN program p ON p.tenant_id = e.tenant_id AND p.id = e.program_id JOIN tenant t ON t.id = r.tenant_id JOIN rule_pack k ON k.tenant_id = r.pack_tenant_id AND k.id = r.pack_id WHERE r.synthetic = 0 ORDER BY k.code', [],
  )).map((row) => [...row]);
  const TIED = [['32', 'kijb', 2022, 'kijb-2022'], ['32.72', 'kiks', 2023, 'kiks-2023'], ['kemenpanrb', 'kipp', 2021, 'kipp-2021'], ['kemenpanrb', 'kipp', 2022, 'kipp-2022'], ['33.11', 'kipp', 2023, 'sukoharjo-kipp-2023']]
    .map((tie) => [...tie, '2026-11-21T00:00:00.000Z']);

  it('bring the packs at once, and tie them to editions when the stories come', async () => {
    expect(await run()).toEqual(['reference', 'geography', 'rule-packs']);
    expect(await ties()).toEqual([]);
    expect(await run('stories')).toEqual(['stories', 'edition-rules']);
    expect(await ties()).toEqual(TIED);
    expect(await run('stories')).toEqual([]);
    const edition = keyFromName('edition', '32.72', 'kiks-2023');
    expect(await packOfEdition(askOf(db, session), keyFromName('tenant', '32.72'), edition)).toMatchObject({
      packTenantId: keyFromName('tenant', '32.72'), frozenAt: '2026-11-21T00:00:00.000Z', pack: files.filter(({ pack }) => pack.code === 'kiks-2023')[0].pack,
    });
    expect(await packOfEdition(askOf(db, session), keyFromName('tenant', '32.72'), keyFromName('edition', '32.72', 'kiks-2022'))).toBeNull();
  }, 120_000);

  it('come to an installation whose stories are older than the packs', async () => {
    await run('stories');
    await db.transact(session, async (tx) => {
      for (const table of ['edition_rules', 'rule_clause', 'rule_group', 'rule_pack']) {
        for (const { tenant } of files) await tx.manager.query(`DELETE FROM ${table} WHERE tenant_id = ?`, [keyFromName('tenant', tenant)]);
      }
      await tx.manager.query("DELETE FROM seed_run WHERE name IN ('rule-packs', 'edition-rules')");
    });
    expect(await ties()).toEqual([]);
    expect(await run('stories')).toEqual(['rule-packs', 'edition-rules']);
    expect(await ties()).toEqual(TIED);
  }, 120_000);
});
