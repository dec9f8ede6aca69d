import type { Accommodation, Reason, SupportNeed } from '../../../../src/cases/application/schema/options.ts';
import type { DUTY_OWED } from '../../../../src/mocks/council/homelessness/schema/codes.ts';

export type DutyOwed = keyof typeof DUTY_OWED;

/** A household that approaches a council: H-CLIC’s fields, in brackets their numbers. */
export interface Household {
  id: string;
  council: string;
  /** 1.22, such as `2026-09-30`. */
  applied: string;
  /** 1.6. */
  duty: DutyOwed;
  /** 2.4; not known for a few. */
  age: number | undefined;
  /** 2.3. */
  sex: string;
  adults: number;
  /** 1.4. */
  children: number;
  /** 1.7. */
  ethnicity: string;
  /** 1.10. */
  employment: string | undefined;
  /** 1.13. */
  accommodation: Accommodation;
  /** 1.15. */
  reason: Reason;
  /** 1.20. */
  agency: string | undefined;
  /** 3.2. */
  support: SupportNeed[];
}
