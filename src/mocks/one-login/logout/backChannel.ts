// Back-channel logout (BackChannelLogoutRequestHandler.java): each client with an address for it is told who has left.
import { randomUUID } from 'node:crypto';
import type { Ask } from '../ask.ts';
import { tokenKeys } from '../state/signing.ts';
import type { BrowserSession } from '../state/tenant.ts';
import { sign } from '../token/sign.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Seconds that a logout token is good for. */
const LIFE = 120;
/** Pauses before the second and the third try. Milliseconds. */
const PAUSES = [1_000, 5_000];

/** Tells the clients of a session, each once for each subject; tries three times. Never rejects. */
export async function tellClients(clientSessions: BrowserSession['clientSessions'], ask: Ask): Promise<void> {
  const told = new Map(clientSessions.map((one) => [`${one.clientId}\n${one.sub}`, one]));
  await Promise.all([...told.values()].map(({ clientId, sub }) => tell(clientId, sub, ask)));
}

/** Makes a logout token. `now` in epoch milliseconds. */
function logoutToken(
  clientId: string,
  sub: string,
  { tenant, addresses, now }: Pick<Ask, 'tenant' | 'addresses' | 'now'>,
): Promise<string> {
  const iat = Math.floor(now / 1000);
  // The browser that signs out may know the provider by another name than the client does.
  const iss = tenant.issuers.get(clientId) ?? addresses.issuer;
  return sign(
    { jti: randomUUID(), aud: clientId, sub, exp: iat + LIFE, iss, iat, events: { [EVENT]: {} } },
    tokenKeys(tenant).signing.ES256,
    { typ: 'logout+jwt' },
  );
}

async function tell(clientId: string, sub: string, ask: Ask): Promise<void> {
  const address = ask.tenant.clients.get(clientId)?.backChannelLogoutUri;
  if (!address) return;
  for (const [tries, wait] of [...PAUSES, 0].entries()) {
    // Another token for each try, as the real provider's queue has it: a client that forgets no jti refuses a repeated one.
    const body = `logout_token=${await logoutToken(clientId, sub, ask)}`;
    const status = await post(address, body, ask);
    note(clientId, address, body, status, tries, ask);
    if (typeof status === 'number' && status < 300) return;
    if (tries < PAUSES.length) await ask.pause(wait);
  }
}

async function post(address: string, body: string, { goOut }: Ask): Promise<number | string> {
  try {
    const { status } = await goOut(address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });
    return status;
  } catch (error) {
    return (error as Error).message;
  }
}

function note(
  clientId: string,
  address: string,
  body: string,
  status: number | string,
  tries: number,
  { tenant, now }: Ask,
): void {
  const ok = typeof status === 'number' && status < 300;
  const cause = typeof status === 'number' ? `It answered ${status}.` : `It cannot be reached: ${status}.`;
  tenant.log.add({
    at: now,
    endpoint: 'back-channel logout',
    client: clientId,
    request: {
      method: 'POST',
      url: address,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      parameters: [['logout_token', body.slice('logout_token='.length)]],
      body,
    },
    response: { status: typeof status === 'number' ? status : 0, headers: {}, body: undefined },
    checks: [
      {
        what: 'The client answers 200',
        ok,
        ...(!ok && { cause: `${cause} This was try ${tries + 1} of 3.` }),
        docs: 'backChannelLogout',
      },
    ],
    warnings: [],
  });
}
