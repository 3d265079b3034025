import 'reflect-metadata';
import { serve } from './cli/serve';

void serve(
  (line) => {
    process.stdout.write(`${line}\n`);
  },
  (line) => {
    process.stderr.write(`${line}\n`);
  },
);
