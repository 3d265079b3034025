/** The agencies for which somebody acts; null where it is for all of the tenant, those rows included that belong to no agency. */
export type Reach = readonly string[] | null;

/** Whether a row of this agency (null: of none) lies within a reach. */
export function reaches(reach: Reach, agencyId: string | null): boolean {
  return reach === null || (agencyId !== null && reach.includes(agencyId));
}
