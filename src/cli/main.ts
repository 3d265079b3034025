#!/usr/bin/env node
import 'reflect-metadata';
import { run } from './commands';

const to = (stream: NodeJS.WriteStream) => {
  // Whoever reads may have enough (`lumbung schema | head`): that is no fault.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return (line: string): void => {
    stream.write(`${line}\n`);
  };
};

void run(process.argv.slice(2), to(process.stdout), to(process.stderr)).then((code) => {
  // A server that could not start has said so itself.
  if (code !== 0) process.exitCode = code;
});
