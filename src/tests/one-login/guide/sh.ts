// Runs a script of a guide in a shell, with stand-ins for the tools that a machine may lack.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const TOOLS = ['curl', 'openssl'];
const runner = join(import.meta.dirname, '../../../../scripts/run.mjs');

export interface ShOptions {
  /** Where it runs, outside of any repository. */
  folder: string;
  /** Whether the stand-ins come before the machine's own tools, or after. */
  standInsFirst?: boolean;
}

/** What the script prints. Rejects with what it complained of when it fails. */
export async function runSh(script: string, { folder, standInsFirst = false }: ShOptions): Promise<string> {
  const standIns = makeStandIns(folder);
  const file = join(folder, 'script.sh');
  writeFileSync(file, script);
  const path = [process.env.PATH ?? '', standIns];
  const env = { ...process.env, PATH: (standInsFirst ? path.toReversed() : path).join(delimiter) };
  // Windows has a shell, and these tools, where it has git; an alias of git's finds them.
  const [command, ...args] = process.platform === 'win32' ? ['git', '-c', 'alias.sh=!sh', 'sh', file] : ['sh', file];
  return (await promisify(execFile)(command as string, args, { cwd: folder, env })).stdout;
}

function makeStandIns(folder: string): string {
  const bin = join(folder, 'stand-ins');
  mkdirSync(bin, { recursive: true });
  for (const tool of TOOLS) {
    const command = [process.execPath, runner, join(import.meta.dirname, 'tools', `${tool}.ts`)];
    writeFileSync(join(bin, tool), `#!/bin/sh\nexec ${command.map((part) => `'${part}'`).join(' ')} "$@"\n`, {
      mode: 0o755,
    });
  }
  return bin;
}
