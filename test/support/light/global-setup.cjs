// Jest loads this in its own process, where TypeScript has to be taught as in a worker.
require('../register.cjs');
module.exports = require('../global-setup').default;
