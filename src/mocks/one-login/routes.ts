// Every address of the provider, and what answers there.
import type { Ask } from './ask.ts';
import { authorize } from './authorize/endpoint.ts';
import { faulted } from './faults.ts';
import { json, text } from './http.ts';
import { clearInspector, inspect, inspectEvents } from './inspector/endpoint.ts';
import { record } from './inspector/record.ts';
import { logout } from './logout/endpoint.ts';
import { documentAt } from './metadata/endpoint.ts';
import { nowhere, proveIdentity, root, signedOut, signIn } from './sign-in/endpoint.ts';
import { token } from './token/endpoint.ts';
import { userinfo } from './userinfo/endpoint.ts';

type Endpoint = (ask: Ask) => Response | Promise<Response>;

/** Everything a client or a browser may ask, with the methods it may use. */
const ENDPOINTS: Record<string, { methods: string; answer: Endpoint; recorded?: string }> = {
  '/authorize': { methods: '*', answer: authorize, recorded: 'authorize' },
  '/token': { methods: 'POST', answer: token, recorded: 'token' },
  '/userinfo': { methods: 'GET', answer: userinfo, recorded: 'userinfo' },
  '/logout': { methods: 'GET', answer: logout, recorded: 'logout' },
  '/connect/register': { methods: 'POST', answer: () => json({ message: 'Forbidden' }, 403) },
  '/sign-in': { methods: 'GET POST', answer: signIn },
  '/prove-identity': { methods: 'GET POST', answer: proveIdentity },
  '/signed-out': { methods: 'GET', answer: signedOut },
  '/inspect': { methods: 'GET', answer: inspect },
  '/inspect/events': { methods: 'GET', answer: inspectEvents },
  '/inspect/clear': { methods: 'POST', answer: clearInspector },
  '/': { methods: 'GET', answer: root },
};

/** Answers whatever a client or a browser may ask. */
export const route = async (ask: Ask): Promise<Response> => (await documentAnswer(ask)) ?? endpointAnswer(ask);

async function documentAnswer(ask: Ask): Promise<Response | undefined> {
  const document = documentAt(ask.path, ask.tenant, ask.addresses);
  if (!document) return undefined;
  if (ask.method !== 'GET') return notAllowed('GET');
  const failing = document.endpoint && (await faulted(document.endpoint, ask));
  return failing ?? new Response(new Uint8Array(document.body), { headers: document.headers });
}

async function endpointAnswer(ask: Ask): Promise<Response> {
  const endpoint = Object.hasOwn(ENDPOINTS, ask.path) ? ENDPOINTS[ask.path] : undefined;
  if (!endpoint) return nowhere(ask.path);
  const { methods, answer, recorded } = endpoint;
  if (methods !== '*' && !methods.split(' ').includes(ask.method)) return notAllowed(methods.replace(' ', ', '));
  const response = await answer(ask);
  return recorded ? record(recorded, ask, response) : response;
}

function notAllowed(methods: string): Response {
  const answer = text(405, `This address answers ${methods}.`);
  answer.headers.set('allow', methods);
  return answer;
}
