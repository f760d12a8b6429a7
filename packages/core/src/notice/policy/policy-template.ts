import type { NoticeTemplate } from '../template/template.ts';
import { answerOf } from './template-questions.ts';
import { isAboutOne, withMustache } from './policy-variables.ts';

/** The announcement template that a policy holds. */
export interface PolicyTemplate extends NoticeTemplate {
  /** The address that it is to be sent to, where it names one. */
  readonly to?: string;
}

const FENCE = /^\s{0,12}(?:`{3,}|~{3,})/;
const HEADER = /^(Subject|To|From|Cc|Reply-To|Date):(.*)$/i;
const MARKED_HEADING = /^(?:#{1,6} |\*\*.*\*\*:?$)/;
const SHORT_HEADING = /^[^.]{1,80}:$/;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)]) /;
const MORE = /^\s*(?:\.{3}|…)\s*$/;

/**
 * Makes a template of the text that a policy shows: its header lines become the title, its
 * variables those of a notice, list items about a vulnerability stand for each of them, and a
 * comment under a question gives way to the answer. A question without an answer is left out.
 */
export function policyTemplate(block: string): PolicyTemplate {
  const { headers, lines } = splitHeaders(dedented(block));
  const body = withAnswers(repeated(withMustache(lines.join('\n')).split('\n'))).join('\n');
  const to = headers.get('to');
  const subject = headers.get('subject');
  return {
    title: subject === undefined ? DEFAULT_TITLE : withMustache(subject),
    body: body.replace(/\n{3,}/g, '\n\n').trim(),
    ...(to === undefined ? {} : { to }),
  };
}

const DEFAULT_TITLE = 'Security release of {{project}}{{#version}} {{version}}{{/version}}';

/** Without the fences of the code block and the indentation that all lines share. */
function dedented(block: string): readonly string[] {
  const lines = block.replace(/\r\n?/g, '\n').split('\n');
  const inner = lines.filter(
    (line, index) => !((index === 0 || index === lines.length - 1) && FENCE.test(line)),
  );
  const filled = inner.filter((line) => line.trim() !== '');
  const indents = filled.map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...(indents.length === 0 ? [0] : indents));
  return inner.map((line) => line.slice(indent).trimEnd());
}

function splitHeaders(lines: readonly string[]): {
  readonly headers: ReadonlyMap<string, string>;
  readonly lines: readonly string[];
} {
  const headers = new Map<string, string>();
  let count = 0;
  for (const line of lines) {
    const [, name, value] = HEADER.exec(line) ?? [];
    if (name === undefined || value === undefined) break;
    headers.set(name.toLowerCase(), value.trim());
    count += 1;
  }
  return { headers, lines: lines.slice(count) };
}

/** List items about one vulnerability, and lines that "…" follows, stand there for each. */
function repeated(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, index) => {
    if (MORE.test(line) && isAboutOne(lines[index - 1] ?? '')) return [];
    const isRepeated = isAboutOne(line) && (ITEM.test(line) || MORE.test(lines[index + 1] ?? ''));
    return isRepeated ? ['{{#vulnerabilities}}', line, '{{/vulnerabilities}}'] : [line];
  });
}

/** Comments say what to write; where it is known it is written, else the question goes. */
function withAnswers(lines: readonly string[]): readonly string[] {
  const sections = sectionsOf(lines);
  return sections.flatMap(({ heading, content }) => {
    const text = content.join('\n');
    const hasComment = text.includes('<!--');
    const rest = withoutComments(text);
    const answer = hasComment ? answerOf(heading) : undefined;
    const head = heading === '' ? [] : [heading];
    if (answer === undefined) {
      return hasComment && rest.trim() === '' ? [] : [...head, ...rest.split('\n')];
    }
    const filled = [`{{#${answer}}}`, `{{${answer}}}`, `{{/${answer}}}`];
    if (rest.trim() !== '') return [...head, ...rest.split('\n'), ...filled, ''];
    const [open = '', value = '', close = ''] = filled;
    return [open, ...head, '', value, close, ''];
  });
}

interface Section {
  readonly heading: string;
  readonly content: readonly string[];
}

function sectionsOf(lines: readonly string[]): readonly Section[] {
  const sections: { heading: string; content: string[] }[] = [{ heading: '', content: [] }];
  let isComment = false;
  for (const line of lines) {
    const opens = line.lastIndexOf('<!--');
    const isHeading = !isComment && opens === -1 && isHeadingLike(line) && !isAboutOne(line);
    if (isHeading) sections.push({ heading: line, content: [] });
    else sections.at(-1)?.content.push(line);
    if (opens !== -1 || isComment) isComment = line.lastIndexOf('-->') < Math.max(opens, 0);
  }
  return sections;
}

/** What is marked as a heading, asks, or introduces what follows. */
function isHeadingLike(line: string): boolean {
  const text = line.trim();
  return MARKED_HEADING.test(text) || text.endsWith('?') || SHORT_HEADING.test(text);
}

function withoutComments(text: string): string {
  let rest = text;
  for (let start = rest.indexOf('<!--'); start !== -1; start = rest.indexOf('<!--')) {
    const end = rest.indexOf('-->', start);
    rest = rest.slice(0, start) + (end === -1 ? '' : rest.slice(end + 3));
  }
  return rest;
}
