import { ArrayMaxSize, Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { AGENDA_KIND, type AgendaKind } from '../../../domain/vocabulary/innovation-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { visitAgendaSet } from '../usecases/visit-agenda-set';
import { actOnVisit, Named, TenantArgument, VersionArgument, VisitArgument, visitPayload } from './visit-act';
import { MOST_OFFICES, readOffices, VisitOfficeInput } from './visit-office.input';

const { payload, resolver } = visitPayload('VisitAgendaSetPayload', ['Hasil menyusun acara.', 'What came of setting the agenda.']);
const MOST_POINTS = 40;

@InputType('VisitPointInput', { description: describe(['Satu mata acara.', 'One point of an agenda.']) })
export class VisitPointInput {
  @Field(() => enumOf(AGENDA_KIND), { description: describe(['Jenisnya.', 'Its kind.']) })
  kind: AgendaKind;

  @Legible()
  @Length(2, 300)
  @Field(() => String, { description: describe(['Namanya, 2 sampai 300 aksara.', 'Its name, 2 to 300 characters.']) })
  name: string;

  @Legible()
  @Length(2, 300)
  @Field(() => String, { nullable: true, description: describe(['Tempatnya.', 'Where it takes place.']) })
  venue?: string | null;

  @Field(() => String, { nullable: true, description: describe(['Jam mulai, misalnya 09:00; kosong bila belum ditentukan.', 'When it starts, such as 09:00; left out while it is open.']) })
  starts?: string | null;

  @Field(() => String, { nullable: true, description: describe(['Jam selesai; wajib bila jam mulai diisi.', 'When it ends; compulsory with a start.']) })
  ends?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Perangkat daerah tuan rumah yang membawakan atau ditinjau.', 'The agency of the host that leads it or is visited.']) })
  agency?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Inovasi tuan rumah yang dilihat.', 'The innovation of the host that is seen.']) })
  innovation?: string | null;
}

@InputType('VisitAgendaSetInput', { description: describe(['Seluruh acara, menggantikan yang ada.', 'The whole agenda; it takes the place of the one that is there.']) })
export class VisitAgendaSetInput {
  @ArrayMaxSize(MOST_POINTS)
  @Field(() => [VisitPointInput], { description: describe(['Mata acara menurut urutannya, paling banyak 40.', 'The points in their order, at most 40.']) })
  points: VisitPointInput[];

  @ArrayMaxSize(MOST_OFFICES)
  @Field(() => [VisitOfficeInput], { defaultValue: [], description: describe(['Kantor tuan rumah yang menerima, paling banyak 40.', 'The offices of the host that receive, at most 40.']) })
  offices: VisitOfficeInput[];
}

@Resolver()
export class VisitAgendaSetMutation {
  @Mutation(() => payload, { description: describe([
    'Tuan rumah menyusun acara menurut inovasi dan kantor: tidak bertumpang tindih, dan di dalam jam kunjungan.', 'The host sets the agenda by innovation and office: no overlap, and inside the hours of the visit.',
  ]) })
  visitAgendaSet(
    @TenantArgument() tenant: string, @VisitArgument() visit: string, @VersionArgument() expectedVersion: number,
    @Arg('input', () => VisitAgendaSetInput, { description: describe(['Acaranya.', 'The agenda.']) }) input: VisitAgendaSetInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const named = new Named();
    const { offices, wrong } = readOffices(input.offices, named);
    const few = input.points.slice(0, MOST_POINTS);
    const points = few.map((p, i) => {
      const at = ['input', 'points', String(i)];
      return {
        kind: p.kind, name: p.name, venue: p.venue ?? null, starts: named.clock(p.starts, [...at, 'starts']), ends: named.clock(p.ends, [...at, 'ends']),
        agencyId: named.key('Agency', p.agency, [...at, 'agency'], 'agency'), innovationId: named.key('Innovation', p.innovation, [...at, 'innovation'], 'innovation'),
      };
    });
    return actOnVisit(context, { tenant, visit, expectedVersion }, {
      operation: 'visitAgendaSet', command: { points, offices }, run: (tx, scope, asked) => visitAgendaSet(tx, scope, asked, context),
      wrong: () => [...validateInput(input), ...few.flatMap((p, i) => validateInput(p, ['input', 'points', String(i)])), ...wrong(), ...named.wrong],
    });
  }
}

/** The resolvers of this mutation. */
export const VISIT_AGENDA_SET = [VisitAgendaSetMutation, resolver];
