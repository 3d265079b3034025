import { Arg, ID, Int } from 'type-graphql';
import { describe } from '../../../graphql-kit/describe';

/** The tenant in whose workspace something is done. */
export function TenantArgument(): ReturnType<typeof Arg> {
  return Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) });
}

/** The entry to which something is done. */
export function EntryArgument(): ReturnType<typeof Arg> {
  return Arg('entry', () => ID, { description: describe(['Pengenal usulan.', 'Id of the entry.']) });
}

/** The version of the entry that was seen: the natural key of every change of it. */
export function VersionArgument(): ReturnType<typeof Arg> {
  return Arg('expectedVersion', () => Int, { description: describe(['Versi usulan yang Anda lihat.', 'The version of the entry that you saw.']) });
}

/** An entry as the arguments of a mutation name it. */
export interface EntryNamed {
  readonly tenant: string;
  readonly entry: string;
  readonly expectedVersion: number;
}
