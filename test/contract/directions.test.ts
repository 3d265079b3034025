import { readSources, PROJECT_ROOT, withPlanted } from '../support/contract-sources';
import { fileCircles, moduleCircles, roomCircles, strayBarrels } from '../support/contract-cycles';
import { arrowBreaches, homelessFiles, packageBreaches } from '../support/contract-directions';
import { walkImports } from '../support/import-walker';

const PLACES = ['src', 'seeds', 'schema', 'ormconfig.ts'];

/** Everything that breaks a direction under a root. */
function breaches(root: string): readonly string[] {
  const sources = readSources(root, PLACES);
  const sites = walkImports(sources);
  return [
    ...homelessFiles(sources), ...packageBreaches(sites), ...arrowBreaches(sites),
    ...strayBarrels(sources.keys()), ...fileCircles(sites), ...moduleCircles(sites), ...roomCircles(sites),
  ];
}

const planted = (files: Readonly<Record<string, string>>): readonly string[] => withPlanted(files, breaches);

describe('the house holds', () => {
  it('has no import against the directions', () => {
    expect(breaches(PROJECT_ROOT)).toEqual([]);
  });

  it('was really read: the start, the app and imports between rooms are among the files', () => {
    const sources = readSources(PROJECT_ROOT, PLACES);
    expect([...sources.keys()]).toEqual(expect.arrayContaining(['src/main.ts', 'src/app.ts']));
    expect(walkImports(sources).filter(({ target }) => target.kind === 'file').length).toBeGreaterThan(50);
  });
});

describe('what is allowed passes', () => {
  it('takes every drawn arrow', () => {
    expect(planted({
      'src/main.ts': `import { createApp } from './app';\nimport { env } from './config/env';`,
      'src/app.ts': `import fastify from 'fastify';\nimport { serve } from './http/server';\nimport { TABLES } from './tables';\nimport { schema } from './graphql/schema';`,
      'src/tables.ts': `import * as visit from './modules/visit/data/tables';`,
      'src/config/env.ts': `import { z } from 'zod';`,
      'src/http/server.ts': `import fastify from 'fastify';\nimport { schema } from '../graphql/schema';`,
      'src/graphql/schema.ts': `import { buildSchemaSync } from 'type-graphql';\nimport { VisitRequest } from '../modules/visit/api/visit-request';`,
      'src/graphql-kit/context.ts': `import type { Actor } from '../authz/actor';\nimport { plan } from '../reads/plan';`,
      'src/modules/visit/api/visit-request.ts': `import { Mutation } from 'type-graphql';\nimport { visitRequest } from '../usecases/visit-request';\nimport { regionByCode } from '../../region';\nimport type { Context } from '../../../graphql-kit/context';`,
      'src/modules/visit/usecases/visit-request.ts': `import { visitRepository } from '../data/repository';\nimport type { TenantScope } from '../../../tenancy/scope';\nimport { allowed } from '../../../domain/visit';\nimport { type Actor } from '../../../authz/actor';\nimport { isDuplicate } from '../../../db/errors';`,
      'src/modules/visit/data/repository.ts': `import { EntitySchema } from 'typeorm';\nimport { TenantRepository } from '../../../tenancy/repository';\nimport { column } from '../../../db/columns';`,
      'src/modules/visit/data/tables.ts': `export const visit = 1;`,
      'src/modules/region/index.ts': `export { regionByCode } from './usecases/region-by-code';`,
      'src/modules/region/usecases/region-by-code.ts': `export const regionByCode = 1;`,
      'src/tenancy/scope.ts': `import { query } from '../db/query';\nimport type { Clock } from '../platform/clock';`,
      'src/db/errors.ts': `export const isDuplicate = 1;`,
      'seeds/run.ts': `import { TABLES } from '../src/tables';\nimport { visit } from '../src/modules/visit/data/tables';\nimport { regionByCode } from '../src/modules/region';`,
      'src/cli/serve.ts': `import { seed } from '../../seeds/run';\nimport { createApp } from '../app';`,
      'src/db/query.ts': `import type { Table } from '../tenancy/table';\nimport Libsql from 'libsql';\nimport { MIGRATIONS } from '../../schema/migrations';`,
      'src/reads/plan.ts': `import { query } from '../db/query';`,
      'schema/migrations/index.ts': `import { Table } from 'typeorm';`,
      'ormconfig.ts': `import { DataSource } from 'typeorm';\nimport { TABLES } from './src/tables';`,
    })).toEqual([]);
  });
});

