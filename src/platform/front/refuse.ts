// What is answered before any page is asked: a request that none of them could answer.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dropBody } from './body.ts';

/** The longest address answered, in characters. */
const LONGEST_ADDRESS = 16_000;

/** What may be asked. Whatever else Node would take (TRACE, WebDAV’s) no page knows, and Astro not all. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

interface Fault {
  status: number;
  message: string;
}

/** More came than is taken. */
export const TOO_LARGE: Fault = {
  status: 413,
  message: 'That is more than this site takes, which is 1 MB. Go back and send less.',
};

const UNREADABLE: Fault = {
  status: 400,
  message: 'That address is not written properly. Check it, or begin again at the home page.',
};

/** What is wrong with how or where somebody asks, if anything. */
export const faultOf = ({ method = '', url = '/' }: IncomingMessage): Fault | undefined =>
  methodFault(method) ?? addressFault(url);

const methodFault = (method: string): Fault | undefined =>
  METHODS.has(method) ? undefined : { status: 405, message: 'This site cannot be asked in that way.' };

function addressFault(url: string): Fault | undefined {
  if (url.length > LONGEST_ADDRESS)
    return { status: 414, message: 'That address is too long. Go back and search for something shorter.' };
  try {
    // The bundler takes a call whose answer nobody wants for one that does nothing.
    return decodeURI(url) === '' ? UNREADABLE : undefined;
  } catch {
    return UNREADABLE;
  }
}

/** Answers with what is wrong, whatever may still come. */
export function refuse(request: IncomingMessage, response: ServerResponse, { status, message }: Fault): void {
  dropBody(request);
  response.statusCode = status;
  if (status === 405) response.setHeader('allow', [...METHODS].join(', '));
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="en-GB"><title>Waymark</title><h1>${message}</h1><p><a href="/">Home page</a></p></html>`,
  );
}
