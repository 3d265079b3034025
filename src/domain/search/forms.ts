/*
 * Which forms a root takes, by the rules of Indonesian affixes (Alwi et al., "Tata Bahasa Baku Bahasa Indonesia": how meN- and peN- meet the
 * first letter). Made from the root outwards there is no guessing which letter a prefix swallowed: "menerima" is terima, "menilai" is nilai.
 */

const NASALS: readonly (readonly [begins: RegExp, prefix: string, swallowed: number])[] = [
  [/^(?:ng|ny|[lmnrwy])/, '', 0], [/^(?:sy|[cdjz])/, 'n', 0], [/^t/, 'n', 1], [/^p/, 'm', 1], [/^[bfv]/, 'm', 0], [/^s/, 'ny', 1], [/^kh/, 'ng', 0], [/^k/, 'ng', 1], [/^[aeioughq]/, 'ng', 0],
];

/** The root as it follows me- or pe-. */
function nasal(root: string): string {
  const rule = NASALS.find(([begins]) => begins.test(root));
  return rule === undefined ? root : `${rule[1]}${root.slice(rule[2])}`;
}

/** The forms of a root as texts write them, the root among them; without what may hang on any word (-nya). */
export function formsOf(root: string): readonly string[] {
  const met = nasal(root);
  const ber = root.startsWith('r') ? 'be' : 'ber';
  const per = root.startsWith('r') ? 'pe' : 'per';
  const ends = (stem: string): string[] => [stem, `${stem}kan`, `${stem}i`];
  return [
    ...ends(root), `${root}an`, ...ends(`me${met}`), ...ends(`di${root}`), `pe${met}`, `pe${met}an`, `pe${root}`, `pe${root}an`, `${ber}${root}`, `${ber}${root}an`, `ter${root}`, `ter${root}i`, `ter${root}kan`,
    `ke${root}an`, `se${root}`, `${per}${root}an`, `${per}${root}`, ...ends(`mem${per}${root}`), ...ends(`di${per}${root}`), `ke${ber}${root}an`, `pem${ber}${root}an`, ...ends(`mem${ber}${root}`), ...ends(`di${ber}${root}`),
  ];
}
