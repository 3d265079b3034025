// Breaches of the first four walls: each removes one, and the suite must turn red. `edits` are file, text, what stands there
// instead; the text must be in the file exactly once. `red` is in the name of a test that must fail.

/** Takes the tripwire away, so that what it stands behind has to hold by itself. */
export const GUARD_OFF = ['src/tenancy/sql-guard.ts', '  let checks = kept.get(text);', '  if (session.mode !== null) return;\n  let checks = kept.get(text);'];

const REPOSITORY = 'src/tenancy/repository.ts';
const VISIBLE = 'src/reads/visible-to.ts';
const READS = 'src/reads/read-room.ts';
const GUARD = 'src/tenancy/sql-guard.ts';
const TABLES = 'schema/migrations/0001-foundation.tables.ts';

const CONDITIONS = 'src/tenancy/conditions.ts';
const BILATERAL = 'src/tenancy/bilateral-repository.ts';
const NOMINATIONS = 'src/reads/visible-nominations.ts';

const OWN_REPOSITORY = 'test/tenancy/repository.test.ts';
const PARTNER_REPOSITORY = 'test/tenancy/bilateral-repository.test.ts';
const CATALOGUE = 'test/tenancy/catalogue.test.ts';
const TYPES = 'test/tenancy/isolation-types.test.ts';
const LISTS = 'test/tenancy/isolation-lists.test.ts';
const STATEMENTS = 'test/tenancy/guard.test.ts';

