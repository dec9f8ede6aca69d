// `npm run new -- page|mock|dataset|challenge <name>`: something that works, with a passing test, to change into your own.
import { join } from 'node:path';
import { now } from '#platform';
import { plan, write } from './make.ts';

const root = join(import.meta.dirname, '../..');

try {
  const made = plan(root, process.argv.slice(2), now().toISOString().slice(0, 10));
  write(root, made);
  console.log(`Made:\n${[...made.files.keys()].map((path) => `  ${path}`).join('\n')}\n`);
  console.log(made.next.join('\n'));
} catch (error) {
  if ((error as { code?: string }).code !== 'CANNOT_MAKE') throw error;
  console.error((error as Error).message);
  process.exitCode = 1;
}
