import fc from 'fast-check';
import { programFiles } from '../support/program-arbitrary';
import { ProgramTenant } from '../support/program-files';
import { World } from '../support/world';

const PROGRAM = 'uji';
const ofTenant = (file: string, code: string): string => file.replace(/^tenant: .*$/m, `tenant: "${code}"`);

describe('a programme file', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('that is applied twice changes nothing the second time, and is given back as a file that changes nothing', async () => {
    let changes = 0;
    // Two files, one after the other, for the same programme: the second finds what the first has left.
    await fc.assert(fc.asyncProperty(programFiles(PROGRAM, 1), programFiles(PROGRAM, 2), async (...files) => {
      const place = await ProgramTenant.make(world);
      for (const file of files.map((text) => ofTenant(text, place.code))) {
        const before = await place.dump();
        const rehearsed = await place.take(file, true);
        expect(await place.dump()).toBe(before);
        expect(await place.take(file)).toEqual(rehearsed);
        changes += rehearsed.length;
        const after = await place.dump();
        if (rehearsed.length > 0) expect(after).not.toBe(before);
        expect(await place.take(file)).toEqual([]);
        const exported = await place.export(PROGRAM);
        expect(await place.take(exported)).toEqual([]);
        expect(await place.export(PROGRAM)).toBe(exported);
        expect(await place.dump()).toBe(after);
      }
    }), { numRuns: 10 });
    expect(changes).toBeGreaterThan(100);
  }, 120_000);

  it('that is given back makes the same programme elsewhere', async () => {
    await fc.assert(fc.asyncProperty(programFiles(PROGRAM, 1), async (file) => {
      const [here, there] = [await ProgramTenant.make(world), await ProgramTenant.make(world)];
      await here.take(ofTenant(file, here.code));
      const exported = await here.export(PROGRAM);
      await there.take(ofTenant(exported, there.code));
      expect(ofTenant(await there.export(PROGRAM), here.code)).toBe(ofTenant(exported, here.code));
    }), { numRuns: 5 });
  }, 60_000);
});
