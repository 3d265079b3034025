import type { Ledger } from '../support/entry-ledger';
import { ServerUnderTest } from '../support/process';
import { EMBEDDED, ENGINE, Place } from '../support/process-place';
import { arrangeContest, contestLedger } from '../support/submission-contest';
import { SubmissionLoad, type Told } from '../support/submission-load';

const KILLS = EMBEDDED ? 3 : 2;
const TENANT = '32.72';
/** Submissions before each kill; with what leads to them and follows, six acknowledged acts for each. */
const AT_LEAST = 40;

/** What a client was told of and the database does not hold. */
function lost(told: Told, { entries, decisions, answers, records }: Ledger): readonly string[] {
  const entry = entries.get(told.id);
  if (entry === undefined) return [`${told.key}: no entry`];
  const missing: string[] = [];
  if (records.get(`entryDraft ${told.key}`) !== JSON.stringify({ id: told.id })) missing.push(`${told.key}: no record of its key`);
  if (told.answered !== null && answers.get(told.id) !== told.answered) missing.push(`${told.key}: no answer`);
  if (told.submitted && (entry.submissions !== 1 || !['SUBMITTED', 'PASSED', 'FAILED'].includes(entry.state))) missing.push(`${told.key}: ${entry.state}`);
  if (told.decision !== null && decisions.get(`${told.id} 1`) !== told.decision) missing.push(`${told.key}: not decided`);
  return missing;
}

describe('kill -9 of the server under submissions', () => {
  let place: Place;
  const loads: SubmissionLoad[] = [];
  beforeAll(async () => {
    place = await Place.make();
  });
  afterAll(async () => {
    await Promise.all([place.remove(), ...loads.map((load) => load.stop())]);
  });

  it('leaves every acknowledged submission, answer and decision whole, and nothing by half', async () => {
    const home = await place.home();
    let server = await ServerUnderTest.start(home.settings);
    const token = await server.token('ORGANIZER');
    const contest = await arrangeContest(home.address, TENANT);
    const told: Told[] = [];
    const refused = new Set<string>();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const load = new SubmissionLoad(server.url, TENANT, token, contest, `Usulan ${kill}`);
      loads.push(load);
      await load.reaches(AT_LEAST);
      expect((await server.kill9()).signal).toBe('SIGKILL');
      await load.stop();
      // The clients went on until it died: what they met at its death is no acknowledgement.
      expect(load.failed).toBeGreaterThan(0);
      told.push(...load.told);
      for (const code of Object.keys(load.refused)) refused.add(code);

      server = await ServerUnderTest.start(home.settings);
      const ledger = await contestLedger(home.address, TENANT);
      const gone = told.flatMap((t) => lost(t, ledger));
      const acts = Object.entries(load.done).map(([act, n]) => `${act} ${n}`).join(', ');
      process.stdout.write(`[${ENGINE}] kill -9 under submissions ${kill}: acknowledged ${acts}; ${load.failed} without an answer; ${gone.length} lost, ${ledger.faults.length} not whole, of ${ledger.entries.size} entries\n`);
      expect([gone, ledger.faults]).toEqual([[], []]);
    }
    // The limits were reached, so that the counters were held against something.
    expect([...refused].sort()).toEqual(['dua-kali', 'kuota-sekolah', 'lolos-sekali']);
    expect((await server.terminate()).code).toBe(0);
  }, 180_000);
});
