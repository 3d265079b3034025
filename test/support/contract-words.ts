import type { Sources } from './import-walker';

/** Words that may stand nowhere, each put together here so that this file does not hold them. */
const FORBIDDEN: readonly { readonly word: RegExp; readonly because: string }[] = [
  { word: new RegExp(`/${'work'}/`), because: 'a path of one machine means nothing on another' },
  { word: new RegExp(`\\.\\./${'shared'}`), because: 'what lies outside the project is not there in a clone: copy the fact in, with its source' },
  { word: new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|X${'XX'})\\b`), because: 'what is not done belongs in an issue' },
  { word: new RegExp(['eslint', 'disable'].join('-')), because: 'a finding is mended, or the rule changed in eslint.config.mjs' },
  { word: new RegExp(`@ts-${'(ignore|nocheck)'}`), because: 'a type error is mended' },
  { word: new RegExp(`\\.${'only'}\\(`), because: 'it silences every other test of its file' },
];

/** Says where a forbidden word stands, with the line (from 1) and the reason. */
export function forbiddenWords(texts: Sources): readonly string[] {
  return [...texts].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) =>
      FORBIDDEN.flatMap(({ word, because }) => {
        const found = word.exec(line);
        return found === null ? [] : [`${path}:${String(index + 1)} says '${found[0]}': ${because}.`];
      })),
  );
}
