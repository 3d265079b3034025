import { createConnection } from 'mysql2/promise';
import { migrate } from '../../src/db/migrate';
import { systemClock } from '../../src/platform/clock';
import { openStore } from '../../src/store';
import { TABLES } from '../../src/tables';
import { page } from '../support/docs-sections';
import { freshDatabase } from '../support/fresh-database';

const NARROW = 'lumbung_narrow';

/** The rights that the operations page tells an administrator to grant. */
function rightsOfThePage(): string {
  const found = /^GRANT ([A-Z, ]+) ON lumbung\.\*/m.exec(page('docs/operations/README.md'))?.[1];
  if (found === undefined) throw new Error('the operations page grants nothing');
  return found;
}

describe('the rights that the operations page names', () => {
  it('are enough to bring an empty database to the newest schema and to start; without DROP a first start stops', async () => {
    const fresh = await freshDatabase();
    const { url } = fresh;
    if (url.engine === 'sqlite') {
      // A file has no accounts; here only the page is read.
      expect(rightsOfThePage()).toContain('CREATE');
      return fresh.remove();
    }
    const admin = await createConnection({ host: url.host, port: url.port, user: url.user, password: url.password });
    // In a grant a bare underscore stands for any character.
    const database = url.database.replaceAll('_', '\\_');
    const narrow = { ...url, user: NARROW };
    try {
      const all = rightsOfThePage();
      await admin.query(`GRANT ${all.replace(', DROP', '')} ON \`${database}\`.* TO '${NARROW}'@'127.0.0.1'`);
      await expect(migrate(narrow, TABLES)).rejects.toThrow(/denied/i);
      await admin.query(`GRANT ${all} ON \`${database}\`.* TO '${NARROW}'@'127.0.0.1'`);
      expect((await migrate(narrow, TABLES)).ran.length).toBeGreaterThan(0);
      // Between upgrades the first four are enough.
      await admin.query(`REVOKE CREATE, ALTER, DROP, INDEX, REFERENCES ON \`${database}\`.* FROM '${NARROW}'@'127.0.0.1'`);
      expect((await migrate(narrow, TABLES)).ran).toEqual([]);
      const db = await openStore(narrow, systemClock);
      await db.close();
    } finally {
      await admin.end();
      await fresh.remove();
    }
  });
});
