// One service in the list. What depends only on the service is drawn once and kept for as long as the service is.
import { ACCESS, AUDIENCES, type Service, type ServiceAtLocation } from '#directory';
import { escapeText, type Html, html, raw } from '#platform';
import { opening } from './opening.ts';
import type { Result } from './view.ts';
import { dial, distance, series } from './words.ts';

interface Kept {
  name: string;
  href: string;
  about: string;
}

const kept = new WeakMap<Service, Kept>();
const places = new WeakMap<ServiceAtLocation, string>();

const FIRST_SENTENCE = /^.{20,}?[.!?](?=\s|$)/s;
const LONGEST = 110;

/** The first sentence of a description, cut at a word when it is long. */
function gist(text: string): string {
  const sentence = FIRST_SENTENCE.exec(text)?.[0] ?? text;
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`;
}

/** Who a service is only for, or nothing when it is for everyone: `Only for women, aged 16 to 25`. */
export function onlyFor({ audiences, minimumAge, maximumAge }: Service): string | undefined {
  const groups = audiences.map((code) => {
    const { label } = AUDIENCES[code];
    return /^(LGBTQ|No )/.test(label)
      ? label.replace('No ', 'people with no ')
      : label[0]?.toLowerCase() + label.slice(1);
  });
  const ages =
    minimumAge !== undefined && maximumAge !== undefined
      ? `aged ${minimumAge} to ${maximumAge}`
      : minimumAge !== undefined && minimumAge > 0
        ? `aged ${minimumAge} or over`
        : maximumAge !== undefined
          ? `aged ${maximumAge} or under`
          : '';
  if (!groups.length) return ages && `Only for people ${ages}`;
  // The group that names its ages already says them.
  return `Only for ${series(groups, 'or')}${ages && !audiences.includes('young-people') ? `, ${ages}` : ''}`;
}

/** How you get in: `Just turn up`, `By appointment or by referral`. */
export const waysIn = ({ access }: Service): string =>
  series(
    access.map((code, i) => (i ? ACCESS[code].label.toLowerCase() : ACCESS[code].label)),
    'or',
  );

const phoneOf = ({ phones, locations }: Service) =>
  (phones[0] ?? locations.find((at) => at.phones[0])?.phones[0])?.number;

function keep(service: Service): Kept {
  const phone = phoneOf(service);
  const facts = [onlyFor(service), waysIn(service), service.pets && 'Pets welcome'].filter(Boolean) as string[];
  const about = html`${service.alert && html`<p class="wm-item__alert"><strong>Please note:</strong> ${service.alert}</p>`}${
    service.organisation &&
    service.organisation.name !== service.name &&
    html`<p class="wm-item__by">${service.organisation.name}</p>`
  }${service.description && html`<p>${gist(service.description)}</p>`}${
    facts.length > 0 && html`<p class="wm-item__facts">${facts.join(' · ')}</p>`
  }${phone && html`<p><a class="wm-phone" href="tel:${dial(phone)}"><span class="govuk-visually-hidden">Ring ${service.name}: </span>${phone}</a></p>`}`;
  const made = {
    name: escapeText(service.name),
    href: `/services/${encodeURIComponent(service.id)}`,
    about: about.markup,
  };
  kept.set(service, made);
  return made;
}

/** Where it is, in a line. */
function placeLine(at: ServiceAtLocation): string {
  let line = places.get(at);
  if (line === undefined) {
    const { address, postcode, name } = at.location;
    line = escapeText([...new Set([name ?? '', ...address, postcode ?? ''])].filter(Boolean).join(', '));
    places.set(at, line);
  }
  return line;
}

/** A list item with its number on the map; `trail` is the search, carried along as a query string. */
export function item(
  { service, at, metres, opening: state, others }: Result,
  number: number | undefined,
  trail: string,
): Html {
  const { name, href, about } = kept.get(service) ?? keep(service);
  const closed = service.status === 'temporarily closed';
  const point = at?.location.point;
  const where = at && !service.confidential ? placeLine(at) : '';
  return raw(
    `<li class="wm-item" id="s-${number}"${point && !service.confidential ? ` data-at="${point.lat},${point.lon}"` : ''}><h3 class="govuk-heading-m"><span class="wm-item__number">${number}<span class="govuk-visually-hidden">. </span></span><a class="govuk-link" href="${href}${trail}">${name}</a></h3>${
      closed ? '<p class="wm-open wm-open--closed"><strong>Temporarily closed</strong></p>' : opening(state).markup
    }${metres === undefined ? '' : `<p class="wm-item__far">${distance(metres)}</p>`}${where && `<p class="wm-item__where">${where}</p>`}${about}${
      others.length === 0 ? '' : elsewhere(others)
    }</li>`,
  );
}

/** A service by telephone: what it is, whom it is for, and the number. The rest is on its page. */
export function phoneItem({ service, opening: state }: Result, trail: string): Html {
  const { name, href } = kept.get(service) ?? keep(service);
  const phone = phoneOf(service);
  const only = onlyFor(service);
  return html`<li class="wm-item"><h3 class="govuk-heading-m"><a class="govuk-link" href="${href}${trail}">${raw(name)}</a></h3>${opening(state)}${only && html`<p class="wm-item__facts">${only}</p>`}${phone && html`<p><a class="wm-phone" href="tel:${dial(phone)}">${phone}</a></p>`}</li>`;
}

const elsewhere = (others: Result['others']): string =>
  `<details class="wm-item__others"><summary>Also at ${others.length} other ${others.length === 1 ? 'place' : 'places'}</summary><ul>${others
    .map(({ at, metres }) => `<li>${placeLine(at)}${metres === undefined ? '' : `: ${distance(metres)}`}</li>`)
    .join('')}</ul></details>`;
