// The finder's own small taxonomy, with stable ids: what people need, who a service is for, how you get in, what it says
// of itself. Published in the feed as Open Referral UK taxonomies; used in addresses as codes (`need=bed-tonight`).

interface Term {
  /** The id in a feed: never changes, never reused. */
  id: string;
  /** What a filter or a category page says. */
  label: string;
  /** One line that says what is in it. */
  hint: string;
  /** Other words people use for it, for text search and for reading other vocabularies. */
  words: string[];
}

const term = (id: string, label: string, hint: string, words: string): Term => ({
  id: `5e1f0a00-0000-4000-8000-${id.padStart(12, '0')}`,
  label,
  hint,
  words: words.split(', '),
});

export const TAXONOMIES = {
  needs: {
    id: '5e1f0a00-0000-4000-8000-0000000000a0',
    name: 'Waymark needs',
    description: 'What a person is looking for.',
  },
  audiences: {
    id: '5e1f0a00-0000-4000-8000-0000000000b0',
    name: 'Waymark audiences',
    description: 'Who a service is for; none means everyone.',
  },
  access: {
    id: '5e1f0a00-0000-4000-8000-0000000000c0',
    name: 'Waymark ways in',
    description: 'How a person gets into a service.',
  },
  facts: {
    id: '5e1f0a00-0000-4000-8000-0000000000d0',
    name: 'Waymark facts',
    description: 'Things a service says of itself.',
  },
} as const;

export const NEEDS = {
  'bed-tonight': term(
    'a01',
    'A bed tonight',
    'Emergency beds and night shelters',
    'emergency accommodation, night shelter, somewhere to sleep, rough sleeping, crash bed',
  ),
  hostel: term(
    'a02',
    'A hostel or supported housing',
    'A room for weeks or months, with support',
    'supported accommodation, supported housing, housing, room, move on',
  ),
  'day-centre': term(
    'a03',
    'Somewhere to be in the day',
    'Day centres: warm, dry, with people to talk to',
    'day centre, drop in, warm space, warm hub',
  ),
  food: term(
    'a04',
    'A meal',
    'Hot food and breakfasts, free or nearly',
    'food, hot meal, soup run, breakfast, dinner, kitchen, hungry',
  ),
  'food-bank': term('a05', 'A food bank', 'Food parcels to take away', 'foodbank, food parcel, groceries, pantry'),
  washing: term(
    'a06',
    'A shower or laundry',
    'Wash, shave, clean clothes',
    'showers, shower, laundry, bath, toilet, hygiene',
  ),
  clothing: term(
    'a07',
    'Clothes and bedding',
    'Coats, shoes, sleeping bags',
    'clothes, blanket, sleeping bag, coat, shoes, bedding',
  ),
  lockers: term(
    'a08',
    'A locker',
    'Keep your things or your papers safe',
    'storage, luggage, belongings, documents, post, letters',
  ),
  charging: term(
    'a09',
    'Charge a phone, use wifi',
    'Power, wifi, computers',
    'phone charging, charger, wifi, internet, computer, battery',
  ),
  advice: term(
    'a10',
    'Housing and legal advice',
    'Eviction, housing options, debt, benefits',
    'legal, law, solicitor, eviction, section 21, benefits, debt, housing options, council',
  ),
  health: term(
    'a11',
    'A doctor or nurse',
    'GPs, nurses, foot care, without an address',
    'gp, doctor, nurse, medical, health, foot care, prescription, wound',
  ),
  dentist: term('a12', 'A dentist', 'Emergency and regular dental care', 'dental, teeth, tooth, toothache'),
  'mental-health': term(
    'a13',
    'Mental health',
    'Someone to talk to, crisis support, counselling',
    'counselling, therapy, depression, anxiety, suicide, crisis, talking',
  ),
  'drugs-alcohol': term(
    'a14',
    'Drugs and alcohol',
    'Recovery, needle exchange, detox',
    'addiction, recovery, needle exchange, detox, substance, drinking, alcoholics',
  ),
  'domestic-abuse': term(
    'a15',
    'Safety from abuse',
    'Refuges and advice, by telephone',
    'refuge, domestic violence, domestic abuse, violence, safe, partner',
  ),
  employment: term(
    'a16',
    'Work and training',
    'Jobs, skills, volunteering',
    'job, jobs, employment, training, cv, skills, course, volunteering',
  ),
  faith: term(
    'a17',
    'A faith community',
    'Churches, mosques, gurdwaras and temples that welcome anyone',
    'church, mosque, gurdwara, temple, synagogue, prayer, religion',
  ),
} satisfies Record<string, Term>;

export const AUDIENCES = {
  women: term('b01', 'Women', 'For women only', 'women, woman, female, girls'),
  men: term('b02', 'Men', 'For men only', 'men, man, male'),
  'young-people': term('b03', 'Young people, 16 to 25', 'For people aged 16 to 25', 'youth, young, teenager, student'),
  families: term(
    'b04',
    'Families with children',
    'For parents and children',
    'family, children, child, parents, baby, pregnant, mother',
  ),
  lgbtq: term(
    'b05',
    'LGBTQ+ people',
    'For lesbian, gay, bisexual, trans and queer people',
    'lgbt, gay, lesbian, trans, transgender, queer, bisexual',
  ),
  veterans: term(
    'b06',
    'Veterans',
    'For people who served in the armed forces',
    'army, armed forces, navy, raf, soldier, veteran',
  ),
  'care-leavers': term(
    'b07',
    'Care leavers',
    'For people who have been in care',
    'care leaver, in care, foster, looked after',
  ),
  'no-recourse': term(
    'b08',
    'No recourse to public funds',
    'For people who cannot claim benefits',
    'nrpf, asylum, refugee, migrant, immigration, visa',
  ),
} satisfies Record<string, Term>;

export const ACCESS = {
  'walk-in': term('c01', 'Just turn up', 'No appointment, no referral', 'walk in, drop in, turn up'),
  appointment: term('c02', 'By appointment', 'Ring or write first', 'appointment, booking'),
  referral: term(
    'c03',
    'By referral',
    'Somebody such as the council or a support worker must send you',
    'referral, refer, agency',
  ),
  telephone: term('c04', 'By telephone', 'Nothing to visit', 'telephone, phone, helpline, call'),
} satisfies Record<string, Term>;

export const FACTS = {
  pets: term('d01', 'Pets welcome', 'You can bring a pet', 'dog, dogs, pet, pets, animals'),
  'bank-holidays-closed': term('d02', 'Closed on bank holidays', 'Closed on bank holidays in England', ''),
  'bank-holidays-open': term('d03', 'Open on bank holidays', 'Keeps its usual hours on bank holidays', ''),
  confidential: term('d04', 'Confidential address', 'The address is kept secret: telephone only', ''),
} satisfies Record<string, Term>;

export type NeedCode = keyof typeof NEEDS;
export type AudienceCode = keyof typeof AUDIENCES;
export type AccessCode = keyof typeof ACCESS;
export type FactCode = keyof typeof FACTS;

const codes = <T extends object>(terms: T) => Object.keys(terms) as (keyof T)[];

export const NEED_CODES = codes(NEEDS);
export const AUDIENCE_CODES = codes(AUDIENCES);
export const ACCESS_CODES = codes(ACCESS);

/** Needs whose pages carry “Exit this page”, because being seen reading them could put somebody in danger. */
export const DANGEROUS_NEEDS: ReadonlySet<NeedCode> = new Set(['domestic-abuse']);
