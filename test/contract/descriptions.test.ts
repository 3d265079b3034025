import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badDescriptions, describedThings } from '../support/contract-descriptions';
import { PROJECT_ROOT } from '../support/contract-sources';

const GOOD = 'Kode daerah menurut Kemendagri.\nThe code of the region as the Ministry of Home Affairs writes it.';

/** A schema in which one description is the one under test and all others are good. */
function schemaWith(at: string, description: string | null): string {
  const say = (path: string): string => {
    const text = path === at ? description : GOOD;
    return text === null ? '' : JSON.stringify(text);
  };
  return `
    ${say('@flag')} directive @flag(${say('@flag(on:)')} on: Int) on FIELD
    ${say('Query')} type Query { ${say('Query.region')} region(${say('Query.region(code:)')} code: Code): Region }
    ${say('Code')} scalar Code
    ${say('Node')} interface Node { ${say('Node.id')} id: ID! }
    ${say('Region')} type Region implements Node { ${say('Region.id')} id: ID! }
    ${say('Any')} union Any = Region
    ${say('Kind')} enum Kind { ${say('Kind.CITY')} CITY }
    ${say('Where')} input Where { ${say('Where.code')} code: Code }`;
}

const PATHS = ['@flag', '@flag(on:)', 'Query', 'Query.region', 'Query.region(code:)', 'Code', 'Node', 'Node.id', 'Region', 'Region.id', 'Any', 'Kind', 'Kind.CITY', 'Where', 'Where.code'];

describe('the house holds', () => {
  const sdl = (): string => readFileSync(join(PROJECT_ROOT, 'schema/schema.graphql'), 'utf8');

  it('describes everything in Indonesian and then in English', () => {
    expect(badDescriptions(sdl())).toEqual([]);
  });

  it('was really read, and would not hold with the two languages changed about', () => {
    const described = describedThings(sdl());
    expect(described.map(({ path }) => path)).toEqual(expect.arrayContaining(['Query', 'Query.node(id:)', 'PageInfo.endCursor']));
    const swapped = described.map(({ description }) => (description ?? '').split('\n').reverse().join('\n'));
    const caught = swapped.filter((text) => badDescriptions(schemaWith('Query', text)).length > 0);
    expect(caught).toHaveLength(described.length);
  });
});

describe('what is allowed passes', () => {
  it.each([
    GOOD,
    'Kota.\nCity.',
    'Puskesmas.\nCommunity health centre.',
    'Perangkat daerah (OPD/SKPD).\nRegional agency (OPD/SKPD).',
    'Tanggal terbit; kosong bila tidak disebut sumber.\nThe day of publication; null where the source does not tell it.',
    'Paling banyak 100. Bila kosong, 20.\nAt most 100. When empty, 20.',
    'BUMN.\nState-owned enterprise.',
    'Kursor sesudah halaman ini.\nThe cursor after this page.',
  ])('%j', (text) => {
    expect(badDescriptions(schemaWith('Query', text))).toEqual([]);
  });
});

describe('a breach is caught', () => {
  it.each(PATHS)('no description at %s', (path) => {
    expect(badDescriptions(schemaWith(path, null))).toEqual([`${path}: has no description: null`]);
    expect(describedThings(schemaWith('', null)).map((thing) => thing.path)).toEqual(PATHS);
  });

  it.each([
    ['swapped', GOOD.split('\n').reverse().join('\n')],
    ['swapped, and short', 'City.\nKota.'],
    ['English only', 'The code of the region.\nThe code of the region.'],
    ['Indonesian only', 'Kode daerah.\nKode daerah.'],
    ['one line', 'Kode daerah. The code of the region.'],
    ['three lines', 'Kode daerah.\nThe code.\nOf the region.'],
    ['an empty line between', 'Kode daerah.\n\nThe code of the region.'],
    ['no full stop', 'Kode daerah\nThe code of the region.'],
    ['space at an edge', 'Kode daerah. \nThe code of the region.'],
    ['no words', '123.\n456.'],
    ['nothing', '  '],
  ])('%s', (_name, text) => {
    expect(badDescriptions(schemaWith('Region.id', text))).toEqual([expect.stringMatching(/^Region\.id: (has|wants|is) /)]);
  });
});
