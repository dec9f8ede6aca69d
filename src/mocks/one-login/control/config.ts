// GET and POST /config as the public simulator has them, so that scripts teams already have carry over.
import { z } from 'zod';
import type { Ask } from '../ask.ts';
import { json } from '../http.ts';
import { forgetDocuments } from '../metadata/endpoint.ts';
import { type Client, clientSchema } from '../state/client.ts';
import { EMPTY_ERRORS, type Tenant } from '../state/tenant.ts';
import { errorConfigurationSchema, responsePatchSchema } from '../state/vocabulary.ts';
import { readJson } from './body.ts';
import { configuredClient } from './configuredClient.ts';

/** A boolean, or one in quotation marks as express-validator knows it. */
const flag = z.union([
  z.boolean(),
  z.enum(['true', 'false', '1', '0']).transform((word) => word === 'true' || word === '1'),
]);

const names = z.array(z.string().max(100)).max(50).optional();

const configSchema = z.strictObject({
  /** Laid over the client that is there, so members are checked only after that. */
  clientConfiguration: z.record(z.string(), z.unknown()).optional(),
  responseConfiguration: responsePatchSchema.strict().optional(),
  /** Names that there are not are passed over, as the simulator does. */
  errorConfiguration: z.object({ coreIdentityErrors: names, idTokenErrors: names, authoriseErrors: names }).optional(),
  simulatorUrl: z
    .url({ protocol: /^https?$/, error: 'an http or https address is needed' })
    .max(2_000)
    .optional(),
  publishNewIdTokenSigningKeys: flag.optional(),
  useNewIdTokenSigningKeys: flag.optional(),
  /** Ours: the simulator takes it from its environment. Left out beside a `responseConfiguration`: false. */
  interactiveMode: flag.optional(),
});

type Configuration = z.output<typeof configSchema>;

/** The members of a client that the simulator has. */
const SIMULATORS_MEMBERS = [
  'clientId',
  'publicKeySource',
  'publicKey',
  'jwksUrl',
  'scopes',
  'redirectUrls',
  'postLogoutRedirectUrls',
  'claims',
  'identityVerificationSupported',
  'idTokenSigningAlgorithm',
  'clientLoCs',
  'token_auth_method',
  'client_secret_hash',
] as const satisfies (keyof Client)[];

/** Answers GET /config. `always`: ids of the clients that are always registered, and so never the simulator's one. */
export function readConfiguration({ tenant, addresses }: Ask, always: readonly string[]): Response {
  const client = configuredClient(tenant, always) ?? clientSchema.parse({});
  return json({
    clientConfiguration: Object.fromEntries(SIMULATORS_MEMBERS.map((member) => [member, client[member]])),
    errorConfiguration: tenant.errors,
    responseConfiguration: tenant.response,
    simulatorUrl: addresses.internal,
    publishNewIdTokenKeysEnabled: tenant.publishNextKeys,
    usingNewIdTokenSigningKeys: tenant.useNextKeys,
  });
}

/**
 * Answers POST /config: all of it or, when anything is wrong, none. A body without errorConfiguration clears all errors.
 * Whoever says who signs in wants no pages, which the simulator shows only when its environment says so.
 */
export function writeConfiguration({ tenant, body }: Ask, always: readonly string[]): Response {
  const parsed = configSchema.safeParse(readJson(body));
  if (!parsed.success) return json(faults(parsed.error), 400);
  const given = parsed.data;
  const before = configuredClient(tenant, always);
  const client = clientSchema.strict().safeParse({ ...before, ...given.clientConfiguration });
  if (!client.success) return json(faults(client.error, 'clientConfiguration.'), 400);
  const publish = given.publishNewIdTokenSigningKeys ?? tenant.publishNextKeys;
  if (given.useNewIdTokenSigningKeys && !publish)
    return new Response('Cannot enabled useNewIdTokenSigningKeys whilst publishNewIdTokenSigningKeys is false', {
      status: 400,
    });
  if (given.clientConfiguration) putFirst(client.data, before, tenant);
  Object.assign(tenant, {
    response: { ...tenant.response, ...given.responseConfiguration },
    errors: knownErrors(given.errorConfiguration),
    publishNextKeys: publish,
    useNextKeys: publish && (given.useNewIdTokenSigningKeys ?? tenant.useNextKeys),
    interactive: given.interactiveMode ?? (tenant.interactive && given.responseConfiguration === undefined),
  } satisfies Partial<Tenant>);
  if (given.simulatorUrl) tenant.simulatorUrl = tenant.identityUrl = given.simulatorUrl.replace(/\/+$/, '');
  forgetDocuments(tenant);
  return new Response(null, { status: 200 });
}

/** Errors by the path of the member, as the simulator gives them. */
const faults = (error: z.ZodError, prefix = '') => ({
  errors: Object.fromEntries(
    error.issues.map(({ path, message }) => [prefix + path.join('.'), { msg: message, path: prefix + path.join('.') }]),
  ),
});

function putFirst(client: Client, before: Client | undefined, tenant: Tenant): void {
  const others = [...tenant.clients.values()].filter(
    ({ clientId }) => clientId !== before?.clientId && clientId !== client.clientId,
  );
  tenant.clients = new Map([client, ...others].map((one) => [one.clientId, one]));
  tenant.clientKeys.clear();
}

function knownErrors(given: Configuration['errorConfiguration']): Tenant['errors'] {
  if (!given) return EMPTY_ERRORS;
  const { coreIdentityErrors, idTokenErrors, authoriseErrors } = errorConfigurationSchema.shape;
  return {
    coreIdentityErrors: known(given.coreIdentityErrors, coreIdentityErrors.unwrap().element),
    idTokenErrors: known(given.idTokenErrors, idTokenErrors.unwrap().element),
    authoriseErrors: known(given.authoriseErrors, authoriseErrors.unwrap().element),
  };
}

const known = <T>(given: readonly string[] | undefined, name: z.ZodType<T>): T[] =>
  (given ?? []).flatMap((one) => name.safeParse(one).data ?? []);
