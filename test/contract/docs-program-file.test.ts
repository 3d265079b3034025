import type { Field, Keys } from '../../src/domain/program-file/field';
import { FILE_LIMITS, PROGRAM_FILE } from '../../src/domain/program-file/format';
import { LIMITS } from '../../src/graphql/limits';
import { readProgram } from '../../src/modules/competition/usecases/program-read';
import { expectSection, page, table } from '../support/docs-sections';

const PAGE = 'docs/api/program-file.md';

function holds(field: Field): string {
  switch (field.is) {
    case 'text': return `text, ${field.most} characters`;
    case 'code': return `code, ${field.most} characters${field.lower === true ? ', lower case' : ''}`;
    case 'whole': return `${field.least} to ${field.most}`;
    case 'flag': return '`true` or `false`';
    case 'day': return 'date';
    case 'period': return 'partial date';
    case 'one': return field.of.map((word) => `\`${word}\``).join(', ');
    case 'counts': return 'whole numbers by kind of participant';
    case 'raw': return 'see [packs](#packs)';
    case 'list': return field.each.is === 'map' ? `list of maps, at most ${field.most}` : `list, at most ${field.most}: ${holds(field.each)}`;
    case 'map': return 'map';
  }
}

const inside = (field: Field): Keys | null => (field.is === 'map' ? field.keys : field.is === 'list' ? inside(field.each) : null);

/** Every key of the format, from the outermost inwards. */
function rowsOf(keys: Keys, path: string): readonly (readonly string[])[] {
  return Object.entries(keys).flatMap(([name, { field, must, about }]) => {
    const below = inside(field);
    return [[`\`${path}${name}\``, must ? 'yes' : '', holds(field), about[0], about[1]], ...(below === null ? [] : rowsOf(below, `${path}${name}${field.is === 'list' ? '[]' : ''}.`))];
  });
}

describe('the page about programme files', () => {
  it('lists every key, in both languages', () => {
    const rows = rowsOf(PROGRAM_FILE.keys, '');
    expect(rows.length).toBeGreaterThan(70);
    expectSection(PAGE, 'keys', table(['key', '', 'holds', 'Indonesia', 'English'], rows));
  });

  it('shows a file that can be read, and what a fault looks like', () => {
    const [, text] = /```yaml\n([\s\S]*?)```/.exec(page(PAGE)) ?? [];
    const good = readProgram(text);
    expect('file' in good ? good.locate(good.faults) : good.faults).toEqual([]);
    const bad = readProgram(text.replace('closes: 2028-03-31', 'closes: maret').replace('tier: CITY', 'tier: KOTA'));
    const faults = 'file' in bad ? bad.locate(bad.faults) : [];
    expect(faults).toHaveLength(2);
    expectSection(PAGE, 'example-fault', ['```', ...faults.map(({ line, column, path, why }) => `  ${line}:${column} ${path.join('.')}: ${why[0]} / ${why[1]}`), '```'].join('\n'));
  });

  it('says how large a file may be', () => {
    expectSection(PAGE, 'limits', `A file has at most ${FILE_LIMITS.bytes} bytes, ${FILE_LIMITS.tokens} words and signs, and ${FILE_LIMITS.depth} levels. At most ${FILE_LIMITS.faults} faults and ${FILE_LIMITS.changes} changes are listed; how many more there are is told.`);
    expect(FILE_LIMITS.bytes).toBeLessThan(LIMITS.bodyBytes * 0.8);
  });
});
