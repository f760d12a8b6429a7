import { benchDistributors } from './distributors.ts';
import { benchDeadlines } from './deadlines.ts';
import { benchGate } from './gate.ts';
import { benchGrowth } from './growth.ts';
import { benchHash } from './hash.ts';
import { benchStep } from './step.ts';
import { benchThousand } from './thousand.ts';
import { benchVerify } from './verify.ts';

benchStep();
benchThousand();
benchGrowth();
await benchGate();
await benchDeadlines();
await benchDistributors();
benchVerify();
benchHash();
