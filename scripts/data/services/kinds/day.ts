import { closedOn, daily, fortnightly, onDay, season, week, weekdays } from '../hours.ts';
import type { Kind } from '../kind.ts';

/** Somewhere to be in the day, and the plain necessities. */
export const DAY: Record<string, Kind> = {
  'day centre': {
    needs: ['day-centre', 'food', 'charging'],
    access: ['walk-in'],
    by: 'day',
    where: ['c', 'c', 'w', 'c', 'o', 'w'],
    hours: [
      [
        weekdays('09:00', '15:00'),
        closedOn('2026-12-28', 'Closed for the Boxing Day holiday'),
        onDay('2026-12-25', '11:00', '15:00', 'Christmas dinner'),
      ],
      [week('MO,TU,WE,TH,FR,SA', '08:30', '13:00')],
      [week('MO,WE,FR', '10:00', '16:00')],
      [daily('08:00', '12:00'), daily('13:30', '17:00')],
      [week('TU,TH', '10:00', '14:00')],
    ],
    services: [
      [
        'The Kettle Rooms day centre',
        'Come in, sit down, have a hot drink. Breakfast until ten, dinner at half past twelve, advice workers all day.',
      ],
      [
        'Penny Bridge day centre',
        'Six days a week of tea, warmth and people who will help with the thing you have been putting off.',
      ],
      [
        '{area} drop-in',
        'Pool table, quiet room, newspapers in five languages and a worker who knows the housing office well.',
      ],
      ['Daybreak', 'Open early for people who have been outside all night. You may sleep on the sofas until noon.'],
      ['{area} day rooms', 'A day centre in a former bank: strong walls, good radiators and a friendly counter.'],
      [
        'Tuesday house',
        'A small, calm day centre where you will be known by name on your second visit.',
        [week('TU', '10:00', '15:00')],
      ],
      ['Sparrow Hall welcome', 'Dogs asleep under tables, people asleep above them, and a nurse twice a week.'],
      ['The Long Table', 'Everybody eats together at one table, workers and visitors alike, and talks or does not.'],
      ['Old School day centre', 'Two classrooms: one for art and music, one for doing nothing much in the warm.'],
      [
        '{area} warm space',
        'Heating, wifi, soup and board games, for anybody who cannot afford to heat where they live.',
      ],
    ],
    more: [
      'You can use our address for letters while you do not have one.',
      'Dogs are welcome if they can put up with each other.',
      'A hairdresser comes in on the first Thursday.',
      'Nobody is asked for papers or proof of anything.',
    ],
    getIn: [
      'Just turn up. Somebody will show you round the first time.',
      'Come to the front door and give any name you like.',
    ],
    costs: [{ option: 'Free', amount: 0 }],
    alerts: {
      1: 'Building work until January: please use the side entrance.',
      7: 'Closed while the boiler is replaced.',
    },
    closedForNow: [7],
    bankHolidays: ['closed', 'open', ''],
  },
  'showers and laundry': {
    needs: ['washing'],
    access: ['walk-in'],
    by: 'day',
    where: [],
    beside: 'day centre',
    hours: [
      [weekdays('09:00', '12:00')],
      [week('MO,TU,WE,TH,FR,SA', '08:30', '11:30')],
      [week('MO,WE,FR', '10:00', '15:00')],
      [daily('08:00', '11:00')],
      [week('TU,TH', '10:00', '12:30')],
    ],
    services: [
      [
        'Showers and laundry',
        'Four shower rooms, each with a lock. Put your name on the board and your clothes in the machine.',
      ],
      ['Hot showers', 'Hot water, clean towels, razors and a hairdryer; twenty minutes each.'],
      ['Wash day', 'Washing machines and driers. We lend you a tracksuit while everything you own goes round.'],
      ['Early showers', 'For people on their way to work or an interview, with an ironing board.'],
      ['Bath and laundry room', 'A proper bath, which you can book for half an hour.'],
      ['Tuesday showers', 'Two showers, one of them step-free with a seat.', [week('TU', '10:00', '13:00')]],
      ['Sparrow Hall washroom', 'Showers, and a tap and towel for the dog.'],
    ],
    more: [
      'Soap, shampoo, towels and clean underwear are given out.',
      'Period products are in every washroom. Take what you need.',
      'There is a time for women only; ask at the desk.',
    ],
    getIn: ['Sign up at the desk when you arrive; mornings are busiest.'],
    bring: [['Clothes to wash', 'Nothing else: towels are lent']],
    costs: [
      { option: 'Shower', amount: 0 },
      { option: 'Laundry, if you can', amount: 1 },
    ],
    bankHolidays: ['closed', ''],
  },
  lockers: {
    needs: ['lockers'],
    access: ['walk-in', 'appointment'],
    by: 'day',
    where: [],
    beside: 'day centre',
    hours: [
      [weekdays('09:00', '15:00')],
      [week('MO,TU,WE,TH,FR,SA', '08:30', '13:00')],
      [week('MO,WE,FR', '10:00', '16:00')],
      [daily('08:00', '12:00')],
    ],
    services: [
      [
        'Lockers for bags',
        'Forty lockers, large enough for a rucksack and a sleeping bag. Keep one for a month at a time.',
      ],
      ['Safe for papers', 'We copy your passport and papers and lock the originals away until you want them.'],
      ['Post and parcels', 'Have letters sent to us and pick them up when you come. We keep them for three months.'],
      ['Daybreak lockers', 'Lockers with a charger inside, so a phone can fill up behind a locked door.'],
    ],
    more: [
      'You may have your things whenever the centre is open.',
      'Ring if you cannot come before your month is up and nothing will be thrown away.',
    ],
    getIn: ['Ask at the desk. There is a short waiting list in winter.'],
    costs: [{ option: 'Deposit for the key', amount: 2 }],
    bankHolidays: ['closed'],
  },
  'phone charging and wifi': {
    needs: ['charging'],
    access: ['walk-in'],
    by: 'hub',
    where: ['c', 'w', 'w', 'c', 'w', 'o'],
    hours: [
      [weekdays('09:00', '19:00'), week('SA', '10:00', '16:00')],
      [week('MO,TU,TH,FR', '10:00', '17:00')],
      [daily('08:00', '20:00')],
      [week('TU,WE,TH', '09:30', '12:30'), week('TU,WE,TH', '13:30', '17:00')],
    ],
    services: [
      ['Charge and browse', 'Sixteen sockets, every kind of lead, fast wifi and chairs you can stay in.'],
      ['{area} library computers', 'An hour on a computer without a library card, and more if it is quiet.'],
      ['The charging shelf', 'Leave your phone on a numbered shelf behind the desk and come back when it is full.'],
      ['Data and SIM bank', 'A free SIM card with data and calls for six months if you cannot afford one.'],
      ['{area} digital drop-in', 'Help with email, Universal Credit journals and passwords you have forgotten.'],
      ['Telegraph Hall wifi', 'Free wifi that reaches the benches outside, day and night; sockets inside.'],
      [
        'Foundry Lane hub',
        'Warm hall with sockets along the wall, tea at the hatch and nobody asking you to buy anything.',
      ],
    ],
    more: [
      'Staff will sit with you if the form is a difficult one.',
      'Printing is free for benefits, housing and jobs.',
    ],
    getIn: ['Walk in and ask at the desk.'],
    costs: [{ option: 'Free', amount: 0 }],
    bankHolidays: ['closed', '', 'open'],
  },
  clothing: {
    needs: ['clothing'],
    access: ['walk-in'],
    by: 'church',
    where: ['c', 'w', 'w', 'c', 'o'],
    hours: [
      [week('TU,TH', '10:00', '13:00')],
      [fortnightly('SA', '2026-01-10', '10:00', '12:00')],
      [week('WE', '14:00', '16:30')],
      [season('2026-10-01', '2027-03-31', week('MO,FR', '11:00', '14:00'))],
    ],
    services: [
      ['Coat rail', 'Winter coats on a rail by the door. Try some on; take the one that fits.'],
      ['{area} clothes cupboard', 'Sorted by size, washed and folded: jeans, jumpers, shoes and work shirts.'],
      [
        'New socks Saturday',
        'New socks and underwear every other Saturday, and whatever else has come in.',
        [fortnightly('SA', '2026-01-03', '10:30', '12:30')],
      ],
      ['Sleeping bags and boots', 'Sleeping bags, roll mats and walking boots for people who are outside tonight.'],
      ['{area} bedding bank', 'Duvets, pans and curtains for people moving from a hostel to an empty flat.'],
      ['Interview wardrobe', 'A suit or a smart dress for the day, to keep if you get the job.'],
    ],
    more: [
      'Large sizes go first: ring and we will put something by.',
      'There is a mirror, a curtain and an honest volunteer.',
    ],
    getIn: ['Come while we are open. Five things each visit, more if you have just lost everything.'],
    costs: [{ option: 'Free', amount: 0 }],
    bankHolidays: ['', 'closed'],
  },
  'pet care': {
    needs: ['health', 'day-centre'],
    access: ['walk-in'],
    facts: ['pets'],
    by: 'pets',
    where: ['c', 'w', 'c'],
    hours: [
      [
        {
          freq: 'MONTHLY',
          byday: '1SA',
          opens_at: '10:00',
          closes_at: '13:00',
          description: 'First Saturday of the month',
        },
      ],
      [week('WE', '13:00', '16:00')],
      [
        {
          freq: 'MONTHLY',
          byday: '-1FR',
          opens_at: '11:00',
          closes_at: '14:00',
          description: 'Last Friday of the month',
        },
      ],
    ],
    services: [
      ['Street vet', 'Free check-ups, jabs, flea drops and microchips for dogs and cats whose people have no home.'],
      ['Kennel for a day', 'We walk and mind your dog while you see a doctor, the council or a dentist.'],
      ['Pet food and coats', 'Dog food, cat food, leads and winter coats, and a vet nurse to ask.'],
    ],
    more: ['Your pet stays yours, whatever you tell us.', 'Bring them on anything you have; we have spare leads.'],
    getIn: ['Come with your animal and wait on the benches.'],
    costs: [{ option: 'Free', amount: 0 }],
  },
  'garden, closed for winter': {
    needs: ['day-centre', 'employment'],
    access: ['walk-in'],
    by: 'hub',
    where: ['w', 'w', 'o'],
    hours: [
      [
        season('2026-04-01', '2026-10-31', week('TU,TH,SA', '10:00', '16:00')),
        season('2027-04-01', '2027-10-31', week('TU,TH,SA', '10:00', '16:00')),
      ],
      [season('2026-03-29', '2026-10-25', week('WE,SU', '11:00', '17:00'))],
    ],
    services: [
      ['{area} allotment', 'Dig, plant, drink tea in the shed and take home what you grew. Closed for winter.'],
      ['The walled garden', 'A garden with benches, bees and a pizza oven, open from spring until the clocks go back.'],
      [
        'Seed and spade club',
        'Outdoor company from April to October; we write to you in March when the gate opens again.',
      ],
    ],
    more: [
      'Boots, gloves and coats are in the shed.',
      'The path is level and the raised beds can be reached from a chair.',
    ],
    getIn: ['Come through the green gate in the season.'],
    costs: [{ option: 'Free', amount: 0 }],
    alerts: {
      0: 'Closed for the winter: back on 1 April.',
      1: 'Closed for the winter: back at the end of March.',
      2: 'Closed for the winter: back on 1 April.',
    },
  },
};
