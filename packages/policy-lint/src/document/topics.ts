/**
 * What a sentence may be about, by its words. A reader asks for the sentences of its topics and
 * looks at no others, so that a policy is scanned once and not once a fact.
 */
export const TOPIC = {
  /** A number, in digits or words, or a duration word. */
  time: 1 << 0,
  /** acknowledge, respond, reply, confirm, answer, contact… */
  response: 1 << 1,
  /** report, disclose, submit, send, notify, file… */
  report: 1 << 2,
  /** fix, patch, release, remediate, resolve… */
  fix: 1 << 3,
  /** public, publish, disclosure, embargo… */
  publicity: 1 << 4,
  /** triage, assess, evaluate, investigate, validate… */
  triage: 1 << 5,
  /** update, inform, progress, status… */
  update: 1 << 6,
  /** supported, versions, maintained… */
  support: 1 << 7,
  /** pgp, gpg, encrypt, key, fingerprint… */
  encryption: 1 << 8,
  /** include, provide, steps, reproduce, details… */
  contents: 1 << 9,
  /** safe harbor, good faith, legal action… */
  legal: 1 << 10,
  /** scope, eligible, qualify… */
  scope: 1 << 11,
  /** bounty, reward, hackerone… */
  bounty: 1 << 12,
  /** credit, thank, acknowledge, hall of fame… */
  credit: 1 << 13,
  /** cvss, severity, score, critical, high, low… */
  severity: 1 << 14,
  /** cve, mitre, cna, dwf… */
  cve: 1 << 15,
  /** distributors, vendors, partners, advance notice, embargo… */
  distributor: 1 << 16,
  /** announce, notify, channels, mailing list, blog… */
  announce: 1 << 17,
  /** retrospective, postmortem… */
  retrospective: 1 << 18,
  /** team, members, committee, maintainers… */
  team: 1 << 19,
  /** advisory, github, private, fork, repository… */
  fork: 1 << 20,
  /** e-mail, contact, address, form… */
  contact: 1 << 21,
  /** weekday, utc, holiday, release window… */
  calendar: 1 << 22,
  /** binaries, signed, built, artifacts… */
  binaries: 1 << 23,
  /** embargo, need-to-know, leak, confidential… */
  embargo: 1 << 24,
  /** below, above, following, template… */
  reference: 1 << 25,
  /** issue, tracker, forum, publicly… */
  tracker: 1 << 26,
  /** approve, review, lgtm, agree… */
  approval: 1 << 27,
} as const;

export type Topic = keyof typeof TOPIC;

/** Words of each topic, in the notation of `vocabulary.ts`; a number in digits is of time. */
export const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  time: 'hour* hr hrs day days workday* week* biweekly fortnight* month* quarter* year* minute* min mins immediately asap one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty twenty-four thirty forty forty-eight sixty seventy-two ninety hourly daily monthly business working timeline* timeframe* time-frame* deadline* schedule* dates timing times limits targets sla slas stunde* tag tage tagen werktag* arbeitstag* woche* monat* heure* jour* semaine* hora horas dias semana* giorn* settiman* uren dag dagen weken werkdag* godzin* dni saat hafta hari',
  response:
    'acknowl* respon* reply replie* confirm* answer* receipt receiv* hear heard reach contact* reaction react touch follow* initial first initiate feedback assess* review* triag* notif*',
  report:
    'report* disclos* submit* submission* send sent notif* file filed filing email* mail mailing raise tell inform open opening post posting create contact* discover* found find',
  fix: 'fix fixes fixed fixing patch* releas* remediat* resolv* resolut* mitigat* address* solv* correct* ship shipped deploy* backport* cherry* hotfix*',
  publicity:
    'public* publish* disclos* embargo* announc* coordinat* confidential* secret private* reveal* advisory advisories',
  triage:
    'triag* assess* evaluat* investigat* validat* analy* verif* determin* confirm* accept* review* apprais* impact severity',
  update:
    'updat* inform* progress status informed posted apprised abreast loop daily weekly biweekly monthly regularly keep communicat* check-in check-ins',
  support:
    'support* version* maintain* branch* latest lts eol end-of-life backport* release* main master current only',
  encryption: 'pgp gpg openpgp encrypt* key keys fingerprint keybase signal keyserver',
  contents:
    'include including provide providing describe description step steps reproduc* detail* information poc proof impact contain* version* enclose specify attach please need affected state share explain* exploit* screenshot* logs evidence attach* useful helpful severity submit* send tell list helps',
  legal:
    'safe harbor* harbour* faith legal* laws lawsuit* lawful* prosecut* authoriz* authoris* litigat* sue enforcement research*',
  scope:
    'scope scopes eligible ineligible qualif* excluded exclud* exclusion* exclusions considered consider out-of-scope in-scope vulnerab* bug bugs not applies covers upstream third-party dependenc* accept* reject* ignor* closed dismiss* declin* outside covered non-goal* attack* security-sensitive bounds flaw* interest interested',
  bounty:
    'bount* reward* bugcrowd hackerone huntr intigriti yeswehack paid pay payment monetary compensat* remunerat* swag cash',
  credit:
    'credit* thank* acknowledg* recogni* attribut* hall fame anonym* appreciat* name named mention* honor* honour* gratitude naming thanks* featur* list listed contributors names kudos shout* pseudonym* refer referred contribution*',
  severity: 'cvss* severit* scor* critical high medium moderate low risk rating rated sensitivity',
  cve: 'cve cves mitre cna dwf cveform identifier',
  distributor:
    'distribut* vendor* partner* downstream early advance* prior embargo* pre-disclosure predisclosure packag* stakeholder* integrator* customers providers distro distros distrib operators validators ahead heads-up high-profile privately',
  announce:
    'announc* notif* inform publish* public* post posted posts advisory advisories ghsa blog* mailing list lists channel* changelog* release notes note twitter mastodon slack discord newsletter rss feed website social subscribe subscri* communicat* publi sicherheits* released releases log listed database news bulletin*',
  retrospective: 'retrospect* postmortem* post-mortem* mortem blameless lessons review',
  team: 'team teams member* committee group maintainer* src pst psirt wg council lead leads roles role coordinator officer contacts responders rotation rotat* chair round-robin volunteer* security_contacts center centre board csirt sirt psrt vmt sig chairs force taskforce crew squad circle people',
  fork: 'fork forks private* advisory advisories repositor* repo repos branch draft confidential',
  contact:
    'email* e-mail* mail mailto contact* address form forms chat telegram signal matrix hackerone bugcrowd huntr tidelift portal button tab dm message slack discord keybase',
  calendar:
    'monday* tuesday* wednesday* thursday* friday* saturday* sunday* weekday* weekend* utc gmt cet pst pt est am pm holiday* non-friday noon time',
  binaries:
    'binar* artifact* artefact* signed signature* sign build* built package* image* functional checksum* attest* cosign provenance tarball* wheels crates',
  embargo: 'embargo* need-to-know leak* confidential* secret* breach* breaks nda share shared',
  reference:
    'below above following follows template* section outlined described listed here document herein',
  tracker:
    'issue issues tracker public* forum* discussion* discuss slack discord ticket* twitter social channels github bug jira list irc chat',
  approval: 'approv* review* lgtm* agree* consensus merge* sign-off',
};
