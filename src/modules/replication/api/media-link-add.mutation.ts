import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, readBack, refusedWith, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import { webAddress } from '../../../platform/web-address';
import { idempotent, outcomeOf } from '../../identity';
import { mediaLinkAdd } from '../usecases/media-link-add';
import { MediaLink } from './kit.types';
import { kept, notFound, OwnTenant, publisher, wrongPart } from './own-arguments';

@InputType('MediaLinkAddInput', { description: describe(['Satu tautan; sebut tepat satu dari inovasi, replikasi, atau kunjungan.', 'A link; name exactly one of innovation, replication or visit.']) })
export class MediaLinkAddInput {
  @Field(() => ID, { nullable: true, description: describe(['Inovasi terbit yang diberitakan.', 'The published innovation that it tells of.']) })
  innovation?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Replikasi terbit milik pemerintah ini sebagai replikator.', 'The published replication of this government as replicator.']) })
  replication?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Kunjungan terbit ke pemerintah ini.', 'The published visit to this government.']) })
  visit?: string | null;

  @Length(1, 500)
  @Field(() => String, { description: describe(['Alamat http atau https tanpa nama pengguna, paling banyak 500 aksara.', 'An address with http or https without a user name, at most 500 characters.']) })
  url: string;

  @Legible()
  @Length(3, 300)
  @Field(() => String, { description: describe(['Judulnya, 3 sampai 300 aksara; tanpa nama orang.', 'Its title, 3 to 300 characters; without names of persons.']) })
  title: string;

  @Legible()
  @Length(1, 200)
  @Field(() => String, { nullable: true, description: describe(['Medianya, paling banyak 200 aksara.', 'The outlet, at most 200 characters.']) })
  outlet?: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Hari terbitnya.', 'The day it came out.']) })
  publishedOn?: string | null;
}

@ObjectType('MediaLinkAddPayload', { description: describe(['Hasil menambah tautan.', 'What came of adding a link.']) })
export class MediaLinkAddPayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

const SUBJECTS = { innovation: 'Innovation', replication: 'Replication', visit: 'Visit' } as const;

@Resolver(() => MediaLinkAddPayload)
export class MediaLinkAddMutation {
  @Mutation(() => MediaLinkAddPayload, { description: describe([
    'Menautkan berita atau film ke inovasi, replikasi, atau kunjungan yang terbit; alamat yang sama memperbarui keterangannya.',
    'Links the press or a film to a published innovation, replication or visit; the same address brings its words up to date.',
  ]) })
  async mediaLinkAdd(
    @OwnTenant() tenant: string,
    @Arg('input', () => MediaLinkAddInput, { description: describe(['Tautannya.', 'The link.']) }) input: MediaLinkAddInput,
    @Ctx() context: Context,
  ): Promise<Mutated> {
    const scope = publisher(context, tenant);
    if ('code' in scope) return refusedWith(context, [scope]);
    const wrong = validateInput(input);
    const url = webAddress(input.url);
    if (url === null) wrong.push(wrongPart('url', ['harus alamat http atau https tanpa nama pengguna, paling banyak 500 aksara', 'must be an address with http or https without a user name, at most 500 characters']));
    const named = (['innovation', 'replication', 'visit'] as const).flatMap((of) => {
      const id = input[of];
      return id === undefined || id === null ? [] : [{ of, subjectId: keyIn(SUBJECTS[of], id) }];
    });
    const [first] = named as readonly (typeof named[number] | undefined)[];
    if (named.length !== 1) wrong.push(wrongPart('innovation', ['sebut tepat satu dari inovasi, replikasi, atau kunjungan', 'name exactly one of innovation, replication or visit']));
    else if (first?.subjectId === null) wrong.push(notFound(['input', first.of], first.of));
    if (url === null || first === undefined || first.subjectId === null || wrong.length > 0) return refusedWith(context, wrong);
    const command = { of: first.of, subjectId: first.subjectId, url, title: input.title, outlet: kept(input.outlet) ?? null, publishedOn: input.publishedOn ?? null };
    return carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, { operation: 'mediaLinkAdd', key: null, input: command }, context, () => mediaLinkAdd(tx, scope, command, context)));
  }

  @FieldResolver(() => MediaLink, { nullable: true, description: describe(['Tautannya sebagaimana terbit; kosong bila ditolak.', 'The link as it is published; null when it was refused.']) })
  link(@Root() { key }: Mutated, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readBack(context, info, 'MediaLink', key, shelf(context));
  }
}
