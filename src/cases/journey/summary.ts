import type { Answers, Field, StepAnswers } from './fields.ts';
import { type Journey, stepsFor } from './journey.ts';

/** One line of what somebody has answered. */
export interface SummaryRow {
  /** The step to go back to. */
  path: string;
  question: string;
  answer: string;
}

/** Everything that was asked, with its answer in words, in order. */
export const summaryOf = (journey: Journey, answers: Answers): readonly SummaryRow[] =>
  stepsFor(journey, answers).flatMap(({ path, fields, title, summary, asOne }) => {
    const given = answers[path];
    if (asOne) return [{ path, question: summary ?? title, answer: given ? asOne(given) : 'Not given' }];
    return fields.map((field) => ({
      path,
      question: fields.length === 1 ? (summary ?? title) : field.label,
      answer: wordsFor(field, given),
    }));
  });

/** The value of a field among the answers of its step. */
export function valueAt(answers: StepAnswers | undefined, name: string): unknown {
  return name.split('.').reduce<unknown>((part, key) => (part as StepAnswers | undefined)?.[key], answers);
}

/** A field's value in words. */
export function wordsFor(field: Field, answers: StepAnswers | undefined): string {
  const value = valueAt(answers, field.name);
  if (field.kind === 'numbers' && Array.isArray(value)) return value.join(', ') || 'None';
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'Not given';
  switch (field.kind) {
    case 'radios':
    case 'select':
    case 'checkboxes':
      return [value]
        .flat()
        .map((code) => field.options[String(code)] ?? String(code))
        .join('; ');
    case 'yes-no':
      return value === true ? 'Yes' : 'No';
    case 'tick':
      return 'Yes';
    case 'date':
      return dayInWords(String(value));
    case 'pin':
      return 'Marked on the map';
    default:
      return String(value);
  }
}

/** 24 November 2026, from `2026-11-24`. */
export function dayInWords(date: string): string {
  const time = Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(time) ? date : new Date(time).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
