import path from 'node:path';

import { CONFIG_PATH, EmbargoError, NOTICE_PHASES, readNoticeCase } from '@embargo/core';
import type { LocatedConfig, NoticeCase, NoticeTemplate } from '@embargo/core';
import { openCheckout, readFile } from '@embargo/github';
import type { Checkout } from '@embargo/github';
import { announcementTemplateOf, decode, policiesAmong } from '@embargo/policy-lint';

import { oneOf, parseWords } from '../command.ts';
import type { Command } from '../command.ts';
import { previewOf } from '../notice/preview.ts';
import type { Preview } from '../notice/preview.ts';
import { openConfig } from '../open-config.ts';
import { openPolicy } from '../open-policy.ts';

const HELP = `Usage: embargo notice --case FILE --config FILE [options]

Shows what would be said of a case where: every text to the letter, and the documents for machines.
It sends nothing. The announcement template of the policy is used where it has one.

  --case FILE     the case (schemas/notice-case.schema.json)
  --config FILE   the configuration, with "channels" (${CONFIG_PATH} where it exists)
  --phase P       ${NOTICE_PHASES.join(', ')} (release)
  --channel ID    the text of this channel alone, and nothing else
  --key FILE      the ledger's secret: markers and addresses that are known ahead are then as they
                  will be sent
  --json          one document, with the hash that the action wants to see

Exit: 0 everything fits, 2 the job could not be done.
`;

const OPTIONS = {
  case: { type: 'string' },
  config: { type: 'string' },
  phase: { type: 'string' },
  channel: { type: 'string' },
  key: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `embargo notice` */
export const notice: Command = {
  help: HELP,
  async run(words, terminal) {
    const { values } = parseWords('notice', words, OPTIONS);
    const phase = oneOf('--phase', values.phase ?? 'release', NOTICE_PHASES);
    const checkout = openCheckout(terminal.cwd);
    const config = await openConfig(values.config, checkout);
    if (config === undefined) throw wanted('--config FILE, the configuration with "channels"');
    if (values.case === undefined) throw wanted('--case FILE, the case to tell of');
    const preview = previewOf({
      notice: caseIn(values.case, checkout),
      phase,
      config: config.config,
      policyTemplate: templateOf(config, checkout),
      key: values.key === undefined ? undefined : textOf(values.key, checkout).trim(),
    });
    if (values.json === true) {
      const notices = preview.notices.filter(({ channel }) => isAsked(channel, values.channel));
      terminal.write(`${JSON.stringify({ schemaVersion: 1, phase, ...preview, notices })}\n`);
    } else if (values.channel === undefined) {
      terminal.write(sayAll(preview));
    } else {
      terminal.write(textIn(preview, values.channel));
    }
    return 0;
  },
};

function wanted(what: string): EmbargoError {
  return new EmbargoError(
    'USAGE',
    `Nothing says which, expected ${what}; see "embargo notice --help"`,
  );
}

function isAsked(channel: string, asked: string | undefined): boolean {
  return asked === undefined || asked === channel;
}

function textOf(name: string, checkout: Checkout): string {
  return decode(name, readFile(path.resolve(checkout.root, name), name));
}

function caseIn(name: string, checkout: Checkout): NoticeCase {
  const text = textOf(name, checkout);
  try {
    return readNoticeCase(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof EmbargoError) throw cause;
    throw new EmbargoError('INPUT_INVALID', `${name} is not JSON, expected a case`);
  }
}

function templateOf({ config }: LocatedConfig, checkout: Checkout): NoticeTemplate | undefined {
  const name = config.policy ?? policiesAmong(checkout.files())[0];
  return name === undefined ? undefined : announcementTemplateOf(openPolicy(name, checkout).policy);
}

function textIn({ notices }: Preview, channel: string): string {
  const found = notices.find((one) => one.channel === channel);
  if (found !== undefined) return found.text;
  const ids = notices.map((one) => one.channel).join(', ');
  throw new EmbargoError('USAGE', `--channel is "${channel}", expected one of: ${ids}`);
}

function sayAll({ notices, documents, hash }: Preview): string {
  const texts = notices.map(({ channel, kind, stage, title, text, isShortened, awaits }) => {
    const notes = [
      ...(isShortened ? ['shortened to fit'] : []),
      ...awaits.map((id) => `waits for the address of "${id}"`),
    ];
    const note = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
    return `=== stage ${stage}: ${channel}, ${kind}${note}\nTitle: ${title}\n\n${text}\n`;
  });
  const files = documents.map(({ name, text }) => `  ${name}, ${text.length} characters`);
  const machines = files.length === 0 ? [] : [`=== for machines\n${files.join('\n')}\n`];
  return [...texts, ...machines, `=== hash ${hash}\n`].join('\n');
}
