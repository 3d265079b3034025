import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { ENTRY_GATE, type EntryGate } from '../../src/domain/vocabulary/entry-words';
import { keyFromName } from '../../src/platform/ids';
import { isRunHere, type Placed } from './contest';
import type { Outcome } from './contests';
import { chanceOf, type Chance } from './random';
import type { ExampleShelf } from './shelf';

/** How many of one entrant went through each gate: those that were sent are on the shelf as entries, so only drafts and what was given up before comes on top. */
function through(chance: Chance, entries: readonly Placed[]): Readonly<Record<EntryGate, number>> {
  const [sent, passed] = [entries.length, entries.filter((e) => e.passed).length];
  const [kept, left] = [chance.int(0, 2), chance.int(0, 2)];
  return {
    DRAFTED: sent + kept + left, COLLECTED: sent + kept, SUBMITTED: sent, RETURNED: Math.min(sent, chance.int(0, 1)), PASSED: passed, FAILED: sent - passed,
    // Given up after it was handed in or while it was a draft; nothing that was sent.
    WITHDRAWN: chance.int(0, kept + left),
  };
}

/** Publishes what editions whose results are out told of their gates, by entrant, zeros included; what universities and enterprises entered is told together. */
export function publishGates(shelf: ExampleShelf, outcomes: readonly Outcome[]): void {
  for (const { edition, entries } of outcomes) {
    const { tenant, key, id } = edition;
    if (!isRunHere(edition)) continue;
    for (const entrant of [...new Set(entries.map((e) => e.tenant))]) {
      const told = through(chanceOf('gates', tenant, key, entrant ?? ''), entries.filter((e) => e.tenant === entrant));
      for (const gate of codesOf(ENTRY_GATE)) {
        shelf.publish('edition_gate', tenant, `${key}-${entrant ?? 'lain'}-${gate.toLowerCase()}`, {
          edition_id: id, entrant_tenant_id: entrant === null ? null : keyFromName('tenant', entrant), gate, entries: told[gate],
        });
      }
    }
  }
}
