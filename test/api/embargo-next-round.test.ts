import 'reflect-metadata';
import { ALL, HIDDEN, KNOWN } from '../support/embargo/twins';
import { EmbargoWalk, unbound } from '../support/embargo/walk';

describe('of the round after a released one nothing is told', () => {
  let embargo: EmbargoWalk;
  beforeAll(async () => {
    embargo = await EmbargoWalk.open();
  });
  afterAll(() => embargo.world.close());

  it('whoever asks', async () => {
    const twins = await embargo.twins(() => ({ marks: KNOWN, entries: ALL }));
    for (const [i, twin] of twins.entries()) {
      await twin.close([0, 4, 1], 0, 'Terbit');
      await twin.release({ marks: HIDDEN[i], entries: [0, 1, 2] });
    }
    await embargo.walk(twins, unbound(twins[0]), true);
  }, 200_000);
});
