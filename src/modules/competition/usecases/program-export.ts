import { Document, isMap, isScalar, isSeq, visit, type YAMLSeq } from 'yaml';
import type { Ask } from '../../../db/ask';
import { fileOf } from '../../../domain/program-file/file-of';
import { agenciesAsRows } from '../../agency';
import { exemptionsAsRows } from '../../compliance';
import { packsOfTenant } from '../../rules';
import { packsUsed, rubricContents, rubricsUsed, type Used } from '../data/program-issues';
import { programRows } from '../data/program-rows';
import type { TenantNamed } from './program-known';

const HEAD = ' Berkas program Lumbung: terapkan dengan `lumbung tenant apply` atau mutasi programApply.\n A Lumbung programme file: apply it with `lumbung tenant apply` or the mutation programApply.';

/** What a programme uses goes with it, and what no programme uses yet, so that nothing issued is lost. */
const goesAlong = (id: string, { byProgram, byAny }: Used): boolean => byProgram.has(id) || !byAny.has(id);

const isShort = (seq: YAMLSeq): boolean => seq.items.every((item) => isScalar(item) && typeof item.value === 'number');

/** Writes plain data as YAML that people read: years on one line, a line between the parts. */
function written(raw: Readonly<Record<string, unknown>>): string {
  const document = new Document(raw, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  document.commentBefore = HEAD;
  visit(document, { Seq: (_key, seq) => {
    if (seq.items.length > 0 && isShort(seq)) seq.flow = true;
  } });
  if (isMap(document.contents)) {
    for (const [i, { key, value }] of document.contents.items.entries()) {
      if (i > 0 && isScalar(key) && (isMap(value) || isSeq(value))) key.spaceBefore = true;
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** The file of a programme as text; null when the tenant has no such programme. In as many statements however much it holds. */
export async function programExport(ask: Ask, tenant: TenantNamed, code: string): Promise<string | null> {
  const { programId, rows } = await programRows(ask, tenant.id, code);
  if (programId === null) return null;
  const agencies = await agenciesAsRows(ask, tenant.id);
  const exemptions = await exemptionsAsRows(ask, tenant.id);
  const packs = await packsUsed(ask, tenant.id, programId);
  const rubrics = await rubricsUsed(ask, tenant.id, programId);
  const issuedPacks = await packsOfTenant(ask, tenant.id);
  const issuedRubrics = await rubricContents(ask, tenant.id);
  return written(fileOf({
    tenant: tenant.code, program: code, rows: [...agencies, ...exemptions, ...rows],
    packs: issuedPacks.filter(({ id }) => goesAlong(id, packs)).map(({ pack }) => pack),
    rubrics: issuedRubrics.filter(({ id }) => goesAlong(id, rubrics)).map(({ rubric }) => rubric),
  }));
}
