import { FORMATS, MEDIA_TYPE } from './format/format.ts';
import { DEMO_API_KEY } from './requests/callers.ts';
import type { Discovery } from './schema.ts';

/** When the services or their definitions last changed. Whoever caches them compares it. */
const CHANGESET = '2026-11-24 12:00';

/** The discovery document; `url` is where the API is found, as the caller calls it (Open311 Service Discovery). */
export const discovery = (url: string): Discovery => ({
  changeset: CHANGESET,
  contact: 'A pretend council: nobody works here. Ask whoever runs this copy of Waymark.',
  key_service: `Every report needs an api_key. The one for everybody is ${DEMO_API_KEY}`,
  endpoints: [
    {
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url,
      changeset: CHANGESET,
      type: 'test',
      formats: FORMATS.map((format) => MEDIA_TYPE[format].split(';')[0] as 'text/xml' | 'application/json'),
    },
  ],
});
