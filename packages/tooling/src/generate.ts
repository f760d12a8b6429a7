import { generateActionDocs } from './generate-action-docs.ts';
import { generateCheckPages } from './gate-checks/generate-check-pages.ts';
import { generateFaultCards } from './generate-fault-cards.ts';
import { generateRulePages } from './generate-rule-pages.ts';
import { generateValidators } from './generate-validators.ts';
import { generateTrustedRoots } from './generate-trusted-roots.ts';
import { ROOT } from './root.ts';

await generateValidators(ROOT);
await generateRulePages(ROOT);
await generateCheckPages(ROOT);
await generateActionDocs(ROOT);
await generateFaultCards(ROOT);
await generateTrustedRoots(ROOT);
