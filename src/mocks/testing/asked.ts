// What the test of descriptions asks of each upstream.
import { now } from '#platform';
import { NOTIFY_KEYS } from '../notify/index.ts';
import { token } from '../notify/testing/world.ts';

/** What gets past the door of those that have one. */
export const KEYS: Record<string, () => Record<string, string>> = {
  notify: () => ({ authorization: `Bearer ${token(NOTIFY_KEYS.live.slice(-36), now())}` }),
  ai: () => ({ authorization: 'Bearer any' }),
  'council/duty-to-refer': () => ({ 'x-api-key': 'waymark-demo-prison' }),
};

/** What is there, asked for as it should be. `{id}` is the first of the list before it. */
export const ASKED: Record<string, readonly string[]> = {
  'postcodes-io': [
    '/postcodes?q=B47D',
    '/postcodes?q=ZZ',
    '/postcodes?lon=-1.8935&lat=52.4829&radius=300',
    '/postcodes?lon=0&lat=0',
    '/random/postcodes?outcode=B4',
    '/random/postcodes?outcode=ZZ9',
    '/postcodes/B4%207DJ',
    '/postcodes/B47DJ/validate',
    '/postcodes/B47/autocomplete?limit=3',
    '/postcodes/B4%207DJ/nearest',
    '/outcodes/B4',
  ],
  'os-places': [
    '/postcode?postcode=B4%207DJ&key=any',
    '/find?query=Corporation%20Street&key=any',
    '/nearest?point=406985,286952&key=any',
    '/radius?point=406985,286952&radius=100&key=any',
  ],
  'gov-uk': ['/api/local-authority?postcode=B14%204LL', '/api/local-authority/birmingham'],
  'bank-holidays': ['/bank-holidays.json'],
  'council/open-referral': [
    '/',
    ...['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'].flatMap((list) => [
      `/${list}`,
      `/${list}?full=true&per_page=20`,
      `/${list}?page=999`,
      `/${list}/{id}`,
    ]),
    '/services?minimal=true',
    '/services?per_page=1000&full=true&day=monday&start_time=09:00&end_time=17:00&minimum_age=16&maximum_age=90',
    '/organizations?full_service=true&per_page=5',
    '/service_at_locations?postcode=B4%207DJ&proximity=2000',
    '/taxonomy_terms?top_only=true',
  ],
  'council/beds': ['/service_capacities?unit=bed', '/service_capacities/{id}'],
  'council/reports': [
    '/services/ROUGH-SLEEPING.json',
    '/services/ROUGH-SLEEPING.xml',
    '/requests.json?status=open',
    '/requests.xml',
  ],
  'council/duty-to-refer': ['/referrals', '/bodies', '/authorities'],
  'one-login': ['/.well-known/openid-configuration'],
  notify: ['/v2/notifications', '/v2/templates?type=sms', '/v2/template/{id}', '/v2/received-text-messages'],
  ai: ['/v1/models', '/v1/models/{id}'],
};
