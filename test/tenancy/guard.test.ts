import type { Session } from '../../src/db/session';
import { GuardViolation, guardStatement } from '../../src/tenancy/sql-guard';
import { MAY, MAY_NOT, MINE, THEIRS, type Case } from '../support/isolation/statements';

const SCOPED: Session = { mode: 'scoped', tenantId: MINE };
const SHELF: Session = { mode: 'scoped', tenantId: null };
const SYSTEM: Session = { mode: 'system', reason: 'the guard is tried out' };

const run = ([sql, ...params]: Case, session: Session) => () => guardStatement(sql, params, session);

describe('the guard lets pass what stays inside', () => {
  it.each(MAY.map((statement): [string, Case] => [statement[0], statement]))('%s', (_sql, statement) => {
    expect(run(statement, SCOPED)).not.toThrow();
  });

  it('the system: any tenant that it names, its own tables, the memberships of one actor', () => {
    const statements: readonly Case[] = [
      ['SELECT w.id FROM innovation_work w WHERE w.tenant_id = ?', THEIRS],
      ['SELECT m.tenant_id FROM tenant t JOIN membership m ON m.tenant_id = t.id WHERE m.actor_id = ? AND (m.ends_at IS NULL OR m.ends_at > ?)', 'a', 'b'],
      ['SELECT k.id FROM access_token k JOIN actor a ON a.id = k.actor_id WHERE k.secret_hash = ?', 'x'],
      ['UPDATE "actor" SET "active_tokens" = "active_tokens" + 1 WHERE "id" = ? AND "active_tokens" < "max_tokens"', 'a'],
      ['INSERT INTO region(id, code) VALUES (?, ?)', 'a', '32.72'],
      ['SELECT name FROM sqlite_master WHERE type = ?', 'table'],
      ['PRAGMA wal_checkpoint(TRUNCATE)'],
    ];
    for (const statement of statements) expect(run(statement, SYSTEM)).not.toThrow();
  });
});

describe('the guard refuses', () => {
  const cases = Object.entries(MAY_NOT).flatMap(([what, statements]) => statements.map((statement): [string, string, Case] => [what, statement[0], statement]));

  it.each(cases)('%s: %s', (_what, _sql, statement) => {
    expect(run(statement, SCOPED)).toThrow(GuardViolation);
    // Once seen, a statement is remembered: the answer must not depend on it.
    expect(run(statement, SCOPED)).toThrow(GuardViolation);
  });

  it('anybody\'s reader on a private table, with whatever it binds', () => {
    for (const value of [MINE, '', null, undefined]) {
      expect(run(['SELECT w.id FROM innovation_work w WHERE w.tenant_id = ?', value], SHELF)).toThrow(GuardViolation);
      expect(run(['INSERT INTO innovation_work(tenant_id, id) VALUES (?, ?)', value, 'a'], SHELF)).toThrow(GuardViolation);
    }
  });

  it('the same text for the next tenant when the first tenant\'s value is still bound', () => {
    const statement: Case = ['SELECT w.id FROM innovation_work w WHERE w.tenant_id = ?', MINE];
    expect(run(statement, SCOPED)).not.toThrow();
    expect(run(statement, { mode: 'scoped', tenantId: THEIRS })).toThrow(GuardViolation);
  });

  it('even the system: tenants\' rows without naming a tenant, new owners, DDL', () => {
    const statements: readonly Case[] = [
      ['SELECT w.id FROM innovation_work w'],
      ['SELECT e.id FROM audit_event e WHERE e.actor_id = ?', 'a'],
      ['UPDATE membership SET role = ? WHERE actor_id = ?', 'ORGANIZER', 'a'],
      ['UPDATE innovation_work SET tenant_id = ? WHERE id = ? AND tenant_id = ?', THEIRS, 'a', MINE],
      ['DELETE FROM innovation_work WHERE id = ?', 'a'],
      ['INSERT INTO innovation_work(id) VALUES (?)', 'a'],
      ['DROP TABLE innovation_work'],
    ];
    for (const statement of statements) expect(run(statement, SYSTEM)).toThrow(GuardViolation);
  });
});