export const WALL_BREACHES = [
  {
    wall: 'predicate', removes: 'the tenant from what a repository finds',
    edits: [GUARD_OFF, [REPOSITORY, "return query.where([...sql, `t.${this.owner} = :${TENANT}`].join(' AND ')", "return query.where(sql.join(' AND ')"]],
    tests: [OWN_REPOSITORY], red: 'does not find another tenant\'s row',
  },
  {
    wall: 'predicate', removes: 'the tenant from what a repository changes',
    edits: [GUARD_OFF, [REPOSITORY, ".set(values)\n      .where([...sql, `${this.owner} = :${TENANT}`].join(' AND ')", ".set(values)\n      .where(sql.join(' AND ')"]],
    tests: [OWN_REPOSITORY], red: 'does not find another tenant\'s row',
  },
  {
    wall: 'predicate', removes: 'the tenant from what a repository deletes',
    edits: [GUARD_OFF, [REPOSITORY, '`id = :m_id AND ${this.owner} = :${TENANT}`', '`id = :m_id`']],
    tests: [OWN_REPOSITORY], red: 'does not find another tenant\'s row',
  },
  {
    wall: 'predicate', removes: 'the tenant from what a repository inserts: the caller says whose it is',
    edits: [GUARD_OFF, [REPOSITORY, '({ ...row, [this.owner]: this.scope.tenantId })', '({ [this.owner]: this.scope.tenantId, ...row })']],
    tests: [OWN_REPOSITORY], red: 'cannot move a row to another tenant',
  },
  {
    wall: 'predicate', removes: 'the check that a condition names a column',
    edits: [GUARD_OFF, [CONDITIONS, 'if (!Object.hasOwn(table.columns, name)) throw', 'if (name === null) throw']],
    tests: [OWN_REPOSITORY], red: 'keeps one tenant\'s where from being replaced',
  },
  {
    wall: 'predicate', removes: 'the partner from what it finds',
    edits: [GUARD_OFF, [BILATERAL, "return query.where([...sql, `t.${this.partner} = :${TENANT}`].join(' AND ')", "return query.where(sql.join(' AND ')"]],
    tests: [PARTNER_REPOSITORY], red: 'finds nothing of others on any path',
  },
  {
    wall: 'predicate', removes: 'the partner from what it changes',
    edits: [GUARD_OFF, [BILATERAL, ".where([...sql, `${this.partner} = :${TENANT}`].join(' AND ')", ".where(sql.join(' AND ')"]],
    tests: [PARTNER_REPOSITORY], red: 'finds nothing of others on any path',
  },
  {
    wall: 'predicate', removes: 'the list of columns that are the partner\'s to change',
    edits: [[BILATERAL, 'if (!this.table.partner.includes(name)) throw', 'if (name === \'\') throw']],
    tests: [PARTNER_REPOSITORY], red: 'cannot change whose the row is',
  },
  {
    wall: 'predicate', removes: 'the sender from who sees a nomination',
    edits: [GUARD_OFF, [NOMINATIONS, 'return sql(`${alias}.owner_tenant_id = ? AND (${reached.text})`, reach.tenant, ...reached.params);', 'return sql(`? IS NOT NULL AND (${reached.text})`, reach.tenant, ...reached.params);']],
    tests: [TYPES, LISTS], red: 'Nomination',
  },
  {
    wall: 'predicate', removes: 'the agency from the nominations that its officer sees',
    edits: [[NOMINATIONS, 'within(`${alias}.agency_id`, reach.agencies)', 'within(\'1\', reach.agencies.map(() => 1))']],
    tests: [TYPES, LISTS], red: 'Nomination',
  },
  {
    wall: 'predicate', removes: 'the tenant from who sees a tenant\'s rows',
    edits: [GUARD_OFF, [VISIBLE, 'sql(`${alias}.tenant_id = ?${viewer.grants', 'sql(`? IS NOT NULL${viewer.grants']],
    tests: [TYPES, LISTS], red: 'AuditEvent',
  },
  {
    wall: 'predicate', removes: 'the tenant from who sees drafts',
    edits: [GUARD_OFF, [VISIBLE, 'return sql(`${alias}.tenant_id = ?`, tenant);', 'return sql(`? IS NOT NULL`, tenant);']],
    tests: [TYPES, LISTS], red: 'WorkspaceInnovation',
  },
  {
    wall: 'predicate', removes: 'both sides from who sees bilateral rows',
    edits: [GUARD_OFF, [VISIBLE, 'sql(`(${alias}.owner_tenant_id = ? OR ${alias}.partner_tenant_id = ?)${allowed}`, tenant, tenant)', 'sql(`(? = ?)${allowed}`, tenant, tenant)']],
    tests: [TYPES, LISTS], red: 'WorkspaceVisit',
  },
  {
    wall: 'predicate', removes: 'the partner\'s side of bilateral rows',
    edits: [GUARD_OFF, [VISIBLE, 'sql(`(${alias}.owner_tenant_id = ? OR ${alias}.partner_tenant_id = ?)${allowed}`, tenant, tenant)', 'sql(`(${alias}.owner_tenant_id = ? AND ? IS NOT NULL)${allowed}`, tenant, tenant)']],
    tests: [TYPES, LISTS], red: 'WorkspaceReplication',
  },
  {
    wall: 'predicate', removes: 'the roles from who reads members and the audit trail',
    edits: [[VISIBLE, "roles.includes(g.role)) ? '' : ' AND 1 = 0'}`, viewer.scope", "roles.includes(g.role)) ? '' : ''}`, viewer.scope"]],
    tests: [TYPES, LISTS], red: 'WorkspaceMembership',
  },
  {
    wall: 'predicate', removes: 'the agency from what its officer sees',
    edits: [[VISIBLE, 'return sql(`${alias}.tenant_id = ? AND ${among}`, tenant, ...agencies);', 'return sql(`${alias}.tenant_id = ?`, tenant);']],
    tests: [TYPES, LISTS], red: 'WorkspaceInnovation',
  },
  {
    wall: 'predicate', removes: 'the viewer from what is read by its id',
    edits: [GUARD_OFF, [READS, "const conditions = all([type.visible(viewer, 't0'), ...scope]);", 'const conditions = all([...scope]);']],
    tests: [TYPES], red: 'byte by byte',
  },
  {
    wall: 'predicate', removes: 'the viewer from what is counted',
    edits: [GUARD_OFF, [READS, 'await this.count(type, viewer, conditions)', 'await this.count(type, viewer, conditions.slice(1))']],
    tests: [LISTS], red: 'shows and counts for each role',
  },
  {
    wall: 'predicate', removes: 'the viewer from the pages of a list',
    edits: [GUARD_OFF, [READS, "return [type.visible(viewer, 't0'), ...scope,", 'return [...scope,']],
    tests: [LISTS], red: 'shows and counts for each role',
  },
  {
    wall: 'key', removes: 'the tenant from the primary key of drafts, in the database',
    edits: [[TABLES, "implemented_latest: 'code(10)?', status: 'code(20)',\n    },\n    primary: ['tenant_id', 'id'],", "implemented_latest: 'code(10)?', status: 'code(20)',\n    },\n    primary: ['id'],"]],
    tests: [CATALOGUE, OWN_REPOSITORY], red: 'whose a row is stands in every row, first in its key',
  },
  {
    wall: 'key', removes: 'the tenant from the primary key of tenants\' tables, as declared',
    edits: [['src/tenancy/table.ts', "tenant: ['tenant_id', 'id'],", "tenant: ['id'],"]],
    tests: [CATALOGUE], red: 'is what the modules declare',
  },
  {
    wall: 'key', removes: 'the tenant from a foreign key: a draft may name any agency',
    edits: [
      [TABLES, "      { columns: ['tenant_id', 'agency_id'], target: 'agency', to: ['tenant_id', 'id'] },\n    ],\n    uniques: [],\n    indexes: [['tenant_id', 'agency_id']],", "    ],\n    uniques: [],\n    indexes: [['tenant_id', 'agency_id']],"],
    ],
    tests: [CATALOGUE, OWN_REPOSITORY], red: 'cannot hang a row on another tenant\'s parent',
  },
  {
    wall: 'key', removes: 'the tenant from a foreign key: its column alone points at the agency',
    edits: [
      [TABLES, "      { columns: ['tenant_id', 'agency_id'], target: 'agency', to: ['tenant_id', 'id'] },\n    ],\n    uniques: [],\n    indexes: [['tenant_id', 'agency_id']],", "      { columns: ['agency_id'], target: 'agency', to: ['id'] },\n    ],\n    uniques: [],\n    indexes: [['tenant_id', 'agency_id']],"],
    ],
    tests: [CATALOGUE], red: 'carries the tenant first',
  },
  {
    wall: 'key', removes: 'the tenant from a unique: one agency code in the whole country',
    edits: [[TABLES, "uniques: [['tenant_id', 'code']],\n    indexes: [['id'], ['source_id'], ['tenant_id', 'parent_id']],", "uniques: [['code']],\n    indexes: [['id'], ['source_id'], ['tenant_id', 'parent_id']],"]],
    tests: [CATALOGUE, OWN_REPOSITORY], red: 'a unique of a tenant\'s table begins with the tenant',
  },
  { wall: 'guard', removes: 'the guard: it looks at nothing', edits: [GUARD_OFF], tests: [STATEMENTS], red: 'another tenant' },
  {
    wall: 'guard', removes: 'the guard from the one door to the database',
    edits: [['src/store.ts', 'openDatabase(url, TABLES, guardStatement, ', 'openDatabase(url, TABLES, () => undefined, ']],
    tests: [OWN_REPOSITORY], red: 'cannot move a row to another tenant',
  },
  {
    wall: 'guard', removes: 'the bound value: any tenant will do',
    edits: [[GUARD, 'column !== ACTOR && session.tenantId !== null && params[at] === session.tenantId;', 'column !== ACTOR && at < params.length;']],
    tests: [STATEMENTS], red: 'another tenant',
  },
  {
    wall: 'guard', removes: 'the reading of OR: one side is enough',
    edits: [[GUARD, 'return proofs.length === sides.length ? (holds) => proofs.every((proof) => proof(holds)) : null;', 'return proofs.length > 0 ? (holds) => proofs.some((proof) => proof(holds)) : null;']],
    tests: [STATEMENTS], red: 'a predicate that limits nothing',
  },
  {
    wall: 'guard', removes: 'the ban on a new owner',
    edits: [[GUARD, "if (isWord(left[left.length - 1], 'id', ...ownerColumns(table)))", "if (isWord(left[left.length - 1], 'id'))"]],
    tests: [STATEMENTS, OWN_REPOSITORY], red: 'a new owner',
  },
  {
    wall: 'guard', removes: 'the owner from what may be inserted',
    edits: [[GUARD, 'if (session.tenantId === null || owners.some((at) => params[at] !== session.tenantId)) refuse', 'if (session.tenantId === null) refuse']],
    tests: [STATEMENTS], red: 'rows for another tenant',
  },
];
