import 'reflect-metadata';
import { BUT_ONE, RECUSED_FROM } from '../support/embargo/twins';
import { EmbargoWalk } from '../support/embargo/walk';

describe('who is recused is told nothing of the entry', () => {
  let embargo: EmbargoWalk;
  beforeAll(async () => {
    embargo = await EmbargoWalk.open();
  });
  afterAll(() => embargo.world.close());

  it('though everything else is open to it, and in no words of a refusal', async () => {
    const twins = await embargo.twins((i) => ({ marks: BUT_ONE[i], entries: [RECUSED_FROM] }));
    await twins[1].withhold('ABSENT');
    await twins[0].close([0, 1, 2], RECUSED_FROM);
    await twins[1].close([0, 1, 2], 0);
    await embargo.walk(twins, ['recused organiser', 'recused judge'], true);
    await embargo.act(twins, ['recused organiser']);
  }, 200_000);
});
