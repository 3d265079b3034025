import { agency } from '../../src/modules/agency/data/tables';
import { editionWork } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { PreflightScene, testPack } from './preflight-scene';
import type { TestActor, TestTenant, World } from './world';

/** Everything that a report on the duty to innovate tells. */
export const REPORT = `query($t: String!, $p: String!, $y: Int, $e: ID, $d: ComplianceDefinitionInput, $first: Int! = 100, $after: String, $only: DutyGroup) {
  compliance(tenant: $t, program: $p, year: $y, edition: $e, definition: $d) {
    year sentence sentenceEn others program { code } edition { year }
    definitions { wording wordingEn citation strength confidence clause overridden least per counts units kinds asOf }
    totals { agencies obliged met missing undecided exempt unknown decided } serviceUnits { registered agencies }
    rows(first: $first, after: $after, only: $only) { agency { code } duty unknownBecause group fulfilment least own withUnits ownPossible withUnitsPossible serviceUnit exemption { reason citation } }
  }
}`;

/** One agency of a report. */
export interface DutyLine { readonly agency: { readonly code: string }; readonly duty: string; readonly group: string; readonly fulfilment: string | null; readonly own: number | null; readonly withUnits: number | null; readonly [name: string]: unknown }

/** A report. */
export interface DutyReport { readonly rows: readonly DutyLine[]; readonly totals: Record<string, number>; readonly sentence: string; readonly definitions: readonly Record<string, unknown>[]; readonly [name: string]: unknown }

/** A clause of the duty, in its plain form. */
export const duty = (more: object, rest: object = {}): object => ({ kind: 'MINIMUM_ENTRIES', strength: 'BINDING', confidence: 'SECONDARY', citation: 'Instruksi uji 1/2023', with: { least: 1, per: 'EDITION', counts: 'SUBMITTED', ...more }, ...rest });

type State = 'DRAFTED' | 'COLLECTED' | 'SUBMITTED' | 'RETURNED' | 'PASSED' | 'FAILED' | 'WITHDRAWN';

/** A government with agencies, some below others, one gone and one new in the year 2023; and seasons that it runs. */
export class DutyScene {
  readonly ids = new Map<string, string>();
  /** How many seasons there are. */
  seasons = 0;

  private constructor(readonly world: World, readonly tenant: TestTenant, readonly organizer: TestActor) {}

  static async of(world: World): Promise<DutyScene> {
    const tenant = await world.tenant();
    const scene = new DutyScene(world, tenant, await world.actor([{ tenant, role: 'ORGANIZER' }]));
        await scene.add('badan-litbang', 'BADAN');
    await scene.add('dinkes', 'DINAS');
    await scene.add('dinsos', 'DINAS', { from: '2023-07-15' });
    await scene.add('disdik', 'DINAS');
    await scene.add('disdukcapil', 'DINAS');
    await scene.add('dishub-lama', 'DINAS', { to: '2023-03-31' });
    await scene.add('kec-a', 'KECAMATAN');
    await scene.add('pkm-b', 'PUSKESMAS', { parent: 'dinkes' });
    await scene.add('pustu-b1', 'PUSKESMAS', { parent: 'pkm-b' });
    return scene;
  }

  private async add(code: string, kind: 'DINAS' | 'PUSKESMAS' | 'BADAN' | 'KECAMATAN', more: { readonly parent?: string; readonly from?: string; readonly to?: string } = {}): Promise<void> {
    const [id] = await this.world.rows(this.tenant, agency, [{ code, name: code, kind, parent_id: this.ids.get(more.parent ?? '') ?? null, valid_from: more.from, valid_to: more.to }]);
    this.ids.set(code, id);
  }

  /** The outward id of an agency; malformed where there is none. */
  agency(code: string): string {
    return `agy_${this.ids.get(code) ?? ''}`;
  }

  /** A report, as the organiser or somebody else reads it. */
  async report(variables: object, as: TestActor = this.organizer): Promise<DutyReport> {
    return (await this.world.get<{ compliance: DutyReport }>(REPORT, { as, variables: { t: this.tenant.code, ...variables } })).compliance;
  }

  /** An edition of 2023 that is run here, with its rules and its entries: of which agency, and where each stands. */
  async season(pack: readonly object[] | null, entries: readonly (readonly [agencyCode: string | null, state: State])[], run = true): Promise<{ readonly p: string; readonly y: number; readonly edition: string }> {
    this.seasons += 1;
    const p = `program-${this.seasons}`;
    const edition = await new PreflightScene(this.world).edition(this.tenant, { program: p, year: 2023, opens: '2023-01-01', closes: '2023-06-30', ...(pack === null ? {} : { pack: testPack(p, pack) }) });
    if (run) await this.world.rows(this.tenant, editionWork, [{ edition_id: edition, mend_days: 7, opened_at: '2023-01-01T00:00:00.000Z' }]);
    await this.world.rows(this.tenant, entryWork, entries.map(([code, state]) => ({
      edition_id: edition, agency_id: code === null ? null : this.ids.get(code), title: 'Usulan', participant: 'AGENCY' as const, state, submissions: 1,
      submitted_at: ['DRAFTED', 'COLLECTED'].includes(state) ? null : '2023-05-01T00:00:00.000Z',
    })));
    return { p, y: 2023, edition };
  }
}

/** The line of an agency in a report. */
export function lineOf(report: DutyReport, code: string): DutyLine {
  const found = report.rows.find((row) => row.agency.code === code);
  if (found === undefined) throw new Error(`no line of ${code}`);
  return found;
}
