import { quotientOf } from '../../src/domain/comparison/amount';
import { definitionsOf, type DutyDefinition } from '../../src/domain/compliance/definition';
import { dutyRows, dutyTotals, type DutyAgency, type DutyTotals } from '../../src/domain/compliance/duty';
import { dutySentence } from '../../src/domain/compliance/sentence';
import { metricOf, type MetricCode } from '../../src/domain/metrics';
import type { FigureFlag } from '../../src/domain/vocabulary/figure-words';
import { IDEA_STAGE, type IdeaStage } from '../../src/domain/vocabulary/innovation-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { agency } from '../../src/modules/agency/data/tables';
import { keyFromName } from '../../src/platform/ids';
import { shelfKey } from '../shelf-file';
import type { Outcome } from './contests';
import { REGIONS } from './places';
import { chanceOf } from './random';
import { EXAMPLE_PUBLISHED_AT, type ExampleShelf } from './shelf';
import type { Work } from './works';

interface Counted {
  readonly tenant: string;
  /** What is counted, as the server names it: publishing the same on a running server takes the place of these rows. */
  readonly of: readonly string[];
  readonly year: number;
  readonly on: string | null;
  readonly flag: FigureFlag | null;
  readonly figures: readonly (readonly [metric: MetricCode, scaled: number])[];
  readonly wording: string;
}

/** Publishes figures that a government counted from its own records, under the keys that the server gives them. */
function count(shelf: ExampleShelf, { tenant, of, year, on, flag, figures, wording }: Counted): void {
  for (const [metric, scaled] of figures) {
    const { unit, scale } = metricOf(metric);
    shelf.publish('observation', tenant, [...of, metric].join('-'), {
      subject: 'REGION', region_id: keyFromName('region', tenant), metric, year, period: on, value_scaled: scaled, scale, unit, origin: 'COUNTED', flag, wording,
    }, keyFromName('observation', keyFromName('tenant', tenant), ...of, metric));
  }
}

/** "One agency, one innovation" as the example's governments mean it: offices, boards and districts, with the units below them, in a year. */
function dutyOf(year: number): readonly DutyDefinition[] {
  const day = `${year}-12-31`;
  return definitionsOf(null, { least: 1, per: 'YEAR', counts: 'SUBMITTED', units: true, kinds: ['DINAS', 'BADAN', 'KECAMATAN'] }, { closing: day, yearEnd: day });
}

function totalsOf(shelf: ExampleShelf, rules: readonly DutyDefinition[], { edition, entries }: Outcome): DutyTotals {
  const rows = shelf.rows().filter((p) => p.table === agency && p.tenant === edition.tenant).flatMap((p) => p.rows);
  const agencies = rows.map(({ id, code, kind, parent_id: parent }) => ({ id, code, kind, parentId: parent ?? null, validFrom: null, validTo: null }) as DutyAgency);
  const [{ on, counts }] = rules;
  const tally = (_: unknown, id: string): { readonly certain: number; readonly possible: number } => ({ certain: entries.filter((e) => e.tenant === edition.tenant && e.office?.id === id).length, possible: 0 });
  return dutyTotals(dutyRows({ agencies, rules, exempt: new Set(), tally, otherwise: { on, counts } }));
}

/** Publishes for about half of the regions who met the duty to innovate, from 2023 on, counted from the entries of their own contest. */
export function publishCompliance(shelf: ExampleShelf, outcomes: readonly Outcome[]): void {
  const telling = new Set(REGIONS.filter(({ code, silent }) => !silent && chanceOf('compliance', code).hit(50)).map(({ code }) => code));
  for (const outcome of outcomes) {
    const { tenant, year, program, phase } = outcome.edition;
    if (!telling.has(tenant) || phase !== 'RESULTS' || outcome.entries.length === 0) continue;
    const rules = dutyOf(year);
    const totals = totalsOf(shelf, rules, outcome);
    const [sentence, sentenceEn] = dutySentence(totals);
    const { scaled: share } = quotientOf({ scaled: totals.met, scale: 0 }, { scaled: totals.decided, scale: 0 });
    count(shelf, {
      tenant, of: ['compliance', shelfKey('program', tenant, program), String(year)], year, on: null, flag: null,
      figures: [['COMPLIANCE_RATE', share], ['AGENCIES_MEETING_DUTY', totals.met], ['OBLIGED_AGENCIES', totals.decided]],
      wording: [...rules.map(({ wording: [id, en] }) => `${id} ${en} (definisi penerbit / the publisher's definition)`), sentence, sentenceEn].join(' '),
    });
  }
}

const METRIC_OF: Readonly<Record<IdeaStage, MetricCode>> = {
  DRUM_UP: 'IDEAS_DRUM_UP', DIAGNOSE: 'IDEAS_DIAGNOSE', DESIGN: 'IDEAS_DESIGN', DELIVER: 'IDEAS_DELIVER', DISPLAY: 'IDEAS_DISPLAY',
};
/** Ideas that never became an innovation on the shelf, by stage: the earlier the stage, the more of them. */
const LOOSE: Readonly<Record<IdeaStage, number>> = { DRUM_UP: 9, DIAGNOSE: 6, DESIGN: 3, DELIVER: 0, DISPLAY: 0 };

/** Where an innovation stood on a day as far as its months say; null before it began. */
function stageAt({ began, trial, inUse }: Work, months: number): IdeaStage | null {
  if (began >= months) return null;
  if (inUse !== null && inUse < months) return inUse + 12 < months ? 'DISPLAY' : 'DELIVER';
  return trial !== null && trial < months ? 'DESIGN' : 'DIAGNOSE';
}

/** Publishes for about half of the regions how many ideas stood in each stage at the end of 2024 and 2025, and so far in 2026. */
export function publishPipelines(shelf: ExampleShelf, works: ReadonlyMap<string, readonly Work[]>): void {
  const today = EXAMPLE_PUBLISHED_AT.slice(0, 10);
  for (const { code } of REGIONS.filter(({ code: tenant, silent }) => !silent && chanceOf('pipeline', tenant).hit(45))) {
    for (const year of [2024, 2025, 2026]) {
      const chance = chanceOf('pipeline', code, String(year));
      const on = year === 2026 ? today : `${year}-12-31`;
      const months = year * 12 + Number(on.slice(5, 7));
      const stages = codesOf(IDEA_STAGE).map((stage) => ({ stage, active: (works.get(code) ?? []).filter((w) => stageAt(w, months) === stage).length + chance.int(0, LOOSE[stage]) }));
      const [parked, dropped] = [chance.int(0, 4), chance.int(0, 3)];
      count(shelf, {
        tenant: code, of: ['pipeline', String(year)], year, on, flag: on < `${year}-12-31` ? 'PROVISIONAL' : null,
        figures: [['IDEAS', stages.reduce((sum, { active }) => sum + active, 0)], ...stages.map(({ stage, active }) => [METRIC_OF[stage], active] as const)],
        wording: `Gagasan yang digarap pada ${on} menurut tahap 5D; ${parked} yang ditunda dan ${dropped} yang dihentikan tidak dihitung. Ideas worked on on ${on} by their 5D stages; ${parked} parked and ${dropped} dropped are not counted.`,
      });
    }
  }
}
