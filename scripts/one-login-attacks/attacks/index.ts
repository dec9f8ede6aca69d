import type { Attack } from '../attack.ts';
import { CODE_ATTACKS } from './code.ts';
import { CORE_IDENTITY_ATTACKS } from './coreIdentity.ts';
import { ERROR_ATTACKS } from './error.ts';
import { ID_TOKEN_ATTACKS } from './idToken.ts';
import { LOGOUT_TOKEN_ATTACKS } from './logoutToken.ts';
import { RETURN_PATH_ATTACKS } from './returnPath.ts';
import { SESSION_ATTACKS } from './session.ts';
import { STATE_ATTACKS } from './state.ts';

/** Everything that is tried, in the order it is told of. */
export const ATTACKS: readonly Attack[] = [
  ...ID_TOKEN_ATTACKS,
  ...CORE_IDENTITY_ATTACKS,
  ...STATE_ATTACKS,
  ...CODE_ATTACKS,
  ...ERROR_ATTACKS,
  ...SESSION_ATTACKS,
  ...RETURN_PATH_ATTACKS,
  ...LOGOUT_TOKEN_ATTACKS,
];
