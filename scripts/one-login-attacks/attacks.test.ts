// The attacks can be fallen for: tried on a client that believes everything, against the pretend provider over HTTP.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOverHttp, upstreams } from '#mocks';
import { serve } from '../../src/mocks/http/server.ts';
import { SECTIONS } from '../../src/mocks/one-login/inspector/docs.ts';
import { OUTCOMES } from '../../src/mocks/one-login/sign-in/outcomes.ts';
import { attack, type Verdict } from './board.ts';
import { readOptions } from './options.ts';
import { summary, told } from './report.ts';
import { SOURCES } from './sources.ts';
import { carelessClient } from './testing/careless.ts';

/** Every outcome that was chosen at the provider. */
const chosen = new Set<string | null>();
let provider: Awaited<ReturnType<typeof serve>>;
let careless: Awaited<ReturnType<typeof carelessClient>>;
let deaf: Awaited<ReturnType<typeof carelessClient>>;

beforeAll(async () => {
  provider = await serve(
    upstreams.filter(({ name }) => name === 'one-login'),
    {
      answer: (path, request, peer) => {
        chosen.add(request.headers.get('x-one-login-outcome'));
        return answerOverHttp(path, request, peer);
      },
    },
  );
  careless = await carelessClient(provider.origin);
  deaf = await carelessClient(provider.origin, { deaf: true });
});

afterAll(() => {
  careless.stop();
  deaf.stop();
  provider.server.close();
  provider.server.closeAllConnections();
});

const OPTIONAL = ['--prove', '/prove', '--proven', 'Proved', '--return-parameter', 'next'];
const LOGOUT = ['--back-channel-logout', '/logged-out'];

async function board({ address }: { address: string }, ...options: string[]): Promise<Verdict[]> {
  return Array.fromAsync(attack(readOptions([address, '--login', '/sign-in', ...options])));
}

const names = (verdicts: readonly Verdict[], result: Verdict['result']) =>
  verdicts.filter((one) => one.result === result).map((one) => one.attack.name);

test('a client that believes everything falls for every attack, and is told why each matters', async () => {
  const verdicts = await board(careless, ...OPTIONAL, ...LOGOUT);
  expect(names(verdicts, 'left-out')).toEqual([]);
  expect(names(verdicts, 'refused')).toEqual(['Logout token: a sound one']);
  expect(verdicts.length).toBeGreaterThan(70);
  const words = verdicts.map(told).join('\n');
  for (const { attack } of verdicts.slice(0, -1).filter(({ result }) => result === 'accepted'))
    for (const said of [attack.name, attack.why, attack.source.url]) expect(words).toContain(said);
  expect(summary(verdicts)).toBe(`${verdicts.length} attacks: 1 refused, ${verdicts.length - 1} accepted.`);
  const bad = OUTCOMES.filter(({ group }) => ['id-token', 'core-identity'].includes(group));
  expect(bad.map(({ id }) => id).filter((id) => !chosen.has(id))).toEqual([]);
}, 60_000);

test('a client that takes no logout token at all is told so, and gets no credit for refusing forged ones', async () => {
  const verdicts = (await board(deaf, ...LOGOUT)).filter(({ attack }) => attack.name.startsWith('Logout token'));
  expect(names(verdicts, 'accepted')).toEqual(['Logout token: a sound one']);
  expect(told(verdicts[0] as Verdict)).toMatch(/^✗ IGNORED {3}Logout token: a sound one\n/);
  expect(names(verdicts, 'refused')).toEqual([]);
  expect(verdicts.slice(1).map(told).join('\n')).toContain('a sound logout token does not end a session either');
}, 60_000);

test('what was not named is left out, and said to be', async () => {
  const verdicts = await board(careless);
  const leftOut = verdicts.filter(({ result }) => result === 'left-out').map(told);
  expect(new Set(leftOut.map((line) => line.replace(/:.*: /, ': ')))).toEqual(
    new Set([
      '– left out  ID token while proving an identity: no --prove was given',
      '– left out  Core identity: no --prove was given',
      '– left out  Session: no --prove was given',
      '– left out  Return path: no --return-parameter was given',
      '– left out  Logout token: no --back-channel-logout was given',
    ]),
  );
  expect(summary(verdicts)).toContain(`${leftOut.length} left out.`);
}, 60_000);

test.each([
  ['a page that takes everybody for signed in', ['--signed-in', '.'], 'somebody who has not signed in'],
  ['a page that knows nobody', ['--signed-in', 'Welcome back'], 'does not say “Welcome back” after it'],
  ['an address where no sign-in begins', ['--login', '/account'], 'leads to no provider'],
  ['a person whom the provider does not know', ['--personas', 'nobody,amina-hussain'], 'There is no persona nobody'],
  ['an address where no identity is asked for', ['--prove', '/sign-in', '--proven', 'Proved'], 'vtr without P2'],
  ['a page that shows no proof', ['--prove', '/prove', '--proven', 'Verified'], 'does not say “Verified”'],
  ['a page that takes everybody for proven', ['--prove', '/prove', '--proven', 'Hello'], 'to everybody'],
  ['a parameter that sends nobody anywhere', ['--return-parameter', 'to'], 'does not end there'],
])('nothing is said of a client by %s', async (_, options, words) => {
  await expect(board(careless, ...options)).rejects.toThrow(words);
});

test('the real GOV.UK One Login is never attacked', async () => {
  const real = await carelessClient('https://oidc.integration.account.gov.uk');
  await expect(board(real)).rejects.toThrow('the real GOV.UK One Login');
  real.stop();
});

test('every section of One Login’s documentation that is named is one there is', () => {
  const known = new Set(Object.values(SECTIONS).map(({ url }) => url));
  const named = Object.values(SOURCES).filter(({ url }) => url.startsWith('https://docs.sign-in.service.gov.uk'));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ url }) => !known.has(url))).toEqual([]);
});
