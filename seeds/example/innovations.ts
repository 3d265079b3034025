import type { MappingConfidence } from '../../src/domain/vocabulary/innovation-words';
import { keyFromName } from '../../src/platform/ids';
import { dayText, month, vague } from './dates';
import { chanceOf, type Chance } from './random';
import type { ExampleShelf } from './shelf';
import type { Work } from './works';

const INITIATORS = ['AGENCY', 'AGENCY', 'AGENCY', 'AGENCY', 'AGENCY', 'CIVIL_SERVANT', 'CIVIL_SERVANT', 'COMMUNITY', 'REGIONAL_HEAD', 'COUNCIL_MEMBER'] as const;
const ENDINGS = [
  'Pengukuran hasilnya masih berjalan.', 'Hasil dibahas setiap tiga bulan bersama warga.', 'Biayanya berasal dari anggaran kantor sendiri.',
  'Panduan tertulis tersedia bagi yang ingin meniru.', 'Cakupannya diperluas bertahap.',
];

function stagesOf(work: Work, chance: Chance): { readonly iid_stage: string; readonly idea_stage: string } {
  if (work.inUse !== null) return { iid_stage: 'IMPLEMENTATION', idea_stage: chance.hit(50) ? 'DELIVER' : 'DISPLAY' };
  if (work.trial !== null) return { iid_stage: 'TRIAL', idea_stage: chance.hit(60) ? 'DESIGN' : 'DELIVER' };
  return { iid_stage: 'INITIATIVE', idea_stage: chance.pick(['DRUM_UP', 'DIAGNOSE', 'DESIGN']) };
}

/** The main affair or goal is stated or follows from the words; any other one is a supposition. */
function sure(chance: Chance, i: number): MappingConfidence {
  if (i > 0) return chance.hit(40) ? 'LIKELY' : 'UNSURE';
  return chance.hit(60) ? 'STATED' : 'LIKELY';
}

function publishWork(shelf: ExampleShelf, work: Work): void {
  const { tenant, key, idea, office, titles } = work;
  const chance = chanceOf('innovation', tenant, key);
  const stages = stagesOf(work, chance);
  const summary = [...idea.story, chance.pick(ENDINGS)].join(' ');
  const last = titles[titles.length - 1];
  const when = (date: number | null): string | null => (date === null ? null : vague(chance, date));
  shelf.publish('innovation', tenant, key, {
    title: last.title, acronym: last.brand, summary: chance.hit(95) ? summary : null, agency_id: office.id,
    initiator: chance.hit(95) ? chance.pick(INITIATORS) : null, form: idea.form, digital: chance.hit(95) ? Number(idea.digital) : null,
    idea_stage: chance.hit(85) ? stages.idea_stage : null, iid_stage: chance.hit(94) ? stages.iid_stage : null,
    initiated: when(work.began), trial: when(work.trial), implemented: when(work.inUse),
  });
  titles.forEach(({ since, title }, i) => {
    shelf.publish('innovation_version', tenant, `${key}-${i + 1}`, {
      innovation_id: work.id, number: i + 1, title, summary: i === titles.length - 1 ? summary : idea.story.join(' '),
      changed_on: i === 0 ? null : dayText(month(since, chance.int(1, 2)), chance.int(1, 28)),
    });
  });
  const innovators = chance.hit(35) ? [office.name, `Tim inovasi ${office.name}`] : [office.name];
  innovators.forEach((name, i) => {
    shelf.publish('innovation_innovator', tenant, `${key}-${i + 1}`, { innovation_id: work.id, agency_id: office.id, office: name });
  });
  idea.affairs.slice(0, chance.int(1, 2)).forEach((code, i) => {
    const affair = keyFromName('government_affair', code);
    shelf.publish('innovation_affair', tenant, `${key}-${code}`, { innovation_id: work.id, affair_id: affair, confidence: sure(chance, i) });
  });
  idea.goals.slice(0, chance.int(1, 2)).forEach((goal, i) => {
    const goalId = keyFromName('sdg_goal', String(goal));
    shelf.publish('innovation_sdg', tenant, `${key}-${goal}`, { innovation_id: work.id, goal_id: goalId, confidence: sure(chance, i) });
  });
}

/** Publishes innovations with their versions, innovators (offices), affairs and goals. */
export function publishInnovations(shelf: ExampleShelf, works: Iterable<Work>): void {
  for (const work of works) publishWork(shelf, work);
}
