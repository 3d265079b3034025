import type { RuleStrength, RuleTopic } from '../../src/domain/vocabulary/competition-words';

/** A rule of a made-up guideline, in both languages. */
export interface RuleWord {
  readonly topic: RuleTopic;
  readonly strength: RuleStrength;
  readonly id: string;
  readonly en: string;
}

const rule = (topic: RuleTopic, strength: RuleStrength, id: string, en: string): RuleWord => ({ topic, strength, id, en });

/** Rules that every edition of a region has. */
export const FIRM_RULES: readonly RuleWord[] = [
  rule('PARTICIPATION_LIMIT', 'BINDING', 'Satu inovasi paling banyak dua kali ikut serta.', 'An innovation may take part twice at most.'),
  rule('CUT', 'BINDING', 'Finalis ditentukan dari nilai proposal tertinggi; tiga terbaik ditentukan pada babak akhir.',
    'Finalists are those with the highest proposal scores; the best three are decided in the last round.'),
];

/** Rules of which an edition of a region has some. */
export const REGIONAL_RULES: readonly RuleWord[] = [
  rule('OBLIGATION', 'BINDING', 'Setiap perangkat daerah mengajukan sedikitnya satu inovasi.', 'Every agency enters at least one innovation.'),
  rule('OBLIGATION', 'UNKNOWN', 'Satu perangkat daerah satu inovasi; jangka waktunya tidak disebut.', 'One agency, one innovation; over what time is not said.'),
  rule('MATURITY', 'BINDING', 'Gagasan yang belum diterapkan boleh diajukan.', 'Ideas that are not yet in use may be entered.'),
  rule('MATURITY', 'CUSTOMARY', 'Inovasi yang sudah diuji coba biasanya diutamakan.', 'Innovations that were tried out usually come first.'),
  rule('JUDGING', 'BINDING', 'Penilai tidak menilai usulan dari kantornya sendiri.', 'Judges do not assess entries of their own office.'),
  rule('JUDGING', 'CUSTOMARY', 'Sebagian penilai biasanya berasal dari perguruan tinggi.', 'Some judges usually come from a university.'),
  rule('BONUS', 'BINDING', 'Inovasi yang telah diterapkan dua tahun mendapat tambahan nilai.', 'Innovations in use for two years earn extra points.'),
  rule('NOMINATION', 'BINDING', 'Tiga terbaik diusulkan ke kompetisi provinsi.', 'The best three are nominated for the contest of the province.'),
  rule('SCHEDULE', 'CUSTOMARY', 'Pengumuman biasanya dilakukan pada hari jadi daerah.', 'Results are usually announced on the anniversary of the region.'),
  rule('AWARD', 'UNKNOWN', 'Inovasi yang belum terpilih disimpan sebagai stok; untuk berapa lama tidak disebut.',
    'Innovations not chosen are kept as stock; for how long is not said.'),
  rule('DEFINITION', 'BINDING', 'Inovasi adalah cara baru, atau cara lama yang diperbaiki, dengan hasil yang dapat diukur.',
    'An innovation is a new way, or an old one made better, with a result that can be measured.'),
];

/** Rules of the contests above the regions. */
export const UPPER_RULES: readonly RuleWord[] = [
  rule('WHO_MAY_ENTER', 'BINDING', 'Peserta adalah pemerintah kabupaten dan kota, perangkat daerah provinsi, perguruan tinggi, serta badan usaha.',
    'Entrants are governments of regencies and cities, agencies of the province, universities and enterprises.'),
  rule('MINIMUM_AGE', 'CUSTOMARY', 'Inovasi biasanya telah diterapkan sedikitnya satu tahun.', 'Innovations have usually been in use for at least one year.'),
  rule('QUOTA', 'BINDING', 'Setiap kabupaten dan kota mengusulkan paling banyak tiga inovasi.', 'Each regency and city nominates three innovations at most.'),
  rule('CUT', 'BINDING', 'Lima belas terbaik maju ke presentasi dan enam terbaik ke sidang pleno.', 'The best fifteen go on to the presentation and the best six to the plenary.'),
  rule('JUDGING', 'BINDING', 'Panel terdiri atas unsur perguruan tinggi dan praktisi, tanpa unsur pengusul.', 'The panel is made of university members and practitioners, none from a nominating side.'),
  rule('BONUS', 'UNKNOWN', 'Inovasi yang telah direplikasi daerah lain mendapat tambahan nilai; besarnya tidak disebut.',
    'Innovations repeated elsewhere earn extra points; how many is not said.'),
  rule('NOMINATION', 'CUSTOMARY', 'Sepuluh terbaik biasanya diikutsertakan pada penghargaan kementerian.', 'The best ten are usually sent to the award of the ministry.'),
];
