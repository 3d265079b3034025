import { RANK_PLACE } from '../../../domain/vocabulary/judging-words';
import { scoreValue, ScoreValue } from '../../../graphql-kit/figures';
import { Code, Computed, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { ranking, rankingCriterion, rankingPlace, rankingStatistic, roundRelease } from '../data/tables';

const ofRound = [['tenant_id', 'tenant_id'], ['round_id', 'id']] as const;

/** When the results of a round come out, as everybody may know it. */
@Read('RoundRelease', {
  table: roundRelease, prefix: 'rrl', order: { column: 'planned_for', direction: 'ASC' },
  about: ['Kapan hasil suatu tahap diumumkan, direncanakan atau sudah; tidak memberitahukan apa pun tentang hasilnya.', 'When the results of a round come out, planned or done; it tells nothing of the results.'],
})
export class RoundRelease {
  @Moment(['Saat yang direncanakan.', 'The moment that is planned.'], { filter: true, sort: true }) plannedFor: string;
  @Whole(['Berapa kali dipindahkan.', 'How often it was moved.']) moves: number;
  @Moment(['Saat diumumkan; kosong sebelum itu.', 'The moment at which they came out; null before.'], { filter: true, sort: true }) releasedAt: string | null;
  @One('Round', ofRound, ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
}

/** A released ranking in one revision. */
@Read('Ranking', {
  table: ranking, prefix: 'rkg', order: { column: 'released_at', direction: 'DESC' },
  about: ['Peringkat suatu tahap yang sudah diumumkan, satu revisi; revisi tidak pernah berubah.', 'The released ranking of a round, one revision of it; a revision never changes.'],
})
export class Ranking {
  @Whole(['Nomor revisinya; yang terbesar berlaku.', 'Number of the revision; the largest is in force.'], { filter: true, sort: true }) revision: number;
  @Text(['Nama dan versi cara menghitungnya.', 'Name and version of the way in which it was computed.'], { filter: true }) method: string;
  @Text(['SHA-256 dari aturan penilaian yang dibekukan.', 'SHA-256 of the rules of judging that were frozen.']) rulesHash: string;
  @Text(['SHA-256 dari semua yang dihitung.', 'SHA-256 of all that it was made from.']) inputsHash: string;
  @Text(['SHA-256 dari hasilnya.', 'SHA-256 of what came of it.']) outputHash: string;
  @Text(['Sebab ada revisi ini; kosong pada yang pertama.', 'Why there is this revision; null for the first.']) reason: string | null;
  @Moment(['Saat diumumkan.', 'When it was released.'], { filter: true, sort: true }) releasedAt: string;
  @One('Round', ofRound, ['Tahapnya.', 'The round.'], { filter: true }) round: unknown;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @Many('RankingPlace', [['tenant_id', 'tenant_id'], ['id', 'ranking_id']], ['Letak usulan, sejauh diterbitkan.', 'Where the entries stand, as far as it is published.']) places: unknown;
  @Many('RankingStatistic', [['tenant_id', 'tenant_id'], ['id', 'ranking_id']], ['Statistik penilaiannya, bila diterbitkan.', 'Statistics of the judging, where they are published.']) statistics: unknown;
}

const shown = (row: Readonly<Record<string, unknown>>): unknown => {
  const value = row.score_hundredths;
  const missing = value === null || value === undefined;
  return scoreValue(missing ? { kind: 'MISSING', reason: 'NOT_REPORTED' } : { kind: 'SHOWN', value: Number(value) });
};

/** An entry in a released ranking. */
@Read('RankingPlace', {
  table: rankingPlace, prefix: 'rkp', order: { column: 'position', direction: 'ASC' },
  about: ['Letak satu usulan pada peringkat yang sudah diumumkan.', 'Where an entry stands in a released ranking.'],
})
export class RankingPlace {
  @Whole(['Urutannya dalam daftar.', 'Its place in the list.'], { filter: true, sort: true }) position: number;
  @Whole(['Peringkatnya: 1, 2, 2, 4; kosong tanpa nilai.', 'Its rank: 1, 2, 2, 4; null without a score.'], { filter: true, sort: true }) rank: number | null;
  @Code(RANK_PLACE, ['Di dalam atau di luar batas potong.', 'Inside or outside the cut.'], { filter: true }) place: string;
  @Computed(() => ScoreValue, ['score_hundredths'], ['Nilai yang ditampilkan, atau sebab tidak ada.', 'The score as shown, or why there is none.'], shown) score: unknown;
  @Text(['Bagaimana nilai yang sama dipecah; kosong bila tidak ada yang sama.', 'How a tie broke, in Indonesian; null where there was none.']) tieWording: string | null;
  @Text(['Bagaimana nilai yang sama dipecah, dalam bahasa Inggris.', 'How a tie broke, in English.'], { column: 'tie_wording_en' }) tieWordingEnglish: string | null;
  @Text(['Sebab letaknya, bila urutan saja tidak menjelaskannya.', 'Why it stands there where the order alone does not say it, in Indonesian.']) reason: string | null;
  @Text(['Sebab letaknya, dalam bahasa Inggris.', 'Why it stands there, in English.'], { column: 'reason_en' }) reasonEnglish: string | null;
  @One('Ranking', [['tenant_id', 'tenant_id'], ['ranking_id', 'id']], ['Peringkatnya.', 'The ranking.'], { filter: true }) ranking: unknown;
  @One('Entry', [['tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulannya.', 'The entry.'], { filter: true }) entry: unknown;
  @Many('RankingCriterion', [['tenant_id', 'tenant_id'], ['id', 'place_id']], ['Rata-ratanya tiap kriteria, bila nilai diterbitkan.', 'Its mean for each criterion, where scores are published.']) criteria: unknown;
}

/** The mean of an entry for one criterion in a released ranking. */
@Read('RankingCriterion', {
  table: rankingCriterion, prefix: 'rkc', order: { column: 'id', direction: 'ASC' },
  about: ['Rata-rata satu usulan pada satu kriteria, pada peringkat yang sudah diumumkan.', 'The mean of an entry for one criterion in a released ranking.'],
})
export class RankingCriterion {
  @Whole(['Rata-ratanya dalam perseratus poin kriteria itu.', 'The mean in hundredths of a point of that criterion.']) hundredths: number;
  @One('RubricCriterion', [['tenant_id', 'tenant_id'], ['criterion_id', 'id']], ['Kriterianya.', 'The criterion.'], { filter: true }) criterion: unknown;
  @One('RankingPlace', [['tenant_id', 'tenant_id'], ['place_id', 'id']], ['Letak usulannya.', 'Where the entry stands.'], { filter: true }) place: unknown;
}

/** A statistic of a released ranking. */
@Read('RankingStatistic', {
  table: rankingStatistic, prefix: 'rks', order: { column: 'position', direction: 'ASC' },
  about: ['Statistik penilaian suatu tahap yang diterbitkan penyelenggara.', 'A statistic of the judging of a round that its organiser published.'],
})
export class RankingStatistic {
  @Whole(['Urutannya, mulai dari 1.', 'Its place, from 1.'], { sort: true }) position: number;
  @Text(['Kode statistiknya.', 'Code of the statistic.'], { filter: true }) code: string;
  @Text(['Nilainya sebagai teks; kosong bila rancangannya tidak mengizinkan, sebabnya pada kalimatnya.', 'The value as text; null where the design does not allow one, the reason then stands in the wording.']) value: string | null;
  @Text(['Kalimatnya dalam bahasa Indonesia.', 'The wording in Indonesian.']) wording: string;
  @Text(['Kalimatnya dalam bahasa Inggris.', 'The wording in English.'], { column: 'wording_en' }) wordingEnglish: string;
  @One('Ranking', [['tenant_id', 'tenant_id'], ['ranking_id', 'id']], ['Peringkatnya.', 'The ranking.'], { filter: true }) ranking: unknown;
}
