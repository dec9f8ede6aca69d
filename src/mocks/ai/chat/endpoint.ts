// POST /v1/chat/completions.
import { HttpResponse } from 'msw';
import { readBody } from '../body.ts';
import { idFor } from '../id.ts';
import { Unfittable } from '../json/unfittable.ts';
import { CORS, refused } from '../refusal.ts';
import { chunksOf, complete, wholeOf } from './completion.ts';
import { brokenRule } from './rules.ts';
import { type Said, say } from './say.ts';
import { type ChatRequest, chatRequest } from './schema.ts';

/** Answers a request: at once, or as a stream of events that ends with `[DONE]`. */
export async function chat(request: Request, now: Date): Promise<Response> {
  const body = await readBody(request, chatRequest);
  if ('wrong' in body) return refused(body.wrong);
  const wrong = brokenRule(body.data);
  if (wrong) return refused(wrong);
  const said = sayOrRefuse(body.data, now);
  if (said instanceof Response) return said;
  const id = idFor(body.text, now);
  const completion = complete(body.data, said, id, now);
  const headers = { ...CORS, 'x-request-id': `req_pretend_${id}` };
  if (!body.data.stream) return HttpResponse.json(wholeOf(completion), { headers });
  return new Response(events(chunksOf(completion, body.data.stream_options?.include_usage === true)), {
    headers: { ...headers, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' },
  });
}

function sayOrRefuse(request: ChatRequest, now: Date): Said | Response {
  try {
    return say(request, now);
  } catch (error) {
    if (!(error instanceof Unfittable)) throw error;
    const param = request.response_format?.type === 'json_schema' ? 'response_format' : 'tools';
    return refused({ message: `Invalid schema for ${param}: ${error.message}.`, param });
  }
}

/** Server-sent events, each made when it is asked for. */
function events(chunks: Iterable<object>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const iterator = chunks[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = iterator.next();
      controller.enqueue(encoder.encode(`data: ${done ? '[DONE]' : JSON.stringify(value)}\n\n`));
      if (done) controller.close();
    },
  });
}
