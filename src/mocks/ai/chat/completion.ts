// What was said, as the real API writes it: whole, or in pieces as they come.
import { answered } from '../models.ts';
import { countOf, pieces } from '../text/pieces.ts';
import { promptTokens } from './rules.ts';
import type { Said } from './say.ts';
import type { ChatRequest } from './schema.ts';

interface Head {
  id: string;
  /** Seconds since 1970. */
  created: number;
  model: string;
  /** Says again that nothing real is behind it. */
  system_fingerprint: string;
}

export interface Completion {
  head: Head;
  /** The text, or the arguments of the call, in pieces. */
  pieces: string[];
  call?: { id: string; name: string };
  finish: 'stop' | 'length' | 'tool_calls';
  usage: ReturnType<typeof usageOf>;
}

/** Ends what was said where the request wants it to end, and counts. */
export function complete(request: ChatRequest, said: Said, id: string, now: Date): Completion {
  const { max_completion_tokens: limit, max_tokens: old, stop } = request;
  const all = said.kind === 'text' ? said.text : said.arguments;
  const text = said.kind === 'text' ? before(all, typeof stop === 'string' ? [stop] : (stop ?? [])) : all;
  const made = pieces(text);
  const kept = made.slice(0, limit ?? old ?? made.length);
  return {
    head: {
      id: `chatcmpl-pretend-${id}`,
      created: Math.floor(now.getTime() / 1_000),
      model: answered(request.model),
      system_fingerprint: 'fp_pretend',
    },
    pieces: kept,
    ...(said.kind === 'call' && { call: { id: `call_${id}`, name: said.name } }),
    finish: kept.length < made.length ? 'length' : said.kind === 'call' ? 'tool_calls' : 'stop',
    usage: usageOf(promptTokens(request), kept.length + (said.kind === 'call' ? countOf(said.name) : 0)),
  };
}

/** The text before the first of the stops, which are not said themselves. */
function before(text: string, stops: readonly string[]): string {
  const ends = stops.filter(Boolean).map((stop) => text.indexOf(stop));
  return text.slice(0, Math.min(text.length, ...ends.filter((end) => end >= 0)));
}

const usageOf = (prompt: number, completion: number) => ({
  prompt_tokens: prompt,
  completion_tokens: completion,
  total_tokens: prompt + completion,
  prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
  completion_tokens_details: {
    reasoning_tokens: 0,
    audio_tokens: 0,
    accepted_prediction_tokens: 0,
    rejected_prediction_tokens: 0,
  },
});

/** The whole answer. */
export function wholeOf({ head: { system_fingerprint, ...head }, pieces: made, call, finish, usage }: Completion) {
  const text = made.join('');
  const calls = call && [{ id: call.id, type: 'function', function: { name: call.name, arguments: text } }];
  return {
    ...head,
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant',
          content: call ? null : text,
          refusal: null,
          annotations: [],
          ...(calls && { tool_calls: calls }),
        },
        logprobs: null,
        finish_reason: finish,
      },
    ],
    usage,
    service_tier: 'default',
    system_fingerprint,
  };
}

/** The answer as chunks: who speaks, each piece, why it ends, and what it took when that was asked for. */
export function* chunksOf({ head, pieces: made, call, finish, usage }: Completion, withUsage: boolean) {
  const chunk = (delta: object, reason: string | null = null) => ({
    ...head,
    object: 'chat.completion.chunk',
    service_tier: 'default',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }],
    ...(withUsage && { usage: null }),
  });
  const opening = call && [{ index: 0, id: call.id, type: 'function', function: { name: call.name, arguments: '' } }];
  yield chunk({ role: 'assistant', content: call ? null : '', refusal: null, ...(opening && { tool_calls: opening }) });
  for (const piece of made)
    yield chunk(call ? { tool_calls: [{ index: 0, function: { arguments: piece } }] } : { content: piece });
  yield chunk({}, finish);
  if (withUsage) yield { ...chunk({}), choices: [], usage };
}
