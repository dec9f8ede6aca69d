// Small facts that any place can have: what the building is called, how to find it, who can get in, what is spoken.
import type { Trade } from './organisations.ts';

/** What each sort of organisation tends to meet in. */
export const BUILDINGS: Record<Trade, readonly string[]> = {
  shelter: ['Lockside House', 'The Old Tram Depot', 'Kiln House', 'Slate House', 'The Bell Works', 'Number 40'],
  day: ['The Old Savings Bank', 'Wheelwrights’ Yard', 'Penny Bridge House', 'The Glass Works', 'Sparrow Hall'],
  food: [
    'The Scout Hut',
    'Station Arches, Unit 3',
    'The Canteen',
    'Co-operative Rooms',
    'The Tin Hall',
    'The Old Bakery',
  ],
  church: ['The Church Hall', 'The Schoolroom', 'Parish Rooms', 'The Undercroft'],
  mosque: ['Prayer Hall, ground floor', 'The Madrasa Rooms'],
  temple: ['The Langar Hall', 'The Temple Kitchen'],
  synagogue: ['The Synagogue Hall'],
  advice: ['First Floor, Ledger House', 'The Shop on the Corner', 'Assembly Rooms', 'Desk 2, Neighbourhood Office'],
  health: ['Clearwater Surgery', 'The Health Rooms', 'Market car park, north side', 'Swift Street Clinic'],
  mind: ['The Quiet House', 'Garden Flat, Keel House', 'The Upper Room', 'Willow Rooms'],
  recovery: ['Milestone House', 'The Yard', 'Fresh Ground House', 'The Weighbridge'],
  women: ['The Red Door', 'Magnolia House', 'Rooms 1 to 6, Weavers’ Court', 'Needle House'],
  youth: ['The Den', 'Mill Lane Loft', 'The Youth Rooms', 'Ladder House'],
  family: ['The Nest', 'Tall Trees House', 'Children’s Rooms, Park Lodge', 'The Infants’ Hall'],
  rainbow: ['Violet House', 'Second Floor, The Arcade'],
  veterans: ['Drill Hall Cottage', 'Kitbag House', 'The Stores'],
  care: ['Corner House', 'The Flat Above'],
  migrant: ['Harbour House', 'The Welcome Rooms', 'Fig Tree House'],
  work: ['The Workshop', 'Unit 9, Canal Trading Estate', 'Training Rooms, Foundry House'],
  hub: ['The Community Centre', 'Telegraph Hall', 'The Library', 'The Roundhouse', 'Residents’ Rooms'],
  pets: ['The Stable Yard', 'The Cart Shed'],
};

/** Street names made for this data. */
export const STREETS = [
  'Lamplighter Lane',
  'Ropewalk Row',
  'Copperplate Street',
  'Hob Lane',
  'Buttonmaker Way',
  'Old Tollgate',
  'Plumtree Row',
  'Canal Door Lane',
  'Weighbridge Street',
  'Sparrow Row',
  'Tinker’s Walk',
  'Bell Foundry Way',
  'Marigold Street',
  'Saddler’s Court',
  'Millrace Walk',
  'Quill Street',
  'Thimble Row',
  'Kiln Street',
  'Ferryman’s Row',
  'Orchard Gate',
  'Pepperpot Lane',
  'Loom Street',
  'Ink Street',
  'Swift Row',
  'Barrow Street',
  'Chandler’s Yard',
  'Slate Row',
  'Juniper Walk',
  'Needle Street',
  'Whistle Lane',
];

/** How to get there. */
export const TRANSPORT = [
  'Two minutes’ walk from the bus stops; any driver will know it.',
  'Five minutes from the railway station, mostly level.',
  'Behind the shops. Look for the blue door and the bench.',
  'The tram stops at the end of the road.',
  'Up the ramp beside the launderette.',
  'Buses stop outside until midnight.',
  'Next to the underpass; come by the lit path.',
  'Opposite the park gates. Ring if you are lost and we will come out.',
  'The entrance is round the side, down four steps or along the ramp.',
  'Ten minutes’ walk from the centre. We can send a bus fare by text.',
];

/** Getting in with a wheelchair, and not. */
export const WHEELCHAIR = {
  yes: [
    'Step-free from the street, with an accessible toilet.',
    'Level entrance at the side; ring the low bell. Accessible toilet and shower.',
    'A ramp to the front door and a lift to both floors.',
    'Everything is on one level. Doors are 90 cm wide.',
  ],
  no: [
    'Three steps at the door and no lift, sorry. We can meet you somewhere else.',
    'Up a flight of stairs. Ring and we come down to you.',
  ],
};

/** Other things worth knowing about a building. */
export const ACCESS_NOTES: [code: string, description: string][] = [
  ['hearing-loop', 'Hearing loop at the desk.'],
  ['quiet-space', 'A quiet room if it is all too much.'],
  ['bsl', 'A worker who signs (British Sign Language) on Tuesdays.'],
  ['large-print', 'Large-print forms, and somebody to read them out.'],
  ['parking', 'One parking space for disabled people at the back.'],
];

/** Spoken by somebody who works there. */
export const LANGUAGES: [code: string, name: string][] = [
  ['ur', 'Urdu'],
  ['pa', 'Punjabi'],
  ['bn', 'Bengali'],
  ['pl', 'Polish'],
  ['ro', 'Romanian'],
  ['ar', 'Arabic'],
  ['so', 'Somali'],
  ['ti', 'Tigrinya'],
  ['fa', 'Persian'],
  ['ku', 'Kurdish'],
  ['fr', 'French'],
  ['gu', 'Gujarati'],
  ['uk', 'Ukrainian'],
  ['am', 'Amharic'],
];
