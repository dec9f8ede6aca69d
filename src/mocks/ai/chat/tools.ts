// Which tool is called, and with what.
import { fill } from '../json/fill.ts';
import { inWords, type Source } from '../json/source.ts';
import { telling } from '../text/words.ts';
import type { ChatRequest, Tool } from './schema.ts';

/** The tool that a request calls for: by name, by being required, or by its words; undefined for none. */
export function toolFor({ tools, tool_choice: choice, messages }: ChatRequest, source: Source): Tool | undefined {
  const offered = (tools ?? []).map((tool) => tool.function);
  if (choice === 'none' || offered.length === 0) return undefined;
  if (typeof choice === 'object' && choice) return offered.find(({ name }) => name === choice.function.name);
  const weights = offered.map((tool) => weightOf(tool, source));
  const most = Math.max(...weights);
  // What a tool has answered is told, or two programs would call each other for ever.
  const answered = messages.at(-1)?.role === 'tool';
  if (choice !== 'required' && (most === 0 || answered)) return undefined;
  return offered[weights.indexOf(most)];
}

/** How many words the text shares with a tool, those in its name twice. */
function weightOf({ name, description, parameters }: Tool, { stems }: Source): number {
  const members = Object.keys((parameters?.properties as Record<string, unknown> | undefined) ?? {});
  const shared = (text: string) => new Set(telling(text).filter((word) => stems.has(word))).size;
  return 2 * shared(inWords(name)) + shared(description ?? '') + shared(members.map(inWords).join(' '));
}

/** Arguments that fit the tool's schema, as the JSON that a call carries. Throws `Unfittable`. */
export const argumentsFor = ({ parameters }: Tool, source: Source): string =>
  JSON.stringify(fill({ type: 'object', ...parameters }, source));
