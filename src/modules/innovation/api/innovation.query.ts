import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { readType } from '../../../graphql-kit/read-types';
import { oneOf, rootList } from '../../../graphql-kit/root-fields';
import { keyOf } from '../../../platform/outward-id';
import { sql } from '../../../reads/sql';
import { InnovationReviseMutation } from './innovation-revise.mutation';
import { Innovation } from './innovation.types';
import { LineageJoinMutation } from './lineage-join.mutation';
import './workspace-innovation.types';

@Resolver()
export class InnovationQuery {
  @Query(() => Innovation, {
    nullable: true,
    description: describe(['Satu inovasi terbit menurut pengenalnya; naskah yang belum terbit tidak ditemukan di sini.', 'One published innovation by its id; drafts that are not published are not found here.']),
  })
  async innovation(
    @Arg('id', () => ID, { description: describe(['Pengenal inovasi.', 'Id of the innovation.']) }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const key = keyOf(readType('Innovation').type, id);
    // A malformed id, one of another type and one that nobody has are answered alike.
    if (key === null) throw new ApiError('NOT_FOUND', { what: 'innovation' });
    return oneOf(context, info, 'Innovation', [sql('t0.id = ?', key)], 'innovation');
  }
}

/** The resolvers of the module: its shelf, and what changes the working innovations. */
export const INNOVATION_RESOLVERS = [
  InnovationQuery, InnovationReviseMutation, LineageJoinMutation,
  rootList('innovations', 'Innovation', ['Daftar inovasi yang terbit dari semua penyelenggara.', 'The published innovations of all organisers.']),
];
