// “What should happen?”: every way a sign-in can end, each by a name of its own.
import {
  type AuthoriseError,
  CORE_IDENTITY_ERRORS,
  type CoreIdentityError,
  FAULTS,
  FAULTY_ENDPOINTS,
  type Fault,
  type Faults,
  ID_TOKEN_ERRORS,
  type IdTokenError,
} from '../state/vocabulary.ts';
import {
  type Bilingual,
  CORE_IDENTITY_LABELS,
  faultLabel,
  ID_TOKEN_LABELS,
  OTHER_SUBJECT_LABEL,
} from './outcomeLabels.ts';

/** What goes wrong; nothing, when it is empty. */
export interface Effect {
  authoriseErrors?: AuthoriseError[];
  idTokenErrors?: IdTokenError[];
  coreIdentityErrors?: CoreIdentityError[];
  faults?: Faults;
  /** The user information is about somebody else. */
  otherSubject?: boolean;
  /** Proving the identity fails. */
  notProven?: boolean;
  /** There is no One Login for them. */
  noAccount?: boolean;
  /** The provider has forgotten the journey when they come to its end. */
  sessionLost?: boolean;
}

export interface Outcome {
  /** Stable, kebab-case: `carry-on`, `id-token-alg-none`, `userinfo-slow`. */
  id: string;
  group: 'journey' | 'id-token' | 'core-identity' | 'endpoint';
  label: Bilingual;
  effect: Effect;
}

/** The outcome unless another is chosen. */
export const DEFAULT_OUTCOME = 'carry-on';

const journey = (id: string, effect: Effect, en: string, cy: string): Outcome => ({
  id,
  group: 'journey',
  label: { en, cy },
  effect,
});

const kebab = (name: string): string => name.toLowerCase().replaceAll('_', '-');

/** Every outcome, in the order of the page. */
export const OUTCOMES: readonly Outcome[] = [
  journey(DEFAULT_OUTCOME, {}, 'Carry on: everything works', 'Parhau: mae popeth yn gweithio'),
  journey(
    'cancel',
    { authoriseErrors: ['ACCESS_DENIED'] },
    'They change their mind and cancel (access_denied)',
    'Maen nhw’n newid eu meddwl ac yn canslo (access_denied)',
  ),
  journey('no-account', { noAccount: true }, 'They have no GOV.UK One Login', 'Does ganddyn nhw ddim GOV.UK One Login'),
  journey(
    'session-lost',
    { sessionLost: true },
    'Their session is lost on the way',
    'Mae eu sesiwn yn cael ei cholli ar y ffordd',
  ),
  journey(
    'temporarily-unavailable',
    { authoriseErrors: ['TEMPORARILY_UNAVAILABLE'] },
    'One Login is not available just now (temporarily_unavailable)',
    'Nid yw One Login ar gael ar hyn o bryd (temporarily_unavailable)',
  ),
  journey(
    'login-required',
    { authoriseErrors: ['LOGIN_REQUIRED'] },
    'They are asked to sign in again and cannot (login_required)',
    'Gofynnir iddyn nhw fewngofnodi eto ac maen nhw’n methu (login_required)',
  ),
  journey(
    'identity-not-proven',
    { notProven: true },
    'They sign in, but cannot prove who they are',
    'Maen nhw’n mewngofnodi, ond yn methu profi pwy ydyn nhw',
  ),
  ...ID_TOKEN_ERRORS.map(
    (error): Outcome => ({
      id: `id-token-${kebab(error)}`,
      group: 'id-token',
      label: ID_TOKEN_LABELS[error],
      effect: { idTokenErrors: [error] },
    }),
  ),
  ...CORE_IDENTITY_ERRORS.map(
    (error): Outcome => ({
      id: `core-identity-${kebab(error)}`,
      group: 'core-identity',
      label: CORE_IDENTITY_LABELS[error],
      effect: { coreIdentityErrors: [error] },
    }),
  ),
  ...FAULTY_ENDPOINTS.flatMap((endpoint) =>
    FAULTS.map(
      (fault: Fault): Outcome => ({
        id: `${endpoint}-${kebab(fault)}`,
        group: 'endpoint',
        label: faultLabel(endpoint, fault),
        effect: { faults: { [endpoint]: fault } },
      }),
    ),
  ),
  {
    id: 'userinfo-incorrect-sub',
    group: 'endpoint',
    label: OTHER_SUBJECT_LABEL,
    effect: { otherSubject: true },
  },
];

const byId = new Map(OUTCOMES.map((outcome) => [outcome.id, outcome]));

/** The outcome of that name; undefined when there is none. */
export const outcomeById = (id: string): Outcome | undefined => byId.get(id);
