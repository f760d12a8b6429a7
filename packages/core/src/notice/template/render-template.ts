import Mustache from 'mustache';

import { EmbargoError } from '../../error.ts';
import { missingVariables } from './missing-variables.ts';
import type { NoticeTemplate } from './template.ts';

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** A text without the channel's way of adding links and attachments to it. */
export interface RenderedText {
  /** One line of plain text, which the channel escapes. */
  readonly title: string;
  /** In the channel's markup; an empty line goes between two parts. */
  readonly parts: readonly string[];
}

export interface RenderOptions {
  /** Every name that a template may use. */
  readonly known: ReadonlySet<string>;
  /** The channel's, which takes one line; every line of every value in the body goes through it. */
  readonly escape: (text: string) => string;
}

/**
 * Fills a template in. Throws `INPUT_INVALID` naming every variable that the view does not have, so
 * that nothing is sent with a hole in it.
 */
export function renderTemplate(
  { title, body }: NoticeTemplate,
  view: object,
  { known, escape }: RenderOptions,
): RenderedText {
  const missing = [title, body].flatMap((text) => missingVariables(text, view, known));
  if (missing.length > 0) {
    const names = [...new Set(missing)].map(sayMissing).join(', ');
    throw new EmbargoError(
      'INPUT_INVALID',
      `The template of a notice needs ${names}, which the case does not have; complete the case, or put it into a section {{#…}}`,
    );
  }
  return {
    title: fill(title, view, (text) => text)
      .replace(/\s+/g, ' ')
      .trim(),
    parts: partsOf(fill(body, view, (text) => text.split(LINE_END).map(escape).join('\n'))),
  };
}

/** The date of a release is missing only ahead of it, and stands in the case under another name. */
function sayMissing(name: string): string {
  const isDate = name === 'releaseDate' || name === 'releaseTime';
  return isDate ? `"${name}" (of "releasesAt" in the case)` : `"${name}"`;
}

function fill(template: string, view: object, escape: (text: string) => string): string {
  return Mustache.render(template, view, {}, { escape: (value) => escape(String(value)) });
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/\n(?:[ \t]*\n)+/)
    .map((part) => part.replace(/^\n+/, '').trimEnd())
    .filter((part) => part !== '');
}
