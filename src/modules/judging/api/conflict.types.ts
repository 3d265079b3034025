import { CONFLICT_KIND, CONFLICT_ORIGIN } from '../../../domain/vocabulary/judging-words';
import { Code, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { conflict, recusal, recusalOverride, roundEntry } from '../data/tables';
import { conflictRows, overrideRows, ownRecusalRows, recusalRows, recusedPlaceRows } from './visible';

const ofEdition = [['tenant_id', 'tenant_id'], ['edition_id', 'id']] as const;
const offices = (column: string): readonly (readonly [string, string])[] => [['tenant_id', 'tenant_id'], [column, 'actor_id']];

/** A conflict of interest of somebody who judges or organises. */
@Read('Conflict', {
  table: conflict, prefix: 'cfl', order: { column: 'id', direction: 'DESC' }, visible: conflictRows,
  about: [
    'Benturan kepentingan juri atau penyelenggara: dengan satu usulan, perangkat daerah dan pohonnya, atau organisasi. Yang dicatat pihak lain tentang diri sendiri tidak terbaca.',
    'A conflict of interest of a judge or organiser: with an entry, an agency and its tree, or an organisation. What others recorded about oneself is not read.',
  ],
})
export class Conflict {
  @Code(CONFLICT_KIND, ['Jenisnya.', 'Its kind.'], { filter: true }) kind: string;
  @Code(CONFLICT_ORIGIN, ['Dari mana diketahui.', 'How it is known.'], { filter: true }) origin: string;
  @Text(['Sebabnya.', 'The reason.']) reason: string;
  @Moment(['Saat dicatat.', 'When it was written down.'], { column: 'created_at', filter: true, sort: true }) at: string;
  @One('Edition', ofEdition, ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @One('Judge', [['tenant_id', 'tenant_id'], ['edition_id', 'edition_id'], ['actor_id', 'actor_id']], ['Jurinya; kosong bagi penyelenggara.', 'The judge; null for an organiser.'], { nullable: true }) judge: unknown;
  @One('WorkspaceEntry', [['tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulannya; kosong bila tentang perangkat daerah atau organisasi, dan bila tidak boleh Anda baca.', 'The entry; null where it is about an agency or organisation, and where you may not read it.']) entry: unknown;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerahnya, beserta yang di atas dan di bawahnya.', 'The agency, with those above and below it.'], { filter: true }) agency: unknown;
  @One('Organization', [['organization_id', 'id']], ['Organisasinya.', 'The organisation.'], { filter: true }) organization: unknown;
  @Many('WorkspaceMembership', offices('actor_id'), ['Fungsi yang dipegang yang bersangkutan.', 'The functions that the one concerned holds.']) offices: unknown;
}

/** That somebody reads nothing of an entry, as organisers see it who may read that entry. */
@Read('Recusal', {
  table: recusal, prefix: 'rcs', order: { column: 'id', direction: 'DESC' }, visible: recusalRows,
  about: [
    'Mundurnya juri atau penyelenggara dari satu usulan: ia tidak membaca apa pun darinya, sampai dua orang lain mencabutnya.',
    'That a judge or organiser is recused from an entry and reads nothing of it, until two others lift that.',
  ],
})
export class Recusal {
  @Code(CONFLICT_KIND, ['Jenis benturan kepentingannya.', 'The kind of conflict.'], { filter: true }) kind: string;
  @Text(['Sebabnya.', 'The reason.']) reason: string;
  @Moment(['Saat dicatat.', 'When it was written down.'], { column: 'created_at', filter: true, sort: true }) at: string;
  @Moment(['Saat dicabut; kosong selama berlaku.', 'When it was lifted; null while it stands.'], { filter: true, sort: true }) liftedAt: string | null;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @One('WorkspaceEntry', [['tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulannya.', 'The entry.'], { filter: true }) entry: unknown;
  @One('Edition', ofEdition, ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @One('Conflict', [['tenant_id', 'tenant_id'], ['conflict_id', 'id']], ['Benturan kepentingan asalnya.', 'The conflict that it comes from.']) conflict: unknown;
  @One('Judge', [['tenant_id', 'tenant_id'], ['edition_id', 'edition_id'], ['actor_id', 'actor_id']], ['Jurinya; kosong bagi penyelenggara.', 'The judge; null for an organiser.'], { nullable: true }) judge: unknown;
  @Many('WorkspaceMembership', offices('actor_id'), ['Fungsi yang dipegang yang bersangkutan.', 'The functions that the one concerned holds.']) offices: unknown;
  @Many('RecusalOverride', [['tenant_id', 'tenant_id'], ['id', 'recusal_id']], ['Pencabutan yang diusulkan atau disahkan.', 'The overrides that were proposed or confirmed.']) overrides: unknown;
}

/** An act of two people that lifts a recusal. */
@Read('RecusalOverride', {
  table: recusalOverride, prefix: 'rov', order: { column: 'id', direction: 'DESC' }, visible: overrideRows,
  about: ['Pencabutan mundurnya seseorang: satu orang mengusulkan dengan alasan, orang lain mengesahkan.', 'The lifting of a recusal: one person proposes it with a reason, another confirms it.'],
})
export class RecusalOverride {
  @Text(['Alasannya.', 'The reason.']) reason: string;
  @Moment(['Saat diusulkan.', 'When it was proposed.'], { column: 'created_at', filter: true, sort: true }) proposedAt: string;
  @Moment(['Saat disahkan orang kedua.', 'When a second person confirmed it.'], { filter: true, sort: true }) confirmedAt: string | null;
  @Moment(['Saat ditarik.', 'When it was withdrawn.'], { filter: true }) withdrawnAt: string | null;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @One('Recusal', [['tenant_id', 'tenant_id'], ['recusal_id', 'id']], ['Yang dicabut.', 'What is lifted.'], { filter: true }) recusal: unknown;
  @Many('WorkspaceMembership', offices('proposed_by'), ['Fungsi yang dipegang pengusulnya.', 'The functions that who proposed it holds.']) proposer: unknown;
  @Many('WorkspaceMembership', offices('confirmed_by'), ['Fungsi yang dipegang pengesahnya.', 'The functions that who confirmed it holds.']) confirmer: unknown;
}

/** That the reader itself is recused: all that it is told. */
@Read('OwnRecusal', {
  table: recusal, prefix: 'orc', order: { column: 'id', direction: 'ASC' }, visible: ownRecusalRows,
  about: ['Bahwa Anda sendiri mundur dari satu usulan; selain labelnya tidak ada yang terbaca.', 'That you are recused from an entry yourself; beside its label nothing can be read.'],
})
export class OwnRecusal {
  @Moment(['Sejak kapan.', 'Since when.'], { column: 'created_at' }) since: string;
  @Moment(['Saat dicabut; kosong selama berlaku.', 'When it was lifted; null while it stands.'], { filter: true }) liftedAt: string | null;
  @One('Edition', ofEdition, ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @Many('RecusedPlace', [['tenant_id', 'tenant_id'], ['entry_id', 'entry_id']], ['Labelnya pada tiap tahap.', 'Its label in each round.']) places: unknown;
}

/** The label, in a round, of an entry from which the reader is recused. */
@Read('RecusedPlace', {
  table: roundEntry, prefix: 'rcp', order: { column: 'label', direction: 'ASC' }, visible: recusedPlaceRows,
  about: ['Label usulan yang Anda mundur darinya pada suatu tahap.', 'The label in a round of an entry from which you are recused.'],
})
export class RecusedPlace {
  @Text(['Labelnya.', 'The label.'], { sort: true }) label: string;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
}
