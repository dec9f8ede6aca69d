import { z } from 'zod';
import { councilOf, councilRefusals, councilSettings } from './council.ts';
import { isThisMachine } from './loopback.ts';
import { oneLoginAt } from './oneLogin.ts';
import { readPrivateKey } from './privateKey.ts';

const address = (name: string) => z.url({ protocol: /^https?$/, error: `${name} must be an http or https address` });

/** An address of an upstream: in `demo` the real one's name, answered by the mocks. */
const UPSTREAMS = {
  DIRECTORY_URL: 'https://open-referral.council.example',
  POSTCODES_URL: 'https://api.postcodes.io',
  BANK_HOLIDAYS_URL: 'https://www.gov.uk/bank-holidays.json',
  ONE_LOGIN_ISSUER: 'https://oidc.integration.account.gov.uk/',
  NOTICES_URL: 'https://notices.national.example',
} as const;

/** Whom the pretend One Login takes Waymark for. */
const DEMO_CLIENT_ID = 'waymark';

/** What `live` mode needs to sign people in: all of them, or none. */
const SIGNING_IN = ['ONE_LOGIN_ISSUER', 'ONE_LOGIN_CLIENT_ID', 'ONE_LOGIN_PRIVATE_KEY'] as const;

/** Where `live` mode must not find a pretend service. */
const ADDRESSES = [...(Object.keys(UPSTREAMS) as (keyof typeof UPSTREAMS)[]), 'ONE_LOGIN_IDENTITY_ISSUER'] as const;

const isPretend = ({ hostname, pathname }: URL) => hostname.endsWith('.example') || pathname.startsWith('/mocks/');

/** A key sent to an address without TLS is as good as given away, but for one that never leaves the machine. */
const isInTheClear = ({ protocol, hostname }: URL) => protocol === 'http:' && !isThisMachine(hostname);

const emptyIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyIsAbsent, schema.optional());

const privateKey = z.string().transform((text, context) => {
  const pem = readPrivateKey(text);
  if (pem) return pem;
  context.addIssue(
    'ONE_LOGIN_PRIVATE_KEY must be an RSA private key of 2048 bits or more, as PKCS#8 PEM or its base64',
  );
  return z.NEVER;
});

const configSchema = z
  .object({
    MODE: z.preprocess(emptyIsAbsent, z.enum(['demo', 'live'], { error: 'MODE must be demo or live' }).default('demo')),
    NOW: optional(z.iso.datetime({ offset: true, error: 'NOW must be a time such as 2026-11-24T23:30:00Z' })),
    HOST: optional(z.string()),
    PORT: optional(z.coerce.number().int().min(0).max(65_535)),
    PUBLIC_URL: optional(address('PUBLIC_URL')),
    DATA_DIR: z.preprocess(emptyIsAbsent, z.string().default('.waymark')),
    DEMO_PASSWORD: optional(z.string().min(4, { error: 'DEMO_PASSWORD must have at least 4 characters' })),
    COOKIES_OVER_HTTP: z.preprocess(emptyIsAbsent, z.stringbool().default(false)),
    DIRECTORY_URL: optional(address('DIRECTORY_URL')),
    POSTCODES_URL: optional(address('POSTCODES_URL')),
    BANK_HOLIDAYS_URL: optional(address('BANK_HOLIDAYS_URL')),
    NOTICES_URL: optional(address('NOTICES_URL')),
    ONE_LOGIN_ISSUER: optional(address('ONE_LOGIN_ISSUER')),
    ONE_LOGIN_CLIENT_ID: optional(z.string().max(200)),
    ONE_LOGIN_PRIVATE_KEY: optional(privateKey),
    ONE_LOGIN_IDENTITY_ISSUER: optional(address('ONE_LOGIN_IDENTITY_ISSUER')),
    ...councilSettings,
    MOCKS_TOKEN: optional(z.string().min(16, { error: 'MOCKS_TOKEN must have at least 16 characters' })),
    MAP_TILES_URL: optional(address('MAP_TILES_URL')),
    MAP_TILES_ATTRIBUTION: optional(z.string()),
  })
  .superRefine((env, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (env.MAP_TILES_URL && !env.MAP_TILES_ATTRIBUTION) {
      refuse('MAP_TILES_ATTRIBUTION', 'MAP_TILES_ATTRIBUTION must name the makers of the map at MAP_TILES_URL');
    }
    if (env.MODE === 'demo') return;
    if (env.NOW) refuse('NOW', 'NOW freezes the clock, which is refused in live mode');
    if (!env.DIRECTORY_URL)
      refuse('DIRECTORY_URL', 'DIRECTORY_URL is needed in live mode: the address of an Open Referral UK feed');
    for (const name of ADDRESSES) {
      if (env[name] && isPretend(new URL(env[name]))) {
        refuse(name, `${name} points at a pretend service (${env[name]}), which is refused in live mode`);
      }
    }
    for (const [name, message] of councilRefusals(env, isPretend)) refuse(name, message);
    for (const name of ['ONE_LOGIN_ISSUER', 'ONE_LOGIN_IDENTITY_ISSUER'] as const) {
      if (env[name] && isInTheClear(new URL(env[name]))) refuse(name, `${name} must be an https address in live mode`);
    }
    const missing = SIGNING_IN.filter((name) => !env[name]);
    for (const name of missing.length < SIGNING_IN.length ? missing : []) {
      refuse(name, `${name} is needed to sign people in: set ${SIGNING_IN.join(', ')}, or none of them`);
    }
  })
  .transform((env) => ({
    mode: env.MODE,
    frozenAt: env.NOW,
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    dataDir: env.DATA_DIR,
    demoPassword: env.DEMO_PASSWORD,
    secureCookies: !env.COOKIES_OVER_HTTP,
    directoryUrl: env.DIRECTORY_URL ?? UPSTREAMS.DIRECTORY_URL,
    postcodesUrl: env.POSTCODES_URL ?? UPSTREAMS.POSTCODES_URL,
    bankHolidaysUrl: env.BANK_HOLIDAYS_URL ?? UPSTREAMS.BANK_HOLIDAYS_URL,
    noticesUrl: env.NOTICES_URL ?? (env.MODE === 'demo' ? UPSTREAMS.NOTICES_URL : undefined),
    oneLogin:
      env.MODE === 'live' && !env.ONE_LOGIN_ISSUER
        ? undefined
        : oneLoginAt(env.ONE_LOGIN_ISSUER ?? UPSTREAMS.ONE_LOGIN_ISSUER, {
            identityIssuer: env.ONE_LOGIN_IDENTITY_ISSUER,
            clientId: env.ONE_LOGIN_CLIENT_ID ?? DEMO_CLIENT_ID,
            privateKey: env.ONE_LOGIN_PRIVATE_KEY,
          }),
    council: councilOf(env.MODE, env),
    mocksToken: env.MOCKS_TOKEN,
    mapTiles: env.MAP_TILES_URL ? { url: env.MAP_TILES_URL, attribution: env.MAP_TILES_ATTRIBUTION ?? '' } : undefined,
  }));

export type Config = z.output<typeof configSchema>;

/** Thrown at start when the environment cannot be used; the message lists every fault, one a line. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID';
}

/** Reads and checks the settings. Throws `ConfigError` naming each setting that is wrong and what it should be. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const result = configSchema.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`Waymark cannot start with these settings:\n${faults.join('\n')}`);
}

let current: Config | undefined;

/** The settings of this process, read from the environment once. */
export function config(): Config {
  current ??= readConfig(process.env);
  return current;
}
