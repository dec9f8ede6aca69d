import type { Words } from './en.ts';

/** Every word of the pages, in Welsh. */
export const cy: Words = {
  pretend: 'GOV.UK One Login ffug',
  pretendWhy:
    'ar gyfer arddangosiadau a phrofion. Does dim cyfrif go iawn yma: peidiwch byth â theipio manylion go iawn.',
  skip: 'Neidio i’r prif gynnwys',
  languages: 'Iaith',
  error: 'Gwall',
  problem: 'Mae problem wedi codi',
  warning: 'Rhybudd',
  goOn: 'Parhau',
  somebodyElse: 'Dewis rhywun arall',
  footer: 'Rhan o Waymark. Nid GOV.UK yw hwn, ac nid oes dim a deipir yma yn gadael y gwasanaeth ffug hwn.',
  inspect: 'Gweld beth anfonodd y gwasanaeth (arolygydd)',

  persona: {
    title: (service) => `Pwy sy’n mewngofnodi i ${service}?`,
    asks: (service) => `Mae ${service} am:`,
    invented: 'Pobl ddychmygol yw pawb yma. Mae dewis un yn ddigon: does dim cyfrinair.',
    cancel: 'Canslo',
    unregistered: (service) =>
      `Nid yw ${service} wedi’i gofrestru: bydd unrhyw allwedd ac unrhyw gyfeiriad ar localhost yn gwneud y tro. Byddai’r One Login go iawn yn ei wrthod.`,
    outcomes: 'Beth ddylai ddigwydd?',
    outcomesHint: 'Dewiswch rywbeth sy’n mynd o’i le, i weld sut mae’r gwasanaeth yn ymdopi.',
    groups: {
      journey: 'Sut mae’r mewngofnodi yn gorffen',
      'id-token': 'Tocyn ID anghywir',
      'core-identity': 'Hunaniaeth graidd anghywir',
      endpoint: 'Rhywbeth araf neu’n methu',
    },
    problems: {
      'no-persona': 'Dewiswch pwy sy’n mewngofnodi',
      'unknown-persona': 'Nid yw’r person hwnnw ar y rhestr mwyach. Dewiswch pwy sy’n mewngofnodi',
      'unknown-outcome': 'Dewiswch o’r rhestr beth ddylai ddigwydd',
    },
  },

  asks: {
    signIn: 'adael i chi fewngofnodi',
    email: 'wybod eich cyfeiriad e-bost',
    phone: 'wybod eich rhif ffôn',
    identity: 'brofi pwy ydych chi',
    address: 'wybod eich cyfeiriadau',
    passport: 'wybod manylion eich pasbort',
    drivingPermit: 'wybod manylion eich trwydded yrru',
  },

  identity: {
    title: 'Profi eich hunaniaeth',
    real: 'Ar y GOV.UK One Login go iawn byddech nawr yn dangos dogfen â llun ac yn ateb cwestiynau, neu’n mynd i Swyddfa’r Post.',
    pretend: 'Yma nid oes dim yn cael ei wirio: mae’r dudalen hon yn esgus bod rhywun wedi edrych ar y dogfennau.',
    told: (service) => `Beth gaiff ${service} ei wybod`,
    nothing: 'Dim byd am eich hunaniaeth.',
    name: 'Enw',
    formerly: 'Enw blaenorol',
    birthDate: 'Dyddiad geni',
    address: 'Cyfeiriad',
    formerAddress: 'Cyfeiriad blaenorol',
    noAddress: 'Dim cyfeiriad sefydlog',
    passport: 'Pasbort',
    drivingPermit: 'Trwydded yrru',
    until: (day) => `tan ${day}`,
    signedInAs: (who) => `Rydych wedi mewngofnodi fel ${who}.`,
    tooLow: (reached, asked) =>
      `Mae’r gwasanaeth yn gofyn am ${asked}, ac mae’r person hwn yn cyrraedd ${reached}: dywedir wrtho na phrofwyd eu hunaniaeth.`,
    chosen: (label) => `Eich dewis: ${label}.`,
    cannot: 'Ni allaf brofi pwy ydw i',
  },

  messages: {
    'no-account': {
      title: 'Nid oes gennych GOV.UK One Login',
      lines: ['Ni chafwyd hyd i neb â’r cyfeiriad e-bost hwn. Ar y dudalen go iawn gallech greu cyfrif nawr.'],
    },
    'session-lost': {
      title: 'Mae’n ddrwg gennym, collwyd eich sesiwn',
      lines: [
        'Mae hyn yn digwydd pan nad yw’r porwr yn cadw cwcis, neu pan fu tudalen ar agor yn rhy hir.',
        'Ewch yn ôl i’r gwasanaeth roeddech yn ei ddefnyddio a mewngofnodwch eto.',
      ],
    },
    'signed-out': {
      title: 'Rydych wedi allgofnodi',
      lines: ['Dywedwyd hynny wrth bob gwasanaeth sy’n gofyn am gael gwybod.'],
    },
    'signed-out-error': {
      title: 'Rydych wedi allgofnodi, ond gofynnodd y gwasanaeth amdano yn y ffordd anghywir',
      lines: ['Felly rydych chi yma, ac nid yn ôl lle daethoch ohono.'],
    },
    'sign-in-expired': {
      title: 'Cymeroch chi ormod o amser i fewngofnodi',
      lines: ['Mae mewngofnodi yn para awr. Ewch yn ôl i’r gwasanaeth roeddech yn ei ddefnyddio a dechreuwch eto.'],
    },
  },
};
