// Who runs the services. Every name is invented; none is meant to be an organisation that exists.

/** Sorts of organisation, each with its names and the ways they speak of themselves. */
export const TRADES = {
  shelter: {
    names: [
      'Lamplighter Nights',
      'Tramline Trust',
      'Thirteen Steps Housing',
      'Canal Door Project',
      'Copperhead Homes',
      'Ninth Bell Shelters',
      'Open Latch',
      'Quayside Lodgings Trust',
      'Marigold Rooms',
      'Slate Roof Housing',
    ],
    about: [
      'A small charity that has kept beds for people without one since {year}.',
      'We began in {year} with four camp beds in a borrowed hall, and never quite stopped.',
      'We house people first and sort out the rest with them afterwards.',
      'A housing charity run by people who have slept outside themselves and people who have not.',
      'We run safe, plain, well-kept places to sleep, and stay in touch after you move on.',
    ],
  },
  day: {
    names: [
      'The Kettle Rooms',
      'Copper Kettle Company',
      'Wheelwrights’ Yard Centre',
      'Penny Bridge Centre',
      'Gas Street Lanterns',
      'Daybreak Yard',
      'The Warm Corner Trust',
      'Number Nine Centre',
      'Sparrow Hall',
    ],
    about: [
      'A day centre with a big table, a noisy kettle and no forms at the door.',
      'We have been somewhere to go in the day since {year}.',
      'A team of eight and about forty volunteers, open to anybody who walks in.',
      'We offer warmth, company and practical help, in that order.',
    ],
  },
  food: {
    names: [
      'Big Ladle Kitchen',
      'Second Helping Brum',
      'Spoon and Saucer',
      'Hob Lane Pantry',
      'Three Loaves Larder',
      'Crumb and Crust',
      'Blue Door Pantry',
      'Tin and Packet Food Bank',
      'Pepperpot Community Kitchen',
      'Cart and Barrow Food Project',
      'Seven Bowls',
      'Plumtree Pantry',
      'Soup Wagon Volunteers',
      'Green Apron Kitchen',
    ],
    about: [
      'Volunteers who cook, drive, chop and wash up so that nobody in the city goes to bed hungry.',
      'We rescue good food from shops and growers and turn it into meals and parcels.',
      'We started in {year} with one slow cooker. There are eleven now.',
      'Neighbours feeding neighbours, with no questions about why.',
      'A food project that would rather be out of business, and until then opens every week.',
    ],
  },
  church: {
    names: [
      'St Bride’s in the Yard',
      'Friends of Millpool Chapel',
      'Holy Well Parish Hall',
      'Old Forge Methodist Hall',
      'Tabernacle on the Hill',
    ],
    about: [
      'A congregation that opens its doors to the whole street, whatever people believe.',
      'Our hall has been used for weddings, jumble and soup since {year}.',
      'Volunteers from our congregation and others nearby run everything here.',
    ],
  },
  mosque: {
    names: ['Bracken Road Mosque Welcome', 'Noor Street Community Mosque'],
    about: [
      'A mosque with its doors open to the whole neighbourhood.',
      'Serving our neighbours since {year}, whatever they believe.',
    ],
  },
  temple: {
    names: ['Guru Da Dera Langar Hall', 'Lotus Lane Temple Kitchen'],
    about: ['We have fed whoever comes, every day, since {year}.', 'A temple whose kitchen is open to the world.'],
  },
  synagogue: {
    names: ['Sefton Row Synagogue Welcome'],
    about: ['A small congregation with a long table.'],
  },
  advice: {
    names: [
      'Plain Speaking Advice',
      'Front Step Law',
      'Rent Book Advice Centre',
      'The Paper Trail',
      'Bluebell Row Law Centre',
      'Fair Notice Housing Advice',
      'Ledger Debt Advice',
      'Open Page Advice',
      'Corner Desk Project',
    ],
    about: [
      'Free, independent advice from trained advisers. We work for you and nobody else.',
      'We read the letters nobody wants to open, and help with what they say.',
      'An advice charity founded in {year}; our advisers are trained every year and our files are checked.',
      'We believe most evictions can be stopped if people are seen early enough.',
    ],
  },
  health: {
    names: [
      'Swift Street Health',
      'The Plaster Bus',
      'Clearwater Street Medical',
      'Doorstep Nursing',
      'Two Rivers Primary Care',
      'Bright Smile Dental Project',
      'Well Foot Project',
    ],
    about: [
      'A health team for people who find ordinary surgeries hard to use.',
      'Doctors, nurses and a patient receptionist. You do not need an address or papers to be seen.',
      'We take care out to where people are, and have done since {year}.',
      'A not-for-profit health team that puts time before targets.',
    ],
  },
  mind: {
    names: [
      'Even Keel',
      'Quiet Water Counselling',
      'The Listening Bench',
      'Lighter Days',
      'Mindful Mile',
      'Nightjar Crisis Café',
    ],
    about: [
      'We listen. Most of what we do starts there.',
      'A mental health charity with trained counsellors and people who have been through it themselves.',
      'Since {year} we have offered calm places and steady people.',
    ],
  },
  recovery: {
    names: ['Clean Slate Yard', 'Stepping Stones Recovery', 'Milestone Row', 'Clear Morning', 'Fresh Ground Recovery'],
    about: [
      'Support with drink and drugs, without judgement, at the speed you choose.',
      'Half of our workers are in recovery themselves.',
      'We have kept our door open to people who drink or use since {year}.',
    ],
  },
  women: {
    names: [
      'Juniper House',
      'Wren and Robin Women’s Project',
      'Harebell',
      'Redbrick Sisters',
      'Magnolia Row',
      'Saffron Women’s Aid Project',
    ],
    about: [
      'Run by women, for women, and trusted by both those who come and those who refer.',
      'We help women and their children to be safe and to stay safe.',
      'A women’s charity founded in {year} round a kitchen table.',
    ],
  },
  youth: {
    names: [
      'Sixteen Plus Project',
      'Loft and Ladder',
      'Springboard Row',
      'Sofa to Key',
      'The Den at Mill Lane',
      'Own Front Door',
    ],
    about: [
      'We work with people aged 16 to 25 and take them as seriously as anybody else.',
      'Youth workers, a music room and a lot of toast.',
      'We have helped young people out of crowded sofas and into their own rooms since {year}.',
    ],
  },
  family: {
    names: ['Little Boots Family Project', 'Tall Trees Family Hub', 'Pocket and Pram', 'Nestbox Families'],
    about: [
      'For parents and carers, with toys out and the kettle on.',
      'We have been on the side of families in temporary housing since {year}.',
      'Practical help for families, from nappies to nursery places.',
    ],
  },
  rainbow: {
    names: ['Gentle Thunder LGBTQ+', 'Violet Hour', 'Open Umbrella'],
    about: [
      'By and for lesbian, gay, bisexual, trans and queer people in the West Midlands.',
      'Somewhere to be yourself when home is not.',
      'An LGBTQ+ charity founded in {year}.',
    ],
  },
  veterans: {
    names: ['Kitbag', 'Long Post Veterans', 'Standing Down Brum'],
    about: [
      'Ex-service people looking after ex-service people, whatever they served in and for however long.',
      'We have been here for people leaving the forces since {year}.',
      'If you served for one day, you count.',
    ],
  },
  care: {
    names: ['Corner Turned', 'Grown and Flown'],
    about: [
      'For people who grew up in care, led by people who did.',
      'We stay in touch long after the official support stops.',
    ],
  },
  migrant: {
    names: ['Harbour Wall Welcome', 'Salt and Bread', 'New Path Welcome Project', 'Fig Tree Welcome'],
    about: [
      'We stand beside people who are seeking safety here, or cannot claim benefits.',
      'Founded in {year} by people who had come here as refugees themselves.',
      'Free help in eleven languages. We never share your details with the Home Office.',
    ],
  },
  work: {
    names: ['Steady Hands Training', 'Nine to Five Project', 'The Toolbox', 'Ladder Row Skills', 'Fresh Start Joinery'],
    about: [
      'We help people into work they can keep.',
      'A training charity with real workshops, real tutors and real jobs at the end.',
      'Since {year} we have matched people to employers who look past the gaps.',
    ],
  },
  hub: {
    names: [
      'Millpond Library Friends',
      'Brick Lane Neighbourhood Centre',
      'Silver Birch Community Hub',
      'Roundhouse Community Centre',
      'Telegraph Hall',
      'Cherry Orchard Hub',
      'Foundry Lane Community Association',
    ],
    about: [
      'A neighbourhood centre for everyone who lives nearby, and everyone who does not.',
      'Run by residents since {year}: rooms, books, warmth and company.',
      'Your local hub. Ask at the desk; if we do not know, we will find out.',
    ],
  },
  pets: {
    names: ['Tails and Tents', 'Faithful Friends Brum'],
    about: [
      'We look after the dogs and cats of people without a home, and so look after people.',
      'Vets and volunteers who know that your dog comes first.',
    ],
  },
} as const satisfies Record<string, { names: string[]; about: string[] }>;

export type Trade = keyof typeof TRADES;
