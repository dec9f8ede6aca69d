// What workers write of each fact. {n} is whoever was met, {S} {O} {P} he, him, his or she, her, her; {spot} the place.
// A line is only ever written when its fact is true, so that the truth can be read out of the note.

export const MET = {
  SPOKEN: [
    'spoke with {n} at {spot}',
    '{n} up and about at {spot}',
    'met {n}, {spot}',
    'found {n} at {spot}, happy to talk',
    'woke {n} at {spot}, bit groggy but ok to chat',
    '{n} sat at {spot}',
    'saw {n} tonight {spot}',
    'good chat with {n} at {spot}',
    '{n} came over to the van while we were at {spot}',
    'caught up w {n} {spot}',
    'long talk with {n} {spot}, glad of the company',
    'streetlink referral, found {n} at {spot} and had a conversation',
    '{n} engaging well today, {spot}',
    'bumped into {n} on way back, {spot}, stopped 10 mins',
    'member of public flagged {spot}. Its {n}, spoke briefly',
  ],
  ASLEEP: [
    '{n} asleep at {spot}, did not wake',
    '{n} sleeping, {spot}, breathing fine so left {O}',
    'fast asleep {spot}, think its {n}',
    '{spot}: {n} bedded down and sleeping, didnt want to disturb',
    'observed {n} sleeping at {spot}. Checked breathing, ok',
    '{n} in {P} bag out cold at {spot}, chest rising and falling',
    'snoring {n} at {spot}, let {O} be',
  ],
  NOT_FOUND: [
    'no sign of {n} at {spot}',
    'went looking for {n}, {spot}, nobody there',
    '{n} not at {spot}, stuff gone aswell',
    'checked {spot} for {n} twice, no trace',
    'nothing at {spot}, {n} must of moved on',
    '{spot} empty. Cardboard still there but no {n}',
    '{n} not about. Tried {spot} and all round',
    'could not locate {n}. Last known {spot}',
    'no show from {n}, waited 15 min at {spot}',
    '{spot} fenced off now by the owner, {n} not seen',
  ],
  REFUSED: [
    '{n} at {spot}, told us to go away',
    '{n} walked off when {S} saw us at {spot}',
    'tried {n} at {spot}, doesnt want to engage',
    '{n} {spot}. Waved us away, not in the mood',
    'approached {n} at {spot}, {S} pulled blanket over {P} head',
    '{n} at {spot} said not tonight and that was that',
    'declined to talk, {n}, {spot}',
  ],
} as const;

export const SLEEPING = {
  TENT: [
    'in a tent',
    'two man tent, zip broken',
    'got a pop up tent now',
    'tent pitched tidy, been there a wk or so',
    'tent soaked through',
    'under canvas, guy ropes all over the place',
  ],
  BAG: [
    'in sleeping bag on cardboard',
    'sleeping bag and a duvet',
    'bag and roll mat',
    'old sleeping bag, damp',
    'wrapped in 2 quilts on a pallet',
    'thin bag, cardboard under',
  ],
  NOTHING: [
    'no bedding at all',
    'nothing to lie on',
    'just the clothes {S} stands in',
    'lost all {P} bedding to the council clear up',
    'bag got nicked so no bedding',
    'sat up all night, no blankets',
  ],
  CAR: [
    'sleeping in {P} car',
    'living in a fiesta, back seats down',
    'kipping in the back of a van',
    'car full of belongings, windows steamed up',
  ],
  BUILDING: [
    'got in through a broken window, squatting',
    'inside the derelict part, ladder up',
    'sleeping on first floor, stairs not safe',
    'in the empty unit, door forced',
  ],
} as const;

export const PEOPLE = {
  2: ['with one other', '2 of them', 'couple, both there', 'mate there aswell so two in all', 'x2 people'],
  3: ['3 in the group', 'three of them together', 'two others with {O}', 'group of 3'],
} as const;

export const DOG = [
  'dog {dog} with {O}',
  'has {P} dog, {dog}',
  '{dog} (staffie) looks well',
  'wont go anywhere without {dog} the dog',
  'gave {dog} some dog biscuits',
  '{dog} the terrier barking at us',
] as const;

