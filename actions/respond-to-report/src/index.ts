import { runCaseAction } from '@embargo/case';

import { readInputs } from './inputs.ts';
import { respondToReport } from './main.ts';

void runCaseAction((inputs, deps) => respondToReport(readInputs(inputs), deps));
