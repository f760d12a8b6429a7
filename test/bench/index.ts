import { benchGrowth } from './growth.ts';
import { benchStep } from './step.ts';
import { benchThousand } from './thousand.ts';

benchStep();
benchThousand();
benchGrowth();
