import { runCaseAction } from '@embargo/case';

import { readInputs } from './inputs.ts';
import { trackDeadlines } from './main.ts';

void runCaseAction((inputs, deps) => trackDeadlines(readInputs(inputs), deps));
