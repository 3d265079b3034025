import 'reflect-metadata';
import { explainStart } from './cli/explain';
import { serve } from './cli/serve';

serve((line) => {
  process.stdout.write(`${line}\n`);
}).catch((error: unknown) => {
  process.stderr.write(`${explainStart(error)}\n`);
  process.exitCode = 1;
});
