import { AWARD_LEVEL } from '../../../domain/vocabulary/competition-words';
import { Code, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { all, sql, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { organizesEdition } from '../../../reads/visible-judged';
import { notRecused } from '../../../reads/visible-to';
import { awardWork } from '../data/tables';

// Who gets what among the others would tell of an entry from which the viewer is recused: of such a round it reads none.
/** Awards in preparation: for those who organise the edition and are recused neither from the entry nor from another one of the round. */
export function planRows(viewer: Viewer, alias: string): Sql {
  const tenant = viewer.scope?.tenantId ?? '';
  const free = sql(
    `${alias}.round_id NOT IN (SELECT pre.round_id FROM round_entry pre JOIN recusal prc ON prc.tenant_id = ? AND prc.entry_id = pre.entry_id AND prc.actor_id = ? AND prc.lifted_at IS NULL
       WHERE pre.tenant_id = ?)`, tenant, viewer.actorId ?? '', tenant,
  );
  return all([sql(`${alias}.tenant_id = ?`, tenant), organizesEdition(viewer, `${alias}.edition_id`), free, notRecused(viewer, `${alias}.entry_id`)]);
}

/** An award as its organiser prepares it. */
@Read('AwardPlan', {
  table: awardWork, prefix: 'awp', order: { column: 'id', direction: 'ASC' }, visible: planRows,
  about: ['Penghargaan yang disiapkan; tertutup sampai hasil tahapnya diumumkan.', 'An award in preparation; private until the results of its round are released.'],
})
export class AwardPlan {
  @Text(['Nama penghargaan.', 'Name of the award.'], { filter: true, sort: true }) name: string;
  @Code(AWARD_LEVEL, ['Jenisnya.', 'Its kind.'], { filter: true }) level: string;
  @Whole(['Peringkat yang diberikan; kosong pada penghargaan tanpa peringkat.', 'The rank that it gives; null for an award without one.'], { filter: true, sort: true }) rank: number | null;
  @Text(['Keputusan yang memberikannya.', 'The decree that gives it.']) decree: string | null;
  @Moment(['Saat diterbitkan; kosong selama masih tertutup.', 'When it was published; null while it is private.'], { filter: true, sort: true }) publishedAt: string | null;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @Moment(['Saat disiapkan.', 'When it was prepared.'], { filter: true, sort: true }) createdAt: string;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahap yang peringkatnya mendasarinya.', 'The round on whose ranking it rests.'], { filter: true }) round: unknown;
  @One('WorkspaceEntry', [['tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulan yang mendapatkannya.', 'The entry that gets it.'], { nullable: true }) entry: unknown;
  @One('Prize', [['tenant_id', 'tenant_id'], ['prize_id', 'id']], ['Hadiahnya.', 'Its prize.']) prize: unknown;
  @One('Award', [['tenant_id', 'tenant_id'], ['id', 'id']], ['Penghargaan yang terbit; kosong selama masih tertutup.', 'The published award; null while it is private.'], { nullable: true }) published: unknown;
}
