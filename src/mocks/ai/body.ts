// Reads the body of a request: JSON, and not so deep that whoever looks into it falls.
import type { z } from 'zod';
import { misunderstood } from './misunderstood.ts';
import type { Wrong } from './refusal.ts';

const DEEPEST = 200;

const NO_JSON: Wrong = {
  message:
    'We could not parse the JSON body of your request. (HINT: This likely means you aren’t using your HTTP library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON.)',
};

/** What was sent, with its text, or what is wrong with it. */
export async function readBody<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<{ data: z.output<S>; text: string } | { wrong: Wrong }> {
  const text = await request.text();
  const body = depthOf(text) > DEEPEST ? undefined : parsed(text);
  if (body === undefined) return { wrong: NO_JSON };
  if (isObject(body) && (body.model === undefined || body.model === null))
    return { wrong: { message: 'you must provide a model parameter' } };
  const read = schema.safeParse(body);
  return read.success ? { data: read.data, text } : { wrong: misunderstood(read.error, body) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** How many brackets stand open at once, those in strings left out. */
function depthOf(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false];
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] as string;
    if (quoted && character === '\\') i += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '{' || character === '[')) deepest = Math.max(deepest, ++depth);
    else if (!quoted && (character === '}' || character === ']')) depth -= 1;
  }
  return deepest;
}
