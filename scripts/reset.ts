// `npm run reset`: the demo as it was on the first day. Empties DATA_DIR, after asking; `-- --yes` does not ask.
import { rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { config } from '#platform';
import { resetPlan, WillNotReset } from './resetPlan.ts';

try {
  await main();
} catch (error) {
  if (!(error instanceof WillNotReset)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { mode, dataDir } = config();
  if (mode === 'live') throw new WillNotReset('MODE is live: what people have sent is never removed by this command.');
  const { folder, names } = resetPlan({ dataDir, root: join(import.meta.dirname, '..'), home: homedir() });
  if (names.length === 0) return console.log(`${folder} is already empty: the demo is as it was.`);
  console.log(`This removes what the demo has kept in ${folder}:\n${names.map((name) => `  ${name}`).join('\n')}`);
  if (!(await agreed())) return console.log('Nothing was removed.');
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  console.log('Done: the demo is as it was. Start the server again if it is running.');
}

async function agreed(): Promise<boolean> {
  if (process.argv.includes('--yes')) return true;
  if (!process.stdin.isTTY) throw new WillNotReset('There is nobody to ask: add -- --yes to remove it without asking.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Remove it? Type yes: ');
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
