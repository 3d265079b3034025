import { RULE_STRENGTH } from '../../../domain/vocabulary/competition-words';
import { SOURCE_CONFIDENCE } from '../../../domain/vocabulary/region-words';
import { RULE_GATE, RULE_KIND } from '../../../domain/vocabulary/rule-words';
import { Code, Computed, Day, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { ruleClause, ruleGroup, rulePack } from '../data/tables';
import { wordingOf } from './clause-wording';

const ofPack = [['tenant_id', 'tenant_id'], ['pack_id', 'id']] as const;
const belowPack = [['tenant_id', 'tenant_id'], ['id', 'pack_id']] as const;
const WORDED = ['kind', 'parameters', 'note', 'note_en'] as const;

/** The rules of a contest in one revision. */
@Read('RulePack', {
  table: rulePack, prefix: 'rpk', order: { column: 'code', direction: 'ASC' },
  about: [
    'Paket aturan lomba dalam satu revisi, sebagai data; sekali disimpan tidak pernah berubah, dan isi yang lain adalah revisi berikutnya.',
    'The rules of a contest in one revision, as data; once kept it never changes, and other content is the next revision.',
  ],
})
export class RulePack {
  @Text(['Kode paket pada penyelenggara ini.', 'Code of the pack within its organiser.'], { filter: true, sort: true }) code: string;
  @Whole(['Revisinya, mulai dari 1.', 'The revision, from 1.'], { filter: true, sort: true }) revision: number;
  @Text(['Nama paket.', 'Name of the pack.'], { filter: true, sort: true }) name: string;
  @Text(['Nama paket dalam bahasa Inggris.', 'Name of the pack in English.'], { column: 'name_en' }) nameEnglish: string;
  @Text(['Dasar paket ini secara keseluruhan.', 'What the pack as a whole rests on.']) citation: string | null;
  @Text(['SHA-256 dari seluruh isinya, dalam JSON kanonis.', 'SHA-256 of its whole content, in canonical JSON.'], { column: 'body_hash' }) contentHash: string;
  @Moment(['Kapan disimpan.', 'When it was kept.'], { sort: true }) publishedAt: string;
  @Many('RuleGroup', belowPack, ['Kelompok peserta dengan syarat masing-masing; kosong bila tidak ada.', 'The groups of participants with conditions of their own; none where there are none.']) groups: unknown;
  @Many('RuleClause', belowPack, ['Aturan-aturannya, menurut urutan paket.', 'Its clauses, in the order of the pack.']) clauses: unknown;
}

/** A group of participants of a pack. */
@Read('RuleGroup', {
  table: ruleGroup, prefix: 'rpg', order: { column: 'position', direction: 'ASC' },
  about: ['Kelompok peserta dalam satu paket aturan, misalnya umum, replikasi, dan khusus.', 'A group of participants within a rule pack, such as general, replication and special.'],
})
export class RuleGroup {
  @Whole(['Urutan kelompok, mulai dari 0.', 'Place of the group, from 0.'], { sort: true }) position: number;
  @Text(['Kode kelompok dalam paket ini.', 'Code of the group within the pack.'], { filter: true }) code: string;
  @Text(['Nama kelompok.', 'Name of the group.']) name: string;
  @Text(['Nama kelompok dalam bahasa Inggris.', 'Name of the group in English.'], { column: 'name_en' }) nameEnglish: string;
  @One('RulePack', ofPack, ['Paketnya.', 'The pack.'], { filter: true }) pack: unknown;
}

/** One clause of a pack. */
@Read('RuleClause', {
  table: ruleClause, prefix: 'rcl', order: { column: 'position', direction: 'ASC' },
  about: [
    'Satu aturan dalam paket: jenis dan parameternya, kekuatannya, gerbangnya, sumbernya, dan bunyinya.',
    'One clause of a pack: its kind and parameters, its strength, its gate, its source, and its words.',
  ],
})
export class RuleClause {
  @Whole(['Urutan aturan, mulai dari 0.', 'Place of the clause, from 0.'], { sort: true }) position: number;
  @Text(['Kode aturan dalam paket ini.', 'Code of the clause within the pack.'], { filter: true }) code: string;
  @Code(RULE_KIND, ['Jenisnya.', 'Its kind.'], { filter: true }) kind: string;
  @Code(RULE_STRENGTH, ['Kekuatannya; hanya yang mengikat dapat menolak.', 'Its strength; only a binding clause can refuse.'], { filter: true }) strength: string;
  @Code(RULE_GATE, ['Gerbang tempatnya menolak.', 'The gate at which it refuses.'], { filter: true }) gate: string;
  @Code(SOURCE_CONFIDENCE, ['Tingkat keyakinan atas sumbernya.', 'How far its source can be relied on.'], { filter: true }) confidence: string;
  @Text(['Sumbernya beserta letaknya.', 'Its source, with the place.']) citation: string | null;
  @Computed(() => [String], ['groups'], ['Kode kelompok yang terkena; kosong berarti semua.', 'Codes of the groups to which it applies; null for all.'],
    (row) => (typeof row.groups === 'string' ? row.groups.split(' ') : null), true) groups: readonly string[] | null;
  @Text(['Parameternya dalam JSON kanonis; artinya ada pada ruleKinds.', 'Its parameters in canonical JSON; ruleKinds tells what they mean.']) parameters: string;
  @Computed(() => String, WORDED, ['Bunyinya dalam bahasa Indonesia, disusun dari parameter dan catatannya.', 'Its words in Indonesian, made of its parameters and note.'], (row) => wordingOf(row)[0]) wording: string;
  @Computed(() => String, WORDED, ['Bunyinya dalam bahasa Inggris.', 'Its words in English.'], (row) => wordingOf(row)[1]) wordingEnglish: string;
  @Text(['Yang dikatakan sumber di luar parameternya.', 'What the source says beyond the parameters.']) note: string | null;
  @Text(['Catatan itu dalam bahasa Inggris.', 'That note in English.'], { column: 'note_en' }) noteEnglish: string | null;
  @Day(['Hari pertama berlakunya; kosong berarti sejak awal.', 'The first day on which it is in force; null from the start.'], { column: 'valid_from' }) validFrom: string | null;
  @Day(['Hari terakhir berlakunya; kosong berarti tanpa akhir.', 'The last day on which it is in force; null without end.'], { column: 'valid_to' }) validTo: string | null;
  @One('RulePack', ofPack, ['Paketnya.', 'The pack.'], { filter: true }) pack: unknown;
}
