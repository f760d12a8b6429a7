import { runCaseAction } from '@embargo/case';

import { readInputs } from './inputs.ts';
import { gateAdvisory } from './main.ts';

void runCaseAction((inputs, deps) => gateAdvisory(readInputs(inputs), deps));
