import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface RunningServer {
  /** `http://127.0.0.1:<port>`, without a final slash. */
  address: string;
  /** Everything it has printed. */
  output: () => string;
  stop: () => Promise<void>;
}

const built = fileURLToPath(new URL('../../dist/server/entry.mjs', import.meta.url));

/** Starts the built server on a free port, with settings of its own and an empty data folder unless one is given. */
export async function startServer(env: Record<string, string> = {}, entry = built): Promise<RunningServer> {
  const dataDir = env.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'waymark-')));
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk;
      const found = /ready at (http:\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${output}`)));
  });
  const stop = async () => {
    child.kill('SIGKILL');
    await exited;
    if (!env.DATA_DIR) await rm(dataDir, { recursive: true, force: true });
  };
  return { address, output: () => output, stop };
}
