import { type Html, html } from '#platform';
import { letterCost, smsCost } from '../letters/cost.ts';
import { smsSize } from '../message/sms.ts';
import { progressAt } from '../state/course.ts';
import type { Notification } from '../state/notification.ts';
import { clockWords, counted, keyWords, whenWords } from './words.ts';

/** What there is to know of a message, beside its words and its status. */
export function factsOf(message: Notification, now: number): Html {
  const { sentAt, completedAt } = progressAt(message.course, now);
  const { template, reference, createdAt } = message;
  return html`<dl class="facts">
${fact('Template', html`${template.name}, version ${template.version}`)}
${fact('Reference', reference ?? html`<span class="none">none</span>`)}
${fact('Accepted', time(createdAt, whenWords(createdAt)))}
${sentAt !== undefined && fact('Sent', time(sentAt, sameDay(sentAt, createdAt) ? clockWords(sentAt) : whenWords(sentAt)))}
${completedAt !== undefined && fact('Ended', time(completedAt, sameDay(completedAt, createdAt) ? clockWords(completedAt) : whenWords(completedAt)))}
${size(message).map(([name, words]) => fact(name, words))}
${fact('Key', keyWords(message))}
${fact('Identifier', html`<code>${message.id}</code>`)}
</dl>`;
}

const fact = (name: string, words: Html | string): Html => html`<div><dt>${name}</dt><dd>${words}</dd></div>`;

const time = (at: number, words: string): Html => html`<time datetime="${new Date(at).toISOString()}">${words}</time>`;

const sameDay = (a: number, b: number): boolean => whenWords(a).split(' at ')[0] === whenWords(b).split(' at ')[0];

/** How long it is, and what that costs. */
function size({ type, body, units, letter }: Notification): [string, string][] {
  if (type === 'sms') {
    const { characters, parts, unicode } = smsSize(body);
    const why = unicode ? '. Letters such as ŵ make each part shorter' : '';
    return [
      ['Length', `${counted(characters, 'character')} in ${counted(parts, 'part')}${why}`],
      ['Cost', pounds(smsCost(units))],
    ];
  }
  if (!letter) return [];
  return [
    [
      'Length',
      `${counted(letter.pages, 'page')} on ${counted(Math.ceil(letter.pages / 2), 'sheet')}, ${letter.postage} class`,
    ],
    ['Arrives by', whenWords(letter.estimatedDelivery).split(' at ')[0] as string],
    ['Cost', pounds(letterCost(units, letter.postage))],
  ];
}

const pounds = (amount: number): string => {
  if (amount === 0) return 'Nothing';
  return amount < 1 ? `${(amount * 100).toFixed(1).replace('.0', '')}p` : `£${amount.toFixed(2)}`;
};
