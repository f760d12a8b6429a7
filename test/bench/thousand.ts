import { lint, readDocument, readPolicy, rules, SourceText } from '@embargo/policy-lint';
import { lint as markdownlint } from 'markdownlint/sync';
import { remark } from 'remark';
import remarkPresetLintRecommended from 'remark-preset-lint-recommended';

import { cpuIn, median, print, round } from './measure.ts';
import { thousandPolicies } from './policies.ts';

const ROUNDS = 3;

/** A thousand policies in one process: against markdownlint and remark-lint, and where time goes. */
export function benchThousand(): void {
  const texts = thousandPolicies();
  const times = {
    ours: [] as number[],
    parser: [] as number[],
    markdownlint: [] as number[],
    remark: [] as number[],
  };
  for (let turn = 0; turn < ROUNDS; turn++) {
    times.parser.push(
      cpuIn(() => {
        texts.forEach((text) => readDocument(new SourceText('SECURITY.md', text)));
      }),
    );
    times.ours.push(
      cpuIn(() => {
        texts.forEach(judgeOne);
      }),
    );
    times.markdownlint.push(
      cpuIn(() => {
        texts.forEach((text) => markdownlint({ strings: { policy: text } }));
      }),
    );
    times.remark.push(
      cpuIn(() => {
        texts.forEach((text) => remark().use(remarkPresetLintRecommended).processSync(text));
      }),
    );
  }
  const ours = median(times.ours);
  for (const peer of ['markdownlint', 'remark'] as const) {
    print({
      name: '1,000 policies in one process, facts and rules',
      value: round(ours),
      unit: 'ms CPU',
      against: `${peer}: ${String(round(median(times[peer])))} ms`,
      ratio: round(ours / median(times[peer])),
    });
  }
  const parser = median(times.parser);
  print({
    name: '1,000 policies, our own share (facts and rules)',
    value: round(ours - parser),
    unit: 'ms CPU',
    against: `reading the Markdown: ${String(round(parser))} ms, at most as much`,
    ratio: round((ours - parser) / parser),
  });
}

function judgeOne(text: string): void {
  const policy = readPolicy('SECURITY.md', text);
  lint({ ...policy, profile: 'recommended', repository: undefined }, rules);
}
