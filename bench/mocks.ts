// One pretend service, alone on a port as a team would run it, against a bare `node:http` server giving the same bytes:
// what MSW, the weather and the log cost together.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { startBare } from './bare.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const PATH = '/postcodes/B4%207DJ';

/** The least share of bare `node:http` that a mock made of MSW handlers must reach; MSW itself costs most of the rest. */
const GOAL = 0.02;

/** Prints the rates; answers false when the goal is missed. */
export async function benchMocks(): Promise<boolean> {
  const { address, process: server } = await start();
  const body = await (await fetch(address + PATH)).text();
  const bare = await startBare(body);
  try {
    // In turns, so that a busy moment of the machine falls on both.
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < 3; turn += 1) {
      theirs.push(await load(bare.address));
      ours.push(await load(address + PATH));
    }
    const share = median(ours) / median(theirs);
    console.table([
      {
        'a postcode of postcodes.io': `${body.length} bytes`,
        'ours /s': Math.round(median(ours)),
        'bare /s': Math.round(median(theirs)),
        share: share.toFixed(2),
        wanted: `≥ ${GOAL}`,
        'ms more for each': (1_000 / median(ours) - 1_000 / median(theirs)).toFixed(3),
      },
    ]);
    return share >= GOAL;
  } finally {
    server.kill('SIGKILL');
    bare.process.kill('SIGKILL');
  }
}

/** Runs `npm run mocks -- --only postcodes-io` without npm. */
async function start(): Promise<{ address: string; process: ChildProcess }> {
  const script = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, 'src/mocks/serve.ts', '--only', 'postcodes-io'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, MODE: 'demo' },
  });
  const address = await new Promise<string>((resolve) => {
    child.stdout.on('data', (text) => {
      const found = /ready at (http:\S+)/.exec(String(text))?.[1];
      if (found) resolve(found);
    });
  });
  return { address, process: child };
}

async function load(url: string): Promise<number> {
  await autocannon({ url, connections: 10, duration: 1 });
  const { requests, errors, non2xx } = await autocannon({ url, connections: 10, duration: Math.ceil(SECONDS / 3) });
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers that were not 200`);
  return requests.average;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number;
