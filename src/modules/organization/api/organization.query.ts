import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { oneOf, rootList } from '../../../graphql-kit/root-fields';
import { FALSE, sql } from '../../../reads/sql';
import { Organization } from './organization.types';

@Resolver()
export class OrganizationQuery {
  @Query(() => Organization, { nullable: true, description: describe(['Satu organisasi menurut kodenya.', 'One organisation by its code.']) })
  organization(
    @Arg('code', () => String, { description: describe(['Kode organisasi.', 'Code of the organisation.']) }) code: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return oneOf(context, info, 'Organization', [/^[\x21-\x7e]{1,60}$/.test(code) ? sql('t0.code = ?', code) : FALSE], `organization ${code}`);
  }
}

/** The resolvers of the module. */
export const ORGANIZATION_RESOLVERS = [
  OrganizationQuery,
  rootList('organizations', 'Organization', ['Daftar organisasi di luar pemerintah daerah.', 'The organisations outside the regional governments.']),
  rootList('tenants', 'Tenant', ['Daftar penyelenggara.', 'The organisers.']),
];
