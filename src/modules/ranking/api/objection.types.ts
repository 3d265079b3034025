import { OBJECTION_KIND, OBJECTION_STATE } from '../../../domain/vocabulary/judging-words';
import { Code, Computed, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { any, sql, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { belowEntryFor } from '../../../reads/visible-to';
import { entryFeedback, objection } from '../data/tables';

const only = (viewer: Viewer, role: string): Viewer => ({ ...viewer, grants: viewer.grants.filter((g) => g.role === role) });

/** Feedback: for organisers who are not recused from the entry, and once the round is released for the officer of its entrant. */
export function feedbackRows(viewer: Viewer, alias: string): Sql {
  const tenant = viewer.scope?.tenantId ?? '';
  const [organizer, officer] = [belowEntryFor(['ORGANIZER'])(only(viewer, 'ORGANIZER'), alias), belowEntryFor([])(only(viewer, 'AGENCY_OFFICER'), alias)];
  const out = sql(`${officer.text} AND ${alias}.round_id IN (SELECT frw.round_id FROM round_work frw WHERE frw.tenant_id = ? AND frw.state = 'RELEASED')`, ...officer.params, tenant);
  const reached = any([organizer, out]);
  return sql(`${alias}.tenant_id = ? AND (${reached.text})`, tenant, ...reached.params);
}

/** An objection of an entrant. */
@Read('Objection', {
  table: objection, prefix: 'obj', order: { column: 'id', direction: 'DESC' }, visible: belowEntryFor(['ORGANIZER']),
  about: ['Sanggahan peserta atas hasil yang diumumkan; terbaca peserta itu dan penyelenggara yang tidak mundur dari usulannya.', 'An objection of an entrant to a released result; read by that entrant and by organisers who are not recused from its entry.'],
})
export class Objection {
  @Code(OBJECTION_KIND, ['Jenisnya.', 'Its kind.'], { filter: true }) kind: string;
  @Text(['Isinya, dengan kata-kata peserta.', 'What it says, in the words of the entrant.']) words: string;
  @Code(OBJECTION_STATE, ['Keadaannya.', 'Its state.'], { filter: true }) state: string;
  @Computed(() => Boolean, ['agency_id'], ['Benar bila diajukan penyelenggara atas nama peserta di luar perangkat daerahnya.', 'True when the organiser filed it on behalf of an entrant that is none of its agencies.'], ({ agency_id: agency }) => agency === null) onBehalf: boolean;
  @Moment(['Saat diajukan.', 'When it was filed.'], { column: 'created_at', filter: true, sort: true }) filedAt: string;
  @Moment(['Saat diputuskan atau ditarik; kosong selama menunggu.', 'When it was decided or withdrawn; null while it stands.'], { filter: true, sort: true }) settledAt: string | null;
  @Text(['Keputusannya dengan kata-kata penyelenggara.', 'The decision in the words of the organiser.']) decision: string | null;
  @Text(['Aturan yang dirujuk keputusan itu.', 'The rule that the decision cites.']) citation: string | null;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @One('WorkspaceEntry', [['tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulannya.', 'The entry.'], { filter: true }) entry: unknown;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah yang mengajukannya.', 'The agency that filed it.'], { filter: true }) agency: unknown;
  @One('Organization', [['organization_id', 'id']], ['Organisasi luar yang atas namanya diajukan.', 'The outside organisation on whose behalf it was filed.'], { filter: true }) organization: unknown;
  @Many('RecomputeSet', [['tenant_id', 'tenant_id'], ['id', 'objection_id']], ['Usul penghitungan ulang yang dibuka karenanya.', 'The recompute sets that it led to.']) recomputes: unknown;
}

/** What an entrant is told about its entry in a round. */
@Read('EntryFeedback', {
  table: entryFeedback, prefix: 'efb', order: { column: 'id', direction: 'DESC' }, visible: feedbackRows,
  about: ['Umpan balik penyelenggara bagi peserta tentang usulannya pada satu tahap; peserta membacanya sesudah hasil diumumkan.', 'What the organiser tells an entrant about its entry in a round; the entrant reads it once the results are released.'],
})
export class EntryFeedback {
  @Text(['Isinya.', 'What it says.']) words: string;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @Moment(['Saat pertama ditulis.', 'When it was first written.'], { filter: true, sort: true }) createdAt: string;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @One('WorkspaceEntry', [['tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulannya.', 'The entry.'], { filter: true }) entry: unknown;
}
