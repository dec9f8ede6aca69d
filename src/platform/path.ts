/** An origin that is nobody's, to read paths against. */
const NOWHERE = 'http://nowhere.invalid';

/**
 * A path of this site that somebody may be sent on to, whatever was asked for: `/` for another site's address, however
 * it is disguised (`//elsewhere`, `/\elsewhere`, a tab between slashes). Read as browsers read it (URL Standard).
 */
export function ownPath(asked: string | null | undefined): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, NOWHERE)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, NOWHERE);
  const path = pathname + search + hash;
  // What was one path may read as another site's address once it has been tidied: `/.//elsewhere`.
  return origin === NOWHERE && !path.startsWith('//') ? path : '/';
}
