import { agency } from '../../src/modules/agency/data/tables';
import { Walk } from '../support/walk';
import type { World } from '../support/world';

const PAGE = 'docs/walks/solok-pipeline.md';
const CITY = '00.20';
const DRAFT = 'mutation($tenant: String!, $input: IdeaDraftInput!, $key: String!) { ideaDraft(tenant: $tenant, input: $input, idempotencyKey: $key) { idea { id } problems { code } } }';
const MOVE = 'mutation($tenant: String!, $idea: ID!, $version: Int!, $input: IdeaMoveInput!) { ideaMove(tenant: $tenant, idea: $idea, expectedVersion: $version, input: $input) { problems { code } } }';

/** The ideas of other offices: title, agency, the day of each step from drum up on. */
const OTHERS: readonly (readonly [title: string, agency: string | null, steps: readonly string[]])[] = [
  ['Buku tamu digital', '<pendidikan>', ['2025-02-03', '2025-04-07']], ['Kelas kunjung', '<pendidikan>', ['2025-03-10', '2025-04-01', '2025-06-02']],
  ['Posyandu keliling', '<kesehatan>', ['2025-01-20', '2025-02-24', '2025-05-05']], ['Resep tanpa antre', '<kesehatan>', ['2025-06-16']], ['Ambulans kelurahan', '<kesehatan>', ['2025-09-01', '2025-10-06']],
  ['Satu loket izin', null, ['2025-02-17']], ['Peta banjir warga', null, ['2025-11-03']], ['Arsip tanpa kertas', '<dukcapil>', ['2025-08-04', '2025-08-25']],
  ['Antre daring', '<dukcapil>', ['2025-07-07']],
];

describe('the walk along Solok\'s pipeline', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await Walk.begin(PAGE, '2025-01-13', async (world: World) => {
      const city = await world.tenant('Kota Randumanis');
      const [dukcapil] = await world.rows(city, agency, [
        { code: 'dinas-kependudukan', name: 'Dinas Kependudukan dan Pencatatan Sipil', kind: 'DINAS' }, { code: 'dinas-pendidikan', name: 'Dinas Pendidikan', kind: 'DINAS' },
        { code: 'dinas-kesehatan', name: 'Dinas Kesehatan', kind: 'DINAS' },
      ]);
      const research = await world.actor([{ tenant: city, role: 'RESEARCH_OFFICE' }]);
      return { tenants: { [CITY]: city }, actors: { officer: await world.actor([{ tenant: city, role: 'AGENCY_OFFICER', agencyId: dukcapil }]), research } };
    });
  });
  afterAll(() => walk.end());

  /** What the other offices did meanwhile: in code, because forty more requests would not be read. */
  const draftOthers = async (): Promise<void> => {
    for (const [name, code] of [['pendidikan', 'dinas-pendidikan'], ['kesehatan', 'dinas-kesehatan']]) {
      const found = await walk.get<{ agency: { id: string } }>(null, `{ agency(organizer: "${CITY}", code: "${code}") { id } }`);
      walk.names.set(name, found.agency.id);
    }
    for (const [i, [title, of, [foundOn, ...later]]] of OTHERS.entries()) {
      const { ideaDraft } = await walk.get<{ ideaDraft: { idea: { id: string } } }>('research', DRAFT, { tenant: CITY, key: `walk-lain-${String(i)}-aaaa`, input: { title, agency: of, reason: 'Gagasan kantor lain', foundOn } });
      for (const [step, movedOn] of later.entries()) {
        const input = { to: ['DIAGNOSE', 'DESIGN'][step], reason: 'Langkah kantor lain', movedOn };
        expect(await walk.get('research', MOVE, { tenant: CITY, idea: ideaDraft.idea.id, version: step + 1, input })).toEqual({ ideaMove: { problems: [] } });
      }
    }
  };

  it.each(Walk.titles(PAGE))('%s', async (title) => {
    if (title === 'The pipeline') await draftOthers();
    expect(await walk.part(title)).toEqual([]);
  });
});
