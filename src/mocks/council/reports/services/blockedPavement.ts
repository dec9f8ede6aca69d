import { reports } from '#cases';
import { PRETEND, type Service, timeless } from './service.ts';

const { asks } = reports;

/** Asks nothing more than what and where, and gives no number: it goes to whoever inspects that street next. */
export const blockedPavement: Service = {
  code: 'BLOCKED-PAVEMENT',
  name: 'Blocked pavement',
  description: 'Something on the pavement that people cannot get past, above all in a wheelchair or with a pram.',
  type: 'blackbox',
  keywords: ['obstruction', 'footway', 'wheelchair', 'parking'],
  group: 'Streets',
  agency: 'Highway inspectors (pretend)',
  notice: `An inspector will look at it on the next round. There is no number to follow it by. ${PRETEND}`,
  days: 7,
  steps: [{ after: 0, status: 'open', notes: 'We have your report.' }],
  ...timeless(asks({})),
};
