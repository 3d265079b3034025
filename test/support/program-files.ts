import { TABLES } from '../../src/tables';
import { ownerColumns } from '../../src/tenancy/table-register';
import type { Answer, TestActor, TestTenant, World } from './world';

const APPLY = `mutation($t: String!, $f: String!, $d: Boolean!) { programApply(tenant: $t, file: $f, dryRun: $d) {
  program { id code name }
  report { dryRun sections { section created changed removed unchanged } changes { act path before after } more }
  problems { __typename code message path ... on FileProblem { line column } ... on StateProblem { state } } } }`;

/** What a mutation of a programme file answered. */
export interface Applied {
  readonly program: { readonly id: string; readonly code: string; readonly name: string } | null;
  readonly report: {
    readonly dryRun: boolean;
    readonly sections: readonly { readonly section: string; readonly created: number; readonly changed: number; readonly removed: number; readonly unchanged: number }[];
    readonly changes: readonly { readonly act: string; readonly path: string; readonly before: string | null; readonly after: string | null }[];
    readonly more: number;
  } | null;
  readonly problems: readonly { readonly __typename: string; readonly code: string; readonly message: string; readonly path: readonly string[]; readonly line?: number; readonly column?: number; readonly state?: string }[];
}

/** A tenant with its organiser's office, which applies programme files. */
export class ProgramTenant {
  private constructor(readonly world: World, readonly tenant: TestTenant, readonly organizer: TestActor) {}

  static async make(world: World): Promise<ProgramTenant> {
    const tenant = await world.tenant();
    return new ProgramTenant(world, tenant, await world.actor([{ tenant, role: 'ORGANIZER' }]));
  }

  get code(): string {
    return this.tenant.code;
  }

  /** Sends a file as this office, or as another. */
  ask(file: string, options: { readonly dryRun?: boolean; readonly as?: TestActor | null; readonly language?: string } = {}): Promise<Answer> {
    return this.world.ask(APPLY, { as: options.as === undefined ? this.organizer : options.as, language: options.language, variables: { t: this.code, f: file, d: options.dryRun ?? false } });
  }

  /** Sends a file and answers what came of it; an error of the request throws. */
  async apply(file: string, options: { readonly dryRun?: boolean; readonly language?: string } = {}): Promise<Applied> {
    const answer = await this.ask(file, options);
    if (answer.errors.length > 0 || answer.data === null) throw new Error(`${JSON.stringify(answer.errors)}\n${file}`);
    return answer.data.programApply as Applied;
  }

  /** The same for a file that must be taken; answers its changes as text, sorted. */
  async take(file: string, dryRun = false): Promise<readonly string[]> {
    const { problems, report } = await this.apply(file, { dryRun });
    if (problems.length > 0 || report === null) throw new Error(`${problems.map((p) => p.message).join('\n')}\n${file}`);
    return report.changes.map(({ act, path, before, after }) => (act === 'CHANGED' ? `${act} ${path}: ${before ?? '–'} -> ${after ?? '–'}` : `${act} ${path}`)).sort();
  }

  /** The file of a programme as the API gives it back. */
  async export(program: string): Promise<string> {
    const { programExport } = await this.world.get<{ programExport: string }>('query($t: String!, $p: String!) { programExport(tenant: $t, program: $p) }', { as: this.organizer, variables: { t: this.code, p: program } });
    return programExport;
  }

  /** Everything that the database holds of this tenant, as text. */
  async dump(): Promise<string> {
    return this.world.system(async (_tx, scope) => {
      const lines: string[] = [];
      for (const { name } of TABLES) {
        if (!ownerColumns(name).includes('tenant_id')) continue;
        const rows = await this.world.app.db.query(scope.session, `SELECT * FROM ${name} x WHERE x.tenant_id = ? ORDER BY x.id`, [this.tenant.id]);
        if (rows.length > 0) lines.push(`${name} ${JSON.stringify(rows)}`);
      }
      return lines.join('\n');
    });
  }
}
