// Who is in the household, and what they need: ours, not calibrated, but for how many needs are written down.
import type { SupportNeed } from '../../../../src/cases/application/schema/options.ts';
import type { Chance } from '../base/chance.ts';
import type { Council } from '../base/councils.ts';

const BANDS: Readonly<Record<string, readonly [number, number]>> = {
  '16-17': [16, 17],
  '18-24': [18, 24],
  '25-34': [25, 34],
  '35-44': [35, 44],
  '45-54': [45, 54],
  '55-64': [55, 64],
  '65-74': [65, 74],
  '75+': [75, 89],
};

/** An age in years within a band; none where the band is not known. */
export const ageWithin = (band: string, by: Chance): number | undefined => BANDS[band] && by.between(...BANDS[band]);

/** Reasons for which most people come by themselves. */
const ALONE = ['LEFT_CUSTODY', 'LEFT_HOSPITAL', 'LEFT_CARE', 'SUPPORTED_HOUSING_EVICTION'];

const childrenBy: Readonly<Record<string, number>> = {
  '16-17': 0.04,
  '18-24': 0.42,
  '25-34': 0.66,
  '35-44': 0.64,
  '45-54': 0.38,
};

/** Sex of the applicant, and how many adults and children. */
export function peopleOf(reason: string, accommodation: string, band: string, by: Chance) {
  const alone = ALONE.includes(reason) || ['ROUGH_SLEEPING', 'NO_FIXED_ABODE', 'CUSTODY'].includes(accommodation);
  const children = by.happens((childrenBy[band] ?? 0.06) * (alone ? 0.06 : 1)) ? 1 + Math.min(by.poisson(1.1), 6) : 0;
  const women = reason === 'DOMESTIC_ABUSE' ? 0.9 : children > 0 ? 0.74 : alone ? 0.2 : 0.38;
  const partner = !alone && reason !== 'DOMESTIC_ABUSE' && by.happens(children > 0 ? 0.34 : 0.12);
  const sex = by.happens(0.01) ? 'NOT_SAID' : by.happens(women) ? 'FEMALE' : 'MALE';
  return { sex, children, adults: 1 + (partner ? 1 : 0) + (by.happens(0.05) ? 1 : 0) };
}

const ETHNICITY: Readonly<Record<string, Record<string, number>>> = {
  'birmingham-shape': { ASIAN: 23, BLACK: 22, MIXED: 7, WHITE: 38, OTHER: 5, NOT_SAID: 5 },
  cogsworth: { ASIAN: 9, BLACK: 9, MIXED: 4, WHITE: 70, OTHER: 4, NOT_SAID: 4 },
  'port-merrow': { ASIAN: 4, BLACK: 7, MIXED: 3, WHITE: 77, OTHER: 6, NOT_SAID: 3 },
  brackenfold: { ASIAN: 1, BLACK: 1, MIXED: 2, WHITE: 89, OTHER: 1, NOT_SAID: 6 },
};

export const ethnicityOf = ({ id }: Council, by: Chance): string => by.weighted(ETHNICITY[id]!);

/** Who refers, if anybody: the duty to refer (Housing Act 1996, s.213B) for some reasons more than others. */
export function agencyOf(reason: string, by: Chance): string | undefined {
  const referred: Record<string, [number, Record<string, number>]> = {
    LEFT_CUSTODY: [0.8, { PROBATION: 6, CUSTODY: 3, OTHER: 1 }],
    LEFT_HOSPITAL: [0.75, { HOSPITAL: 9, SOCIAL_SERVICES: 1 }],
    LEFT_CARE: [0.7, { SOCIAL_SERVICES: 1 }],
    DOMESTIC_ABUSE: [0.18, { OTHER: 6, SOCIAL_SERVICES: 3, HOSPITAL: 1 }],
  };
  const [share, agencies] = referred[reason] ?? [
    0.05,
    { JOBCENTRE_PLUS: 5, SOCIAL_SERVICES: 3, OTHER: 3, PROBATION: 1 },
  ];
  return by.happens(share) ? by.weighted(agencies) : undefined;
}

/** The needs that go without saying more often for a reason. */
const DRAWN: Readonly<Record<string, Partial<Record<SupportNeed, number>>>> = {
  DOMESTIC_ABUSE: { DOMESTIC_ABUSE: 20 },
  LEFT_CUSTODY: { OFFENDING: 12, DRUGS: 3 },
  LEFT_HOSPITAL: { PHYSICAL_HEALTH: 3, MENTAL_HEALTH: 2 },
  LEFT_CARE: { CARE_LEAVER: 30 },
  ASYLUM_SUPPORT_ENDED: { FORMER_ASYLUM_SEEKER: 40 },
  UNSUITABLE_HEALTH: { PHYSICAL_HEALTH: 10 },
  SUPPORTED_HOUSING_EVICTION: { DRUGS: 2, REPEAT_HOMELESSNESS: 2 },
};

/** Whether somebody of that age may have the need. */
function mayHave(need: string, age: number): boolean {
  if (need === 'YOUNG_16_17') return age < 18;
  if (need === 'YOUNG_18_25' || need === 'YOUNG_PARENT') return age < 26 && age > 17;
  if (need === 'OLD_AGE') return age > 59;
  if (need === 'CARE_LEAVER') return age < 32;
  return need !== 'ARMED_FORCES' || age > 19;
}

/** So many needs (`0`, `1`, `2` or `3+`), each once, in proportion to how often each is published. */
export function needsOf(many: string, { targets }: Council, reason: string, age: number | undefined, by: Chance) {
  const count = many === '3+' ? 3 + Math.min(by.poisson(0.9), 3) : Number(many);
  const left = Object.fromEntries(
    Object.entries(targets.need)
      .filter(([need]) => mayHave(need, age ?? 40))
      .map(([need, weight]) => [need, weight * (DRAWN[reason]?.[need as SupportNeed] ?? 1)]),
  );
  return Array.from({ length: count }, () => {
    const need = by.weighted(left) as SupportNeed;
    delete left[need];
    return need;
  });
}
