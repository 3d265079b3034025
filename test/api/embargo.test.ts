import 'reflect-metadata';
import { ALL, HIDDEN } from '../support/embargo/twins';
import { EmbargoWalk, unbound } from '../support/embargo/walk';

describe('until its release nothing of a result is told', () => {
  let embargo: EmbargoWalk;
  beforeAll(async () => {
    embargo = await EmbargoWalk.open();
  });
  afterAll(() => embargo.world.close());

  it('from its ranking to the moved announcement, whoever asks', async () => {
    const twins = await embargo.twins((i) => ({ marks: HIDDEN[i], entries: ALL }));
    await twins[0].close([0, 2, 4], 0);
    await twins[1].close([4, 1, 3], 1);
    await embargo.walk(twins, unbound(twins[0]), true);
    for (const twin of twins) await twin.plan();
    for (const twin of twins) await twin.move();
    // What is planned and moved is told to all alike: these see everything that the others do.
    await embargo.walk(twins, ['nobody', 'research office', 'officer of the first agency', 'recused judge'], false);
    await embargo.act(twins, unbound(twins[0]));
  }, 200_000);
});
