// The error bodies of the real API: { error: { message, type, param, code } }.
import { HttpResponse } from 'msw';

export interface Wrong {
  message: string;
  /** The member of the body that is wrong, such as `messages[0].role`. */
  param?: string | undefined;
  code?: string | undefined;
  type?: string;
  /** The HTTP status; 400 unless said. */
  status?: number;
}

/** Web pages may ask the real one too. */
export const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'x-request-id' };

/** The answer to a request that is wrong. */
export const refused = ({ message, param, code, type = 'invalid_request_error', status = 400 }: Wrong): Response =>
  HttpResponse.json(
    { error: { message, type, param: param ?? null, code: code ?? null } },
    { status, headers: { ...CORS, ...(status === 429 && { 'retry-after': '1' }) } },
  );
