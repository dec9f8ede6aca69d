import { ageOn, type PlanStep } from '#cases';
import type { Facts } from '../applications/facts.ts';

/** A step, and whom it is for. */
export type Rule = Pick<PlanStep, 'id' | 'text' | 'by' | 'kind'> & {
  when: (facts: Facts) => boolean;
  /** Days from the application until it should be done. */
  within: number;
};

const council = (id: string, within: number, text: string, when: Rule['when']): Rule => ({
  id,
  text,
  by: 'council',
  kind: 'mandatory',
  within,
  when,
});
const must = (id: string, within: number, text: string, when: Rule['when']): Rule => ({
  id,
  text,
  by: 'applicant',
  kind: 'mandatory',
  within,
  when,
});
const may = (id: string, within: number, text: string, when: Rule['when']): Rule => ({
  id,
  text,
  by: 'applicant',
  kind: 'recommended',
  within,
  when,
});

const always = () => true;
const isThreatened = ({ situation }: Facts) => situation.housing === 'THREATENED';
const reason =
  (...codes: Facts['situation']['reason'][]) =>
  ({ situation }: Facts) =>
    codes.includes(situation.reason);
const needs =
  (...codes: Facts['support']) =>
  ({ support }: Facts) =>
    codes.some((code) => support.includes(code));
const isUnsafe = (facts: Facts) =>
  facts.situation.tonight === 'NOT_SAFE' || reason('DOMESTIC_ABUSE', 'OTHER_VIOLENCE')(facts);
const isRented = reason('END_OF_AST', 'END_OF_OTHER_PRIVATE', 'END_OF_SOCIAL');

/** Every step there is to a first plan, the most urgent first. */
export const RULES: readonly Rule[] = [
  council(
    'safe-place-tonight',
    0,
    'Find you somewhere safe to stay tonight',
    ({ situation }) => situation.tonight !== 'SOMEWHERE',
  ),
  must(
    'come-today',
    0,
    'Come to the council’s office today, and bring what you need for a night',
    ({ situation }) => situation.tonight === 'NOWHERE',
  ),
  council('safety-plan', 1, 'Make a safety plan with you, and put you in touch with a specialist on abuse', isUnsafe),
  may('safe-contact', 1, 'Tell us at once if it stops being safe to contact you in the way you chose', isUnsafe),
  council(
    'childrens-services',
    1,
    'Ask children’s services to see you, together with us',
    ({ dateOfBirth, appliedOn }) => ageOn(dateOfBirth, appliedOn) < 18,
  ),
  council(
    'outreach',
    1,
    'Ask the outreach team to see you where you sleep',
    ({ situation }) => situation.accommodation === 'ROUGH_SLEEPING',
  ),
  council(
    'check-notice',
    5,
    'Check whether the notice you were given is valid',
    (facts) => isThreatened(facts) && isRented(facts),
  ),
  must(
    'bring-notice',
    3,
    'Send us the notice or letter about your home, or a photograph of it',
    (facts) => isThreatened(facts) && isRented(facts),
  ),
  must(
    'stay-put',
    14,
    'Stay in your home until we have advised you: you may not have to leave on the date in the notice',
    (facts) => isThreatened(facts) && isRented(facts) && !isUnsafe(facts),
  ),
  must(
    'keep-paying',
    14,
    'Keep paying your rent, or tell us if you cannot',
    (facts) => isThreatened(facts) && isRented(facts),
  ),
  council(
    'landlord',
    7,
    'Speak to your landlord about letting you stay, if you agree',
    (facts) => isThreatened(facts) && isRented(facts),
  ),
  council(
    'mediation',
    7,
    'Offer to speak with your family or friends about letting you stay for longer',
    (facts) => isThreatened(facts) && reason('FAMILY_OR_FRIENDS', 'RELATIONSHIP_ENDED')(facts),
  ),
  must('lender', 7, 'Ask your lender to hold off while you get advice', reason('MORTGAGE')),
  council(
    'leaving',
    5,
    'Plan your first night out with whoever is looking after you now',
    reason('LEFT_CUSTODY', 'LEFT_HOSPITAL', 'LEFT_CARE', 'ASYLUM_SUPPORT_ENDED'),
  ),
  must('documents', 7, 'Bring something that shows who you are; if you have nothing, tell us and we will help', always),
  council('benefits', 7, 'Check what benefits and help with housing costs you can get', always),
  may('deposit', 21, 'Ask us about help with a deposit and rent in advance', always),
  must(
    'look-for-homes',
    14,
    'Look for a home you can afford, and keep a list of those you tried',
    (facts) => !isThreatened(facts),
  ),
  may('register', 14, 'Join the housing register', always),
  may('budget', 14, 'See a free adviser about money and debts', needs('BUDGETING')),
  may(
    'doctor',
    14,
    'Join a doctor’s practice: you need no address to do so',
    needs('PHYSICAL_HEALTH', 'MENTAL_HEALTH', 'DRUGS', 'ALCOHOL'),
  ),
  council('recovery', 14, 'Refer you to the drug and alcohol service, if you agree', needs('DRUGS', 'ALCOHOL')),
  council('veterans', 14, 'Put you in touch with services for people who served', needs('ARMED_FORCES')),
  council('personal-adviser', 7, 'Speak to your personal adviser in the leaving care team', needs('CARE_LEAVER')),
];
