import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleRows } from '../../seeds/example/example-batch';
import { readProgram } from '../../src/modules/competition/usecases/program-read';
import { PROJECT_ROOT } from '../support/contract-sources';
import { page } from '../support/docs-sections';
import { ProgramTenant } from '../support/program-files';
import { World } from '../support/world';

const EXAMPLES = ['kota-padangsemilir', 'kabupaten-rantaumega', 'provinsi-contoh', 'kementerian-contoh'];
const read = (name: string): string => readFileSync(join(PROJECT_ROOT, 'seeds', 'example', 'programs', `${name}.yaml`), 'utf8');
const codeOf = (text: string): string => /^tenant: "(.*)"$/m.exec(text)?.[1] ?? '';
const programOf = (text: string): string => /^program:\s*(?:\n\s*)?\{?code: ([^,\s]+)/m.exec(text)?.[1] ?? '';

describe('the whole files of the example', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it.each(EXAMPLES)('%s is taken, given back, and opens for entries', async (name) => {
    const place = await ProgramTenant.make(world);
    // Rules that name the organiser itself go along.
    const text = read(name).replaceAll(`"${codeOf(read(name))}"`, `"${place.code}"`);
    const changes = await place.take(text);
    expect(changes.length).toBeGreaterThan(20);
    expect(await place.take(text)).toEqual([]);
    const exported = await place.export(programOf(text));
    expect(await place.take(exported)).toEqual([]);
    expect(await place.export(programOf(text))).toBe(exported);
    const { workspace } = await world.get<{ workspace: { editionRuns: { nodes: { version: number; edition: { id: string } }[] } } }>(
      'query($t: String!) { workspace(tenant: $t) { editionRuns { nodes { version edition { id } } } } }', { as: place.organizer, variables: { t: place.code } },
    );
    const [{ version, edition }] = workspace.editionRuns.nodes;
    const opened = await world.get('mutation($t: String!, $e: ID!, $v: Int!) { editionOpen(tenant: $t, edition: $e, expectedVersion: $v) { edition { phase adoptedRules { pack { clauses { totalCount } } } } problems { message } } }',
      { as: place.organizer, variables: { t: place.code, e: edition.id, v: version } });
    expect(opened).toEqual({ editionOpen: { problems: [], edition: { phase: 'OPEN', adoptedRules: { pack: { clauses: { totalCount: expect.any(Number) as number } } } } } });
  });

  it.each(EXAMPLES)('%s fits the seeds: what both tell of the tenant is the same, and its edition is a new one', (name) => {
    const file = readProgram(read(name));
    if (!('file' in file)) throw new Error('not read');
    const { tenant, agencies, program, editions } = file.file;
    const rows = exampleRows().filter((part) => part.tenant === tenant);
    const of = (table: string): readonly Record<string, unknown>[] => rows.filter((part) => part.table.name === table).flatMap((part) => part.rows as Record<string, unknown>[]);
    const seeded = new Map(of('agency').map((row) => [row.code, row]));
    const codes = new Map(of('agency').map((row) => [row.id, row.code]));
    const both = (agencies ?? []).filter((one) => seeded.has(one?.code));
    expect(both.length).toBeGreaterThan(1);
    for (const one of both) {
      const row = seeded.get(one?.code);
      expect([one?.code, one?.name, one?.kind, one?.abbreviation, one?.parent]).toEqual([row?.code, row?.name, row?.kind, row?.abbreviation, codes.get(row?.parent_id)]);
    }
    expect(of('program').map((row) => [row.code, row.name, row.tier, row.started_year])).toEqual([[program?.code, program?.name, program?.tier, program?.started_year]]);
    expect(of('edition').map((row) => row.year)).not.toContain(editions?.[0]?.year);
  });

  it('the page about programme files shows a file and a request that do what it says', async () => {
    const place = await ProgramTenant.make(world);
    const text = page('docs/api/program-file.md').replaceAll('00.22', place.code);
    const [, file] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
    const [, request] = /```graphql\n([\s\S]*?)```/.exec(text) ?? [];
    const rehearsed = await world.get<{ programApply: { report: { dryRun: boolean; changes: unknown[] }; problems: unknown[] } }>(request, { as: place.organizer, variables: { file } });
    expect(rehearsed.programApply).toMatchObject({ program: null, problems: [], report: { dryRun: true } });
    expect(await place.take(file)).toHaveLength(rehearsed.programApply.report.changes.length);
    expect(await place.take(await place.export('lomba-desa'))).toEqual([]);
  });
});
