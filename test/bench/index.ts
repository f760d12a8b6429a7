import { benchGate } from './gate.ts';
import { benchGrowth } from './growth.ts';
import { benchStep } from './step.ts';
import { benchThousand } from './thousand.ts';

benchStep();
benchThousand();
benchGrowth();
await benchGate();
