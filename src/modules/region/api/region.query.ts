import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { oneOf, rootList } from '../../../graphql-kit/root-fields';
import { LocalDate } from '../../../graphql-kit/scalars';
import { sql } from '../../../reads/sql';
import { sessionOf } from '../../../reads/viewer';
import { Region } from './region.types';

const CODE = /^\d{2}(\.\d{2})?$/;

@Resolver()
export class RegionQuery {
  @Query(() => Region, { nullable: true, description: describe(['Daerah menurut kode yang berlaku pada suatu tanggal.', 'The region that had this code on a date.']) })
  async region(
    @Arg('code', () => String, { description: describe(['Kode Kemendagri, misalnya 32.72.', 'The Kemendagri code, for example 32.72.']) }) code: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: describe(['Tanggalnya; bawaannya hari ini.', 'The date; today unless it is given.']) }) asOf: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const day = asOf ?? context.instant.slice(0, 10);
    if (!CODE.test(code)) throw new ApiError('NOT_FOUND', { what: `region ${code.slice(0, 20)}` });
    // The version that bore the code on that day; failing that, one that bore it on another day, to say what became of it.
    const versions = await context.db.query(
      sessionOf(shelf(context)),
      `SELECT v.region_id, v.valid_from, v.valid_to, r.code FROM region_version v JOIN region r ON r.id = v.region_id WHERE v.code = ? ORDER BY v.valid_from`,
      [code],
    );
    const borne = versions.map((v) => v as [id: string, from: string | null, to: string | null, code: string]);
    const current = borne.find(([, from, to]) => (from === null || from <= day) && (to === null || day <= to));
    if (current !== undefined) return oneOf(context, info, 'Region', [sql('t0.id = ?', current[0])], `region ${code}`);
    const other = borne.length === 0 ? undefined : borne[0];
    const hint = other === undefined ? '' : ` (${day}; ${other[1] ?? '…'}–${other[2] ?? '…'}: ${other[3]})`;
    throw new ApiError('NOT_FOUND', { what: `region ${code}${hint}` });
  }
}

/** The resolvers of the module. */
export const REGION_RESOLVERS = [
  RegionQuery,
  rootList('regions', 'Region', ['Daftar daerah.', 'The regions.']),
  rootList('sources', 'Source', ['Daftar sumber.', 'The sources.']),
  rootList('governmentAffairs', 'GovernmentAffair', ['Daftar urusan pemerintahan.', 'The government affairs.']),
  rootList('sdgGoals', 'SdgGoal', ['Daftar tujuan pembangunan berkelanjutan.', 'The Sustainable Development Goals.']),
];
