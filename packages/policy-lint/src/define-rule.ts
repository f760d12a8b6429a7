import type { Fix, RelatedPlace, Span } from '@embargo/core';

import type { PolicyDocument } from './document/document.ts';
import type { Finding, Judgement, Rule, RuleCard, RuleContext } from './rule.ts';

/** Nobody mends more places at once, and an output holds 1 MB; the others are found behind them. */
const MOST_FINDINGS = 1000;

/** Where a finding stands: offsets into a document, or the span and path of a fact. */
export type Place =
  | { readonly start: number; readonly end: number; readonly in?: PolicyDocument }
  | { readonly span: Span; readonly path?: string };

interface Extras {
  readonly fix?: Fix;
  readonly related?: readonly RelatedPlace[];
}

type MessageTable<Messages> = { readonly [Id in keyof Messages]: string };

/** The names in braces: `Placeholder<'{url} is public'>` is `'url'`. */
type Placeholder<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** What a report of a message needs: a value for each brace, and what else there is to say. */
type Arguments<Message extends string> = [Placeholder<Message>] extends [never]
  ? [extras?: Extras]
  : [values: Readonly<Record<Placeholder<Message>, string | number>> & Extras];

/** Names a message, says where it applies, and fills the braces the message has. */
export type Report<Messages extends MessageTable<Messages>> = <Id extends keyof Messages>(
  message: Id,
  place: Place,
  ...values: Arguments<Messages[Id]>
) => void;

interface RuleSpec<Messages extends MessageTable<Messages>> extends RuleCard {
  /** Sentences; `{name}` is filled by the report. */
  readonly messages: Messages;
  readonly check: (
    context: RuleContext,
    report: Report<Messages>,
    unchecked: (reason: string) => void,
  ) => void;
}

/** Makes a rule; a misspelt message or a missing value does not compile. */
export function defineRule<const Messages extends MessageTable<Messages>>(
  spec: RuleSpec<Messages>,
): Rule {
  return { ...spec, kind: 'check', check: (context) => judge(spec, context) };
}

function judge<Messages extends MessageTable<Messages>>(
  { messages, check }: RuleSpec<Messages>,
  context: RuleContext,
): Judgement {
  const findings: Finding[] = [];
  const unchecked: string[] = [];
  const report = (id: keyof Messages, place: Place, values: Extras = {}): void => {
    if (findings.length === MOST_FINDINGS) return;
    findings.push({
      message: fill(messages[id], { ...values }),
      ...locate(place, context.document),
      related: values.related ?? [],
      ...(values.fix === undefined ? {} : { fix: values.fix }),
    });
  };
  check(context, report, (reason) => unchecked.push(reason));
  return { findings, unchecked };
}

/** The path and span of a place. */
export function locate(
  place: Place,
  document: PolicyDocument,
): { readonly path: string; readonly span: Span } {
  if ('span' in place) return { path: place.path ?? document.source.path, span: place.span };
  const { source } = place.in ?? document;
  return { path: source.path, span: source.span(place.start, place.end) };
}

function fill(message: string, values: Readonly<Record<string, unknown>>): string {
  return message.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = values[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : braces;
  });
}
