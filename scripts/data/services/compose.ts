// Puts a service together from its kind, its words and its place: Open Referral UK 3.0, fully nested, with the fields of
// HSDS 3.1 that people need and the UK profile leaves out (telephone, eligibility, documents, languages, capacities).
import { capacity, freshness } from './freshness.ts';
import type { Kind, Ring } from './kind.ts';
import { TRADES, type Trade } from './organisations.ts';
import { attribute, languages, location, organisation, phoneDealer, schedules } from './parts.ts';
import { draw, idOf, inTurn } from './random.ts';
import { type Site, siteDealer } from './sites.ts';

const BANK_HOLIDAYS = { open: ['bank-holidays-open'], closed: ['bank-holidays-closed'], '': [] } as const;

/** Where the services of a kind stand and who runs them, so that another kind can share their rooms. */
type Footing = { owner: string; sites: Site[] };

/** A maker of services that deals out organisations, places and telephone numbers as it goes. */
export function composer() {
  const dealSite = siteDealer();
  const dealPhone = phoneDealer();
  const turn: Partial<Record<Trade, number>> = {};
  const footings: Record<string, Footing[]> = {};

  const nextOwner = (trade: Trade): string => {
    turn[trade] = (turn[trade] ?? -1) + 1;
    return inTurn(TRADES[trade].names, turn[trade]);
  };

  function footing(kind: Kind, trade: Trade, index: number): Footing {
    if (kind.beside) return inTurn(footings[kind.beside] as Footing[], index);
    const outlets = kind.where.length === 0 ? 0 : inTurn(kind.outlets ?? [1], index);
    const sites = Array.from({ length: outlets }, (_, outlet) => dealSite(inTurn(kind.where, index + outlet) as Ring));
    return { owner: nextOwner(trade), sites };
  }

  return (kindName: string, kind: Kind, index: number) => {
    const trade = Array.isArray(kind.by) ? inTurn(kind.by, index) : kind.by;
    const { owner, sites } = footing(kind, trade, index);
    footings[kindName] = [...(footings[kindName] ?? []), { owner, sites }];
    const [namePattern, text, ownHours] = kind.services[index] as Kind['services'][number];
    const key = `${kindName}/${index}`;
    const id = idOf('service', key);
    const area = sites[0]?.area === 'City centre' ? 'city centre' : (sites[0]?.area ?? 'the West Midlands');
    const fill = (pattern: string) => capitalised(pattern.replaceAll('{area}', area));
    const run = organisation(trade, owner);
    const hoursAt = (outlet: number) => ownHours ?? inTurn(kind.hours, index + outlet);
    const severalHours = sites.length > 1;
    const more = inTurn(kind.more, index);
    const closed = kind.closedForNow?.includes(index);
    const welcomesPets = sites.length > 0 && (/dog/i.test(text) || draw(`pets/${key}`, 5) === 0);
    const codes = [
      ...kind.needs,
      ...(kind.audiences ?? []),
      ...kind.access,
      ...(kind.facts ?? []),
      ...(welcomesPets ? ['pets'] : []),
      ...(kind.bankHolidays ? BANK_HOLIDAYS[inTurn(kind.bankHolidays, index)] : []),
    ];
    const beds = kind.beds && inTurn(kind.beds.most, index);
    const bring = kind.bring && inTurn(kind.bring, index);
    const cost = kind.costs && inTurn(kind.costs, index);

    return {
      id,
      organization_id: run.id,
      name: fill(namePattern),
      status: closed ? 'temporarily closed' : 'active',
      description: `${fill(text)} ${more}`,
      ...(kind.alerts?.[index] && { alert: kind.alerts[index] }),
      url: `${run.website}/${index + 1}`,
      email: run.email,
      ...(kind.ages?.[0] !== undefined && { minimum_age: kind.ages[0] }),
      ...(kind.ages?.[1] !== undefined && { maximum_age: kind.ages[1] }),
      ...(kind.eligibility && { eligibility_description: inTurn(kind.eligibility, index) }),
      application_process: inTurn(kind.getIn, index),
      ...freshness(key),
      organization: run,
      phones: [phone(dealPhone(kind.freephone ? 'freephone' : 'local'), { service_id: id })],
      ...(severalHours ? {} : { schedules: schedules(hoursAt(0), { service_id: id }) }),
      ...list('languages', languages(id, key)),
      ...list(
        'cost_options',
        cost
          ? [{ id: idOf('cost', id), service_id: id, ...cost, ...(cost.amount !== undefined && { currency: 'GBP' }) }]
          : [],
      ),
      ...list(
        'required_documents',
        (bring ?? []).map((document, at) => ({ id: idOf('document', id, at), service_id: id, document })),
      ),
      ...list('capacities', beds && kind.beds ? [capacity(id, key, kind.beds.unit, beds)] : []),
      service_areas: [{ id: idOf('area', id), service_id: id, name: sites[0]?.council ?? 'West Midlands' }],
      attributes: [...new Set(codes)].map((code) => attribute(id, code)),
      ...list(
        'service_at_locations',
        sites.map((site, outlet) => {
          const place = location(trade, owner, site);
          const salId = idOf('service at location', key, outlet);
          return {
            id: salId,
            service_id: id,
            location_id: place.id,
            ...(severalHours && {
              description: `At ${site.area === 'City centre' ? 'the city centre' : site.area}`,
              schedules: schedules(hoursAt(outlet), { service_at_location_id: salId }),
            }),
            ...(outlet > 0 && { phones: [phone(dealPhone('mobile'), { service_at_location_id: salId })] }),
            location: place,
          };
        }),
      ),
    };
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const phone = (number: string, owner: { service_id: string } | { service_at_location_id: string }) => ({
  id: idOf('phone', number),
  ...owner,
  number,
});

const list = <T>(name: string, items: T[]): Record<string, T[]> => (items.length > 0 ? { [name]: items } : {});
