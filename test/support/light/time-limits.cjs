// jest-light-runner knows no limit of time: a test that hangs would hang the suite. Every test and hook gets Jest's own words for it.
const config = require('../../../jest.config.cjs');

const perFile = new Map();
const file = () => globalThis.expect.getState().testPath;
const limit = (own) => own ?? perFile.get(file()) ?? config.testTimeout;

/** The same function, failing when it takes longer than its limit. */
function timed(work, own) {
  const ms = limit(own);
  return async (...args) => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Exceeded timeout of ${ms} ms for a test or a hook.`)), ms);
    });
    try {
      return await Promise.race([work(...args), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const limited = (define) => (name, work, ms) => define(name, timed(work, ms));
function tests(base) {
  const own = limited(base);
  for (const [key, value] of Object.entries(base)) own[key] = value;
  own.each = (...table) => limited(base.each(...table));
  return own;
}
globalThis.it = globalThis.test = Object.assign(tests(globalThis.it), { only: tests(globalThis.it.only) });
for (const hook of ['beforeAll', 'beforeEach', 'afterAll', 'afterEach']) {
  const base = globalThis[hook];
  globalThis[hook] = (work, ms) => base(timed(work, ms));
}
globalThis.jest.setTimeout = (ms) => perFile.set(file(), ms);
