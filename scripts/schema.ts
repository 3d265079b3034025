import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from '../src/cli/print-schema';

/** Writes schema/schema.graphql anew: `npm run schema`. A contract test fails when it was forgotten. */
writeFileSync(join(process.cwd(), 'schema', 'schema.graphql'), schemaText());
