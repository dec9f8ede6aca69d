// The results page as built: what it weighs, how many requests it takes, and how quickly the server gives it, against a
// bare `node:http` server sending the same bytes in the same run. Needs a build: `npm run build` first.
import { brotliCompressSync, constants } from 'node:zlib';
import autocannon from 'autocannon';
import { startServer } from '../src/tests/server.ts';
import { startBare } from './bare.ts';

const FIND = '/find?where=B4+7DJ&open=now';
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);

/** Budgets of the results page: the goal, and the cap above which the bench fails. */
const BUDGETS = {
  'HTML, Brotli (bytes)': { goal: 10_000, cap: 13_000 },
  'JavaScript, Brotli (bytes)': { goal: 12_000, cap: 16_000 },
  'requests in all': { goal: 3, cap: 4 },
} as const;

export async function benchPage(): Promise<boolean> {
  const server = await startServer({ NOW: '2026-11-24T23:30:00Z' });
  try {
    const within = await weigh(server.address);
    const html = await (await fetch(server.address + FIND)).text();
    const bare = await startBare(html);
    const rows = [
      ['the same bytes from bare node:http (limit)', await load(bare.address)],
      ['home page (kept)', await load(`${server.address}/`)],
      ['results page (made anew each time)', await load(server.address + FIND)],
      ['results page, Brotli', await load(server.address + FIND, { 'accept-encoding': 'br' })],
      [
        'results page, already had (304)',
        await load(server.address + FIND, { 'if-none-match': await tagOf(server.address + FIND) }),
      ],
    ] as const;
    bare.process.kill('SIGKILL');
    const limit = rows[0][1].rate;
    console.table(
      rows.map(([page, { rate, p50, p99 }]) => ({
        page,
        'requests/s': Math.round(rate),
        'of the limit': (rate / limit).toFixed(2),
        'p50 ms': p50,
        'p99 ms': p99,
      })),
    );
    return within;
  } finally {
    await server.stop();
  }
}

async function weigh(address: string): Promise<boolean> {
  const html = await (await fetch(address + FIND)).text();
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] as string);
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map(
    (match) => match[1] as string,
  );
  const pictures = [...html.matchAll(/<(?:img|image)[^>]+(?:src|href)="([^"]+)"/g)]
    .map((match) => match[1] as string)
    .filter((src) => !src.startsWith('data:'));
  const sizes = await Promise.all(scripts.map(async (src) => sentBytes(address + src)));
  const measured = {
    'HTML, Brotli (bytes)': await sentBytes(address + FIND),
    'JavaScript, Brotli (bytes)': sizes.reduce((sum, size) => sum + size, 0),
    'requests in all': 1 + scripts.length + styles.length + new Set(pictures).size,
  };
  console.table(
    Object.entries(measured).map(([what, value]) => {
      const { goal, cap } = BUDGETS[what as keyof typeof BUDGETS];
      return {
        what,
        value,
        goal,
        cap,
        verdict: value <= goal ? 'within the goal' : value <= cap ? 'within the cap' : 'OVER',
      };
    }),
  );
  console.log(
    `HTML is ${html.length} bytes unpacked; at Brotli 11 it would be ${brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length}.`,
  );
  return Object.entries(measured).every(([what, value]) => value <= BUDGETS[what as keyof typeof BUDGETS].cap);
}

/** The bytes on the wire of an answer's body, in Brotli. */
async function sentBytes(url: string): Promise<number> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  await response.arrayBuffer();
  return Number(response.headers.get('content-length'));
}

const tagOf = async (url: string): Promise<string> => (await fetch(url)).headers.get('etag') ?? '';

async function load(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ rate: number; p50: number; p99: number }> {
  await autocannon({ url, headers, connections: 10, duration: 1 });
  const { requests, latency, errors, non2xx } = await autocannon({ url, headers, connections: 10, duration: SECONDS });
  const unexpected = headers['if-none-match'] ? 0 : non2xx;
  if (errors + unexpected > 0) throw new Error(`${url}: ${errors} errors, ${unexpected} answers that were not 200`);
  return { rate: requests.average, p50: latency.p50, p99: latency.p99 };
}
