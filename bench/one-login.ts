// The pretend One Login, alone on a port as a team would run it: how soon it answers, how many documents and whole sign-ins a
// second, against a bare `node:http` server giving the same bytes in the same run, and against the signatures alone.
import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { jwtVerify, SignJWT } from 'jose';
import { startBare } from './bare.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const CALLBACK = 'http://localhost:8080/callback';
const CORE_IDENTITY = 'https://vocab.account.gov.uk/v1/coreIdentityJWT';

/** What there is to reach: more is better for the first, less for the second. */
const GOALS = { 'JWKS, of bare node:http': 0.5, 'flow time ÷ its signatures': 2 };

const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
const agent = new Agent({ keepAlive: true });

/** Prints all; answers false when a goal is missed. */
export async function benchOneLogin(): Promise<boolean> {
  const starts: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const { process: child, took } = await start();
    starts.push(took);
    child.kill('SIGKILL');
  }
  const { address, process: server } = await start();
  try {
    console.log(
      `Start to first discovery answer: ${median(starts).toFixed(0)} ms (of ${starts.length}, Node and all).`,
    );
    const jwks = await documents(address);
    const ratio = await flows(address);
    console.table([
      { goal: 'JWKS, of bare node:http', wanted: `≥ ${GOALS['JWKS, of bare node:http']}`, got: jwks.toFixed(2) },
      { goal: 'flow time ÷ its signatures', wanted: `≤ ${GOALS['flow time ÷ its signatures']}`, got: ratio.toFixed(2) },
    ]);
    return jwks >= GOALS['JWKS, of bare node:http'] && ratio <= GOALS['flow time ÷ its signatures'];
  } finally {
    server.kill('SIGKILL');
  }
}

/** Runs `npm run mocks -- --only one-login` without npm; `took` is the time to its first answer, in milliseconds. */
async function start(): Promise<{ address: string; process: ChildProcess; took: number }> {
  const from = performance.now();
  const script = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, 'src/mocks/serve.ts', '--only', 'one-login'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, MODE: 'demo' },
  });
  const address = await new Promise<string>((resolve) => {
    child.stdout.on('data', (text) => {
      const found = /ready at (http:\S+)/.exec(String(text))?.[1];
      if (found) resolve(found);
    });
  });
  await ask(`${address}/.well-known/openid-configuration`);
  return { address, process: child, took: performance.now() - from };
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number;

/** Discovery and JWKS a second; answers the share of bare `node:http` that JWKS reaches. */
async function documents(address: string): Promise<number> {
  const rows: Record<string, string | number>[] = [];
  let share = 0;
  for (const path of [
    '/.well-known/openid-configuration',
    '/.well-known/jwks.json',
    '/identity/.well-known/did.json',
  ]) {
    const bare = await startBare((await ask(address + path)).body);
    // In turns, so that a busy moment of the machine falls on both.
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      theirs.push(await load(bare.address));
      ours.push(await load(address + path));
    }
    bare.process.kill('SIGKILL');
    share = median(ours) / median(theirs);
    rows.push({
      path,
      'ours /s': Math.round(median(ours)),
      'bare /s': Math.round(median(theirs)),
      share: share.toFixed(2),
    });
  }
  console.table(rows);
  return Number(rows[1]?.share);
}

