import { ALWAYS, closedOn, daily, season, week } from '../hours.ts';
import type { Kind } from '../kind.ts';

const BED_BRING = ['Any identification you have; none is needed', 'Any medicine you take'];

/** Where to sleep, and where to be, after dark. */
export const NIGHT: Record<string, Kind> = {
  'emergency bed': {
    needs: ['bed-tonight'],
    access: ['walk-in', 'telephone'],
    facts: ['bank-holidays-open'],
    by: 'shelter',
    where: ['c', 'c', 'w', 'c', 'o', 'w', 'o'],
    hours: [[ALWAYS], [daily('20:00', '09:00')], [daily('19:00', '08:30')], [ALWAYS], [daily('18:00', '10:00')]],
    services: [
      [
        'Emergency beds, main door',
        'Twelve single rooms kept for people with nowhere to sleep tonight. Ring the bell at any hour; there is always somebody awake.',
      ],
      [
        'Night beds at the Yard',
        'Eight beds in two quiet rooms, with a hot shower, a late supper and porridge in the morning.',
      ],
      [
        '{area} emergency rooms',
        'Four rooms above our office for anybody who has lost a home today, from a tenancy or a friend’s sofa.',
      ],
      [
        'Direct-access beds',
        'Beds you can have without being sent by anyone. If we are full we telephone round until we find another.',
      ],
      [
        '{area} crash beds',
        'Six beds for people sleeping rough outside the city centre, so that nobody has to travel in to be safe.',
      ],
      [
        'Assessment beds',
        'A bed for up to five nights while a worker finds out what you need next and who can give it.',
      ],
      ['Last-bus beds', 'Five beds held back until the last bus has gone, for people who find themselves stuck.'],
    ],
    more: [
      'Bedding, towels and a locker for your bag are included.',
      'Couples can usually stay together; tell us when you ring.',
      'We keep two quiet rooms for people who cannot manage a busy corridor.',
      'A worker will sit down with you the next morning, after breakfast rather than before.',
    ],
    getIn: [
      'Come to the door or ring first to ask if there is a bed. Beds are given in the order people ask.',
      'Ring after 4pm to hear what is free. You can come without ringing, but you may have a walk for nothing.',
      'Just come. If the light above the door is on, we are open.',
    ],
    eligibility: ['Anybody aged 18 or over with nowhere safe to sleep tonight.'],
    bring: [BED_BRING],
    costs: [{ option: 'Free', amount: 0 }],
    ages: [18],
    beds: { unit: 'bed', most: [12, 8, 4, 10, 6, 9, 5] },
    alerts: { 3: 'The lift is out of order. Ground-floor beds are kept for people who need them: ring first.' },
    bankHolidays: ['open'],
  },
  'night shelter': {
    needs: ['bed-tonight', 'food'],
    access: ['walk-in'],
    by: 'church',
    where: ['c', 'c', 'w', 'c', 'o', 'w'],
    hours: [
      [daily('22:00', '08:00')],
      [daily('21:00', '07:30')],
      [week('MO,TU,WE,TH,SU', '20:30', '08:00')],
      [daily('22:00', '08:00')],
    ],
    services: [
      [
        'Open Doors night shelter',
        'Mats, blankets and a warm hall from ten at night to eight in the morning, every night of the year.',
      ],
      [
        '{area} night shelter',
        'Sixteen camp beds in a church hall, with screens between them and a night team of four.',
      ],
      [
        'Sleeping bag nights',
        'A shared room with reclining chairs and a carpet, for people who would rather be near others than alone.',
      ],
      ['The Lantern Room', 'A small night shelter where you can bring your dog, your bike and your bad mood.'],
      [
        '{area} churches night shelter',
        'Seven halls share the week between them; start at this one and we drive you to tonight’s.',
      ],
      ['The Vestry beds', 'Ten beds in a converted vestry with its own washroom. It fills up early when it rains.'],
    ],
    more: [
      'There is soup when you arrive and toast before you leave.',
      'The doors are locked at midnight for everyone’s sleep, but a bell always works.',
      'You can keep the same place for a week if you are back by eleven.',
    ],
    getIn: [
      'Queue at the side door from half an hour before we open. First come, first served.',
      'Come to the main door. We ask for a first name and whether you have slept here before.',
    ],
    eligibility: [
      'Anybody aged 18 or over. You cannot stay if you are violent; you can stay if you have been drinking.',
    ],
    bring: [BED_BRING, ['A sleeping bag if you have one']],
    costs: [{ option: 'Free', amount: 0 }],
    ages: [18],
    beds: { unit: 'bed', most: [24, 16, 14, 12, 10, 10] },
    bankHolidays: ['open', 'open', ''],
  },
  'winter shelter': {
    needs: ['bed-tonight'],
    access: ['walk-in', 'referral'],
    by: 'church',
    where: ['c', 'w', 'o', 'c'],
    hours: [
      [season('2026-11-01', '2027-03-31', daily('20:00', '08:00'))],
      [season('2026-11-02', '2027-02-28', daily('21:00', '07:00'))],
      [season('2026-12-01', '2027-03-14', daily('19:30', '08:30'))],
      [season('2026-11-15', '2027-03-31', week('TH,FR,SA,SU', '21:30', '08:00'))],
    ],
    services: [
      ['{area} winter shelter', 'Twenty extra beds from November to the end of March, when the nights are hardest.'],
      [
        'Cold nights hall',
        'We clear the chairs away each winter and put down fifteen beds. The heating is loud and reliable.',
      ],
      ['Frost watch', 'Opens in December. A winter shelter that stays open later in the morning when there is frost.'],
      ['Long weekend shelter', 'Winter beds from Thursday to Sunday, when other doors are shut.'],
    ],
    more: [
      'In severe weather we stay open all day and take as many people as the floor holds.',
      'Volunteers come from nine different congregations and cook whatever they cook at home.',
    ],
    getIn: ['Come to the door after we open, or ask an outreach worker to book you in.'],
    eligibility: ['Adults sleeping rough this winter.'],
    costs: [{ option: 'Free', amount: 0 }],
    ages: [18],
    beds: { unit: 'bed', most: [20, 15, 12, 14] },
    bankHolidays: ['open'],
  },
  'women’s night space': {
    needs: ['bed-tonight', 'mental-health'],
    audiences: ['women'],
    access: ['walk-in', 'telephone'],
    by: 'women',
    where: ['c', 'w'],
    hours: [[daily('20:00', '08:00')], [week('FR,SA,SU', '21:00', '07:00')]],
    services: [
      [
        'Women’s night room',
        'Somewhere for women only to sit, sleep in a chair, wash and be left in peace until morning.',
      ],
      [
        'Safe until morning',
        'A weekend night space for women who are selling sex, sleeping out or simply not safe where they are.',
      ],
    ],
    more: [
      'Trans women are welcome. The entrance is not visible from the street.',
      'All the workers are women, and so is whoever answers the telephone.',
    ],
    getIn: ['Ring and we tell you which door to come to.'],
    eligibility: ['Women aged 18 or over.'],
    costs: [{ option: 'Free', amount: 0 }],
    ages: [18],
    beds: { unit: 'chair', most: [10, 8] },
    bankHolidays: ['open'],
  },
  'night café': {
    needs: ['mental-health', 'charging'],
    access: ['walk-in'],
    by: 'mind',
    where: ['c', 'w', 'o'],
    hours: [[daily('18:00', '02:00')], [week('TH,FR,SA,SU', '19:00', '01:00')], [week('FR,SA', '20:00', '03:00')]],
    services: [
      [
        'The Small Hours café',
        'A late café for people who are close to the edge and want tea, a sofa and somebody trained to listen.',
      ],
      [
        'After Dark at {area}',
        'A calm room instead of an emergency department, with two crisis workers and no waiting list.',
      ],
      ['Weekend night café', 'Open when everything else is closing. You can talk about it or you can do a jigsaw.'],
    ],
    more: ['Every table has a charger, and nobody hurries you.', 'If you need a hospital we go with you in the taxi.'],
    getIn: ['Walk in. You do not have to say why you have come.'],
    eligibility: ['Anybody aged 18 or over.'],
    ages: [18],
    bankHolidays: ['open', '', ''],
  },
  'late soup run': {
    needs: ['food', 'clothing'],
    access: ['walk-in'],
    by: 'food',
    where: ['c', 'c', 'c', 'o'],
    hours: [
      [week('MO,TU,TH', '21:30', '00:15')],
      [week('TU,SA', '22:00', '00:30'), closedOn('2026-12-26', 'No van on Boxing Day')],
      [week('WE,FR,SU', '21:00', '23:30')],
      [week('FR,SA', '20:30', '23:00')],
    ],
    services: [
      [
        'The midnight van',
        'Soup, rolls, hot chocolate and dry socks from a blue van that parks in the same place each time.',
      ],
      ['Second-shift supper', 'A hot tray of whatever the restaurants gave us, handed out until it has gone.'],
      [
        'Flask and blanket round',
        'Two volunteers with trolleys. They know the doorways; you can also come to the start.',
      ],
      ['{area} late van', 'A van with a tea urn for people out late on Friday and Saturday.'],
    ],
    more: [
      'There is always something without meat, and halal on request.',
      'Ask for a sleeping bag early: there are never quite enough.',
    ],
    getIn: ['Come to the van. There is no list and no queue ticket.'],
    costs: [{ option: 'Free', amount: 0 }],
  },
};
