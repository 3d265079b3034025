/** A place of the house: which files it holds, what it may load, what it may name as a type only, and why. */
export interface Room {
  readonly name: string;
  readonly holds: RegExp;
  /** Rooms it may load; `own/…` is its own module, `modules/…` another one, `*` everything. */
  readonly loads: readonly string[];
  /** Rooms of which it may import types only. */
  readonly types: readonly string[];
  readonly because: string;
}

/** Where a file stands. */
export interface Place {
  readonly room: string;
  readonly module: string | null;
}

const BASE = ['platform', 'domain'];

/** The house, from the bottom to the top. The first room that holds a path is its room. */
export const ROOMS: readonly Room[] = [
  { name: 'domain', holds: /^src\/domain\//, loads: ['domain'], types: [],
    because: 'src/domain is pure: rules that can be read, proved and moved without anything round them, so it knows only itself.' },
  { name: 'platform', holds: /^src\/platform\//, loads: BASE, types: [],
    because: 'src/platform is the clock, the ids and the types of the log: all but the domain stand on it, so it stands on nothing.' },
  { name: 'files', holds: /^src\/files\//, loads: ['files', ...BASE], types: [],
    because: 'src/files keeps bytes and signs addresses; which file is whose, and whether it is there, the database says, and src/files does not know it.' },
  { name: 'config', holds: /^src\/config\//, loads: ['config', 'db', ...BASE], types: [],
    because: 'src/config turns the environment into a frozen value and starts nothing; how a database address is written it asks src/db.' },
  { name: 'db/errors', holds: /^src\/db\/errors\.ts$/, loads: BASE, types: [],
    because: 'src/db/errors.ts sorts what engines throw into words; it opens nothing, so use-cases may load it where they may not load the database.' },
  { name: 'db/ask', holds: /^src\/db\/ask\.ts$/, loads: BASE, types: ['db'],
    because: 'src/db/ask.ts asks for rows under the session of a transaction or of a reader that was handed in; the guard sees each statement.' },
  { name: 'db', holds: /^src\/db\//, loads: ['db', 'db/ask', 'db/errors', 'config', 'schema', ...BASE], types: ['tenancy'],
    because: 'src/db opens, migrates and runs statements; whose rows they are is decided above it, and comes in as a parameter.' },
  { name: 'tenancy', holds: /^src\/tenancy\//, loads: ['tenancy', 'db', ...BASE], types: ['config'],
    because: 'src/tenancy is the smallest and most reviewed room: it stands on db and knows nothing of roles, modules or GraphQL.' },
  { name: 'authz', holds: /^src\/authz\//, loads: ['authz', 'tenancy', ...BASE], types: ['config'],
    because: 'src/authz is a closed list of actions and who may do them; it reads no tables and knows no module.' },
  { name: 'reads', holds: /^src\/reads\//, loads: ['reads', 'db', 'tenancy', ...BASE], types: ['authz', 'config'],
    because: 'src/reads turns a selection into statements over the table register; the modules tell it what is readable, it never asks them.' },
  { name: 'graphql-kit', holds: /^src\/graphql-kit\//, loads: ['graphql-kit', 'reads', 'authz', 'tenancy', ...BASE], types: ['db/ask', 'db', 'config', 'files'],
    because: 'src/graphql-kit is what every api/ shares; if it knew a module there would be a circle. The context names scope, actor and transact as types.' },
  { name: 'own/api', holds: /^src\/modules\/[^/]+\/api\//,
    loads: ['own/api', 'own/usecases', 'own/rest', 'own/tables', 'modules/face', 'graphql-kit', 'authz', 'reads', ...BASE], types: ['tenancy', 'config', 'db', 'db/ask'],
    because: 'api/ authorises, turns input into a command and calls a use-case; of data/ it sees only the declared columns that a readable type maps.' },
  { name: 'own/usecases', holds: /^src\/modules\/[^/]+\/usecases\//,
    loads: ['own/usecases', 'own/data', 'own/tables', 'own/rest', 'modules/face', 'authz', 'tenancy', 'db/ask', 'db/errors', ...BASE], types: ['db', 'config', 'files'],
    because: 'A use-case loads through its own repositories, asks the domain and writes; it gets scope and transaction handed in, as types.' },
  { name: 'own/tables', holds: /^src\/modules\/[^/]+\/data\/tables\.ts$/, loads: ['tenancy', 'domain'], types: [],
    because: 'data/tables.ts declares columns and keys, nothing that runs.' },
  { name: 'own/data', holds: /^src\/modules\/[^/]+\/data\//, loads: ['own/data', 'own/tables', 'tenancy', 'db', 'db/ask', 'db/errors', ...BASE], types: ['config'],
    because: 'data/ goes to its tables through tenancy and db; rows of other modules are not its business.' },
  { name: 'own/face', holds: /^src\/modules\/[^/]+\/index\.ts$/, loads: ['own/usecases', 'own/api', 'own/rest', ...BASE], types: [],
    because: 'index.ts is the public face of a module: functions and plain types, never entities, so it never opens data/.' },
  { name: 'own/rest', holds: /^src\/modules\/[^/]+\//, loads: ['own/rest', 'own/data', 'own/tables', 'reads', 'tenancy', ...BASE], types: ['authz', 'config'],
    because: 'What stands beside api/, usecases/ and data/ in a module declares what of its tables is readable, and nothing more.' },
  { name: 'graphql', holds: /^src\/graphql\//,
    loads: ['graphql', 'modules/api', 'modules/face', 'graphql-kit', 'authz', 'reads', 'tenancy', 'db', ...BASE], types: ['config', 'files'],
    because: 'src/graphql gathers the modules\' api/ into one schema and makes the context; use-cases and tables are reached through them.' },
  { name: 'http', holds: /^src\/http\//, loads: ['http', 'graphql', 'graphql-kit', 'config', ...BASE], types: ['authz', 'db', 'files'],
    because: 'src/http knows requests and answers and hands everything else to src/graphql, and bytes to the desk that it is given.' },
  { name: 'tables', holds: /^src\/tables\.ts$/, loads: ['modules/tables', 'tenancy'], types: [],
    because: 'src/tables.ts gathers the declared tables, and only that.' },
  { name: 'store', holds: /^src\/store\.ts$/, loads: ['*'], types: [], because: 'The one place where the database meets what is kept in step with it.' },
  { name: 'app', holds: /^src\/app\.ts$/, loads: ['*'], types: [], because: 'The composition root.' },
  { name: 'main', holds: /^src\/main\.ts$/, loads: ['*'], types: [], because: 'The start.' },
  { name: 'cli', holds: /^src\/cli\//, loads: ['*'], types: [], because: 'A command puts together what it needs.' },
  { name: 'ormconfig', holds: /^ormconfig\.ts$/, loads: ['*'], types: [], because: 'The data source of the TypeORM command line.' },
  { name: 'schema', holds: /^schema\//, loads: ['schema', 'db'], types: [],
    because: 'A migration is frozen: what it would import from the house changes after it has run.' },
  { name: 'seeds', holds: /^seeds\//, loads: ['seeds', 'modules/face', 'modules/tables', 'tables', 'db', 'db/ask', 'tenancy', 'authz', ...BASE], types: ['config'],
    because: 'Seeds fill declared tables and publish by the faces of the modules; what lies inside a module is not theirs.' },
];

/** Finds the room and the module of a path; null for a path of src that no room holds, and for places outside the house. */
export function placeOf(path: string): Place | null {
  const room = ROOMS.find((candidate) => candidate.holds.test(path));
  if (room === undefined) return null;
  return { room: room.name, module: /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? null };
}

/** True for the public face of a module. */
export function isFace(path: string): boolean {
  return placeOf(path)?.room === 'own/face';
}

/** Gives the row of the table of a room that `placeOf` named. */
export function roomNamed(name: string): Room {
  const room = ROOMS.find((candidate) => candidate.name === name);
  if (room === undefined) throw new Error(`no room is called ${name}`);
  return room;
}
