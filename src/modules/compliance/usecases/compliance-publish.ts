import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { quotientOf } from '../../../domain/comparison/amount';
import type { DutyDefinition } from '../../../domain/compliance/definition';
import { dutySentence } from '../../../domain/compliance/sentence';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { countedPublish } from '../../observation';
import { ownRegion } from '../../organization';
import { screeningTold } from '../data/season-rows';
import { compliance, type ComplianceAsked } from './compliance';

/** Which report is published. */
export type CompliancePublish = Omit<ComplianceAsked, 'tenantId'>;

const wrong = (state: string, id: string, en: string): Outcome<never> => refused('WRONG_STATE', ['program'], { state }, [id, en]);

function definitionWords({ wording: [id, en], citation, overridden }: DutyDefinition): string {
  const from = overridden ? 'definisi penerbit / the publisher\'s definition' : citation;
  return `${id} ${en}${from === null ? '' : ` (${from})`}`;
}

/**
 * Publishes how many agencies of a season met the duty to innovate, of how many of whom it can be told, and the share; with the definition and who is not
 * counted in its words. The same season again takes the place of what was published before. Refuses NOT_FOUND, and WRONG_STATE where no duty is
 * defined, where nobody's duty can be told, or where the count would tell what screening decided before the first results are out.
 */
export async function compliancePublish(tx: Tx, scope: TenantScope, command: CompliancePublish, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const ask = askIn(tx);
  const report = await compliance(ask, { ...command, tenantId: scope.tenantId });
  if (report === 'PROGRAM') return refused('NOT_FOUND', ['program'], { what: 'program' });
  if (report === 'EDITION') return refused('NOT_FOUND', ['edition'], { what: 'edition' });
  const { definitions, totals, editionId, year, programId } = report;
  if (definitions.length === 0) return wrong('UNDEFINED', 'tidak ada definisi kewajiban; sebutkan definition.', 'no duty is defined; name a definition.');
  if (totals.decided === 0) return wrong('UNDECIDED', 'belum ada perangkat daerah yang dapat dinilai.', 'of no agency can it be told.');
  if (definitions.some(({ counts }) => counts === 'PASSED') && editionId !== null && !(await screeningTold(ask, scope.tenantId, editionId))) {
    return wrong('EMBARGOED', 'hasil seleksi administrasi belum boleh diketahui umum.', 'what screening decided is not public yet.');
  }
  const regionId = await ownRegion(ask, scope.tenantId);
  if (regionId === null && editionId === null) return wrong('NO_REGION', 'penyelenggara ini tidak memerintah suatu daerah; sebutkan edition.', 'this organiser governs no region; name an edition.');
  const [met, obliged] = [{ scaled: totals.met, scale: 0 }, { scaled: totals.decided, scale: 0 }];
  const [sentence, sentenceEn] = dutySentence(totals);
  try {
    const [id] = await countedPublish(tx, scope, {
      of: ['compliance', programId, editionId ?? String(year)], regionId, editionId, year, on: null,
      // Four decimals of a share are hundredths of a percent.
      figures: [{ metric: 'COMPLIANCE_RATE', amount: { scaled: quotientOf(met, obliged).scaled, scale: 2 } }, { metric: 'AGENCIES_MEETING_DUTY', amount: met }, { metric: 'OBLIGED_AGENCIES', amount: obliged }],
      wording: [...definitions.map(definitionWords), sentence, sentenceEn].join(' '), flag: totals.undecided > 0 ? 'PROVISIONAL' : null,
    }, services);
    await auditAppend(tx, scope, { action: 'compliancePublish', subjectType: 'observation', subjectId: id, detail: { program: programId, edition: editionId, year, met: totals.met, obliged: totals.decided } }, services);
    return done({ id });
  } catch (error) {
    if (isDuplicate(error)) return refused('ALREADY_DONE', ['program']);
    throw error;
  }
}