describe('a breach is caught', () => {
  const visit = 'src/modules/visit';
  it.each<[string, string, string, string]>([
    ['a package in the domain', 'src/domain/a.ts', `import { z } from 'zod';`, 'src/domain is pure'],
    ['a module of Node in the domain', 'src/domain/a.ts', `import { join } from 'path';`, 'src/domain is pure'],
    ['the clock in the domain, as a type', 'src/domain/a.ts', `import type { Clock } from '../platform/clock';`, 'src/domain is pure'],
    ['typeorm in a use-case', `${visit}/usecases/a.ts`, `import type { DataSource } from 'typeorm';`, 'typeorm can write any row'],
    ['typeorm in the app', 'src/app.ts', `export { DataSource } from 'typeorm';`, 'typeorm can write any row'],
    ['a subpath of typeorm in api', `${visit}/api/a.ts`, `import x = require('typeorm/driver');`, 'typeorm can write any row'],
    ['type-graphql in a use-case', `${visit}/usecases/a.ts`, `import { Field } from 'type-graphql';`, 'type-graphql describes'],
    ['type-graphql in the app', 'src/app.ts', `const x = await import('type-graphql');`, 'type-graphql describes'],
    ['fastify in graphql', 'src/graphql/a.ts', `type X = import('fastify').FastifyRequest;`, 'The web server is a detail'],
    ['a plugin of fastify in the CLI', 'src/cli/a.ts', `import helmet from '@fastify/helmet';`, 'The web server is a detail'],
    ['a driver in a data folder', `${visit}/data/a.ts`, `const x = require('mysql2');`, 'The drivers have sharp edges'],
    ['a computed import', 'src/db/a.ts', 'const x = require(`lib${"sql"}`);', 'cannot be checked'],
    ['createRequire', 'src/db/a.ts', `import { createRequire } from 'module';`, 'createRequire hides'],
    ['a use-case that loads the database', `${visit}/usecases/a.ts`, `import { query } from '../../../db/query';`, 'types of db only'],
    ['api that makes itself a scope', `${visit}/api/a.ts`, `import { SystemScope } from '../../../tenancy/tenant-scope';`, 'types of tenancy only'],
    ['the words for errors that open a connection', 'src/db/errors.ts', `import { query } from './query';`, 'db/errors -> db is no arrow'],
    ['a use-case that reads through the reads room', `${visit}/usecases/a.ts`, `import { sql } from '../../../reads/sql';`, 'own/usecases -> reads is no arrow'],
    ['a use-case that knows GraphQL', `${visit}/usecases/a.ts`, `import { Cursor } from '../../../graphql-kit/cursor';`, 'own/usecases -> graphql-kit is no arrow'],
    ['api that opens its own data', `${visit}/api/a.ts`, `import { row } from '../data/row';`, 'own/api -> own/data is no arrow'],
    ['the inside of another module', `${visit}/usecases/a.ts`, `import { row } from '../../region/usecases/row';`, 'only through its face'],
    ['data of another module', `${visit}/data/a.ts`, `import { row } from '../../region/data/row';`, 'only through its face'],
    ['its own face from the inside', `${visit}/usecases/a.ts`, `import { x } from '../index';`, 'own/usecases -> own/face is no arrow'],
    ['a face that shows entities', `${visit}/index.ts`, `export type { Visit } from './data/entity';`, 'own/face -> own/data is no arrow'],
    ['the kit that knows a module', 'src/graphql-kit/a.ts', `import { x } from '../modules/visit/index';`, 'graphql-kit -> modules/face is no arrow'],
    ['graphql that calls a use-case', 'src/graphql/a.ts', `import { x } from '../modules/visit/usecases/x';`, 'graphql -> modules/usecases is no arrow'],
    ['http that calls a module', 'src/http/a.ts', `import { x } from '../modules/visit/index';`, 'http -> modules/face is no arrow'],
    ['reads that ask a module', 'src/reads/a.ts', `import { x } from '../modules/visit/index';`, 'reads -> modules/face is no arrow'],
    ['tenancy that knows roles', 'src/tenancy/a.ts', `import type { Role } from '../authz/role';`, 'tenancy -> authz is no arrow'],
    ['settings read where they are not handed in', 'src/reads/a.ts', `import { config } from '../config/env';`, 'types of config only'],
    ['a room above', 'src/graphql/a.ts', `import { createApp } from '../app';`, 'graphql -> app is no arrow'],
    ['a seed that calls a use-case past the face', 'seeds/a.ts', `import { x } from '../src/modules/visit/usecases/x';`, 'seeds -> modules/usecases is no arrow'],
    ['a seed that opens a module', 'seeds/a.ts', `import { x } from '../src/modules/visit/data/x';`, 'seeds -> modules/data is no arrow'],
    ['a migration that follows the code', 'schema/migrations/a.ts', `import { TABLES } from '../../src/tables';`, 'A migration is frozen'],
    ['a way out of the project', 'src/db/a.ts', `import { x } from '../../../elsewhere/x';`, 'must not leave the project'],
    ['an unknown room', 'src/utils/a.ts', `export const x = 1;`, 'no room of the table'],
    ['a barrel', 'src/reads/index.ts', `export const x = 1;`, 'only the face of a module'],
    ['a barrel inside a module', `${visit}/usecases/index.ts`, `export const x = 1;`, 'only the face of a module'],
  ])('%s', (_name, file, text, sentence) => {
    expect(planted({ [file]: text })).toEqual([expect.stringContaining(sentence)]);
  });

  it('names file, line and import', () => {
    const [first] = planted({ 'src/domain/a.ts': `// why\n\nexport * from 'zod';` });
    expect(first).toMatch(/^src\/domain\/a\.ts:3 imports 'zod': /);
  });

  it('a circle of files, but not one of types', () => {
    const files = { 'src/domain/a.ts': `import { b } from './b';`, 'src/domain/b.ts': `import { c } from './c';`, 'src/domain/c.ts': `import { a } from './a';` };
    expect(planted(files)).toEqual([expect.stringContaining('src/domain/a.ts -> src/domain/b.ts -> src/domain/c.ts -> src/domain/a.ts')]);
    expect(planted({ ...files, 'src/domain/c.ts': `import { type A } from './a';` })).toEqual([]);
  });

  it('a circle of modules, even one of types', () => {
    expect(planted({
      'src/modules/region/usecases/a.ts': `import type { Visit } from '../../visit';`, 'src/modules/region/index.ts': '',
      'src/modules/visit/usecases/a.ts': `import { region } from '../../region';`, 'src/modules/visit/index.ts': '',
    })).toEqual([expect.stringContaining('region -> visit -> region')]);
  });

  it('a circle of rooms', () => {
    expect(planted({ 'src/cli/a.ts': `import { b } from '../app';`, 'src/app.ts': `import { c } from './cli/c';`, 'src/cli/c.ts': '' }))
      .toEqual([expect.stringContaining('app -> cli -> app')]);
  });
});
