import type { Judged } from '../support/judged-ledger';
import { ServerUnderTest } from '../support/process';
import { EMBEDDED, ENGINE, Place } from '../support/process-place';
import { arrangeRound, roundLedger, SheetLoad, type ToldSheet } from '../support/sheet-load';

const KILLS = EMBEDDED ? 3 : 2;
/** Sheets before each kill; each is a version with its marks and its entry in the log. */
const AT_LEAST = 60;

/** What a judge was told of and the database does not hold, or holds otherwise. */
function lost(told: ToldSheet, { sheets }: Judged): readonly string[] {
  const kept = sheets.get(told.id);
  if (kept === undefined) return [`${told.cell} ${told.revision}: no sheet`];
  const [logged] = kept.logged;
  const same = JSON.stringify(Object.entries(kept.marks).sort()) === JSON.stringify(Object.entries(told.marks).sort());
  return [
    ...(kept.cell === told.cell && kept.revision === told.revision && kept.state === told.state && same ? [] : [`${told.cell} ${told.revision}: kept otherwise`]),
    ...(kept.logged.length === 1 && logged.seq === told.seq && logged.hash === told.hash ? [] : [`${told.cell} ${told.revision}: the receipt ${told.seq} is not in the log`]),
  ];
}

describe('kill -9 of the server under score sheets', () => {
  let place: Place;
  const loads: SheetLoad[] = [];
  beforeAll(async () => {
    place = await Place.make();
  });
  afterAll(async () => {
    await Promise.all([place.remove(), ...loads.map((load) => load.stop())]);
  });

  it('leaves every acknowledged sheet together with its entry in the log, and neither without the other', async () => {
    const home = await place.home();
    const round = await arrangeRound(home.address);
    let server = await ServerUnderTest.start(home.settings);
    const told: ToldSheet[] = [];
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const load = new SheetLoad(server.url, round, `mati-${kill}`);
      loads.push(load);
      await load.reaches(AT_LEAST);
      expect((await server.kill9()).signal).toBe('SIGKILL');
      await load.stop();
      expect(load.failed).toBeGreaterThan(0);
      expect([...load.refused]).toEqual([]);
      told.push(...load.told);

      server = await ServerUnderTest.start(home.settings);
      const ledger = await roundLedger(home.address, round);
      const gone = told.flatMap((t) => lost(t, ledger));
      const acts = Object.entries(load.done).map(([act, n]) => `${act} ${n}`).join(', ');
      process.stdout.write(`[${ENGINE}] kill -9 under score sheets ${kill}: acknowledged ${acts}; ${load.failed} without an answer; ${gone.length} lost, ${ledger.faults.length} not whole, of ${ledger.sheets.size} sheets\n`);
      expect([gone, ledger.faults]).toEqual([[], []]);
    }
    expect((await server.terminate()).code).toBe(0);
  }, 180_000);
});
