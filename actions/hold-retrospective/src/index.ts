import { runCaseAction } from '@embargo/case';

import { readInputs } from './inputs.ts';
import { holdRetrospective } from './main.ts';

void runCaseAction((inputs, deps) => holdRetrospective(readInputs(inputs), deps));
