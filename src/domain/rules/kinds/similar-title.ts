import { met, needsProof, notYet } from '../judged';
import { wholeOf } from '../parameters';
import type { RuleKind } from '../rule';

/** A warning about titles that are nearly the same; likeness is no proof, so it only ever advises. */
export const similarTitle: RuleKind = {
  kind: 'SIMILAR_TITLE',
  force: 'ADVISES',
  gate: 'NONE',
  parameters: { percent: { is: 'whole', least: 50, most: 100, about: ['Kemiripan mulai berapa persen.', 'From which likeness, in percent.'] } },
  words: (p) => [`Peringatan bila ada judul yang mirip ${wholeOf(p, 'percent')} persen atau lebih.`, `A warning where another title is alike by ${wholeOf(p, 'percent')} percent or more.`],
  judge: (p, facts) => {
    const percent = wholeOf(p, 'percent');
    const threshold = [`di bawah ${percent} persen`, `below ${percent} percent`] as const;
    if (facts.similar === null) return needsProof({ threshold }, ['Diperiksa bila penyelenggaraannya sudah diketahui.', 'Checked once the edition is known.']);
    const near = facts.similar.filter((one) => one.percent >= percent);
    if (near.length === 0) return met({ threshold });
    const said = near.slice(0, 5).map((one) => `${one.title} (${one.percent} %)`).join(', ');
    return notYet({ value: [said, said], threshold }, ['Pastikan bukan inovasi yang sama, atau ubah judulnya.', 'Make sure that it is not the same innovation, or change the title.']);
  },
};
