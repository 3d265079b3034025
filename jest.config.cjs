// These packages ship ECMAScript modules only; Jest on Node 20 must compile them.
const esmOnly = ['@as-integrations/fastify'];
const swc = (syntax) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      parser: { syntax, decorators: syntax === 'typescript' },
      target: 'es2022',
      transform: syntax === 'typescript'
        ? { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false }
        : {},
    },
    module: { type: 'commonjs' },
  },
];
module.exports = {
  testEnvironment: 'node',
  // Three Galera writers are an engine of their own: scripts/test.mjs --only galera.
  testPathIgnorePatterns: process.env.LUMBUNG_TEST_ENGINE === 'galera' ? ['/node_modules/'] : ['/node_modules/', '<rootDir>/test/galera/'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: { '^.+\\.ts$': swc('typescript'), '^.+\\.m?js$': swc('ecmascript') },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 60000,
};
