// The pretend service's API keys: `name-serviceId-secret`, as the real ones are written. They open nothing real.

/** The pretend service, which is the issuer of every token. */
export const SERVICE_ID = '00000000-0000-4000-8000-00000000face';

/** `normal` is what the documentation calls a live key. */
export type KeyType = 'normal' | 'team' | 'test';

export interface ApiKey {
  name: string;
  type: KeyType;
  secret: string;
  revoked?: true;
}

export const API_KEYS: readonly ApiKey[] = [
  { name: 'pretend_live', type: 'normal', secret: '11111111-1111-4111-8111-111111111111' },
  { name: 'pretend_team', type: 'team', secret: '22222222-2222-4222-8222-222222222222' },
  { name: 'pretend_test', type: 'test', secret: '33333333-3333-4333-8333-333333333333' },
  { name: 'pretend_revoked', type: 'normal', secret: '44444444-4444-4444-8444-444444444444', revoked: true },
];

/** A key as it is given to a client: the value of NOTIFY_API_KEY. */
export const writtenKey = ({ name, secret }: ApiKey): string => `${name}-${SERVICE_ID}-${secret}`;

const [live, team, test, revoked] = API_KEYS.map(writtenKey) as [string, string, string, string];

/** The keys by what they may do, as clients are given them. `revoked` is refused, to see how that looks. */
export const NOTIFY_KEYS = { live, team, test, revoked } as const;
