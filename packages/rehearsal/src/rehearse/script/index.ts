import { LOOK_BACK } from './look-back.ts';
import { MAKE_FIX } from './make-fix.ts';
import { RELEASE_DAY } from './release-day.ts';
import type { Script } from './step.ts';
import { TAKE_REPORT } from './take-report.ts';
import { REMIND, TELL_AHEAD } from './tell-ahead.ts';
import { judgeReadiness } from './workflows.ts';

/** One case from its report to its retrospective. */
export const SCRIPT: Script = [
  ...TAKE_REPORT,
  ...MAKE_FIX,
  ...TELL_AHEAD,
  judgeReadiness('judge-readiness', {}),
  ...REMIND,
  ...RELEASE_DAY,
  ...LOOK_BACK,
];
