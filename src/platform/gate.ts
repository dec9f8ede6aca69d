// An optional password in front of a hosted demo (DEMO_PASSWORD), so that strangers do not take it for a real service.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { config } from './config.ts';

const COOKIE = 'waymark-demo';

const token = (password: string): string => createHmac('sha256', password).update('waymark demo').digest('base64url');

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** True when no password is asked for, or this visitor has given it: in the cookie, or as HTTP Basic (scripts). */
export function admitted(headers: { cookie?: string | undefined; authorization?: string | undefined }): boolean {
  const password = config().demoPassword;
  if (!password) return true;
  const cookie = headers.cookie?.split(';').find((one) => one.trim().startsWith(`${COOKIE}=`));
  if (cookie && same(cookie.slice(cookie.indexOf('=') + 1).trim(), token(password))) return true;
  const basic = /^Basic (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return (
    basic !== undefined &&
    same(
      Buffer.from(basic, 'base64')
        .toString()
        .replace(/^[^:]*:/, ''),
      password,
    )
  );
}

/** The `Set-Cookie` that lets a visitor in for a day when the password is right, else `undefined`. */
export function admit(given: string): string | undefined {
  const { demoPassword, secureCookies } = config();
  if (!demoPassword || !same(given, demoPassword)) return undefined;
  return `${COOKIE}=${token(demoPassword)}; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax${secureCookies ? '; Secure' : ''}`;
}
