import { parseArgs } from 'node:util';

export interface Options {
  /** The client, such as `http://localhost:4321`. */
  base: string;
  /** Where signing in begins. */
  login: string;
  /** A page that knows who has signed in. */
  account: string;
  /** What that page says to them, and to nobody else. */
  signedIn: RegExp;
  /** Where proving an identity begins. */
  prove: string | undefined;
  /** What the account page says to whoever has proven theirs. */
  proven: RegExp;
  backChannelLogout: string | undefined;
  /** The parameter of `login` that says where to go afterwards. */
  returnParameter: string | undefined;
  /** MOCKS_TOKEN, for a provider on another machine. */
  token: string | undefined;
  /** Two people of the provider's who can prove who they are. */
  personas: readonly [one: string, other: string];
}

/** Thrown when the command line cannot be understood; the message says how it is used. */
export class UsageError extends Error {
  readonly code = 'USAGE';
}

const USAGE = `npm run test:one-login-attacks -- <address of a client> [options]

  Tries on a client of the pretend GOV.UK One Login what somebody might, and says what it wrongly accepts.
  Without --login the client is Waymark, or a fork of it. With it, whatever you leave out is not tried.

  --login <path>                where signing in begins
  --account <path>              a page that knows who has signed in              (/account)
  --signed-in <expression>      what it says to them, and to nobody else         (signed in as)
  --prove <path>                where proving an identity begins
  --proven <expression>         what --account says to whoever has proven theirs
  --back-channel-logout <path>  where the provider sends logout tokens
  --return-parameter <name>     the parameter of --login that says where to go afterwards
  --personas <id>,<id>          who signs in                                     (amina-hussain,grace-nechells)
  --token <MOCKS_TOKEN>         opens the controls of a provider on another machine

  Ends with 0 when everything was refused, 1 when anything was accepted, 2 when nothing can be said.`;

/** Where Waymark has everything. */
const WAYMARK = {
  login: '/account/sign-in',
  account: '/account',
  'signed-in': 'signed in as',
  prove: '/account/prove',
  proven: '<dt>Proved</dt>',
  'back-channel-logout': '/account/back-channel-logout',
  'return-parameter': 'next',
};

const text = { type: 'string' } as const;

/** Reads the command line. Throws `UsageError`. */
export function readOptions(args: readonly string[]): Options {
  const { values: given, positionals } = parsed(args);
  const [base = '', ...more] = positionals;
  if (given.help || more.length > 0 || !/^https?:/.test(base) || !URL.canParse(base)) throw new UsageError(USAGE);
  const values = given.login === undefined ? { ...WAYMARK, ...given } : given;
  const { login = '', account = WAYMARK.account, prove, token } = values;
  const [one = '', other = one, ...others] = (values.personas ?? 'amina-hussain,grace-nechells').split(',');
  if (one === other || others.length > 0) throw new UsageError(`--personas names two people.\n\n${USAGE}`);
  if (prove !== undefined && values.proven === undefined)
    throw new UsageError(`--prove needs --proven, to tell whether it was believed.\n\n${USAGE}`);
  return {
    base,
    login,
    account,
    signedIn: expression(values['signed-in'] ?? WAYMARK['signed-in']),
    prove,
    proven: expression(values.proven ?? WAYMARK.proven),
    backChannelLogout: values['back-channel-logout'],
    returnParameter: values['return-parameter'],
    token,
    personas: [one, other],
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean' },
        login: text,
        account: text,
        'signed-in': text,
        prove: text,
        proven: text,
        'back-channel-logout': text,
        'return-parameter': text,
        personas: text,
        token: text,
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function expression(source: string): RegExp {
  try {
    return new RegExp(source, 'i');
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
