// A state written in the words of the public simulator does what it says there.
import { decodeJwt, decodeProtectedHeader, importPKCS8, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { AUTHORISE_ERRORS, CLAIM, CORE_IDENTITY_ERRORS, ID_TOKEN_ERRORS } from '../state/vocabulary.ts';
import { KEYS, PKCE, RelyingParty, registered } from '../testing/relyingParty.ts';
import { readState, writeState } from '../testing/state.ts';
import { ISSUER, worldOf } from '../testing/world.ts';

test('is as on the first day where it says nothing, on the same keys', async () => {
  const world = await worldOf([registered()]);
  await world.control('POST', '/control/reset');
  const first = await readState(world);
  await writeState(world, {
    registration: 'strict',
    clients: [],
    personas: [],
    responseConfiguration: { email: 'them@example.org' },
    errorConfiguration: { idTokenErrors: ['INVALID_ISS'] },
    faults: { token: 'FAILING' },
    interactiveMode: false,
    pkceEnabled: true,
    publishNewIdTokenSigningKeys: true,
    useNewIdTokenSigningKeys: true,
    publishNewIdentityKey: true,
    useNewIdentityKey: true,
    simulatorUrl: 'http://localhost:3000',
    authCodes: { 'a-code': { redirectUri: 'x' } },
    accessTokens: { 'a.b': ['x'] },
    now: 1,
  });
  await writeState(world, {});
  expect(await readState(world)).toEqual(first);
  expect(first).toMatchObject({ registration: 'easy', firewall: false, interactiveMode: true, now: null });
  expect([first.faults, first.authCodes, first.accessTokens]).toEqual([{}, {}, {}]);
});

test('has the firewall with strict registration, unless it says otherwise', async () => {
  const world = await worldOf();
  const firewall = async () => (await readState(world)).firewall;
  await writeState(world, { registration: 'strict' });
  expect(await firewall()).toBe(true);
  await writeState(world, { registration: 'strict', firewall: false });
  expect(await firewall()).toBe(false);
});

test('gives its one client the simulator’s defaults, and lets nobody else in', async () => {
  const world = await worldOf();
  await writeState(world, { clientConfiguration: {} });
  const { clientConfiguration, registration } = await readState(world);
  expect(registration).toBe('strict');
  expect(clientConfiguration).toMatchObject({
    clientId: 'HGIOgho9HIRhgoepdIOPFdIUWgewi0jw',
    publicKeySource: 'STATIC',
    scopes: ['openid', 'email', 'phone'],
    redirectUrls: ['http://localhost:8080/oidc/authorization-code/callback'],
    postLogoutRedirectUrls: ['http://localhost:8080/signed-out'],
    claims: [CLAIM.coreIdentity, CLAIM.address, CLAIM.returnCode],
    identityVerificationSupported: true,
    idTokenSigningAlgorithm: 'ES256',
    clientLoCs: ['P0', 'P2'],
    token_auth_method: 'private_key_jwt',
  });
});

test('moves issuer and audiences to its simulatorUrl, whatever the port', async () => {
  const world = await worldOf([registered()]);
  await writeState(world, { simulatorUrl: 'http://localhost:3000/', clients: [registered()] });
  const discovery = await (await world.ask('/.well-known/openid-configuration')).json();
  expect(discovery).toMatchObject({
    issuer: 'http://localhost:3000/',
    token_endpoint: 'http://localhost:3000/token',
  });
  expect((await (await world.ask('/.well-known/did.json')).json()).id).toBe('did:web:localhost%3A3000');
  const party = new RelyingParty(world);
  const moved = { client_assertion: await party.assertion({ aud: 'http://localhost:3000/token' }) };
  const answer = await party.exchange(await party.code(), moved);
  expect(decodeJwt((await answer.json()).id_token)).toMatchObject({
    iss: 'http://localhost:3000/',
    vtm: 'http://localhost:3000/trustmark',
  });
  const old = await party.exchange(await party.code());
  expect(await old.json()).toMatchObject({ error_description: 'Invalid signature in private_key_jwt' });
});

test('without pages signs in whoever its responseConfiguration says, also after the code was given', async () => {
  const world = await worldOf([registered()]);
  const party = new RelyingParty(world);
  const who = {
    sub: 'urn:fdc:gov.uk:2022:them',
    email: 'them@example.org',
    phoneNumber: '07700 900123',
    returnCodes: [{ code: 'A' }],
  };
  await writeState(world, {
    interactiveMode: false,
    responseConfiguration: { ...who, sub: 'urn:fdc:gov.uk:2022:first' },
  });
  const answer = await world.ask(
    party.authorizePath({
      scope: 'openid email phone',
      vtr: ['Cl.Cm.P2'],
      claims: { userinfo: { [CLAIM.returnCode]: null } },
    }),
  );
  const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? '';
  await world.control('POST', '/config', { responseConfiguration: who });
  const { access_token, id_token } = await party.tokens(code);
  expect(decodeJwt(id_token).sub).toBe(who.sub);
  expect(await (await party.userinfo(access_token)).json()).toMatchObject({
    sub: who.sub,
    email: who.email,
    phone_number: who.phoneNumber,
    [CLAIM.returnCode]: who.returnCodes,
  });
});

test.each([
  ['without code_challenge', {}, {}, { code_verifier: PKCE.verifier }],
  ['with code_challenge', { code_challenge: PKCE.challenge }, { code_verifier: PKCE.verifier }, {}],
])('takes authCodes %s, good once, and once only', async (_, challenge, verifier, wrong) => {
  const world = await worldOf([registered()]);
  const party = new RelyingParty(world);
  const code = {
    nonce: 'n',
    redirectUri: party.redirectUri,
    scopes: ['openid', 'email'],
    claims: [CLAIM.address],
    vtr: { credentialTrust: 'Cl.Cm', levelOfConfidence: 'P2' } as const,
    ...challenge,
  };
  await writeState(world, { authCodes: { 'a-code': code, another: code } });
  const { id_token, access_token } = await party.tokens('a-code', verifier);
  expect(decodeJwt(id_token)).toMatchObject({ nonce: 'n', vot: 'Cl.Cm', aud: 'service' });
  expect(decodeJwt(access_token)).toMatchObject({ claims: [CLAIM.address], scope: ['openid', 'email'] });
  expect((await party.exchange('a-code', verifier)).status).toBe(400);
  expect(await (await party.exchange('another', wrong)).json()).toMatchObject({
    error_description: 'PKCE code verification failed',
  });
});

test('takes accessTokens that its keys signed, even without exp and sub, and tells of its responseConfiguration', async () => {
  const world = await worldOf([registered()]);
  const { pkcs8, kid } = (await readState(world)).signingKeys.idTokenEc as { pkcs8: string; kid: string };
  const token = await new SignJWT({ client_id: 'service', scope: ['openid', 'email'], iss: ISSUER })
    .setProtectedHeader({ alg: 'ES256', kid })
    .sign(await importPKCS8(pkcs8, 'ES256'));
  const party = new RelyingParty(world);
  const who = { sub: 'urn:fdc:gov.uk:2022:them', email: 'them@example.org' };
  await writeState(world, { responseConfiguration: who, accessTokens: { [`service.${who.sub}`]: [token] } });
  expect(await (await party.userinfo(token)).json()).toMatchObject(who);
  await writeState(world, { responseConfiguration: who, accessTokens: { 'service.somebody-else': [token] } });
  expect((await party.userinfo(token)).status).toBe(401);
});

test('freezes the clock at its now: every time in a token is of that instant', async () => {
  const world = await worldOf([registered()]);
  const party = new RelyingParty(world);
  await writeState(world, { now: 1_736_789_549_999 });
  const assertion = { client_assertion: await party.assertion({ exp: 1_736_789_600 }) };
  world.wait(3_600);
  const { id_token } = await party.tokens(await party.code(), assertion);
  expect(decodeJwt(id_token)).toMatchObject({ iat: 1_736_789_549, exp: 1_736_789_669, auth_time: 1_736_789_549 });
});

test.each(ID_TOKEN_ERRORS)('goes wrong by idTokenErrors: %s', async (error) => {
  const world = await worldOf([registered()]);
  const party = new RelyingParty(world);
  const right = await party.tokens(await party.code());
  await writeState(world, { errorConfiguration: { idTokenErrors: [error] } });
  const wrong = await party.tokens(await party.code());
  const both = [right, wrong].map(({ id_token }) => ({
    ...decodeProtectedHeader(id_token),
    ...decodeJwt(id_token),
    at_hash: '',
    sid: '',
    signature: error === 'INVALID_SIGNATURE' ? id_token : '',
  }));
  expect(both[1]).not.toEqual(both[0]);
});

test.each(CORE_IDENTITY_ERRORS)('goes wrong by coreIdentityErrors: %s', async (error) => {
  const world = await worldOf([registered()]);
  const party = new RelyingParty(world);
  const told = async () => {
    const asked = { vtr: ['Cl.Cm.P2'], claims: { userinfo: { [CLAIM.coreIdentity]: null } } };
    const { access_token } = await party.tokens(await party.code(asked));
    const jwt: string | undefined = (await (await party.userinfo(access_token)).json())[CLAIM.coreIdentity];
    const signature = error === 'INVALID_SIGNATURE' ? jwt : '';
    return jwt && { ...decodeProtectedHeader(jwt), ...decodeJwt(jwt), signature };
  };
  const right = await told();
  await writeState(world, { errorConfiguration: { coreIdentityErrors: [error] } });
  expect(await told()).not.toEqual(right);
});

test.each(AUTHORISE_ERRORS)('goes wrong by authoriseErrors: %s', async (error) => {
  const world = await worldOf([registered()]);
  await writeState(world, { interactiveMode: false, errorConfiguration: { authoriseErrors: [error] } });
  const answer = await world.ask(new RelyingParty(world).authorizePath());
  const { searchParams } = new URL(answer.headers.get('location') ?? '');
  expect([searchParams.get('error'), searchParams.get('state')]).toEqual([error.toLowerCase(), 'the-state']);
});

test('asks PKCE of everybody when pkceEnabled', async () => {
  const world = await worldOf([registered()]);
  await writeState(world, { pkceEnabled: true });
  await expect(new RelyingParty(world).code()).rejects.toThrow('PKCE+is+enforced');
});

test('publishes and uses the next keys', async () => {
  const world = await worldOf([registered()]);
  const { idTokenEc, nextIdTokenEc } = (await readState(world)).signingKeys;
  const kids = async () =>
    (await (await world.ask('/.well-known/jwks.json')).json()).keys.map((key: { kid: string }) => key.kid);
  expect(await kids()).toHaveLength(2);
  await writeState(world, { publishNewIdTokenSigningKeys: true });
  expect(await kids()).toEqual(expect.arrayContaining([idTokenEc?.kid, nextIdTokenEc?.kid]));
  await writeState(world, { publishNewIdTokenSigningKeys: true, useNewIdTokenSigningKeys: true });
  const party = new RelyingParty(world);
  const { id_token } = await party.tokens(await party.code());
  expect(decodeProtectedHeader(id_token).kid).toBe(nextIdTokenEc?.kid);
});

test('drops the keys it had from clients', async () => {
  const jwksUrl = 'https://service.example.org/jwks';
  const world = await worldOf([registered({ publicKeySource: 'JWKS', jwksUrl })]);
  world.serve(jwksUrl, () => Response.json({ keys: [{ ...KEYS.publicKey.export({ format: 'jwk' }), kid: 'k' }] }));
  const party = new RelyingParty(world);
  const exchange = async () =>
    party.exchange(await party.code(), { client_assertion: await party.assertion({}, { kid: 'k' }) });
  await exchange();
  await exchange();
  expect(world.outings).toHaveLength(1);
  await writeState(world, await readState(world));
  expect((await exchange()).status).toBe(200);
  expect(world.outings).toHaveLength(2);
});
