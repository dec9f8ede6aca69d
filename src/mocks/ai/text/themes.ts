// What words stand for what people are sorted by in this trade. Few, plain and open to argument: add your own.

const WORDS: Record<string, string> = {
  housing:
    'home homeless house rent landlord evict tenancy tenant hostel bed shelter sleep sleeping rough sofa street accommodation flat',
  benefits: 'benefit universal credit pip dwp jobcentre sanction allowance claim payment',
  debt: 'owe bailiff arrears loan bill borrow overdraft debt money',
  health: 'doctor gp hospital nurse pain ill sick medicine medication depressed anxious anxiety mental bleeding injury',
  food: 'hungry eat meal foodbank food breakfast dinner cook',
  safety: 'abuse violent violence hit afraid scared threat danger unsafe partner hurt',
  drugs: 'drug alcohol drink drinking heroin addiction recovery detox',
  immigration: 'visa asylum refugee immigration passport status home office',
  legal: 'court solicitor law legal notice appeal tribunal',
  work: 'job work employer wage employment training',
  urgent: 'tonight now today emergency urgent immediately danger evicted bleeding freezing nowhere',
  positive: 'good great thank thanks happy love excellent kind helpful lovely',
  negative: 'bad terrible angry unhappy awful worst hate rude useless cold broken',
};

/** Theme names, to the words that belong to them. */
export const themes: ReadonlyMap<string, string> = new Map(Object.entries(WORDS));
