import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { PARTICIPANT_KIND } from '../../../domain/vocabulary/competition-words';
import { DUPLICATE_WHY } from '../../../domain/vocabulary/nomination-words';
import type { Duplicate, NominationCounts } from '../../../domain/nomination/board';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import type { Language } from '../../../platform/messages';
import type { Viewer } from '../../../reads/viewer';
import type { Board, BoardRegion, UsedQuota } from '../usecases/nomination-board';

// Registered before the schema is built: a thunk would be too late for a vocabulary that nothing else names.
const WHY = enumOf(DUPLICATE_WHY);

/** How many nominations stand where. */
@ObjectType('NominationTally', { description: describe(['Banyaknya pengusulan menurut keadaan dan dasarnya.', 'How many nominations there are, by state and basis.']) })
export class NominationTally {
  @Field(() => Int, { description: describe(['Dikirim, belum diterima.', 'Sent, not received yet.']) })
  readonly sent: number;

  @Field(() => Int, { description: describe(['Diterima, sedang diperiksa.', 'Received, being checked.']) })
  readonly received: number;

  @Field(() => Int, { description: describe(['Diterima sebagai usulan.', 'Accepted as an entry.']) })
  readonly accepted: number;

  @Field(() => Int, { description: describe(['Ditolak.', 'Refused.']) })
  readonly refused: number;

  @Field(() => Int, { description: describe(['Ditarik tingkat bawah.', 'Withdrawn by the tier below.']) })
  readonly withdrawn: number;

  @Field(() => Int, { description: describe(['Yang berdasarkan peringkat, tanpa yang ditarik.', 'Those by the ranking, withdrawn ones aside.']) })
  readonly byRanking: number;

  @Field(() => Int, { description: describe(['Yang dari stok, tanpa yang ditarik.', 'Those from the stock, withdrawn ones aside.']) })
  readonly fromStock: number;
}

/** A quota and how much of it is left. */
@ObjectType('NominationQuota', { description: describe(['Satu kuota menurut aturan penyelenggaraan.', 'A quota of the rules of the edition.']) })
export class NominationQuota {
  @Field(() => String, { description: describe(['Kode pasalnya.', 'Code of the clause.']) })
  readonly clause: string;

  @Field(() => String, { description: describe(['Bunyinya dalam bahasa pembaca.', 'What it says, in the language of the reader.']) })
  readonly words: string;

  @Field(() => enumOf(PARTICIPANT_KIND), { nullable: true, description: describe(['Jenis pesertanya; kosong bila bukan per jenis.', 'The kind of participant; null where it is not by kind.']) })
  readonly participant: string | null;

  @Field(() => Int, { description: describe(['Paling banyak.', 'How many at most.']) })
  readonly most: number;

  @Field(() => Int, { description: describe(['Terpakai oleh usulan yang sudah diajukan, juga yang langsung.', 'Used by entries that were submitted, direct ones too.']) })
  readonly used: number;

  @Field(() => Int, { description: describe(['Sisanya.', 'How many are left.']) })
  readonly left: number;

  @Field(() => Int, { description: describe(['Pengusulan yang tidak ditolak atau ditarik dan terkena kuota ini, sudah diajukan atau belum.', 'Nominations under it that were neither refused nor withdrawn, submitted yet or not.']) })
  readonly nominated: number;
}

/** A government below, and what it nominated. */
@ObjectType('NominatingRegion', { description: describe(['Satu pemerintah di bawah, juga yang tidak mengusulkan apa pun.', 'A government below, one that nominated nothing too.']) })
export class NominatingRegion {
  @Field(() => String, { description: describe(['Kodenya.', 'Its code.']) })
  readonly code: string;

  @Field(() => Boolean, { description: describe(['Benar bila belum mengusulkan apa pun; yang ditarik tidak dihitung.', 'True when it nominated nothing; what it withdrew does not count.']) })
  readonly silent: boolean;

  @Field(() => NominationTally, { description: describe(['Hitungan pengusulannya.', 'Counts of its nominations.']) })
  readonly counts: NominationTally;

  @Field(() => [NominationQuota], { description: describe(['Kuotanya menurut aturan per daerah.', 'Its quotas, where the rules have them for each region.']) })
  readonly quotas: readonly NominationQuota[];
}

