// Asks a running server the twelve questions of the README over HTTP and compares its answers with those printed there.
//   node scripts/ask-readme.mjs [http://localhost:4000]
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const base = process.argv[2] ?? 'http://localhost:4000';
const readme = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '..', 'README.md'), 'utf8');
const pairs = [...readme.matchAll(/<summary>(\d+)\. (.*?)<br>[\s\S]*?```graphql\n([\s\S]*?)\n```\n\n```json\n([\s\S]*?)\n```/g)];
let wrong = 0;
for (const [, number, title, query, printed] of pairs) {
  const response = await fetch(`${base}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const { data, errors } = await response.json();
  const same = errors === undefined && JSON.stringify(data) === JSON.stringify(JSON.parse(printed));
  if (!same) wrong += 1;
  console.log(`${same ? 'sama / same  ' : 'BEDA / DIFFERS'} ${number}. ${title}`);
}
console.log(`${pairs.length - wrong} dari / of ${pairs.length}`);
process.exitCode = wrong === 0 && pairs.length === 12 ? 0 : 1;
