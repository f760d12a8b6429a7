import { defineRule } from '../../define-rule.ts';
import { writtenLinks } from './links/written-links.ts';

interface Move {
  readonly from: RegExp;
  readonly to: string;
  /** Whether the new address is known to be the same page. */
  readonly isSamePage: boolean;
}

const MOVES: readonly Move[] = [
  {
    from: /^https?:\/\/landing\.google\.com\/sre\/(?:sre-)?book\/chapters\/([\w-]{1,80})(?:\.html)?\/?$/,
    to: 'https://sre.google/sre-book/$1/',
    isSamePage: true,
  },
  {
    from: /^https?:\/\/landing\.google\.com\/sre\b.*$/,
    to: 'https://sre.google/',
    isSamePage: false,
  },
  {
    from: /^https?:\/\/cve\.mitre\.org\/cgi-bin\/cvename\.cgi\?name=(CVE-\d{4}-\d{4,9})$/,
    to: 'https://www.cve.org/CVERecord?id=$1',
    isSamePage: true,
  },
  {
    from: /^https?:\/\/cve\.mitre\.org\/cve\/request_id\.html.*$/,
    to: 'https://www.cve.org/ReportRequest/ReportRequestForNonCNAs',
    isSamePage: true,
  },
  { from: /^https?:\/\/cve\.mitre\.org\/?$/, to: 'https://www.cve.org/', isSamePage: true },
  {
    from: /^https?:\/\/raw\.github\.com\/(\S{1,400})$/,
    to: 'https://raw.githubusercontent.com/$1',
    isSamePage: true,
  },
  {
    from: /^https?:\/\/help\.github\.com\/(\S{0,400})$/,
    to: 'https://docs.github.com/$1',
    isSamePage: false,
  },
];

const MOVED_HOSTS = ['landing.google.com', 'cve.mitre.org', 'raw.github.com', 'help.github.com'];

export const urlMoved = defineRule({
  code: 'CVD813',
  id: 'url-moved',
  summary: 'Links lead to where a page stands now',
  level: 'info',
  why: 'A page that has moved is found by a redirect for as long as somebody pays for it. Pages about security that are gone leave the reader without the definition you rely on.',
  mend: 'Write the new address.',
  source: 'The sites themselves; no network is asked',
  controls: [],
  messages: { moved: '"{url}" has moved, expected "{to}"' },
  check({ documents }, report) {
    for (const document of documents) {
      for (const { url, start, end } of writtenLinks(document)) {
        if (!MOVED_HOSTS.some((host) => url.includes(host))) continue;
        const move = MOVES.find(({ from }) => from.test(url));
        if (move === undefined) continue;
        const to = url.replace(move.from, move.to);
        const edits = [{ span: document.source.span(start, end), text: to }];
        const fix = { description: `Link to ${to}`, edits, safe: move.isSamePage };
        report('moved', { start, end, in: document }, { url, to, fix });
      }
    }
  },
});
