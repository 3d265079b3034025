import { Field, Int, ObjectType } from 'type-graphql';
import { SEARCH_FACET, SEARCH_PART } from '../../../domain/vocabulary/finding-words';
import { PageInfo } from '../../../graphql-kit/connections';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import type { FoundRow, Search } from '../usecases/search-innovations';

const PART = enumOf(SEARCH_PART);
const FACET = enumOf(SEARCH_FACET);

/** A place in a text. */
@ObjectType('TextRange', { description: describe(['Satu tempat di dalam teks.', 'One place in a text.']) })
export class TextRange {
  @Field(() => Int, { description: describe(['Letak huruf pertama, mulai dari 0, dalam satuan UTF-16 seperti JavaScript.', 'Where its first letter stands, from 0, in UTF-16 units as in JavaScript.']) })
  readonly start: number;

  @Field(() => Int, { description: describe(['Panjangnya dalam satuan yang sama.', 'How long it is, in the same units.']) })
  readonly length: number;
}

/** A piece of a text in which something was found. */
@ObjectType('SearchHighlight', { description: describe(['Potongan teks tempat kata ditemukan: teks dan letaknya, bukan HTML.', 'A piece of text in which words were found: the text and places in it, never HTML.']) })
export class SearchHighlight {
  @Field(() => PART, { description: describe(['Bagian inovasi asal teks ini.', 'The part of the innovation that the text is from.']) })
  readonly part: string;

  @Field(() => String, { description: describe(['Teksnya, paling banyak sekitar 320 huruf.', 'The text, about 320 letters at most.']) })
  readonly text: string;

  @Field(() => [TextRange], { description: describe(['Letak kata yang ditemukan di dalam teks ini.', 'Where in this text the words stand.']) })
  readonly ranges: readonly TextRange[];
}

/** An innovation that was found. */
@ObjectType('InnovationSearchEdge', { description: describe(['Satu inovasi yang ditemukan dan letaknya dalam daftar.', 'An innovation that was found, and its place in the list.']) })
export class InnovationSearchEdge {
  @Field(() => String, { description: describe(['Penanda letaknya dalam daftar.', 'Cursor of its place in the list.']) })
  readonly cursor: string;

  @Field(() => Int, { description: describe(['Nilai kecocokan (BM25); hanya berarti di dalam satu pencarian.', 'Points of the match (BM25); they mean something within one search only.']) })
  readonly score: number;
}

/** What was found, counted by one value. */
@ObjectType('SearchFacetValue', { description: describe(['Banyaknya inovasi yang ditemukan pada satu nilai.', 'How many of the innovations found have one value.']) })
export class SearchFacetValue {
  @Field(() => String, { nullable: true, description: describe(['Kode nilainya; kosong berarti tidak diketahui.', 'Code of the value; null means that it is not known.']) })
  readonly code: string | null;

  @Field(() => String, { nullable: true, description: describe(['Namanya dalam bahasa Indonesia, bila kode itu bernama.', 'Its name in Indonesian, where the code has one.']) })
  readonly name: string | null;

  @Field(() => Int, { description: describe(['Banyaknya inovasi.', 'How many innovations.']) })
  readonly count: number;
}

/** What was found, counted in one respect. */
@ObjectType('SearchFacet', { description: describe(['Inovasi yang ditemukan, dihitung menurut satu hal.', 'The innovations found, counted in one respect.']) })
export class SearchFacet {
  @Field(() => FACET, { description: describe(['Dasar penghitungannya.', 'By what they are counted.']) })
  readonly kind: string;

  @Field(() => [SearchFacetValue], { description: describe(['Nilainya, terbanyak lebih dahulu; paling banyak 100.', 'The values, the most frequent first; at most 100.']) })
  readonly values: readonly SearchFacetValue[];
}

/** Words that were looked for in the place of one that stands nowhere. */
@ObjectType('SearchStandIn', { description: describe(['Kata yang dicari sebagai ganti kata yang tidak ada di mana pun.', 'Words that were looked for in the place of one that stands nowhere.']) })
export class SearchStandIn {
  @Field(() => String, { description: describe(['Kata yang ditulis.', 'The word that was written.']) })
  readonly wrote: string;

  @Field(() => [String], { description: describe(['Kata dasar yang dicari, paling banyak 4.', 'The stems that were looked for, at most 4.']) })
  readonly read: readonly string[];
}

/** What the resolvers of a page of found innovations go by; not part of the schema. */
export interface FoundPageRoot {
  readonly search: Search;
  readonly rows: readonly FoundRow[];
  readonly more: boolean;
  readonly after: string | null;
  readonly cursorOf: (row: FoundRow) => string;
  /** The innovations by key. */
  readonly nodes: ReadonlyMap<string, unknown>;
}

/** What the resolvers of one found innovation go by; not part of the schema. */
export interface FoundEdgeRoot {
  readonly search: Search;
  readonly row: FoundRow;
  readonly found: unknown;
}

/** A page of found innovations. */
@ObjectType('InnovationSearchConnection', { description: describe(['Satu halaman inovasi yang ditemukan, yang paling cocok lebih dahulu.', 'One page of the innovations found, the best match first.']) })
export class InnovationSearchConnection {
  @Field(() => [SearchStandIn], { description: describe(['Kata pengganti yang dipakai, paling banyak 3.', 'Words that were looked for in the place of others, at most 3.']) })
  readonly standIns: readonly SearchStandIn[];

  @Field(() => [String], { description: describe(['Kata yang tidak ada di inovasi mana pun dan dilewati.', 'Words that stand in no innovation and were passed over.']) })
  readonly unknown: readonly string[];

  @Field(() => PageInfo, { description: describe(['Letak halaman ini.', 'Where this page stands.']) })
  readonly pageInfo: unknown;
}
