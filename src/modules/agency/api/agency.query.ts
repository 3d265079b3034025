import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { oneOf, rootList } from '../../../graphql-kit/root-fields';
import { sql } from '../../../reads/sql';
import { Agency } from './agency.types';

/** What a code can be made of; anything else belongs to no row and never reaches the database. */
const CODE = /^[\x21-\x7e]{1,80}$/;

@Resolver()
export class AgencyQuery {
  @Query(() => Agency, {
    nullable: true,
    description: describe(['Satu perangkat daerah atau unit menurut kode penyelenggara dan kodenya sendiri.', 'One agency or unit by the code of its organiser and its own code.']),
  })
  async agency(
    @Arg('organizer', () => String, { description: describe(['Kode penyelenggara, misalnya 32.72 bagi Kota Sukabumi.', 'Code of the organiser, for example 32.72 for Kota Sukabumi.']) }) organizer: string,
    @Arg('code', () => String, { description: describe(['Kode perangkat daerah pada penyelenggara itu.', 'Code of the agency within that organiser.']) }) code: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const what = `agency ${organizer.slice(0, 20)}/${code.slice(0, 50)}`;
    if (!CODE.test(organizer) || !CODE.test(code)) throw new ApiError('NOT_FOUND', { what });
    return oneOf(context, info, 'Agency', [sql('t0.tenant_id = (SELECT o.id FROM tenant o WHERE o.code = ?)', organizer), sql('t0.code = ?', code)], what);
  }
}

/** The resolvers of the module. */
export const AGENCY_RESOLVERS = [
  AgencyQuery,
  rootList('agencies', 'Agency', ['Daftar perangkat daerah dan unit semua penyelenggara.', 'The agencies and units of all organisers.']),
];
