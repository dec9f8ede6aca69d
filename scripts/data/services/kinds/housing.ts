import { ALWAYS, daily, week, weekdays } from '../hours.ts';
import type { Kind } from '../kind.ts';

/** Rooms for weeks and months, and refuges. */
export const HOUSING: Record<string, Kind> = {
  hostel: {
    needs: ['hostel'],
    access: ['referral', 'telephone'],
    by: 'shelter',
    where: ['c', 'w', 'c', 'w', 'o', 'c', 'w', 'o'],
    hours: [
      [ALWAYS],
      [weekdays('09:00', '17:00')],
      [daily('08:00', '20:00')],
      [weekdays('09:30', '16:30')],
      [weekdays('09:00', '17:00')],
    ],
    services: [
      [
        'Canal Door hostel',
        'Thirty-two rooms with a lock, a fridge and a view of the water. Most people stay about six months.',
      ],
      ['{area} supported housing', 'Shared houses of four or five people with a worker who calls in every weekday.'],
      [
        'Slate House',
        'A hostel for people coming in from sleeping rough, with help on the spot from nurses and drug workers.',
      ],
      ['The Terrace', 'Nine small flats in one row, for people ready for a front door but not for silence.'],
      [
        '{area} move-on rooms',
        'Rooms for people leaving prison or hospital, with a place ready on the day you come out.',
      ],
      ['Marigold House', 'A dry house: no drink or drugs on the premises, and neighbours who mean it.'],
      [
        'Dog-friendly rooms',
        'Six ground-floor rooms with a yard, for people who will not give up their dog to get a bed.',
      ],
      [
        'Housing First team',
        'Your own tenancy first, and as much or as little support as you want for as long as you want it.',
      ],
    ],
    more: [
      'Rent is covered by Housing Benefit for most people; there is a small weekly service charge for meals.',
      'You have a named worker, a plan you wrote yourself, and a say in house rules.',
      'There is step-free access to two of the rooms.',
    ],
    getIn: [
      'Ask the council, a support worker or a day centre to refer you; they fill in one form online.',
      'Ring us. We can tell you today whether there is a vacancy and who must refer you.',
    ],
    eligibility: ['Single people aged 18 or over who are homeless.', 'People with a connection to the West Midlands.'],
    bring: [['Something with your name on it', 'National Insurance number if you know it']],
    costs: [{ option: 'Rent, mostly covered by Housing Benefit' }],
    ages: [18],
    beds: { unit: 'room', most: [32, 18, 26, 9, 12, 14, 6, 20] },
  },
  'men’s hostel': {
    needs: ['hostel', 'bed-tonight'],
    audiences: ['men'],
    access: ['referral'],
    by: 'shelter',
    where: ['c', 'w', 'o'],
    hours: [[daily('07:00', '23:00')], [weekdays('09:00', '17:00')]],
    services: [
      [
        'Foundry House for men',
        'Twenty rooms for men, with a workshop in the yard and a cook who has been there since the start.',
      ],
      ['{area} men’s houses', 'Three terraced houses for men who want quiet, a garden and help with paperwork.'],
      ['Ropewalk', 'A hostel for older men who have been outside for a long time. Nobody has to move on by a date.'],
    ],
    more: ['Visitors are welcome until nine.', 'There is a barber on the first Friday and a football team on Sundays.'],
    getIn: ['The council or an outreach worker refers you. Ring for a visit first if you would like to see it.'],
    eligibility: ['Men aged 18 or over.'],
    ages: [18],
    beds: { unit: 'room', most: [20, 12, 16] },
  },
  'women’s housing': {
    needs: ['hostel'],
    audiences: ['women'],
    access: ['referral', 'appointment'],
    by: 'women',
    where: ['c', 'w', 'w'],
    hours: [[weekdays('09:00', '17:00')], [daily('09:00', '21:00')]],
    services: [
      ['Magnolia rooms', 'Eleven rooms for women only, with a shared kitchen, a locked garden and no curfew.'],
      [
        '{area} women’s supported flats',
        'Flats for women leaving a hostel or hospital, with a worker two streets away.',
      ],
      ['Mothers and babies house', 'Five flats for women who are pregnant or have a child under two.'],
    ],
    more: [
      'Workers are women and some have lived in a place like this.',
      'We help with the move to your own home, and with the first winter in it.',
    ],
    getIn: ['A worker, midwife or the council can refer you, or ring us yourself and we arrange it.'],
    eligibility: ['Women aged 18 or over, with or without children.'],
    ages: [18],
    beds: { unit: 'room', most: [11, 8, 5] },
  },
  refuge: {
    needs: ['domestic-abuse', 'bed-tonight'],
    audiences: ['women'],
    access: ['telephone'],
    facts: ['confidential', 'bank-holidays-open'],
    by: 'women',
    where: [],
    hours: [[ALWAYS], [ALWAYS], [daily('08:00', '22:00')]],
    services: [
      [
        'Juniper refuge',
        'A safe house for women and children leaving abuse. Ring when you can; a woman will answer and she will believe you.',
      ],
      ['Harebell refuge', 'Rooms for women on their own. We can arrange a taxi from wherever you are.'],
      [
        'Saffron refuge',
        'A refuge where workers speak Punjabi, Urdu, Bengali and Gujarati, and understand pressure from relatives as well as partners.',
      ],
      [
        'Redbrick family refuge',
        'Family flats with their own kitchens, where boys of any age can stay with their mother.',
      ],
      ['Rowan refuge for disabled women', 'Two step-free flats with adapted bathrooms, and room for a carer.'],
      [
        'Linden safe flats',
        'Single flats across the West Midlands for anyone who cannot share a house. We also help trans women.',
      ],
    ],
    more: [
      'The address is kept secret and you will not be asked to tell anybody where you are.',
      'If we are full we find a place somewhere else in the country and stay on the line until you have it.',
      'You do not need to have reported anything to the police.',
      'We can help with your pet too: it can be fostered while you stay.',
    ],
    getIn: [
      'Ring from a telephone that is safe. If you cannot talk, say “wrong number” and we will wait for your call.',
    ],
    eligibility: ['Women aged 16 or over who are not safe at home, and their children.'],
    ages: [16],
    beds: { unit: 'family room', most: [9, 6, 8, 7, 2, 5] },
    freephone: true,
    bankHolidays: ['open'],
  },
  'domestic abuse advice': {
    needs: ['domestic-abuse', 'advice'],
    access: ['telephone', 'appointment'],
    by: 'women',
    where: [],
    hours: [[daily('08:00', '20:00')], [weekdays('09:30', '17:30')], [week('MO,WE', '10:00', '13:00')]],
    services: [
      [
        'Wren and Robin support line',
        'Talk to somebody who understands what is happening at home and what you can do, in your own time.',
      ],
      [
        'Legal help after abuse',
        'Advice by telephone on injunctions, tenancies in two names and who can make whom leave.',
      ],
      ['Line for men and boys', 'Support by telephone for men hurt or frightened by a partner or relative.'],
    ],
    more: [
      'We can ring you back at a time when it is safe, and will never leave a message unless you say so.',
      'Interpreters join the call in a minute or two.',
    ],
    getIn: ['Ring, or ask somebody you trust to ring with you.'],
    eligibility: ['Anybody aged 16 or over who is afraid of somebody close to them.'],
    ages: [16],
    freephone: true,
    bankHolidays: ['open', 'closed'],
  },
};
