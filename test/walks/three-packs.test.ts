import { readPackFiles } from '../../seeds/rules/rule-pack-files';
import { entry } from '../../src/modules/entry/data/tables';
import { innovation, innovationWork } from '../../src/modules/innovation/data/tables';
import { PROJECT_ROOT } from '../support/contract-sources';
import { page } from '../support/docs-sections';
import { Walk } from '../support/walk';
import type { TestTenant } from '../support/world';

const PAGE = 'docs/walks/three-packs.md';
const [CITY, PROVINCE, MINISTRY] = ['00.22', '00', '00-kementerian'];
const YAML = /```yaml\n([\s\S]*?\n)```/g;

const PREFLIGHT = `query($pack: ID!, $group: String, $closesOn: LocalDate, $participant: ParticipantType) {
  entryPreflight(tenant: "${CITY}", innovation: "<innovation>", rulePack: $pack, group: $group, closesOn: $closesOn, participant: $participant) { eligibility findings { clause outcome } }
}`;

interface Preflighted {
  readonly entryPreflight: { readonly eligibility: string; readonly findings: readonly { readonly clause: string; readonly outcome: string }[] };
}

describe('one innovation under three packs, as its page walks it', () => {
  let walk: Walk;
  let city: TestTenant;
  beforeAll(async () => {
    walk = await Walk.begin(PAGE, '2026-03-01', async (world) => {
      const tenants = { [CITY]: await world.tenant('Kota Padangsemilir'), [PROVINCE]: await world.tenant('Provinsi Contoh'), [MINISTRY]: await world.tenant('Kementerian Contoh') };
      city = tenants[CITY];
      const organizer = (tenant: TestTenant): ReturnType<typeof world.actor> => world.actor([{ tenant, role: 'ORGANIZER' }], { days: 300 });
      return { tenants, actors: { city: await organizer(city), province: await organizer(tenants[PROVINCE]), ministry: await organizer(tenants[MINISTRY]) } };
    });
    const own = (text: string): string => Object.entries(walk.cast.tenants).reduce((changed, [code, tenant]) => changed.replace(`tenant: "${code}"`, `tenant: "${tenant.code}"`), text);
    const files = [...page(PAGE).matchAll(YAML)].map(([, text]) => JSON.stringify(own(text)).slice(1, -1));
    for (const [i, name] of ['cityFile', 'provinceFile', 'ministryFile'].entries()) walk.names.set(name, files[i]);
  });
  afterAll(() => walk.end());

  const titles = Walk.titles(PAGE);
  it(titles[0], async () => {
    expect(await walk.part(titles[0])).toEqual([]);
  });

  it(titles[1], async () => {
    expect(await walk.part(titles[1])).toEqual([]);
    const { agency } = await walk.get<{ agency: { id: string } }>(null, `{ agency(organizer: "${CITY}", code: "dinas-sosial") { id } }`);
    walk.names.set('dinasSosial', agency.id);
  });

  it.each(titles.slice(2, 5))('%s', async (title) => {
    expect(await walk.part(title)).toEqual([]);
  });

  it('what is unknown answers NEVER in no real pack and no group', async () => {
    const packs = readPackFiles(PROJECT_ROOT);
    for (const { tenant, pack } of packs) {
      const { rulePack } = await walk.get<{ rulePack: { id: string } }>(null, `{ rulePack(organizer: "${tenant}", code: "${pack.code}") { id } }`);
      for (const group of [null, ...pack.groups.map((g) => g.code)]) {
        for (const closesOn of [null, '2026-12-31']) {
          // As whom it enters is known, and that it won no award; when it began and how far it is are not.
          const participant = pack.code === 'kiks-2023' || pack.code === 'sukoharjo-kipp-2023' ? 'AGENCY' : 'REGENCY_GOVERNMENT';
          const { entryPreflight } = await walk.get<Preflighted>('city', PREFLIGHT, { pack: rulePack.id, group, closesOn, participant });
          expect([pack.code, group, closesOn, entryPreflight.findings.filter((f) => f.outcome === 'NEVER')]).toEqual([pack.code, group, closesOn, []]);
          expect(entryPreflight.eligibility).not.toBe('NEVER');
        }
      }
    }
  });

  it(titles[5], async () => {
    // What was before: two editions of the same contest under an earlier title, published by the city.
    const [earlier] = await walk.world.rows(city, innovation, [{ title: 'Obat Sampai Rumah' }]);
    await walk.world.rows(city, innovationWork, [{ id: earlier, title: 'Obat Sampai Rumah', status: 'PUBLISHED' }]);
    const { program } = await walk.get<{ program: { editions: { nodes: { id: string; year: number }[] } } }>(null, `{ program(organizer: "${CITY}", code: "lomba") { editions { nodes { id year } } } }`);
    const before = program.editions.nodes.filter(({ year }) => year < 2026).map(({ id }) => id.slice(4));
    expect(before).toHaveLength(2);
    await walk.world.rows(city, entry, before.map((editionId) => ({
      edition_id: editionId, title: 'Obat Sampai Rumah', innovation_tenant_id: city.id, innovation_id: earlier, entrant_tenant_id: city.id, participant: 'AGENCY' as const,
      outcome: 'SUBMITTED' as const, score_state: 'NOT_ASSESSED' as const, rank_state: 'NOT_ASSESSED' as const,
    })));
    walk.names.set('earlier', `win_${earlier}`);
    expect(await walk.part(titles[5])).toEqual([]);
  });
});
