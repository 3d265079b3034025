import { innovation, innovationAffair, innovationSdg, innovationWork, innovationWorkAffair, innovationWorkSdg } from '../../src/modules/innovation/data/tables';
import type { Table } from '../../src/tenancy/table';
import type { ShelfRows } from '../shelf-batch';
import { shelfKey } from '../shelf-file';
import { EXAMPLE_PUBLISHED_AT } from './shelf';

type Row = Readonly<Record<string, unknown>>;

/** Ideas that no shelf knows yet: what an officer of the example finds in the workspace beside the published ones. */
const DRAFTS = [
  ['Loket keliling pasar malam', 'DRUM_UP'], ['Papan harga pangan di balai kampung', 'DIAGNOSE'], ['Surat pengantar tanpa kertas', 'DESIGN'],
  ['Pos pengaduan di perpustakaan', 'DELIVER'],
] as const;

const WORKING = { synthetic: 1, version: 1, created_at: EXAMPLE_PUBLISHED_AT };

/** The columns that a working row and its snapshot share. */
function shared(target: Table, row: Row): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(target.columns, name) && !name.endsWith('tenant_id')));
}

const of = (parts: readonly ShelfRows[], table: Table): { readonly tenant: string; readonly row: Row }[] =>
  parts.filter((p) => p.table === table && p.tenant !== null).flatMap((p) => p.rows.map((row) => ({ tenant: p.tenant ?? '', row })));

function gathered(table: Table, rows: readonly { readonly tenant: string; readonly row: Row }[]): ShelfRows[] {
  const tenants = [...new Set(rows.map((r) => r.tenant))];
  return tenants.map((tenant) => ({ table, tenant, rows: rows.filter((r) => r.tenant === tenant).map((r) => r.row) }));
}

/**
 * What stands behind the shelf of the example: a working row under the same key for each published innovation, and a few
 * drafts that are on no shelf, so that a demo token opens a workspace with something in it.
 */
export function workspaceRows(parts: readonly ShelfRows[]): ShelfRows[] {
  const published = of(parts, innovation);
  const works = published.map(({ tenant, row }) => ({ tenant, row: { ...shared(innovationWork, row), ...WORKING, version: 2, status: 'PUBLISHED' } }));
  // Publishing again makes the shelf's ties those of the working copy, so it has them too.
  const ties = ([[innovationSdg, innovationWorkSdg], [innovationAffair, innovationWorkAffair]] as const).map(([shown, working]) =>
    gathered(working, of(parts, shown).map(({ tenant, row }) => ({ tenant, row: { ...shared(working, row), ...WORKING } }))));
  const drafts = [...new Set(published.map((p) => p.tenant))].flatMap((tenant) =>
    DRAFTS.map(([title, stage], i) => ({
      tenant, row: { ...WORKING, id: shelfKey('innovation_work', tenant, `draft-${i}`), title, idea_stage: stage, form: 'PUBLIC_SERVICE', status: 'DRAFT' },
    })),
  );
  return [...gathered(innovationWork, [...works, ...drafts]), ...ties.flat()];
}