/** Nominations that are the same twice. */
@ObjectType('NominationDuplicate', { description: describe(['Pengusulan yang tampak sama.', 'Nominations that appear to be the same.']) })
export class NominationDuplicate {
  @Field(() => WHY, { description: describe(['Tandanya.', 'By what it is seen.']) })
  readonly by: string;
}

/** What was nominated to an edition. */
@ObjectType('NominationBoard', { description: describe(['Papan pengusulan satu penyelenggaraan: apa yang datang, dari mana, dan siapa yang diam.', 'The board of nominations to an edition: what came, from where, and who is silent.']) })
export class NominationBoard {
  @Field(() => NominationTally, { description: describe(['Hitungan semuanya.', 'Counts of all of them.']) })
  readonly totals: NominationTally;

  @Field(() => Int, { description: describe(['Berapa pemerintah di bawah yang belum mengusulkan apa pun.', 'How many governments below nominated nothing.']) })
  readonly missing: number;

  @Field(() => [NominatingRegion], { description: describe(['Tiap pemerintah di bawah, menurut kodenya.', 'Every government below, by its code.']) })
  readonly regions: readonly NominatingRegion[];

  @Field(() => [NominationQuota], { description: describe(['Kuota per jenis peserta dan untuk semuanya bersama.', 'Quotas by kind of participant, and for all together.']) })
  readonly quotas: readonly NominationQuota[];
}

/** What the fields of the board read. */
export interface BoardKeys {
  readonly board: Board;
  readonly viewer: Viewer;
  readonly editionKey: string;
}
interface GovernmentKey {
  readonly tenantKey: string;
}
interface DuplicateKeys {
  readonly keys: readonly string[];
  readonly viewer: Viewer;
}

function tallyOf({ states, bases }: NominationCounts): NominationTally {
  return {
    sent: states.SENT, received: states.RECEIVED, accepted: states.ACCEPTED, refused: states.REFUSED, withdrawn: states.WITHDRAWN, byRanking: bases.RANKING, fromStock: bases.STOCK,
  };
}

/** The board as the API answers it. */
export function boardAnswer(board: Board, editionKey: string, viewer: Viewer, language: Language): NominationBoard & BoardKeys {
  const quota = ({ clause, words, participant, most, used, left, nominated }: UsedQuota): NominationQuota => ({ clause, words: words[language === 'id' ? 0 : 1], participant, most, used, left, nominated });
  const region = (r: BoardRegion): NominatingRegion & GovernmentKey => ({ code: r.code, silent: r.silent, counts: tallyOf(r), quotas: r.quotas.map(quota), tenantKey: r.tenantId });
  return {
    board, viewer, editionKey, totals: tallyOf(board.totals), missing: board.regions.filter((r) => r.silent).length, regions: board.regions.map(region), quotas: board.quotas.map(quota),
  };
}

const named = (name: string) => (): never => readType(name).cls as never;

@Resolver(() => NominationBoard)
export class NominationBoardRows {
  @FieldResolver(named('Edition'), { description: describe(['Penyelenggaraannya.', 'The edition.']) })
  edition(@Root() { editionKey }: BoardKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Edition', editionKey);
  }

  @FieldResolver(() => [NominationDuplicate], { description: describe(['Pengusulan yang tampak sama, dari pemerintah mana pun.', 'Nominations that appear to be the same, from whichever governments.']) })
  duplicates(@Root() { board, viewer }: BoardKeys): readonly (NominationDuplicate & DuplicateKeys)[] {
    return board.duplicates.map(({ why, keys }: Duplicate) => ({ by: why, keys, viewer }));
  }
}

@Resolver(() => NominatingRegion)
export class NominatingRegionRows {
  @FieldResolver(named('Tenant'), { description: describe(['Pemerintahnya.', 'The government.']) })
  government(@Root() { tenantKey }: GovernmentKey, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Tenant', tenantKey);
  }
}

@Resolver(() => NominationDuplicate)
export class NominationDuplicateRows {
  @FieldResolver(() => [readType('Nomination').cls as never], { description: describe(['Pengusulan-pengusulannya, sejauh Anda boleh melihatnya.', 'The nominations, as far as you may see them.']) })
  async nominations(@Root() { keys, viewer }: DuplicateKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<readonly unknown[]> {
    const rows = await Promise.all(keys.map((key) => loadRow(context, info, 'Nomination', key, viewer)));
    return rows.filter((row) => row !== null);
  }
}
