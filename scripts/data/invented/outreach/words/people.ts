// Names people are called by on the street: short ones that belong to nobody, and to many.
export const CALLED = {
  M: 'Daz,Baz,Tommo,Big Lee,Scouse Pete,Kev,Mo,Stu,Gaz,Robbo,Andrei,Jonno,Wes,Taff,Sully,Macca,Deano,Yusuf,Old Bill,Fitz,Karim,Ozzy,Ste,Tiny,Piotr,Smudge,Jez,Nige,Levi,Corey,Tariq,Ginger Paul,Ash,Vic,Ronnie,Marek,Spud,Denny,Haz,Col'.split(
    ',',
  ),
  F: 'Tina,Shaz,Becky,Mags,Little Jo,Carla,Dee,Kaz,Lou,Nell,Ange,Trish,Amira,Steph,Roz,Cass,Jodie,Bev,Ilona,Gem,Fran,Tasha,Viv,Mel,Suze'.split(
    ',',
  ),
} as const;

/** Somebody whose name is not known, by what a worker would say. */
export const UNNAMED = {
  M: [
    'male approx {age}s',
    'unknown male',
    'older gent',
    'young lad',
    'male in green coat',
    'new male, not known to us',
    'guy with the red rucksack',
    'male, beard, grey hoody',
    'bloke about {age}',
  ],
  F: [
    'female approx {age}s',
    'unknown female',
    'young woman',
    'older lady',
    'female, blue anorak',
    'new female, not seen before',
    'woman with a wheeled suitcase',
    'female about {age}',
  ],
} as const;

export const DOGS = 'Tyson,Biscuit,Roxy,Patch,Duke,Peanut,Storm,Jess,Bear,Pickle'.split(',');
