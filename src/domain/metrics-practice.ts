import { reported, stated, type MetricSpec } from './metric';

const region = ['REGION'] as const;
const visit = ['VISIT'] as const;

/** How a place goes about innovating, in its own words, and what a visit left unsaid. */
export const PRACTICE_METRICS = {
  PIPELINE_STAGES: reported(['Tahap lahirnya inovasi', 'Stages of the idea pipeline'], ['Jumlah tahap yang harus dilalui sebuah gagasan.', 'Number of stages an idea has to pass.'], 'STAGES', region),
  PIPELINE_STAGE_NAME: stated(['Nama tahap', 'Name of a stage'], ['Nama satu tahap lahirnya inovasi menurut sumber.', 'The name of one stage of the idea pipeline as a source gives it.'], region),
  INNOVATION_DEFINITION: stated(['Makna inovasi', 'What innovation means'], ['Apa yang disebut inovasi menurut pejabat daerah.', 'What the region\'s office calls an innovation.'], region),
  INNOVATION_STRATEGY: stated(['Strategi inovasi', 'Innovation strategy'], ['Cara daerah menggerakkan inovasi menurut pejabatnya.', 'How a region says it sets innovation in motion.'], region),
  INNOVATION_CAPITAL: stated(['Modal inovasi', 'What innovation takes'], ['Modal yang dianggap perlu untuk berinovasi.', 'What is held to be needed in order to innovate.'], region),
  LEADERSHIP_SUPPORT: stated(['Dukungan pimpinan', 'Support of the leadership'], ['Dukungan kepala daerah dan DPRD atas inovasi.', 'Support that the regional head and council give to innovation.'], region),
  INNOVATION_CONDITIONS: stated(['Keadaan inovasi', 'State of innovation'], ['Keadaan inovasi di daerah menurut pejabatnya.', 'The state of innovation in a region in the words of its office.'], region),
  VISIT_DELEGATION_SIZE: reported(['Jumlah rombongan', 'Size of the delegation'], ['Jumlah orang dalam rombongan tamu.', 'Number of people in the visiting delegation.'], 'PEOPLE', visit),
  VISIT_INNOVATIONS_SEEN: stated(['Inovasi yang ditinjau', 'Innovations seen'], ['Inovasi tuan rumah yang ditinjau rombongan.', 'Innovations of the host that the delegation looked at.'], visit),
  VISIT_FOLLOW_UP: stated(['Tindak lanjut kunjungan', 'What followed the visit'], ['Apa yang terjadi setelah kunjungan.', 'What came of the visit.'], visit),
} as const satisfies Record<string, MetricSpec>;
