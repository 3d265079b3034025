import { scoreRaces } from '../support/races/scores';
import { World } from '../support/world';

describe('judges at once', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  scoreRaces(() => [world]);
});
