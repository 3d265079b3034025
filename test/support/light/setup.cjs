// Each worker loads the sources once, as Node itself does (jest-light-runner), not once for every test file; this file teaches
// it TypeScript and gives tests the limit of time that the runner leaves out.
const { register } = require('node:module');

require('../register.cjs');

process.setSourceMapsEnabled(true);
register(`data:text/javascript,${encodeURIComponent(`
  export const load = (url, context, next) =>
    (/\\.ts(\\?|$)/.test(url) ? { format: 'commonjs', source: undefined, shortCircuit: true } : next(url, context));
`)}`);
