import LightRunner from 'jest-light-runner';

/** Runs one test file in this process, as jest-light-runner does with a single worker, and answers its result. */
export function runTest({ path, config, globalConfig }) {
  return new Promise((resolve, reject) => {
    const test = { path, context: { config } };
    new LightRunner({ ...globalConfig, maxWorkers: 1 })
      .runTests([test], null, async () => undefined, async (_, result) => resolve(result), async (_, error) => reject(error))
      .catch(reject);
  });
}
