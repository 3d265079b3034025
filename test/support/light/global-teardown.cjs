require('../register.cjs');
module.exports = require('../global-teardown').default;
