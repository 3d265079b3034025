import type { Ask } from '../../../db/ask';
import type { LooseFile } from '../../../domain/program-file/format';
import type { Known } from '../../../domain/program-file/known';
import { agenciesAsRows } from '../../agency';
import { exemptionsAsRows } from '../../compliance';
import { affairKeys, packsOf, rubricsOf, type Issued } from '../data/program-refs';
import { programRows, type ProgramRows } from '../data/program-rows';

/** What is kept of a tenant's programme, with the keys of its rows. */
export interface KnownProgram {
  readonly known: Known;
  readonly program: ProgramRows;
  readonly affairs: ReadonlyMap<string, string>;
  readonly packs: ReadonlyMap<string, Issued>;
  readonly rubrics: ReadonlyMap<string, Issued>;
}

/** A tenant by its key and its code. */
export interface TenantNamed {
  readonly id: string;
  readonly code: string;
}

const hashes = (issued: ReadonlyMap<string, Issued>): ReadonlyMap<string, string> => new Map([...issued].map(([name, { hash }]) => [name, hash]));

/** The organisers whose packs a file uses. */
export function organizersIn(file: LooseFile): readonly string[] {
  return (file.editions ?? []).flatMap((edition) => edition?.pack?.use?.organizer ?? []);
}

/** Reads all that a file of this programme can speak of; in as many statements however much there is. */
export async function knownProgram(ask: Ask, tenant: TenantNamed, programCode: string | undefined, organizers: readonly string[]): Promise<KnownProgram> {
  const program: ProgramRows = await programRows(ask, tenant.id, programCode ?? '');
  const agencies = await agenciesAsRows(ask, tenant.id);
  const exemptions = await exemptionsAsRows(ask, tenant.id);
  const affairs = await affairKeys(ask);
  const packs = await packsOf(ask, [...new Set([tenant.code, ...organizers])]);
  const rubrics = await rubricsOf(ask, tenant.id);
  const known: Known = {
    tenant: tenant.code, rows: [...agencies, ...exemptions, ...program.rows], affairs: new Set(affairs.keys()), packs: hashes(packs), rubrics: hashes(rubrics), editions: program.states,
  };
  return { known, program, affairs, packs, rubrics };
}
