// One question about need and provision, answered: everything the page says, before any markup.
import type { Directory } from '#directory';
import {
  type Access,
  ASKED,
  type Asked,
  accessOf,
  type Change,
  type Classes,
  type Compared,
  classesOf,
  compare,
  type Hour,
  hoursOf,
  loadWards,
  type Offer,
  type Row,
  readAsked,
  rowsOf,
  sumOf,
  suppliesOf,
  type WardSum,
  type Wards,
  withChange,
} from '#hub';
import { type Found, findPlace } from '#places';
import { dayOf, localDate, minuteOf } from '#platform';
import { KINDS, offersAt, servicesToChange } from './offers.ts';

interface Problem {
  field: string;
  message: string;
}

export interface NeedView {
  asked: Asked;
  problems: Problem[];
  data: Wards;
  choices: { id: string; name: string }[];
  /** What is looked at, after the change if there is one. */
  offers: Offer[];
  open: Offer[];
  access: Access;
  classes: Classes;
  rows: Row[];
  /** The change in a few words, with what it does; absent when nothing is tried. */
  tried: { change: Change; compared: Compared[]; before: Access } | undefined;
  sum: WardSum | undefined;
  hours: Hour[];
  /** The address of this page with something else in it; an empty text leaves a part out. */
  href: (change: Partial<Record<(typeof ASKED)[number], string>>) => string;
}

const epochOf = (day: string, minute: number): number => minuteOf(dayOf(day) * 1440 + minute, 'first');

/** Answers an address. Rejects only when the data folder is damaged: every fault of the address is a problem in words. */
export async function needView(params: URLSearchParams, now: Date, directory: Directory): Promise<NeedView> {
  const data = await loadWards();
  const { wards, areas } = data;
  const everything = servicesToChange(directory, { need: '', anyone: false });
  const { asked, problems } = readAsked(
    params,
    { needs: KINDS, wards: wards.map(({ code }) => code), services: everything.map(({ id }) => id) },
    localDate(now),
  );
  const all: Problem[] = [...problems];
  const offersThen = (minute: number) => offersAt(directory, asked, epochOf(asked.day, minute));
  const before = offersThen(asked.time);
  const change = all.length === 0 ? await changeOf(asked, before, everything, all) : undefined;
  const offers = change ? withChange(before, change, asked.time) : before;
  const supplies = suppliesOf(offers, asked.count);
  const access = accessOf(areas, supplies);
  const accessBefore = change ? accessOf(areas, suppliesOf(before, asked.count)) : access;
  const values = [...accessBefore.wards.values()].map((one) => one.access);
  const classes = classesOf(
    values.some((value) => value > 0) ? values : [...access.wards.values()].map((one) => one.access),
  );
  const hours = Array.from({ length: 24 }, (_, hour) => {
    const then = offersThen(hour * 60);
    return suppliesOf(change ? withChange(then, change, hour * 60) : then, asked.count);
  });
  return {
    asked,
    problems: all,
    data,
    choices: servicesToChange(directory, asked),
    offers,
    open: offers.filter(({ state }) => state === 'open'),
    access,
    classes,
    rows: rowsOf(wards, access, classes, asked),
    tried: change && { change, compared: compare(wards, accessBefore, access), before: accessBefore },
    sum: asked.ward ? sumOf(areas, supplies, asked.ward) : undefined,
    hours: hoursOf(areas, hours),
    href: (changes) => addressOf(params, changes),
  };
}

async function changeOf(
  { change, where, opens, closes, places }: Asked,
  offers: readonly Offer[],
  everything: readonly { id: string; name: string }[],
  problems: Problem[],
): Promise<Change | undefined> {
  if (!change || opens === undefined || closes === undefined) return undefined;
  if (change !== 'new') {
    const name = everything.find(({ id }) => id === change)?.name ?? '';
    if (offers.some(({ service }) => service === change))
      return { service: change, name, point: undefined, opens, closes, places };
    problems.push({
      field: 'change',
      message: `${name} is not among the services looked at: choose one from the list`,
    });
    return undefined;
  }
  const found = await findPlace(where);
  if (found.kind === 'found')
    return { service: undefined, name: `A new service near ${found.label}`, point: found.point, opens, closes, places };
  problems.push({ field: 'where', message: WHERE[found.kind] });
  return undefined;
}

const WHERE: Record<Exclude<Found['kind'], 'found'>, string> = {
  empty: 'Write where the new service would be: a postcode or a place',
  'not-a-place': 'We do not know that place: write a postcode, such as B31 2AA, or a place such as Handsworth',
  'no-such-postcode': 'There is no such postcode: check it and write it again',
  outside: 'That postcode is outside the West Midlands: write one in or near Birmingham',
  unavailable: 'Postcodes cannot be looked up at the moment: write the name of a place instead',
};

function addressOf(params: URLSearchParams, changes: Partial<Record<(typeof ASKED)[number], string>>): string {
  const next = new URLSearchParams();
  for (const name of ASKED) {
    const value = (changes[name] ?? params.get(name) ?? '').slice(0, 200);
    if (value) next.set(name, value);
  }
  return next.size > 0 ? `/hub/need?${next}` : '/hub/need';
}
