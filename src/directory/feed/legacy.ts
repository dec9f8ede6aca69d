// Open Referral UK 1.0, put into the words of 3.0: `eligibilitys`, `service_taxonomys`, `regular_schedules` and the rest.

type Bag = Record<string, unknown>;

const isBag = (value: unknown): value is Bag => value !== null && typeof value === 'object' && !Array.isArray(value);
const bags = (value: unknown): Bag[] => (Array.isArray(value) ? value.filter(isBag) : []);

/** True for a record that speaks 1.0. */
export const isLegacy = (record: Bag): boolean =>
  'eligibilitys' in record ||
  'service_taxonomys' in record ||
  'regular_schedules' in record ||
  bags(record.service_at_locations).some(
    (at) => 'regular_schedule' in at || (isBag(at.location) && 'physical_addresses' in at.location),
  );

const fromTaxonomy = ({ taxonomy }: Bag) => ({ taxonomy_term: taxonomy });

/** A holiday of 1.0: a rule without a frequency, for the days it names. */
const fromHoliday = ({ closed, start_date, end_date, opens_at, closes_at }: Bag) => ({
  dtstart: start_date,
  until: end_date,
  ...(closed === true || closed === 'true' ? {} : { opens_at, closes_at }),
});

function modernAt(at: Bag): Bag {
  const location = isBag(at.location) ? at.location : {};
  return {
    ...at,
    schedules: [
      ...bags(at.regular_schedule),
      ...bags(at.regular_schedules),
      ...[...bags(at.holidayScheduleCollection), ...bags(at.holiday_schedules)].map(fromHoliday),
    ],
    location: {
      ...location,
      addresses: location.addresses ?? location.physical_addresses,
      accessibility: location.accessibility ?? location.accessibility_for_disabilities,
    },
  };
}

/** A service of 1.0 as 3.0 would say it. */
export function modern(record: Bag): Bag {
  const eligibilities = bags(record.eligibilitys);
  return {
    ...record,
    attributes: [
      ...bags(record.attributes),
      ...bags(record.service_taxonomys).map(fromTaxonomy),
      ...eligibilities.flatMap(({ taxonomys }) => bags(taxonomys).map((taxonomy) => ({ taxonomy_term: taxonomy }))),
    ],
    minimum_age: record.minimum_age ?? eligibilities.find(({ minimum_age: age }) => age != null)?.minimum_age,
    maximum_age: record.maximum_age ?? eligibilities.find(({ maximum_age: age }) => age != null)?.maximum_age,
    eligibility_description:
      record.eligibility_description ??
      (eligibilities
        .map(({ eligibility }) => eligibility)
        .filter((text) => typeof text === 'string')
        .join('. ') ||
        undefined),
    schedules: [
      ...bags(record.schedules),
      ...bags(record.regular_schedules),
      ...bags(record.holiday_schedules).map(fromHoliday),
    ],
    languages: bags(record.languages).map((language) => ({ ...language, name: language.name ?? language.language })),
    service_at_locations: bags(record.service_at_locations).map(modernAt),
  };
}
