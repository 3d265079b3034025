import { World } from '../support/world';

describe('regions', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('knows a region by the code that it had on a date', async () => {
    const query = 'query($code: String!, $asOf: LocalDate) { region(code: $code, asOf: $asOf) { code name province { code } } }';
    const then = await world.get(query, { variables: { code: '91.01', asOf: '2022-07-24' } });
    expect(then).toEqual({ region: { code: '93.01', name: 'Kabupaten Merauke', province: { code: '93' } } });
    const later = await world.ask(query, { variables: { code: '91.01', asOf: '2022-07-25' } });
    expect(later.data).toEqual({ region: null });
    expect(later.errors[0].extensions.code).toBe('NOT_FOUND');
    expect(later.errors[0].message).toContain('93.01');
    const early = await world.ask(query, { variables: { code: '93.01', asOf: '2022-07-24' } });
    expect(early.data).toEqual({ region: null });
  });

  it('holds 38 provinces, 514 regencies and cities, 546 governments', async () => {
    const data = await world.get<{ all: { totalCount: number }; own: { totalCount: number }; pemda: { totalCount: number } }>(`{
      all: regions { totalCount }
      own: regions(where: { autonomous: { eq: true } }) { totalCount }
      pemda: tenants(where: { kind: { in: [PROVINCE, REGENCY, CITY] } }) { totalCount }
    }`);
    expect(data).toEqual({ all: { totalCount: 552 }, own: { totalCount: 546 }, pemda: { totalCount: 546 } });
  });

  it('walks all pages by cursor, each row once', async () => {
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const page: { regions: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = await world.get(
        'query($after: String) { regions(first: 100, after: $after, orderBy: { field: NAME, direction: DESC }) { nodes { code } pageInfo { hasNextPage endCursor } } }',
        { variables: { after } },
      );
      codes.push(...page.regions.nodes.map((n) => n.code));
      after = page.regions.pageInfo.hasNextPage ? page.regions.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(codes).size).toBe(552);
    expect(codes).toHaveLength(552);
  });
});
