// What the finder knows of a service once a feed has been read: Open Referral UK's words, with everything optional
// made explicit and everything unusable left behind. Times are wall-clock times in Europe/London.
import type { AccessCode, AudienceCode, NeedCode } from './taxonomy.ts';

export interface Organisation {
  id: string;
  name: string;
  description?: string;
  website?: string;
}

export interface Phone {
  /** As published, spaces kept: `0121 496 0123`. */
  number: string;
  extension?: string;
  description?: string;
}

/** One rule of opening, as published (ORUK 3.0 `schedule`, plus HSDS `until` and `count`). */
export interface Schedule {
  /** Absent: the rule is for the single day `dtstart`, or for each day from `dtstart` to `until`. */
  freq?: 'WEEKLY' | 'MONTHLY';
  interval?: number;
  /** `MO,TU`; monthly rules carry ordinals: `2MO`, `-1FR`. */
  byday?: string;
  /** `1,15,-1`. */
  bymonthday?: string;
  /** `YYYY-MM-DD`, also for the three below. */
  dtstart?: string;
  until?: string;
  count?: number;
  /** The dates between which this rule is known to be right; outside them it says nothing. */
  validFrom?: string;
  validTo?: string;
  /** `HH:MM`, 00:00 to 24:00. A closing time at or before the opening time is on the next day. Both absent on a rule with `dtstart`: closed. */
  opensAt?: string;
  closesAt?: string;
  description?: string;
}

/** What a publisher says of bank holidays. */
export type BankHolidayRule = 'open as usual' | 'closed' | 'not said';

export interface Location {
  id: string;
  name?: string;
  /** Lines without the postcode. */
  address: string[];
  postcode?: string;
  /** WGS84 degrees; absent when the publisher gives none or the place is confidential. */
  point?: { lat: number; lon: number };
  wheelchair: 'yes' | 'no' | 'not said';
  /** Other accessibility notes, in the publisher's words. */
  accessibility: string[];
  /** How to get there, in the publisher's words. */
  transport?: string;
}

export interface ServiceAtLocation {
  id: string;
  location: Location;
  phones: Phone[];
  /** Its own schedules; empty: the service's apply. */
  schedules: Schedule[];
  description?: string;
}

/** HSDS 3.1 `service_capacity`: beds or places. */
export interface Capacity {
  unit: string;
  available: number;
  maximum?: number;
  /** ISO instant at which the publisher counted. */
  updated: string;
}

export interface Service {
  id: string;
  name: string;
  organisation?: Organisation;
  description?: string;
  /** A warning from the publisher, shown first. */
  alert?: string;
  /** `inactive` and `defunct` services never reach the model. */
  status: 'active' | 'temporarily closed';
  needs: NeedCode[];
  /** Empty: for everyone. Otherwise only for people in at least one of these groups. */
  audiences: AudienceCode[];
  minimumAge?: number;
  maximumAge?: number;
  /** Ways in; empty: not said. */
  access: AccessCode[];
  pets: boolean;
  eligibility?: string;
  /** How to get in, in the publisher's words. */
  howToGetIn?: string;
  /** What to bring. */
  bring: string[];
  cost?: string;
  /** Names of languages spoken. */
  languages: string[];
  phones: Phone[];
  email?: string;
  url?: string;
  capacities: Capacity[];
  /** `YYYY-MM-DD` and by whom; absent: never. */
  assured?: { date: string; by?: string };
  /** ISO instant. */
  modified?: string;
  schedules: Schedule[];
  bankHolidays: BankHolidayRule;
  /** Empty: by telephone or online only, or at a confidential address. */
  locations: ServiceAtLocation[];
  /** Never placed on a map, address never shown: refuges. */
  confidential: boolean;
}
