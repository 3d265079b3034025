import type { Role } from '../../../src/domain/vocabulary/region-words';
import { ROLE } from '../../../src/domain/vocabulary/region-words';
import { codesOf } from '../../../src/domain/vocabulary/vocabulary';
import { TABLES } from '../../../src/tables';
import { classOf, ownerColumns } from '../../../src/tenancy/table-register';
import type { TestActor, TestTenant, World } from '../world';
import { markOf, RowFactory, TWINS, type MadeRow, type Side } from './row-factory';

/** A tenant with rows in every table and an actor for each role. */
export interface Place extends Side {
  readonly actors: Readonly<Record<Role, TestActor>>;
  /** Its rows in a table: the first of a private table with a twin is published, the second is not. */
  readonly rows: (table: string) => readonly MadeRow[];
}

/** Three tenants in a ring: a works with b, b with c, c with a. So each pair shares rows that the third must not see. */
export interface Ring {
  readonly a: Place;
  readonly b: Place;
  readonly c: Place;
  readonly factory: RowFactory;
}

/** The roles of the house. */
export const ROLES: readonly Role[] = codesOf(ROLE);

/** Makes three tenants with actors of every role and rows in every table. The officers are of the first agency. */
export async function plantRing(world: World): Promise<Ring> {
  const tenants = [await world.tenant('Kota A'), await world.tenant('Kota B'), await world.tenant('Kota C')];
  const makers = await Promise.all(tenants.map((tenant) => world.actor([{ tenant, role: 'ORGANIZER' }])));
  const sides = tenants.map((tenant, i): Side => ({ tenant, partner: tenants[(i + 1) % tenants.length], actorId: makers[i].id }));
  const factory = new RowFactory(world, sides);
  await factory.fill();
  const places = await Promise.all(sides.map(async (side, i): Promise<Place> => {
    const agencyId = factory.of('agency', side.tenant)[0].id;
    const made = await Promise.all(ROLES.map(async (role) => {
      const actor = role === 'ORGANIZER' ? makers[i] : await world.actor([{ tenant: side.tenant, role, ...(role === 'AGENCY_OFFICER' ? { agencyId } : {}) }]);
      return [role, actor] as const;
    }));
    return { ...side, actors: Object.fromEntries(made) as Record<Role, TestActor>, rows: (table) => factory.of(table, side.tenant) };
  }));
  return { a: places[0], b: places[1], c: places[2], factory };
}

/** A private row, whose it is, and whether the shelf has a snapshot of the same key. */
export interface PrivateRow {
  readonly table: string;
  readonly key: string;
  readonly row: MadeRow;
  readonly sides: readonly TestTenant[];
  readonly published: boolean;
}

/** Every private row that these places own. */
export function privateRows(...places: readonly Place[]): readonly PrivateRow[] {
  const tables = TABLES.filter((t) => t.cls === 'tenant' || t.cls === 'bilateral');
  return places.flatMap((place) => tables.flatMap((table) => place.rows(table.name).map((row, i): PrivateRow => ({
    table: table.name, key: row.id, row, sides: table.cls === 'bilateral' ? [place.tenant, place.partner] : [place.tenant], published: i === 0 && Object.hasOwn(TWINS, table.name),
  }))));
}

/** The words that nobody outside may ever read: those of private rows on whose sides the reader is not. */
export function forbiddenMarks(ring: Ring, inside: readonly TestTenant[]): readonly string[] {
  const marks = [ring.a, ring.b, ring.c].flatMap(({ tenant, partner }) => TABLES.filter((t) => ownerColumns(t.name).length > 0 && classOf(t.name) !== 'published').flatMap((table) => {
    const sides = table.cls === 'bilateral' ? [tenant, partner] : [tenant];
    return sides.some((s) => inside.some((t) => t.id === s.id)) ? [] : [markOf(table, tenant, partner)];
  }));
  return [...new Set(marks)];
}

/** Everything that the database holds of these places, as text: what no refused request may change. */
export async function everythingOf(world: World, ...places: readonly Place[]): Promise<string> {
  const lines: string[] = [];
  const marks = (values: readonly string[]): string => values.map(() => '?').join(', ');
  const tenants = places.map(({ tenant }) => tenant.id);
  const actors = places.flatMap((place) => Object.values(place.actors).map(({ id }) => id));
  await world.system(async (_tx, scope) => {
    const read = async (name: string, where: string, values: readonly string[]): Promise<void> => {
      lines.push(`${name} ${JSON.stringify(await world.app.db.query(scope.session, `SELECT * FROM ${name} x WHERE ${where} ORDER BY x.id`, values))}`);
    };
    // One statement a table for all of them: this is asked twice for every argument of the matrix.
    for (const table of TABLES) {
      const owners = ownerColumns(table.name);
      if (owners.length > 0) await read(table.name, owners.flatMap((o) => tenants.map(() => `x.${o} = ?`)).join(' OR '), owners.flatMap(() => tenants));
    }
    await read('access_token', `x.actor_id IN (${marks(actors)})`, actors);
    await read('actor', `x.id IN (${marks(actors)})`, actors);
  });
  return lines.join('\n');
}
