import { ANNOUNCEMENT_KIND, ANNOUNCEMENT_STATUS, ROUND_METHOD, RULE_STRENGTH, RULE_TOPIC, SESSION_KIND } from '../../../domain/vocabulary/competition-words';
import { Code, Many, One, Period, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { announcement, prize, round, ruleStatement, session } from '../data/tables';

const ofEdition = [['tenant_id', 'tenant_id'], ['edition_id', 'id']] as const;

/** A round of an edition. */
@Read('Round', {
  table: round, prefix: 'rnd', order: { column: 'position', direction: 'ASC' },
  about: ['Tahap seleksi: berapa yang masuk, bagaimana dipotong, dan berapa yang lanjut.', 'A round of selection: how many came in, how the cut is made and how many went on.'],
})
export class Round {
  @Whole(['Urutan tahap, mulai dari 1.', 'Place of the round, from 1.'], { filter: true, sort: true }) position: number;
  @Text(['Nama tahap menurut sumber.', 'Name of the round in the source.'], { filter: true }) name: string;
  @Code(ROUND_METHOD, ['Cara seleksinya.', 'How it selects.'], { filter: true }) method: string;
  @Whole(['Banyaknya usulan yang masuk tahap ini; kosong bila tidak disebut sumber, dan kosong bukan nol.', 'How many entries came into this round; null where the source does not tell it, which is not zero.'], { filter: true }) entrants: number | null;
  @Whole(['Banyaknya usulan yang lanjut; kosong bila tidak disebut sumber, dan kosong bukan nol.', 'How many entries went on; null where the source does not tell it, which is not zero.'], { filter: true }) advanced: number | null;
  @Text(['Aturan potong dalam kata-kata, misalnya enam terbaik.', 'The rule of the cut in words, for example the best six.']) cutRule: string | null;
  @One('Edition', ofEdition, ['Penyelenggaraan yang memiliki tahap ini.', 'The edition that has this round.'], { filter: true }) edition: unknown;
  @One('RoundPlan', [['tenant_id', 'tenant_id'], ['id', 'round_id']], ['Cara dinilai dan dipotong, bila disusun di sini.', 'How it is judged and cut, where that was planned here.'], { nullable: true }) plan: unknown;
  @One('RoundJudging', [['tenant_id', 'tenant_id'], ['id', 'round_id']], ['Cara nilainya menjadi peringkat; kosong bila menurut cara bawaan.', 'How its scores become its ranking; null where the plain way holds.'], { nullable: true }) judging: unknown;
  @One('RoundRelease', [['tenant_id', 'tenant_id'], ['id', 'round_id']], ['Kapan hasilnya diumumkan; kosong bila belum direncanakan di sini.', 'When its results come out; null where that is not planned here.'], { nullable: true }) release: unknown;
  @Many('Session', [['tenant_id', 'tenant_id'], ['id', 'round_id']], ['Sesi yang berlangsung pada tahap ini.', 'The sessions that took place in this round.']) sessions: unknown;
  @Many('Ranking', [['tenant_id', 'tenant_id'], ['id', 'round_id']], ['Revisi peringkatnya yang sudah diumumkan, yang terbaru dahulu.', 'The revisions of its ranking that are released, the newest first.']) revisions: unknown;
}

/** A prize as one source tells it. */
@Read('Prize', {
  table: prize, prefix: 'prz', order: { column: 'position', direction: 'ASC' },
  about: ['Hadiah sebagaimana diumumkan; dua sumber yang berbeda menjadi dua baris dengan tanda pertentangan yang sama.', 'A prize as it was announced; two sources that differ are two rows with the same mark of conflict.'],
})
export class Prize {
  @Whole(['Urutan hadiah dalam daftar, mulai dari 1.', 'Place of the prize in the list, from 1.'], { sort: true }) position: number;
  @Text(['Nama hadiah.', 'Name of the prize.'], { filter: true }) name: string;
  @Text(['Uraian hadiah menurut sumber.', 'What the source says about the prize.']) description: string | null;
  @Text(['Untuk apa hadiah diberikan, misalnya peringkat pertama.', 'What the prize is given for, for example the first place.'], { filter: true }) awardedFor: string | null;
  @One('Edition', ofEdition, ['Penyelenggaraan yang memberikannya.', 'The edition that gives it.'], { filter: true }) edition: unknown;
}

/** A session of an edition. */
@Read('Session', {
  table: session, prefix: 'ses', order: { column: 'held_earliest', direction: 'ASC' },
  about: ['Peluncuran, presentasi, wawancara, atau kunjungan lapangan; pesertanya disebut menurut jabatan, tidak pernah menurut nama orang.', 'A launch, presentation, interview or field visit; those who take part are named by their office, never as persons.'],
})
export class Session {
  @Code(SESSION_KIND, ['Jenis sesi ini.', 'The kind of session.'], { filter: true }) kind: string;
  @Period(['Tanggal berlangsung, sejauh diketahui.', 'The date on which it is held, as far as it is known.'], { filter: true, sort: true }) held: unknown;
  @Text(['Tempat berlangsung.', 'The place where it is held.']) venue: string | null;
  @Text(['Jabatan yang memaparkan, misalnya inovator.', 'The office that presents, for example the innovator.']) presenter: string | null;
  @Text(['Jabatan yang mendampingi pemapar, misalnya kepala perangkat daerah.', 'The office that accompanies the presenter, for example the head of the agency.']) accompaniedBy: string | null;
  @Text(['Jabatan dan pihak yang hadir.', 'The offices and parties that attend.']) attendedBy: string | null;
  @Text(['Sebab sesi dipindahkan; kosong bila tidak dipindahkan.', 'Why the session was moved; null when it was not.']) movedReason: string | null;
  @One('Edition', ofEdition, ['Penyelenggaraan yang memiliki sesi ini.', 'The edition that has this session.'], { filter: true }) edition: unknown;
  @One('Round', [['tenant_id', 'tenant_id'], ['round_id', 'id']], ['Tahap yang memiliki sesi ini; kosong di luar tahap seleksi.', 'The round that has this session; null outside the rounds of selection.'], { filter: true }) round: unknown;
}

/** An announcement of an edition. */
@Read('Announcement', {
  table: announcement, prefix: 'ann', order: { column: 'planned_earliest', direction: 'ASC' },
  about: ['Pengumuman: kapan direncanakan, ke kapan dan mengapa diundur, serta kapan dilakukan.', 'An announcement: when it was planned, to when and why it was moved, and when it was made.'],
})
export class Announcement {
  @Code(ANNOUNCEMENT_KIND, ['Apa yang diumumkan.', 'What is announced.'], { filter: true }) kind: string;
  @Code(ANNOUNCEMENT_STATUS, ['Keadaan terakhir yang diketahui.', 'The last state that is known.'], { filter: true }) status: string;
  @Period(['Tanggal yang direncanakan, sejauh diketahui.', 'The date that was planned, as far as it is known.']) planned: unknown;
  @Text(['Bunyi rencananya menurut sumber, misalnya pada hari jadi kota.', 'The plan in the words of the source, for example on the anniversary of the city.']) plannedWording: string | null;
  @Period(['Tanggal penggantinya setelah diundur, sejauh diketahui.', 'The date to which it was moved, as far as it is known.']) moved: unknown;
  @Text(['Bunyi penundaannya menurut sumber.', 'The move in the words of the source.']) movedWording: string | null;
  @Text(['Sebab penundaan; kosong bila tidak diundur atau tidak disebut sumber.', 'Why it was moved; null when it was not, or when the source does not tell it.']) movedReason: string | null;
  @Period(['Tanggal pengumuman dilakukan, sejauh diketahui.', 'The date on which it was made, as far as it is known.']) made: unknown;
  @One('Edition', ofEdition, ['Penyelenggaraan yang mengumumkan.', 'The edition that announces.'], { filter: true }) edition: unknown;
}

/** A rule of an edition in words. */
@Read('RuleStatement', {
  table: ruleStatement, prefix: 'rul', order: { column: 'position', direction: 'ASC' },
  about: ['Aturan dalam kata-kata, dengan rujukan dan kekuatannya; aturan yang hanya kebiasaan menyarankan dan tidak pernah menolak.', 'A rule in words, with its citation and strength; a rule that is only customary advises and never refuses.'],
})
export class RuleStatement {
  @Whole(['Urutan aturan dalam daftar, mulai dari 1.', 'Place of the rule in the list, from 1.'], { sort: true }) position: number;
  @Code(RULE_TOPIC, ['Hal yang diatur.', 'What the rule is about.'], { filter: true }) topic: string;
  @Code(RULE_STRENGTH, ['Apakah aturan ini mengikat, hanya kebiasaan, atau tidak diketahui.', 'Whether the rule binds, is only customary, or is not known.'], { filter: true }) strength: string;
  @Text(['Bunyi aturan dalam bahasa Indonesia.', 'The wording of the rule in Indonesian.'], { filter: true }) wording: string;
  @Text(['Bunyi aturan dalam bahasa Inggris.', 'The wording of the rule in English.'], { column: 'wording_en' }) wordingEnglish: string;
  @Text(['Rujukan peraturan atau dokumennya; kosong bila tidak disebut.', 'The regulation or document that it cites; null when none is named.'], { filter: true }) citation: string | null;
  @One('Edition', ofEdition, ['Penyelenggaraan yang diatur.', 'The edition that it governs.'], { filter: true }) edition: unknown;
}
