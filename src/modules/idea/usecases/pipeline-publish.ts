import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import type { MetricCode } from '../../../domain/metrics';
import type { Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import type { IdeaStage } from '../../../domain/vocabulary/innovation-words';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { countedPublish } from '../../observation';
import { ownRegion, tenantToday } from '../../organization';
import { ideaPipeline } from './idea-pipeline';

/** Which year's pipeline is published. */
export interface PipelinePublish {
  readonly year: number;
}

const METRIC_OF: Readonly<Record<IdeaStage, MetricCode>> = {
  DRUM_UP: 'IDEAS_DRUM_UP', DIAGNOSE: 'IDEAS_DIAGNOSE', DESIGN: 'IDEAS_DESIGN', DELIVER: 'IDEAS_DELIVER', DISPLAY: 'IDEAS_DISPLAY',
};

/**
 * Publishes how many ideas are worked on in each stage at the end of a year, or today while it lasts (then as provisional), with what was counted in
 * its words; never which ideas. The same year again takes the place of what was published before. Refuses WRONG_STATE for a year that
 * has not begun, and where no idea was on record by then: nothing on record is not zero.
 */
export async function pipelinePublish(tx: Tx, scope: TenantScope, { year }: PipelinePublish, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const ask = askIn(tx);
  const today = await tenantToday(ask, scope.tenantId, services.clock);
  if (`${year}-01-01` > today) return refused('WRONG_STATE', ['year'], { state: 'NOT_BEGUN' }, ['tahun itu belum mulai.', 'that year has not begun.']);
  const on = today < `${year}-12-31` ? today : `${year}-12-31`;
  const at = await ideaPipeline(ask, scope.tenantId, on, services.clock);
  if ('notBefore' in at || at.ideas.length === 0) return refused('WRONG_STATE', ['year'], { state: 'NOT_RECORDED' }, ['belum ada gagasan yang tercatat sampai hari itu.', 'no idea was on record by that day.']);
  const regionId = await ownRegion(ask, scope.tenantId);
  if (regionId === null) return refused('WRONG_STATE', ['tenant'], { state: 'NO_REGION' }, ['penyelenggara ini tidak memerintah suatu daerah.', 'this organiser governs no region.']);
  const [all, parked, dropped] = (['active', 'parked', 'dropped'] as const).map((status) => at.stages.reduce((sum, stage) => sum + stage[status], 0));
  const whole = (scaled: number) => ({ scaled, scale: 0 });
  try {
    const [id] = await countedPublish(tx, scope, {
      of: ['pipeline', String(year)], regionId, editionId: null, year, on, flag: on < `${year}-12-31` ? 'PROVISIONAL' : null,
      figures: [{ metric: 'IDEAS', amount: whole(all) }, ...at.stages.map(({ stage, active }) => ({ metric: METRIC_OF[stage], amount: whole(active) }))],
      wording: `Gagasan yang digarap pada ${on} menurut tahap 5D; ${parked} yang ditunda dan ${dropped} yang dihentikan tidak dihitung. Ideas worked on on ${on} by their 5D stages; ${parked} parked and ${dropped} dropped are not counted.`,
    }, services);
    await auditAppend(tx, scope, { action: 'pipelinePublish', subjectType: 'observation', subjectId: id, detail: { year, on, ideas: all } }, services);
    return done({ id });
  } catch (error) {
    if (isDuplicate(error)) return refused('ALREADY_DONE', ['year']);
    throw error;
  }
}
