import { USAGE } from '@embargo/case';

import { judgeStep } from '../case/in-time.ts';
import { windowPlaces } from '../case/places.ts';
import { STAGES } from '../check.ts';
import type { Check } from '../check.ts';

export const reportAcknowledged: Check = {
  id: 'report-acknowledged',
  promise: 'The report was acknowledged in time.',
  stages: STAGES,
  isAboutTime: true,
  promisedBy: ({ process }) => windowPlaces(process.acknowledgement),
  evaluate(evidence) {
    const { record } = evidence;
    if (record.status === 'unobservable') return record;
    return judgeStep(evidence, {
      window: 'acknowledgement',
      done: 'the report was acknowledged',
      command: USAGE.acknowledge,
      recorded: record.value.acknowledged,
    });
  },
};
