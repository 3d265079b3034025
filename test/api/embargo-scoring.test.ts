import 'reflect-metadata';
import { getNamedType } from 'graphql';
import { objectTypeOf } from '../support/deep-selection';
import { ALL, HIDDEN } from '../support/embargo/twins';
import { EmbargoWalk } from '../support/embargo/walk';

describe('while it is scored nothing of a result is told', () => {
  let embargo: EmbargoWalk;
  beforeAll(async () => {
    embargo = await EmbargoWalk.open();
  });
  afterAll(() => embargo.world.close());

  it('whoever asks', async () => {
    const twins = await embargo.twins((i) => ({ marks: HIDDEN[i], entries: ALL }));
    await twins[1].withhold('PENDING');
    await embargo.walk(twins, [...twins[0].readers.keys()], false);
  }, 200_000);

  it('and nothing can be watched but that a round moved on', () => {
    const { schema } = embargo.world.app;
    const watched = Object.values(schema.getSubscriptionType()?.getFields() ?? {}).map((field) => [field.name, Object.keys(objectTypeOf(schema, getNamedType(field.type).name).getFields()).sort()]);
    expect(watched).toEqual([['judgingProgressChanged', ['state', 'turn']]]);
  });

  it('by no act, done or refused, and in no words', async () => {
    const twins = await embargo.twins((i) => ({ marks: HIDDEN[i], entries: ALL }));
    await embargo.act(twins, [...twins[0].readers.keys()]);
  }, 200_000);
});
