// E-mail addresses by the rules of notifications-utils (recipient_validation/email_address.py): stricter than the RFC.
import { domainToASCII } from 'node:url';
import { withoutObscureSpace } from '../message/space.ts';

const ADDRESS = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@([^.@][^@\s]+)$/;
const HOST_PART = /^(xn|[a-z0-9]+)(-?-[a-z0-9]+)*$/i;
const TOP_LEVEL = /^([a-z]{2,63}|xn--([a-z0-9]+-)*[a-z0-9]+)$/i;

/** What is wrong with an address; undefined for one that can be sent to. */
export function emailFault(typed: string): string | undefined {
  const address = withoutObscureSpace(typed);
  const [, host] = ADDRESS.exec(address) ?? [];
  return host && address.length <= 320 && !address.includes('..') && isHost(domainToASCII(host))
    ? undefined
    : 'Not a valid email address';
}

/** The address as messages are sent to it. */
export const plainEmail = (typed: string): string => withoutObscureSpace(typed).toLowerCase();

function isHost(host: string): boolean {
  const parts = host.split('.');
  return (
    host.length <= 253 &&
    parts.length >= 2 &&
    parts.every((part) => part.length <= 63 && HOST_PART.test(part)) &&
    TOP_LEVEL.test(parts.at(-1) ?? '')
  );
}