async function load(url: string): Promise<number> {
  await autocannon({ url, connections: 10, duration: 1 });
  const { requests, errors, non2xx } = await autocannon({ url, connections: 10, duration: Math.ceil(SECONDS / 3) });
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers that were not 200`);
  return requests.average;
}

/** Whole sign-ins with a proved identity; answers the time of one ÷ the time of its signatures. */
async function flows(address: string): Promise<number> {
  const publicKey = key.publicKey.export({ format: 'pem', type: 'spki' });
  const clientConfiguration = { clientId: 'bench', redirectUrls: [CALLBACK], publicKey };
  await ask(`${address}/control/state`, { method: 'PUT', body: JSON.stringify({ clientConfiguration }) });
  const bare = await startBare('x'.repeat(1_500));
  const prepared = await assertion(address, false);
  const kinds = {
    'its signatures and their checks alone': () => signatures(address),
    'three requests to bare node:http': async () => {
      for (let turn = 0; turn < 3; turn += 1) await ask(bare.address);
    },
    'a flow, signed beforehand': () => flow(address, prepared),
    'a flow, the client signing': () => flow(address, assertion(address)),
  };
  const [alone, three, server, whole] = (await timesOf(Object.values(kinds))) as [number, number, number, number];
  const [bareRate, serverRate, wholeRate] = [
    await rateOf(() => ask(bare.address)),
    await rateOf(kinds['a flow, signed beforehand']),
    await rateOf(kinds['a flow, the client signing']),
  ];
  bare.process.kill('SIGKILL');
  console.table(
    Object.keys(kinds).map((what, at) => {
      const ms = [alone, three, server, whole][at] as number;
      return { 'one after another': what, ms: ms.toFixed(2), 'of its signatures': (ms / alone).toFixed(2) };
    }),
  );
  console.table(
    Object.entries({
      'requests to bare node:http': bareRate,
      'flows, signed beforehand': serverRate,
      'flows, the client signing': wholeRate,
    }).map(([what, rate]) => ({
      'ten at once': what,
      'a second': Math.round(rate),
      'of bare requests': (rate / bareRate).toFixed(3),
    })),
  );
  return whole / alone;
}

/** authorize → token → userinfo, with everything a client does but for checking what it got. */
async function flow(address: string, assertion: string | Promise<string>): Promise<void> {
  const asked = {
    client_id: 'bench',
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid email',
    state: 's',
    nonce: 'n',
    vtr: '["Cl.Cm.P2"]',
    claims: JSON.stringify({ userinfo: { [CORE_IDENTITY]: null } }),
  };
  const { location } = await ask(`${address}/authorize?${new URLSearchParams(asked)}`, {
    headers: { 'x-one-login-persona': 'amina-hussain' },
  });
  const form = {
    grant_type: 'authorization_code',
    code: new URL(location).searchParams.get('code') ?? '',
    redirect_uri: CALLBACK,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertion,
  };
  const tokens = await ask(`${address}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
  const { access_token } = JSON.parse(tokens.body);
  const told = await ask(`${address}/userinfo`, { headers: { authorization: `Bearer ${access_token}` } });
  if (!told.body.includes(CORE_IDENTITY)) throw new Error(`No identity was told: ${told.body}`);
}

const assertion = (address: string, once = true): Promise<string> =>
  new SignJWT({ iss: 'bench', sub: 'bench', aud: `${address}/token`, ...(once && { jti: crypto.randomUUID() }) })
    .setProtectedHeader({ alg: 'RS256' })
    .setExpirationTime('1h')
    .sign(key.privateKey);

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const es256 = (): Promise<string> =>
  new SignJWT({ sub: 's', aud: 'bench', vc: 'x'.repeat(300) }).setProtectedHeader({ alg: 'ES256' }).sign(ec.privateKey);

/** The cryptography of one flow on its own: four signatures, and the two of them that the provider checks. */
async function signatures(address: string): Promise<void> {
  await jwtVerify(await assertion(address), key.publicKey);
  await es256();
  await es256();
  await jwtVerify(await es256(), ec.publicKey);
}

/** The median time of each, in milliseconds. They take turns, so that a busy moment of the machine falls on all. */
async function timesOf(kinds: readonly (() => Promise<void>)[]): Promise<number[]> {
  const times = kinds.map((): number[] => []);
  for (const from = performance.now(); performance.now() - from < SECONDS * 2_000; ) {
    for (const [at, once] of kinds.entries()) {
      const start = performance.now();
      await once();
      times[at]?.push(performance.now() - start);
    }
  }
  // The first quarter warms up.
  return times.map((all) => median(all.slice(all.length >> 2)));
}

/** How often a second something is done, ten at once. */
async function rateOf(once: () => Promise<unknown>): Promise<number> {
  let done = 0;
  const from = performance.now();
  const until = from + SECONDS * 1000;
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      while (performance.now() < until) {
        await once();
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - from) / 1000);
}

interface Told {
  body: string;
  location: string;
}

/** A request as cheap as Node makes them: the client's part of the time should be small. */
function ask(
  address: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const length = body ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const asking = request(
      address,
      { method, headers: { 'user-agent': 'bench', ...headers, ...length }, agent },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk) => {
          text += chunk;
        });
        answer.on('end', () => {
          if ((answer.statusCode ?? 500) >= 400)
            reject(new Error(`${method} ${address}: ${answer.statusCode} ${text}`));
          else resolve({ body: text, location: answer.headers.location ?? '' });
        });
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}
