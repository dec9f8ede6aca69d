import type { z } from 'zod';
import { reports } from '#cases';
import type { Step } from '../requests/steps.ts';
import type { ServiceListed } from '../schema.ts';

/** Something people can report, and what becomes of it. */
export interface Service {
  code: string;
  name: string;
  description: string;
  type: ServiceListed['type'];
  keywords: readonly string[];
  group: string;
  /** Who deals with it. */
  agency: string;
  /** What whoever reports is told at once. */
  notice: string;
  /** Days within which it should be done. */
  days: number;
  /** How it goes, the first step at nought. */
  steps: readonly [Step, ...Step[]];
  attributes: z.ZodObject;
  /** The schema of a whole report, at the time it is made. */
  report: (now: Date) => z.ZodType<reports.Arguments>;
  /** True where the place is where a person sleeps: nothing that tells it is kept or given back. */
  hidesPlace?: true;
}

/** A report to a service about which the time it is made says nothing. */
export function timeless(attributes: z.ZodObject): Pick<Service, 'attributes' | 'report'> {
  const schema = reports.reportWith(attributes);
  return { attributes, report: () => schema };
}

/** Said with everything, for somebody may take it for real. */
export const PRETEND = 'This council is pretend: nobody real has been told.';
