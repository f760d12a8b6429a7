import path from 'node:path';

import { generateValidators } from './generate-validators.ts';

const root = path.resolve(import.meta.dirname, '../../..');

await generateValidators(root);
