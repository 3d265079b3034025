import * as agency from './modules/agency/data/tables';
import * as audit from './modules/audit/data/tables';
import * as award from './modules/award/data/tables';
import * as competition from './modules/competition/data/tables';
import * as comparison from './modules/comparison/data/tables';
import * as compliance from './modules/compliance/data/tables';
import * as entry from './modules/entry/data/tables';
import * as evidence from './modules/evidence/data/tables';
import * as finding from './modules/finding/data/tables';
import * as idea from './modules/idea/data/tables';
import * as identity from './modules/identity/data/tables';
import * as incentive from './modules/incentive/data/tables';
import * as innovation from './modules/innovation/data/tables';
import * as judging from './modules/judging/data/tables';
import * as ledger from './modules/ledger/data/tables';
import * as nomination from './modules/nomination/data/tables';
import * as observation from './modules/observation/data/tables';
import * as ranking from './modules/ranking/data/tables';
import * as organization from './modules/organization/data/tables';
import * as region from './modules/region/data/tables';
import * as replication from './modules/replication/data/tables';
import * as rules from './modules/rules/data/tables';
import * as shelf from './modules/shelf/data/tables';
import * as visit from './modules/visit/data/tables';
import type { Table } from './tenancy/table';

const MODULES = [
  region, organization, agency, identity, rules, competition, innovation, evidence, entry, idea, incentive, compliance, award, replication, visit, observation, audit, judging, ranking, ledger, nomination, shelf, comparison, finding,
];

/** Every declared table, gathered from the modules: what the data source, the migrations' test and the reads room are built from. */
export const TABLES: readonly Table[] = MODULES.flatMap((tables) => Object.values(tables) as unknown as Table[]);
