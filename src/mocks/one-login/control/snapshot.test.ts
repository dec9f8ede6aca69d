// Bodies that are no state, and keys that cannot be used.
import { decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';
import { RelyingParty, registered } from '../testing/relyingParty.ts';
import { readState, writeState } from '../testing/state.ts';
import { type World, worldOf } from '../testing/world.ts';

/** The answer to a state that is refused. */
const refused = async (world: World, body: string) => {
  const answer = await world.ask('/control/state', { method: 'PUT', body });
  return { status: answer.status, ...((await answer.json()) as { error: string }) };
};

test.each([
  ['{', 'This is no state of a provider'],
  ['[]', 'expected object'],
  ['{"nonsense":1}', 'nonsense'],
  ['{"now":"yesterday"}', 'now'],
  ['{"now":1e300}', 'now'],
  ['{"interactiveMode":"false"}', 'interactiveMode'],
  ['{"simulatorUrl":"localhost"}', 'simulatorUrl'],
  ['{"simulatorUrl":"ftp://localhost"}', 'an http or https address is needed'],
  ['{"errorConfiguration":{"idTokenErrors":["NO_SUCH"]}}', 'idTokenErrors'],
  ['{"authCodes":{"c":{}}}', 'redirectUri'],
  ['{"authCodes":{"c":{"redirectUri":"x","vtr":{"credentialTrust":"P2"}}}}', 'credentialTrust'],
  ['{"accessTokens":{"a.b":"jwt"}}', 'accessTokens'],
  ['{"clientConfiguration":{"idTokenSigningAlgorithm":"HS256"}}', 'idTokenSigningAlgorithm'],
  ['{"signingKeys":{"other":{"kid":"k","pkcs8":"x"}}}', 'signingKeys'],
  [
    '{"signingKeys":{"idTokenEc":{"kid":"k","pkcs8":"nonsense"}}}',
    'signingKeys.idTokenEc: this is not a private key in PKCS#8.',
  ],
])('%s is refused with a sentence, and nothing changes', async (body, sentence) => {
  const world = await worldOf([registered()]);
  const before = await readState(world);
  expect(await refused(world, body)).toEqual({ status: 400, error: expect.stringContaining(sentence) });
  expect(await readState(world)).toEqual(before);
});

test('a key of the wrong kind is refused by name', async () => {
  const world = await worldOf();
  const { idTokenEc, idTokenRsa } = (await readState(world)).signingKeys;
  const before = await readState(world);
  expect(await refused(world, JSON.stringify({ signingKeys: { idTokenRsa: idTokenEc } }))).toEqual({
    status: 400,
    error: 'signingKeys.idTokenRsa: RSA of 2048 bits or more is needed.',
  });
  expect(await refused(world, JSON.stringify({ signingKeys: { identityEc: idTokenRsa } }))).toEqual({
    status: 400,
    error: 'signingKeys.identityEc: a P-256 key is needed.',
  });
  expect(await readState(world)).toEqual(before);
});

test('a key may stand on one line, and keeps its kid', async () => {
  const world = await worldOf([registered()]);
  const { idTokenEc } = (await readState(world)).signingKeys;
  const pkcs8 = idTokenEc!.pkcs8.replaceAll('\n', '');
  await writeState(world, { signingKeys: { idTokenEc: { kid: 'mine', pkcs8 } } });
  const { keys } = await (await world.ask('/.well-known/jwks.json')).json();
  expect(keys[0]).toMatchObject({ kid: 'mine', kty: 'EC', crv: 'P-256', use: 'sig', alg: 'ES256' });
  const party = new RelyingParty(world);
  const { id_token } = await party.tokens(await party.code());
  expect(decodeProtectedHeader(id_token).kid).toBe('mine');
});
