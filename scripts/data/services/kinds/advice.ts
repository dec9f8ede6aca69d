import { fortnightly, monthly, week, weekdays } from '../hours.ts';
import type { Kind } from '../kind.ts';

const PAPERS = ['Any letters about your home', 'Identification, if you have it', 'Proof of income or benefits'];

/** Housing, law, money and work. */
export const ADVICE: Record<string, Kind> = {
  'housing advice': {
    needs: ['advice'],
    access: ['appointment', 'walk-in'],
    by: 'advice',
    where: ['c', 'w', 'w', 'c', 'o', 'w'],
    outlets: [2, 1, 1, 1],
    hours: [
      [week('MO,TU,TH,FR', '09:30', '12:30'), week('MO,TU,TH', '13:30', '16:30')],
      [weekdays('10:00', '16:00')],
      [week('WE', '10:00', '13:00')],
      [monthly('2MO', '10:00', '12:30', 'Second Monday of the month')],
      [fortnightly('TU', '2026-01-06', '13:00', '16:00')],
    ],
    services: [
      [
        'Keep your home',
        'Help with rent arrears, notices and landlords who will not answer. The earlier you come the more we can do.',
      ],
      [
        '{area} housing advice',
        'Advisers who know what the council must do for you, and will telephone them with you.',
      ],
      ['Notice desk', 'Bring the notice you were given. We tell you whether it is valid and what happens next.'],
      [
        'Outreach advice desk',
        'An adviser at a table in the community centre once a month, with time to read everything.',
      ],
      ['Deposit and first month', 'Loans and guarantees so that a deposit is not what keeps you out.'],
      ['Homeless applications', 'We help you to ask the council for help, and to ask again if it says no.'],
      ['{area} renters’ surgery', 'For renters with damp, no repairs or a rent rise that makes no sense.'],
      ['Ready to rent', 'Six short lessons that private landlords accept instead of a reference.'],
      [
        'Leaving prison housing desk',
        'Start before your release date: we can see you inside or by video.',
        [weekdays('09:30', '16:00')],
      ],
      [
        'Court duty desk',
        'Free help on the day of a possession hearing, in the building, without an appointment.',
        [weekdays('09:00', '13:00')],
      ],
    ],
    more: [
      'Everything is confidential.',
      'We can talk through an interpreter by telephone.',
      'You can bring a friend, a support worker or a baby.',
      'If we cannot take the case we find somebody who can.',
    ],
    getIn: [
      'Ring for an appointment, or come to the drop-in and wait. Emergencies are seen the same day.',
      'Drop in. We see people in order and give you a time.',
    ],
    bring: [PAPERS],
    costs: [{ option: 'Free', amount: 0 }],
    bankHolidays: ['closed'],
  },
  'legal advice': {
    needs: ['advice'],
    access: ['appointment'],
    by: 'advice',
    where: ['c', 'w', 'c', 'o'],
    hours: [[weekdays('09:00', '17:00')], [week('TU', '17:30', '19:30')], [week('MO,WE', '10:00', '14:00')]],
    services: [
      [
        'Eviction solicitors',
        'Solicitors for possession cases, illegal eviction and disrepair. Legal aid for most people.',
      ],
      ['Evening law clinic', 'Half an hour with a volunteer solicitor on Tuesday evenings: housing, family, work.'],
      ['{area} law drop-in', 'Trainee lawyers, supervised by old ones, will read your papers and write the letter.'],
      ['Benefits appeals', 'We represent people at tribunals about PIP, Universal Credit and sanctions.'],
      ['Rights at work', 'Unpaid wages, unfair dismissal and the gig you were never paid for.'],
      ['Public law desk', 'When the council has refused you a home or a child an assessment.'],
    ],
    more: [
      'We tell you at the start what it will cost, and for most people it is nothing.',
      'Bring every letter, even the ones you have not opened.',
    ],
    getIn: ['Ring for an appointment. If you have a court date within a week, say so first.'],
    bring: [[...PAPERS, 'Court papers']],
    costs: [{ option: 'Legal aid, or free' }],
    bankHolidays: ['closed'],
  },
  'debt and benefits': {
    needs: ['advice'],
    access: ['appointment', 'telephone'],
    by: 'advice',
    where: ['w', 'c', 'w'],
    hours: [[weekdays('09:30', '16:00')], [week('TU,TH', '10:00', '15:00')]],
    services: [
      [
        'Open the envelopes',
        'We open the envelopes with you, sort them into piles and start with the one that matters.',
      ],
      ['{area} debt advice', 'Breathing space, payment plans and debt relief orders, by approved advisers.'],
      [
        'Claim what is yours',
        'A full benefits check. On average people leave with forty pounds a week they did not know about.',
      ],
      ['Fuel and water grants', 'Top-ups for a meter tonight, and help with what you owe.'],
      ['Bank account clinic', 'Open a bank account without a fixed address; two banks come here on Thursdays.'],
    ],
    more: ['Nothing you tell us makes your debts worse.', 'We can freeze most letters for sixty days while we work.'],
    getIn: ['Ring, or ask at the desk for the next free time.'],
    bring: [['Letters from people you owe', 'Your phone, for your online journal']],
    costs: [{ option: 'Free', amount: 0 }],
    bankHolidays: ['closed'],
  },
  'telephone advice': {
    needs: ['advice'],
    access: ['telephone'],
    by: 'advice',
    where: [],
    hours: [
      [weekdays('08:00', '20:00'), week('SA,SU', '09:00', '17:00')],
      [weekdays('09:00', '17:00')],
      [week('MO,TU,WE,TH,FR,SA', '10:00', '22:00')],
    ],
    services: [
      ['West Midlands housing line', 'Ring before you hand back the keys. An adviser will tell you where you stand.'],
      ['Young renters’ line', 'Telephone and text advice for people renting for the first time.'],
      ['Evening advice line', 'For people who work all day and can only ring in the evening.'],
      ['Language line advice', 'Housing advice by telephone in Polish, Romanian, Arabic, Somali, Urdu and Tigrinya.'],
      [
        'Landlord and lodger line',
        'Lodging, sofa-surfing, caravans, boats: rights for homes that do not look like homes.',
      ],
    ],
    more: ['We can send what we said in a text message afterwards.', 'Calls cost nothing from a mobile.'],
    getIn: ['Ring. If the line is busy, leave a number and we ring you back within the hour.'],
    costs: [{ option: 'Free', amount: 0 }],
    freephone: true,
    bankHolidays: ['closed', 'open'],
  },
  employment: {
    needs: ['employment'],
    access: ['appointment', 'walk-in'],
    by: 'work',
    where: ['c', 'w', 'w', 'c', 'o'],
    outlets: [1, 2],
    hours: [[weekdays('09:30', '16:30')], [week('TU,WE,TH', '10:00', '15:00')], [week('MO,FR', '13:00', '17:00')]],
    services: [
      ['Job coaching', 'One worker who stays with you from the first form to the end of your first month in work.'],
      ['{area} job club', 'Computers, CVs and people in the same boat, with biscuits.'],
      [
        'Kitchen training',
        'Twelve weeks in a working kitchen, a food hygiene certificate and an interview at the end.',
      ],
      ['Joinery workshop', 'Learn to make doors, tables and a wage. Tools and boots are lent.'],
      ['CSCS card course', 'The safety card for building sites: the lessons, the test and the fee.'],
      ['Barista Mondays', 'Coffee training on a real machine, with three cafés looking for people.'],
      [
        '{area} volunteering desk',
        'Start with two hours a week doing something useful. It is on a CV and off the sofa.',
      ],
      ['Self-employed start', 'For people with a van, a trade or an idea, and no idea about tax.'],
      ['English for work', 'English lessons with the words people actually use on a site, a ward or a till.'],
      ['Work after prison', 'Employers who know about your record and have said yes anyway.'],
    ],
    more: [
      'We pay bus fares and, at the start, for lunch.',
      'A gap of ten years is nothing unusual here.',
      'You can do it without a fixed address.',
    ],
    getIn: ['Ring or come in for a first chat. There is nothing to fill in.'],
    bring: [['National Insurance number, if you know it']],
    costs: [{ option: 'Free', amount: 0 }],
    bankHolidays: ['closed'],
  },
};
