// What is answered: a tool's call, JSON, one of the labels, a summary, or a sentence that says what this is.
import { fill } from '../json/fill.ts';
import { type Source, sourceFrom } from '../json/source.ts';
import { partsOf } from '../text/given.ts';
import { classify, labelsIn } from '../text/labels.ts';
import { summaryOf, wantsSummary } from '../text/summary.ts';
import { keysIn, objectWith } from './keys.ts';
import { type ChatRequest, textOf } from './schema.ts';
import { argumentsFor, toolFor } from './tools.ts';

export type Said = { kind: 'text'; text: string } | { kind: 'call'; name: string; arguments: string };

/** Stands in every answer made of words, so that nobody takes it for a model's. */
export const MARK = 'Pretend answer: no model has read this.';

/** The longest text that is not summed up unless that is asked for, in characters. */
const SHORT = 400;

/** The answer to a request, always the same at the same time. Throws `Unfittable` for a schema that nothing fits. */
export function say(request: ChatRequest, now: Date): Said {
  const { messages, response_format: format } = request;
  const last = messages.findLast(({ role }) => role === 'user') ?? messages.at(-1);
  const { instruction, text } = partsOf(last ? textOf(last) : '');
  const source = sourceFrom(text, now);

  const tool = toolFor(request, source);
  if (tool) return { kind: 'call', name: tool.name, arguments: argumentsFor(tool, source) };

  const standing = messages.filter(({ role }) => role === 'system' || role === 'developer').map(textOf);
  const asked = [...standing, instruction].join('\n').slice(-20_000);
  if (format?.type === 'json_schema') return words(JSON.stringify(fill(format.json_schema?.schema ?? {}, source)));
  if (format?.type === 'json_object') return words(JSON.stringify(object(asked, source)));
  if (messages.at(-1)?.role === 'tool') return words(`${MARK} ${toldBy(request)}`);
  return words(prose(asked, text));
}

const words = (text: string): Said => ({ kind: 'text', text });

function object(asked: string, source: Source): Record<string, unknown> {
  const names = keysIn(asked);
  if (names.length > 0) return objectWith(names, source);
  const labels = labelsIn(asked);
  return labels
    ? { pretend: true, label: classify(source.text, labels).name }
    : { pretend: true, answer: summaryOf(source.text, asked) };
}

/** A label comes first, on a line of its own, for a program that reads no further. */
function prose(asked: string, text: string): string {
  const labels = labelsIn(asked);
  if (labels) return `${classify(text, labels).name}\n\n(${MARK})`;
  if (wantsSummary(asked) || text.length > SHORT) return `${MARK} ${summaryOf(text, asked)}`;
  return `${MARK} It can pick a summary out of a text, choose among labels, fill a JSON schema and call a tool, all from your own words. For anything else, use a real key.`;
}

function toldBy({ messages }: ChatRequest): string {
  const answers = messages.slice(messages.findLastIndex(({ role }) => role !== 'tool') + 1).map(textOf);
  return `The tool answered: ${summaryOf(answers.join('\n'), '')}`;
}
