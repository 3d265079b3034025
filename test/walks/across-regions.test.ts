import { innovation } from '../../src/modules/innovation/data/tables';
import { shelfCheck } from '../../src/modules/shelf';
import { KEEPERS } from '../../src/store';
import { Walk } from '../support/walk';
import type { World } from '../support/world';

const PAGE = 'docs/walks/across-regions.md';

describe('the walk of one innovation across regions', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await Walk.begin(PAGE, '2026-01-05', async (world: World) => {
      const [host, guest, third] = [await world.tenant('Kota Mekarlaras'), await world.tenant('Kota Randumanis'), await world.tenant('Kabupaten Lembahwangi')];
      await world.rows(host, innovation, [{
        title: 'ANTARLOKET (Antrean Terukur Layanan Loket)', acronym: 'ANTARLOKET',
        summary: 'Warga mengambil nomor antrean dari rumah dan datang ke loket pada waktunya.', form: 'PUBLIC_SERVICE', iid_stage: 'IMPLEMENTATION',
        implemented_earliest: '2024-01-01', implemented_latest: '2024-01-31',
      } as never]);
      const office = (tenant: typeof host): ReturnType<World['actor']> => world.actor([{ tenant, role: 'RESEARCH_OFFICE' }], { days: 366 });
      return { tenants: { '00.20': guest, '00.21': host, '00.22': third }, actors: { host: await office(host), guest: await office(guest), third: await office(third) } };
    });
  });
  afterAll(() => walk.end());

  it.each(Walk.titles(PAGE))('%s', async (title) => {
    expect(await walk.part(title)).toEqual([]);
  });

  it('leaves nothing derived that differs from what it is derived from', async () => {
    const found = await shelfCheck(walk.world.app.db, KEEPERS, walk.clock, false);
    expect(Object.values(found).flat()).toEqual([]);
  });
});
