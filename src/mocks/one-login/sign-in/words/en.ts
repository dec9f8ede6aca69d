/** Every word of the pages, in English; the shape that any other language fills. */
export const en = {
  pretend: 'Pretend GOV.UK One Login',
  pretendWhy: 'for demos and tests. No real account, never type real details.',
  skip: 'Skip to main content',
  languages: 'Language',
  error: 'Error',
  problem: 'There is a problem',
  warning: 'Warning',
  goOn: 'Continue',
  somebodyElse: 'Choose somebody else',
  footer: 'Part of Waymark. It is not GOV.UK, and nothing typed here leaves this pretend service.',
  inspect: 'See what the service sent (inspector)',

  persona: {
    title: (service: string) => `Who is signing in to ${service}?`,
    asks: (service: string) => `${service} wants to:`,
    invented: 'Everybody here is invented. Choosing one is enough: there is no password.',
    cancel: 'Cancel',
    unregistered: (service: string) =>
      `${service} is not registered: any key and any address on localhost will do. The real One Login would refuse it.`,
    outcomes: 'What should happen?',
    outcomesHint: 'Choose something that goes wrong, to see how the service takes it.',
    groups: {
      journey: 'How the sign-in ends',
      'id-token': 'A wrong ID token',
      'core-identity': 'A wrong core identity',
      endpoint: 'Something slow or failing',
    },
    problems: {
      'no-persona': 'Choose who is signing in',
      'unknown-persona': 'That person is not in the list any more. Choose who is signing in',
      'unknown-outcome': 'Choose what should happen from the list',
    },
  },

  asks: {
    signIn: 'let you sign in',
    email: 'know your e-mail address',
    phone: 'know your telephone number',
    identity: 'prove who you are',
    address: 'know your addresses',
    passport: 'know the details of your passport',
    drivingPermit: 'know the details of your driving licence',
  },

  identity: {
    title: 'Prove your identity',
    real: 'On the real GOV.UK One Login you would now show a photo document and answer questions, or go to a Post Office.',
    pretend: 'Here nothing is checked: this page pretends that the documents were looked at.',
    told: (service: string) => `What ${service} will be told`,
    nothing: 'Nothing about your identity.',
    name: 'Name',
    formerly: 'Earlier name',
    birthDate: 'Date of birth',
    address: 'Address',
    formerAddress: 'Earlier address',
    noAddress: 'No fixed address',
    passport: 'Passport',
    drivingPermit: 'Driving licence',
    until: (day: string) => `until ${day}`,
    signedInAs: (who: string) => `You are signed in as ${who}.`,
    tooLow: (reached: string, asked: string) =>
      `The service asks for ${asked}, and this person reaches ${reached}: it will be told that their identity was not proved.`,
    chosen: (label: string) => `You chose: ${label}.`,
    cannot: 'I cannot prove who I am',
  },

  messages: {
    'no-account': {
      title: 'You do not have a GOV.UK One Login',
      lines: ['Nobody with this e-mail address was found. On the real page you could create an account now.'],
    },
    'session-lost': {
      title: 'Sorry, your session was lost',
      lines: [
        'This happens when the browser keeps no cookies, or a page was open for too long.',
        'Go back to the service you were using and sign in again.',
      ],
    },
    'signed-out': {
      title: 'You have signed out',
      lines: ['Every service that asks to be told has been told so.'],
    },
    'signed-out-error': {
      title: 'You have signed out, but the service asked for it wrongly',
      lines: ['So you are here, and not back where you came from.'],
    },
    'sign-in-expired': {
      title: 'You took too long to sign in',
      lines: ['A sign-in lasts one hour. Go back to the service you were using and start again.'],
    },
  },
};

/** The words every language must have. */
export type Words = typeof en;
