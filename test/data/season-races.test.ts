import { dateRaces } from '../support/races/dates';
import { newClock, RaceDesk } from '../support/races/desk';
import { joiningRaces } from '../support/races/joining';
import { keyRaces } from '../support/races/keys';
import { screeningRaces } from '../support/races/screening';
import { World } from '../support/world';

describe('50 at once', () => {
  let world: World;
  let desk: RaceDesk;
  beforeAll(async () => {
    world = await World.open(newClock());
  });
  beforeEach(async () => {
    desk = await RaceDesk.of([world]);
  });
  afterAll(() => world.close());

  keyRaces(() => desk);
  screeningRaces(() => desk);
  joiningRaces(() => desk);
  dateRaces(() => desk);
});