export const NEEDS = {
  MENTAL_HEALTH: [
    'hearing voices again',
    'v low in mood, tearful',
    'says {S} cant see the point',
    'not taken meds for 2 wks, paranoid',
    'anxious, hands shaking, panic attacks',
    'talking to {O}self, quite muddled',
    'used to be under the cmht',
    'depressed since {P} mum passed',
    'not sleeping, racing thoughts',
  ],
  PHYSICAL_HEALTH: [
    'bad cough, chesty',
    'leg ulcer leaking',
    'foot is infected, can smell it',
    'limping, says hip is gone',
    'trench foot both sides',
    'abcess on arm',
    'ribs bruised from a fall',
    'inhaler run out',
    'swollen ankle cant weight bear',
    'diabetic and no insulin since weds',
    'toothache, face swollen',
  ],
  DRUGS: [
    'using heroin daily',
    'spice again, hardly standing',
    'been smoking crack',
    'on a methadone script but topping up',
    'mamba, in and out of it',
    'wants to get back on script',
    'injecting in groin',
    'pins left about, cleared 4',
  ],
  ALCOHOL: [
    'drunk, cans everywhere',
    'drinking from when {S} gets up',
    'strong cider, 3rd bottle',
    'smelt of drink',
    'shaking, needs a drink or will fit',
    'says down to 6 cans a day',
    'been on the vodka',
  ],
  DOMESTIC_ABUSE: [
    'left {P} partner, scared of being found',
    'black eye, says ex did it',
    'ex is looking for {O}',
    'fled from another town after violence at home',
    'partner takes {P} money, controlling',
  ],
  OFFENDING: [
    'out of prison friday with nowhere to go',
    'on licence, missed probation',
    'released last wk, no address',
    'got court tues',
    'tagged but no address to be tagged to',
  ],
  BUDGETING: [
    'UC stopped',
    'sanctioned, no money til 28th',
    'bank card lost so cant get benefit',
    'no ID so no claim',
    'skint, benefits not come thru',
    'owes a mate £200',
  ],
  ARMED_FORCES: [
    'ex army, two tours',
    'served in the navy',
    'was in the rifles 9 yrs',
    'veteran, has {P} discharge papers',
  ],
  CARE_LEAVER: ['was in care til 18', 'had a leaving care worker once', 'foster placements as a kid, nobody now'],
  LEARNING_DISABILITY: [
    'cant read the letters',
    'went to a special school, finds forms hard',
    'struggles to follow, needs things said twice',
  ],
} as const;

export const ACTIONS = {
  HOT_DRINK: [
    'gave hot choc',
    'tea x2 sugars',
    'coffee given',
    'brew and a natter',
    'flask of tea left',
    'hot drink accepted',
  ],
  FOOD: [
    'gave sandwich',
    'food parcel',
    'soup and a roll',
    'pasty from the van',
    'left crisps and a banana',
    'noodle pot given',
    'meal from the sikh kitchen',
  ],
  BEDDING: [
    'new sleeping bag given',
    'blanket and socks',
    'gave bag + mat',
    'foil blanket, hat and gloves',
    'dry quilt handed over',
    'issued 1 x sleeping bag',
  ],
  NALOXONE: [
    'naloxone kit given and shown',
    'gave nalaxone',
    'topped up naloxone',
    'did naloxone training on the spot',
  ],
  FIRST_AID: [
    'cleaned and dressed it',
    'plaster and wipe',
    'put a dressing on',
    'basic first aid done',
    'steri strips',
  ],
  AMBULANCE: [
    'rang 999, crew came in 20',
    'ambulance called',
    'paramedics took {O} to A&E',
    '999 - waited with {O} til they came',
  ],
  GP: [
    'booked in with the homeless gp',
    'gp appt thurs',
    'walked {O} to the health bus',
    'referred to street nurse',
    'nurse will see {O} tmrw',
  ],
  BENEFITS: [
    'rang UC with {O}',
    'helped {O} message {P} work coach',
    'sorting ID for the claim',
    'will go jobcentre with {O}',
    'started a crisis payment form',
  ],
  DRUG_SERVICE: [
    'referred to drug service',
    'appt with the script clinic mon',
    'will bring recovery worker next time',
    'needle exchange pack given',
  ],
  SAFEGUARDING: [
    'safeguarding raised',
    'done a safeguarding referal',
    'logged with adult social care',
    'told duty manager, safeguarding form in',
  ],
} as const;

export const BED = {
  ACCEPTED: [
    'accepted bed at the shelter, drove {O} there',
    'took the offer, in assessment bed tonight',
    'said yes to a room!! checked in 23.40',
    'going in tonight, taxi booked',
    'placed in emergency bed',
  ],
  DECLINED: [
    'offered bed, said no',
    'wont do hostels, been robbed in one',
    'declined shelter, too noisy',
    'turned down the room, says rather be out',
    'offered SWEP bed, refused',
    'doesnt want accomodation atm',
    'wont go in without the others',
  ],
  NONE_FREE: [
    'wanted to come in but no beds',
    'shelter full, nothing to offer',
    'tried 3 places, all full',
    'no spaces, on the list for tmrw',
    'beds full again, had to leave {O} out',
  ],
  WAITING: [
    'housing options appt fri',
    'waiting on supported housing panel',
    'says council told {O} not priority',
    'viewing a room next wk',
    'on waiting list for the foyer',
    'duty to refer sent',
  ],
} as const;

export const URGENT = {
  SOON: [
    'needs seeing again this week',
    'worried about {O}',
    'not looking good, pls prioritise',
    'lost a lot of weight since last time',
    'risk going up i think',
    'vulnerable where {S} is, been kicked at',
  ],
  NOW: [
    'URGENT - please visit today',
    'do not leave this one, needs someone today',
    'very concerned, wont last in this cold',
    'call me when you read this, cant wait',
    'high risk tonight',
  ],
} as const;

export const FOLLOW_UP = [
  'will go back {when}',
  'try again {when}',
  'next visit {when}',
  'said wed see {O} {when}',
  'to revisit {when}',
  'follow up {when} pls',
  'diary {when}',
] as const;
export const WHEN = [
  'mon',
  'tues',
  'weds',
  'thurs',
  'fri',
  'sat',
  'tmrw',
  'tomorrow am',
  'early shift',
  'next wk',
  'at 6am',
  'tonight on second round',
] as const;

export const CARRIES_PHONE = [
  'new number {phone}',
  'got a phone now {phone}',
  'ring {O} on {phone}',
  'mob {phone} (on loan)',
  'sister can be reached {phone}',
] as const;
