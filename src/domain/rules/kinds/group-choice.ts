import { met, needsProof, notYet } from '../judged';
import { listOf } from '../parameters';
import type { RuleKind } from '../rule';

/** Built in: where the pack has groups, an entry is in one of them; until it is, nobody can say which conditions hold for it. */
export const groupChoice: RuleKind = {
  kind: 'GROUP_CHOICE',
  force: 'BUILT_IN',
  gate: 'SUBMISSION',
  parameters: { groups: { is: 'list', most: 20, each: { code: { is: 'text', most: 40 }, name: { is: 'words', most: 200 } }, about: ['Kelompok yang dapat dipilih.', 'The groups to choose from.'] } },
  words: (p) => {
    const names = listOf<{ name: { id: string; en: string } }>(p, 'groups').map(({ name }) => name);
    return [`Usulan memilih satu kelompok: ${names.map((n) => n.id).join(', ')}.`, `An entry chooses one group: ${names.map((n) => n.en).join(', ')}.`];
  },
  judge: (p, facts) => {
    const groups = listOf<{ code: string; name: { id: string; en: string } }>(p, 'groups');
    const codes = groups.map(({ code }) => code).join(', ');
    const threshold = [codes, codes] as const;
    const remedy = [`Pilih kelompok: ${codes}.`, `Choose a group: ${codes}.`] as const;
    if (facts.group === null) return needsProof({ threshold }, remedy);
    const chosen = groups.find(({ code }) => code === facts.group);
    return chosen === undefined ? notYet({ value: [facts.group, facts.group], threshold }, remedy) : met({ value: [chosen.name.id, chosen.name.en], threshold });
  },
};
