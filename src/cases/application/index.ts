// “I need help with housing”: an application under part 7 of the Housing Act 1996, and the plan that comes of it.
export { application } from './kind.ts';
export { tickStep } from './plan.ts';
