// Hands test files to workers. jest-light-runner's own pool can lose a worker at the start: it answers the first that asks for its
// settings, and whoever asks later waits for ever. Here each worker is told with every file, by the workers that Jest itself uses.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// jest-worker comes with Jest, and is loaded from where Jest's own runner stands.
const { Worker } = createRequire(createRequire(import.meta.url).resolve('jest-runner'))('jest-worker');

/** A runner of Jest: every worker runs one file after another in bare Node and loads the sources once. */
export default class Runner {
  constructor(globalConfig) {
    this.globalConfig = globalConfig;
  }

  async runTests(tests, watcher, onStart, onResult, onFailure) {
    const { globalConfig } = this;
    const farm = new Worker(fileURLToPath(new URL('worker.mjs', import.meta.url)), {
      exposedMethods: ['runTest'], numWorkers: Math.max(1, globalConfig.maxWorkers), forkOptions: { serialization: 'advanced' }, maxRetries: 0,
    });
    farm.getStdout()?.pipe(process.stdout);
    farm.getStderr()?.pipe(process.stderr);
    const waiting = [...tests];
    const next = async () => {
      for (let test = waiting.shift(); test !== undefined && !watcher.isInterrupted(); test = waiting.shift()) {
        await onStart(test);
        const { path, context: { config } } = test;
        try {
          await onResult(test, await farm.runTest({ path, config, globalConfig }));
        } catch (error) {
          await onFailure(test, error);
        }
      }
    };
    try {
      await Promise.all(Array.from({ length: Math.max(1, globalConfig.maxWorkers) }, next));
    } finally {
      await farm.end();
    }
  }
}
