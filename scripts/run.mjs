// Runs a TypeScript file on the Node that is there: `node scripts/run.mjs src/mocks/serve.ts --port 4000`.
// Node 22.18, 23.6 and newer read TypeScript by themselves; the few before them are started again with the flag.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [file = '', ...rest] = process.argv.slice(2);

if (process.features.typescript) {
  process.argv.splice(1, process.argv.length, resolve(file), ...rest);
  await import(pathToFileURL(resolve(file)).href);
} else {
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, file, ...rest], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
