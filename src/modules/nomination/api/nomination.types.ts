import { PARTICIPANT_KIND, RULE_STRENGTH } from '../../../domain/vocabulary/competition-words';
import { NOMINATION_BASIS, NOMINATION_PART, NOMINATION_STATE } from '../../../domain/vocabulary/nomination-words';
import { RULE_OUTCOME } from '../../../domain/vocabulary/rule-words';
import { Code, Day, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { belowNominationFor, nominationRowsFor } from '../../../reads/visible-nominations';
import { nomination, nominationFinding, nominationPart } from '../data/tables';
import { NOMINATION_READERS } from './nomination-readers';

/** A nomination as both of its sides see it. */
@Read('Nomination', {
  table: nomination, prefix: 'nom', order: { column: 'id', direction: 'DESC' }, visible: nominationRowsFor(NOMINATION_READERS),
  about: ['Pengusulan inovasi ke penyelenggaraan tingkat atas, sebagaimana dilihat kedua pihak.', 'A nomination of an innovation to an edition of a tier above, as both sides see it.'],
})
export class Nomination {
  @Text(['Judul inovasinya saat dikirim.', 'Title of the innovation when it was sent.'], { filter: true, sort: true }) title: string;
  @Code(NOMINATION_STATE, ['Keadaannya.', 'Where it stands.'], { filter: true }) state: string;
  @Code(NOMINATION_BASIS, ['Dasarnya.', 'What it rests on.'], { filter: true }) basis: string;
  @Code(PARTICIPANT_KIND, ['Jenis peserta pada tingkat atas.', 'The kind of participant in the tier above.'], { filter: true }) participant: string;
  @Text(['Kode kelompok menurut aturan tingkat atas.', 'Code of the group in the rules of the tier above.'], { column: 'group_code', filter: true }) group: string | null;
  @Whole(['Peringkatnya pada tingkat bawah; kosong bila dasarnya stok.', 'Its rank in the tier below; null where it rests on the stock.'], { filter: true, sort: true }) rank: number | null;
  @Text(['Surat pengantarnya: nomor dan tanggal.', 'The letter with which it came: number and date.']) letter: string | null;
  @Text(['SHA-256 dari potret yang dikirim.', 'SHA-256 of the snapshot that was sent.']) snapshotHash: string;
  @Moment(['Saat dikirim.', 'When it was sent.'], { column: 'created_at', filter: true, sort: true }) sentAt: string;
  @Moment(['Saat diterima untuk diperiksa.', 'When it was received to be checked.'], { filter: true }) receivedAt: string | null;
  @Moment(['Saat diputuskan atau ditarik.', 'When it was settled or withdrawn.'], { filter: true, sort: true }) settledAt: string | null;
  @Text(['Alasan ditolak atau ditarik.', 'Why it was refused or withdrawn.']) reason: string | null;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @One('Tenant', [['owner_tenant_id', 'id']], ['Pemerintah yang mengusulkan.', 'The government that nominates.'], { filter: true }) nominator: unknown;
  @One('Edition', [['partner_tenant_id', 'tenant_id'], ['upper_edition_id', 'id']], ['Penyelenggaraan tingkat atas yang dituju.', 'The edition of the tier above to which it goes.'], { filter: true }) upperEdition: unknown;
  @One('Edition', [['owner_tenant_id', 'tenant_id'], ['lower_edition_id', 'id']], ['Penyelenggaraan tingkat bawah asalnya.', 'The edition of the tier below from which it comes.'], { filter: true }) lowerEdition: unknown;
  @One('Entry', [['owner_tenant_id', 'tenant_id'], ['lower_entry_id', 'id']], ['Usulannya pada tingkat bawah, sejauh terbit.', 'Its entry in the tier below, as far as it was published.']) lowerEntry: unknown;
  @One('Innovation', [['owner_tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang diusulkan.', 'The innovation that is nominated.'], { filter: true }) innovation: unknown;
  @One('Agency', [['owner_tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah pemilik inovasinya.', 'The agency whose innovation it is.'], { filter: true }) agency: unknown;
  @One('Category', [['partner_tenant_id', 'tenant_id'], ['category_id', 'id']], ['Kategori pada tingkat atas.', 'The category in the tier above.'], { filter: true }) category: unknown;
  @One('NominatedEntry', [['owner_tenant_id', 'partner_tenant_id'], ['partner_tenant_id', 'owner_tenant_id'], ['id', 'nomination_id']], ['Keadaan usulan yang dibuat tingkat atas darinya; kosong sebelum diterima.', 'Where the entry stands that the tier above made of it; null until it is accepted.'], { nullable: true }) admitted: unknown;
  @Many('NominationPart', [['owner_tenant_id', 'owner_tenant_id'], ['id', 'nomination_id']], ['Potret yang dikirim bersamanya.', 'The snapshot that was sent with it.']) parts: unknown;
  @Many('NominationFinding', [['owner_tenant_id', 'partner_tenant_id'], ['partner_tenant_id', 'owner_tenant_id'], ['id', 'nomination_id']], ['Temuan aturan tingkat atas saat diputuskan.', 'What the rules of the tier above found when it was settled.']) findings: unknown;
}

/** A part of the snapshot of a nomination. */
@Read('NominationPart', {
  table: nominationPart, prefix: 'npt', order: { column: 'position', direction: 'ASC' }, visible: belowNominationFor(NOMINATION_READERS, 'owner_tenant_id'),
  about: ['Satu bagian potret pengusulan; tidak berubah sesudah dikirim.', 'A part of the snapshot of a nomination; it does not change after it was sent.'],
})
export class NominationPart {
  @Whole(['Urutannya, mulai dari 1.', 'Its place, from 1.'], { sort: true }) position: number;
  @Code(NOMINATION_PART, ['Jenisnya.', 'What it is.'], { filter: true }) kind: string;
  @Text(['Kode pertanyaan atau dokumen, nama penghargaan, keikutsertaan, atau jenis peristiwa.', 'Code of the question or document, name of the award, participation, or kind of event.'], { filter: true }) label: string;
  @Text(['Isinya.', 'What it says.']) words: string;
  @Text(['Nomor dokumen.', 'Number of the document.']) number: string | null;
  @Day(['Tanggalnya.', 'Its date.']) dated: string | null;
  @One('Nomination', [['owner_tenant_id', 'owner_tenant_id'], ['nomination_id', 'id']], ['Pengusulan yang memuatnya, sejauh Anda boleh melihatnya.', 'The nomination that holds it, as far as you may see it.'], { filter: true, nullable: true }) nomination: unknown;
}

/** What the rules of the upper tier found on a nomination. */
@Read('NominationFinding', {
  table: nominationFinding, prefix: 'nfd', order: { column: 'position', direction: 'ASC' }, visible: belowNominationFor(NOMINATION_READERS, 'partner_tenant_id'),
  about: ['Pasal tingkat atas yang belum terpenuhi atau butuh bukti saat pengusulan diputuskan.', 'A clause of the tier above that was not met or needed proof when a nomination was settled.'],
})
export class NominationFinding {
  @Whole(['Urutannya, mulai dari 1; yang mengikat dahulu.', 'Its place, from 1; those that bind come first.'], { sort: true }) position: number;
  @Text(['Kode pasalnya.', 'Code of the clause.'], { filter: true }) clause: string;
  @Code(RULE_STRENGTH, ['Kekuatan pasalnya.', 'Strength of the clause.'], { filter: true }) strength: string;
  @Code(RULE_OUTCOME, ['Hasil pemeriksaannya.', 'What checking it found.'], { filter: true }) outcome: string;
  @Text(['Temuannya dalam bahasa Indonesia.', 'What was found, in Indonesian.']) wording: string;
  @Text(['Temuannya dalam bahasa Inggris.', 'What was found, in English.'], { column: 'wording_en' }) wordingEnglish: string;
  @Text(['Rujukannya.', 'What the clause cites.']) citation: string | null;
  @Day(['Tanggal paling awal terpenuhinya, bila diketahui.', 'The earliest date on which it is met, where that is known.']) earliest: string | null;
  @One('Nomination', [['partner_tenant_id', 'owner_tenant_id'], ['nomination_id', 'id']], ['Pengusulan yang diputuskan, sejauh Anda boleh melihatnya.', 'The nomination that was settled, as far as you may see it.'], { filter: true, nullable: true }) nomination: unknown;
}

