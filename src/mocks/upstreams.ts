import { ai } from './ai/index.ts';
import { bankHolidays } from './bank-holidays/index.ts';
import { beds } from './council/beds/index.ts';
import { dutyToRefer } from './council/duty-to-refer/index.ts';
import { homelessness } from './council/homelessness/index.ts';
import { openReferral } from './council/open-referral/index.ts';
import { reports } from './council/reports/index.ts';
import { swep } from './council/swep/index.ts';
import { govUk } from './gov-uk/index.ts';
import { nationalNotices } from './national-notices/index.ts';
import { notify } from './notify/index.ts';
import { oneLogin } from './one-login/index.ts';
import { osPlaces } from './os-places/index.ts';
import { postcodesIo } from './postcodes-io/index.ts';
import type { Upstream } from './upstream.ts';

/** Every pretend upstream, in the order the console shows them. `npm run new -- mock <name>` adds one here. */
export const upstreams: Upstream[] = [
  postcodesIo,
  osPlaces,
  govUk,
  bankHolidays,
  openReferral,
  reports,
  beds,
  swep,
  dutyToRefer,
  homelessness,
  oneLogin,
  nationalNotices,
  notify,
  ai,
];
