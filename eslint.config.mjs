import { readFileSync } from 'node:fs';
import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = import.meta.dirname;

/** One list for the linter (which warns while one writes) and test/contract/directions.test.ts (which reads every kind of import). */
const packageRules = JSON.parse(readFileSync(new URL('test/support/contract-packages.json', import.meta.url), 'utf8'));
const escaped = (name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const packagePattern = (name) => (name.endsWith('/*') ? `^${escaped(name.slice(0, -1))}` : `^${escaped(name)}(/|$)`);
const restrictedIn = (place) => ({
  'no-restricted-imports': ['error', {
    patterns: packageRules
      .filter(({ allowedIn }) => !allowedIn.includes(place))
      .flatMap(({ packages, because }) => packages.map((name) => ({ regex: packagePattern(name), message: because }))),
  }],
});
const packageBlocks = [
  { files: ['src/**/*.ts', 'seeds/**/*.ts', 'schema/**/*.ts'], rules: restrictedIn('everywhere else') },
  ...[...new Set(packageRules.flatMap(({ allowedIn }) => allowedIn))].map((place) => ({
    files: [place.endsWith('.ts') ? place : `${place}/**/*.ts`],
    rules: restrictedIn(place),
  })),
  {
    files: ['src/domain/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^[^.]', message: 'src/domain is pure: it imports nothing from outside.' }] }] },
  },
];

const named = [{ selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has one name everywhere.' }];
const environment = [
  { selector: "MemberExpression[object.name='process'][property.name='env']", message: 'The environment is read once, in src/config/env.ts.' },
  { selector: "ImportDeclaration[source.value=/^(node:)?process$/]", message: 'The environment is read once, in src/config/env.ts.' },
];
const chance = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The present comes from the injected clock (src/platform/clock.ts).' },
  { selector: "CallExpression[callee.name='Date']", message: 'The present comes from the injected clock (src/platform/clock.ts).' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The present comes from the injected clock (src/platform/clock.ts).' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance comes from src/platform, injected, so that a run can be repeated.' },
  {
    selector: "MemberExpression[object.name=/crypto$/i][property.name=/^(randomBytes|randomFill|randomFillSync|randomInt|randomUUID|getRandomValues)$/]",
    message: 'Chance comes from src/platform, injected, so that a run can be repeated.',
  },
  {
    selector: "ImportDeclaration[source.value=/^(node:)?crypto$/] > ImportSpecifier[imported.name=/^(randomBytes|randomFill|randomFillSync|randomInt|randomUUID|getRandomValues|webcrypto)$/]",
    message: 'Chance comes from src/platform, injected, so that a run can be repeated.',
  },
];
const rows = [
  {
    selector: 'CallExpression[callee.property.name=/^(save|remove|upsert|softRemove)$/]',
    message: 'save, remove and upsert can move a row to another tenant: insert, conditional update and delete, each asserting one row.',
  },
  { selector: 'Property[key.name=/^(cascade|eager|lazy)$/]', message: 'Relations that load or write by themselves escape the scope.' },
];
const syntax = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'data/', '**/node_modules/'] },
  // A finding is mended or the rule is changed here, in sight of all; no comment switches one off.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...named],
      '@typescript-eslint/consistent-type-definitions': 'error',
      // Files with decorators are passed over by the rule itself (emitDecoratorMetadata is on): their imports must stay values,
      // because type-graphql reads the class at run time.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Not no-unnecessary-condition: without noUncheckedIndexedAccess it takes `list[i] === undefined` for needless.
      '@typescript-eslint/no-unnecessary-boolean-literal-compare': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      // An implementation of an asynchronous interface may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // In a transaction a promise that is returned without await escapes its try.
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
    },
  },
  { files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'seeds/**/*.ts'], rules: { 'max-lines': ['error', 250] } },
  { files: ['src/**/*.ts'], rules: { 'no-console': 'error', ...syntax(named, environment, chance, rows) } },
  { files: ['src/platform/**/*.ts'], rules: syntax(named, environment, rows) },
  { files: ['src/main.ts'], rules: { 'no-console': 'off', ...syntax(named, environment, rows) } },
  { files: ['src/config/**/*.ts'], rules: syntax(named, rows) },
  // Jest calls the default export of these two, and nothing else of them.
  { files: ['test/support/global-{setup,teardown}.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['ormconfig.ts'], rules: { 'no-restricted-syntax': 'off' } },
  ...packageBlocks,
  {
    // Answers of a server and Jest's matchers are `any` at the edge; writing `any` stays forbidden.
    files: ['test/**/*.ts', 'bench/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { ecmaVersion: 2024 },
    rules: {
      eqeqeq: 'error',
      'no-const-assign': 'error',
      'no-dupe-keys': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-redeclare': 'error',
      'no-undef': 'error',
      'no-unreachable': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['*.{mjs,cjs}', 'test/support/**/*.{cjs,mjs}', 'scripts/**/*.{mjs,cjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', fetch: 'readonly' } },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { __dirname: 'readonly' } } },
  {
    files: ['web/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['window', 'document', 'navigator', 'location', 'fetch', 'console', 'URL', 'URLSearchParams', 'Headers', 'Response', 'AbortController',
          'localStorage', 'sessionStorage', 'setTimeout', 'clearTimeout', 'TextDecoder', 'TextEncoder', 'Event', 'CustomEvent'].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'max-lines': ['error', 250] },
  },
  {
    files: ['schema/schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: `${root}/schema/schema.graphql` } } },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // Types that are values (money, a partial date) have no identity.
      '@graphql-eslint/strict-id-in-types': 'off',
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // More than recommended: everything is described. (Their rootField option passes over schemas with more than one root type.)
      '@graphql-eslint/require-description': ['error', {
        types: true, DirectiveDefinition: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true,
      }],
    },
  },
);
