/**
 * Words that a promise cannot do without, finer than topics. They only say where to look: an
 * expression is put to those sentences alone that have a word of each class it needs.
 */
export const TERM = {
  /** Those who may be told early. */
  receiver: 1 << 0,
  early: 1 << 1,
  tell: 1 << 2,
  list: 1 << 3,
  publish: 1 << 4,
  /** Weaker verbs of telling, which need a channel behind them. */
  spread: 1 << 5,
  follow: 1 << 6,
  channel: 1 << 7,
  advisory: 1 << 8,
  refuse: 1 << 9,
  artifact: 1 << 10,
  signed: 1 << 11,
  approve: 1 << 12,
  /** What is approved or merged. */
  change: 1 << 13,
  fork: 1 << 14,
  /** Branches and versions beside the newest. */
  line: 1 << 15,
  /** Those bound by an embargo. */
  bound: 1 << 16,
  /** What they may not do. */
  bind: 1 << 17,
  body: 1 << 18,
  /** What a person who does a team's work is called. */
  office: 1 << 19,
  breach: 1 << 20,
  contain: 1 << 21,
  /** What is published: an advisory, an announcement… */
  notice: 1 << 22,
  /** How members come and go. */
  turnover: 1 << 23,
  lead: 1 << 24,
  backport: 1 << 25,
  everyone: 1 << 26,
  work: 1 << 27,
} as const;

/** Words of each term, in the notation of `vocabulary.ts`. */
export const TERM_WORDS: Readonly<Record<keyof typeof TERM, string>> = {
  receiver:
    'distributor* distrib distro distros distributions vendor* downstream* packager* packag* integrator* partner* stakeholder* providers operator* validators resellers oems licensees subscribers subscribed adopters customers trusted high-profile high-exposure key major large critical enterprise selected select dependent third-party third',
  early:
    'early earlier advance advanced expected beforehand ahead embargo* pre-disclos* predisclos* pre-notif* prenotif* pre-announc* preannounc* pre-release prerelease* disclosure notification announcement heads-up heads before prior during private privately',
  tell: 'notif* inform informs informed informing information contact contacted contacting alert* tell told warn* share* sharing provid* send sent give given gives giving disclos* distribut* email* e-mail* announce* notice* receiv* advise* brief* available circulat* deliver* gets get hear hears learn learns supply supplied supplies access heads-up heads go goes reach reaches pre-notif* pre-disclos*',
  list: 'list lists group groups program* announce for distros',
  publish:
    'announc* broadcast* publici* publish* posted posts cross-post* annonc* publi* ffentlich* offentlich*',
  spread:
    'communicat* distribut* disseminat* notif* inform informs informed informing disclos* share shared sharing releas* documented listed lists mention* noted describ* track* record* sent send sending available alert* post highlight* delivered provided public called flagged marked note entry',
  follow:
    'subscri* sign signing follow* watch* join* monitor* consult* read see check* visit* view* find found browse* stay look* maintain* keep* host* offer* run all list past published previous known disclosed historical',
  channel:
    'advisory advisories ghsa sicherheits* avis avisos aviso slack discord matrix gitter telegram irc zulip mattermost twitter mastodon fosstodon bluesky linkedin reddit facebook social tweet* mailing mailing-list* oss-security newsletter* announce announcement* email* e-mail* google listserv rss atom blog* changelog* change-log* log notes release-notes changes news release releases issue issues tracker website* web web-site* home homepage page portal bulletin* forum* discourse discussions cve osv nvd database list lists feed',
  advisory: 'advisory advisories ghsa',
  refuse:
    'not no never nor cannot t forbidden prohibited avoid refrain instead rather without neither unless',
  artifact:
    'binary binaries artifact* artefact* release releases package packages image images tarball* wheel wheels crate crates build builds installer* executable* archive* chart charts jar jars tag tags',
  signed:
    'signed gpg-signed pgp-signed code-signed signature* attest* cosign sigstore sign built rebuilt build checksum* sha digest*',
  approve: 'approv* lgtm* sign-off signs signed sign review reviews reviewed',
  change:
    'pr prs pull merge merged merging merges commit commits patch patches fix fixes change changes code',
  fork: 'fork forks repo repos repositor* branch branches mirror clone semi-public* semipublic*',
  line: 'branch branches versions version releases series majors minors major minor release',
  bound:
    'member* stakeholder* recipient* receiver* subscriber* participant* distributor* vendor* partners downstream* collaborator* employees individuals anyone those people everyone parties organi* embargo* information',
  bind: 'shar* public publish* disclos* discuss* reveal* redistribut* distribut* forward* notify leak* use used uses using deploy* hint* pass* need-to-know need abide* adher* compl* honor* honour* observe agree* nda non-disclosure traffic tlp private confidential secret within',
  body: 'team teams committee group council center centre board office wg sig tag psirt csirt psrt sirt vmt',
  office:
    'contact contacts champion* lead leads officer* coordinator* manager* responder* maintainer*',
  breach:
    'break* broke* breach* violat* leak* compromis* fails lifted ends prematurely premature share shared disclose disclosed',
  contain:
    'includ* contain* describ* list* detail* provid* cover* specif* state states stating with summari* outlin* identif* explain*',
  notice:
    'advisory advisories announc* bulletin* notes disclosure post-disclosure notice notices blog publication email e-mail',
  turnover:
    'new potential prospective additional incoming future join joining become becoming added members step steps stepping resign* retire* leave withdraw inactiv* unreachable unresponsive reached active responsive reachable respond* participat* fail fails failed without absen*',
  lead: 'round-robin round rotates rotated rotating rotate turns volunteer*',
  backport:
    'backport* back-port* back cherry-pick* cherrypick* cherry fix fixes patch patches update updates release releases advisory pr prs pull',
  everyone: 'users community everyone public subscribers customers distribution',
  work: 'creat* open* use uses used using develop* work* fix* patch* implement* prepar* collaborat* review* test* host* start* perform* push* get gets access merg* public*',
};
