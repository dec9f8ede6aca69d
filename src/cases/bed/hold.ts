// A hold in a browser: the page that offers it, pressing the button, the page that shows it, giving it back.
import { z } from 'zod';
import { database, formKeyMatches, machineTime, now } from '#platform';
import { nudge } from '../delivery/index.ts';
import { type Holder, holderOf } from '../holder.ts';
import type { Form, Wrong } from '../journey/index.ts';
import { FORM_LOST, type Visit } from '../journeys.ts';
import type { Case } from '../store/index.ts';
import { askForHold, bedById } from './council.ts';
import { giveUpHold } from './giveBack.ts';
import { type HowItStands, howItStands, type KeptHold, keptOf, mobileSchema } from './kept.ts';
import { type Place, placeOf, wayIn } from './place.ts';
import type { Capacity } from './schema.ts';
import { settle } from './settle.ts';
import { lastAsked, writeDown } from './write.ts';

/** What this browser has asked for: where, how it stands now, and the hold while there is or was one. */
export interface AskedBed {
  place: Place;
  stands: HowItStands;
  hold: KeptHold | undefined;
}

/** A page that offers a bed, or says why there is none. */
export interface Offer {
  /**
   * `offered`; `unknown`, no such bed; `not-had`, the council cannot be asked; `ring` or `referral`, none can be held
   * from here; `other`, they have one elsewhere; or what came of asking.
   */
  said: 'offered' | 'unknown' | 'not-had' | 'ring' | 'referral' | 'other' | 'none-free' | 'refused' | 'unsure';
  place: Place | undefined;
  /** How it was counted, when that has just been asked. */
  capacity: Capacity | undefined;
  /** The other place, where they have one or wait for one. */
  other: AskedBed | undefined;
  /** What the field for a mobile number holds. */
  phone: string;
  wrong: readonly Wrong[];
  formKey: string;
  /** The `Set-Cookie` to answer with. */
  cookie: string | undefined;
}

const askedAt = (found: Case, at: Date): AskedBed => {
  const kept = keptOf(found);
  const { place, outcome } = kept;
  const hold = outcome && 'hold' in outcome ? outcome.hold : undefined;
  return { place, hold, stands: howItStands(kept, found.createdAt, at) };
};

const offer = ({ formKey, cookie }: Holder, said: Offer['said'], more: Partial<Offer> = {}): Offer => ({
  ...{ said, formKey, cookie, place: undefined, capacity: undefined, other: undefined, phone: '', wrong: [] },
  ...more,
});

/** What the council says of a place now, as an offer. */
async function offerNow(id: string, holder: Holder): Promise<Offer> {
  const capacity = z.guid().safeParse(id).success ? await bedById(id) : 'unknown';
  if (capacity === 'unknown') return offer(holder, 'unknown');
  if (!capacity) return offer(holder, 'not-had');
  const way = wayIn(capacity);
  const place = placeOf(capacity);
  if (way !== 'hold') return offer(holder, way, { place, capacity });
  return offer(holder, capacity.available > 0 ? 'offered' : 'none-free', { place, capacity });
}

/** What this browser asked of this place, if no answer says yet what came of it. */
const openAt = (last: AskedBed | undefined, id: string): AskedBed | undefined =>
  last?.place.capacityId === id.toLowerCase() && ['held', 'under-way', 'unsure'].includes(last.stands)
    ? last
    : undefined;

/** The page that offers to hold a bed; of one that is held already, its own page. */
export async function bedToHold(
  capacityId: string,
  { request, url, personId }: Visit,
): Promise<Offer | { goTo: string; cookie: string | undefined }> {
  const holder = holderOf(request, url, personId);
  const last = await askedBed({ request, url, personId });
  const open = openAt(last, capacityId);
  if (open?.stands === 'held') return { goTo: '/bed/held', cookie: holder.cookie };
  if (open) return offer(holder, 'unsure', { place: open.place });
  const offered = await offerNow(capacityId, holder);
  return offered.said === 'offered' && last?.stands === 'held' ? { ...offered, said: 'other', other: last } : offered;
}

/**
 * Holds a bed: writes down that it is wanted, asks the council at once, and says what came of it. Pressed twice, in
 * another tab or after an answer that was lost, it is the same hold.
 */
export async function holdBed(
  capacityId: string,
  form: Form,
  visit: Visit,
): Promise<Offer | { goTo: string; cookie: string | undefined }> {
  const holder = holderOf(visit.request, visit.url, visit.personId);
  const offered = await bedOrLast(capacityId, holder, visit);
  const typed = String(form.get('phone') ?? '')
    .trim()
    .slice(0, 40);
  if (!formKeyMatches(holder.secret, form.get('key'))) return { ...offered, phone: typed, wrong: [FORM_LOST] };
  const phone = typed === '' ? undefined : mobileSchema.safeParse(typed);
  if (phone && !phone.success)
    return { ...offered, phone: typed, wrong: phone.error.issues.map(({ message }) => ({ field: 'phone', message })) };
  const { said, place } = offered;
  if (!place || (said !== 'offered' && said !== 'unsure')) return { ...offered, phone: typed };

  const db = await database();
  const contact = phone ? { phone: phone.data } : {};
  const written = await writeDown(db, holder, { place, contact }, now());
  if ('other' in written) return { ...offered, said: 'other', other: askedAt(written.other, now()), phone: typed };
  const answered = await askForHold(place.capacityId, written.asked.id);
  const over = typeof answered !== 'string' && answered.hold.status !== 'held';
  await settle(db, written.asked, over ? 'refused' : answered, now(), machineTime());
  nudge();
  const last = await askedBed(visit);
  if (last?.stands === 'held') return { goTo: '/bed/held', cookie: holder.cookie };
  return { ...offered, said: typeof answered === 'string' ? answered : 'refused', phone: typed };
}

/** The place asked for: as it was written down while it is not certain what came of that, else as the council has it. */
async function bedOrLast(capacityId: string, holder: Holder, visit: Visit): Promise<Offer> {
  const open = openAt(await askedBed(visit), capacityId);
  return open ? offer(holder, 'unsure', { place: open.place }) : offerNow(capacityId, holder);
}

/** What this browser has asked for last, with the key of a form that gives it back. */
export async function askedBed({
  request,
  url,
  personId,
}: Visit): Promise<(AskedBed & { formKey: string }) | undefined> {
  const holder = holderOf(request, url, personId);
  const found = await lastAsked(await database(), holder);
  return found && { ...askedAt(found, now()), formKey: holder.formKey };
}

/**
 * Gives back what this browser holds, when its own form says so; what is not held is left as it is. False when the form
 * is not its own.
 */
export async function giveBedBack(form: Pick<FormData, 'get'>, { request, url, personId }: Visit): Promise<boolean> {
  const holder = holderOf(request, url, personId);
  if (!formKeyMatches(holder.secret, form.get('key'))) return false;
  const db = await database();
  const found = await lastAsked(db, holder);
  if (found) await giveUpHold(db, found, now(), machineTime());
  nudge();
  return true;
}
