import { ArrayMaxSize, IsInt, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { describe } from '../../../graphql-kit/describe';
import { keyIn } from '../../../graphql-kit/mutate';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { Refusal } from '../../../platform/outcome';
import type { AssignmentSettings } from '../usecases/assignment-work-out';

const MOST_PANELS = 50;

@InputType('AssignmentPanelInput', { description: describe(['Berapa juri satu panel bagi tiap usulan.', 'How many judges of a panel each entry gets.']) })
export class AssignmentPanelInput {
  @Field(() => ID, { description: describe(['Pengenal panel.', 'Id of the panel.']) })
  panel: string;

  @IsInt()
  @Min(1)
  @Max(100)
  @Field(() => Int, { nullable: true, description: describe(['Banyaknya juri bagi tiap usulan, 1 sampai 100; kosong berarti semua yang boleh.', 'How many judges each entry gets, 1 to 100; null for all who may.']) })
  judgesEach?: number | null;
}

@InputType('AssignmentInput', { description: describe(['Cara membagi usulan kepada juri.', 'How entries are given to judges.']) })
export class AssignmentInput {
  @ArrayMaxSize(MOST_PANELS)
  @Field(() => [AssignmentPanelInput], { defaultValue: [], description: describe(['Panelnya, paling banyak 50; panel yang tidak disebut memberi tiap usulan semua jurinya yang boleh.', 'The panels, at most 50; one that is not named gives each entry all its judges who may.']) })
  panels: AssignmentPanelInput[];

  @Field(() => Boolean, { defaultValue: false, description: describe(['Benar bila penugasan yang belum dinilai boleh dipindahkan atau diambil kembali; yang sudah ada lembarnya tidak pernah.', 'True where assignments that are pending may be moved and given up; never one of which a sheet was kept.']) })
  rebalance: boolean;
}

/** What is wrong with the form of it: a panel stands in it once. */
export function assignmentFaults(input: AssignmentInput): readonly Refusal[] {
  if (input.panels.length > MOST_PANELS) return validateInput(input);
  const twice = input.panels.findIndex(({ panel }, i) => input.panels.some((other, k) => k < i && other.panel === panel));
  return [...input.panels.flatMap((one, i) => validateInput(one, ['input', 'panels', String(i)])), ...(twice < 0 ? [] : [{
    code: 'VALIDATION_FAILED' as const, path: ['input', 'panels', String(twice), 'panel'], detail: {}, reason: ['sudah disebut', 'is named already'] as const,
  }])];
}

/** The settings as the use-case takes them. */
export function settingsOf({ panels, rebalance }: AssignmentInput): AssignmentSettings {
  return { panels: panels.map(({ panel, judgesEach }) => ({ panelId: keyIn('Panel', panel), judgesEach: judgesEach ?? null })), rebalance };
}
