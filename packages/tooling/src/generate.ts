import { generateActionDocs } from './generate-action-docs.ts';
import { generateRulePages } from './generate-rule-pages.ts';
import { generateValidators } from './generate-validators.ts';
import { ROOT } from './root.ts';

await generateValidators(ROOT);
await generateRulePages(ROOT);
await generateActionDocs(ROOT);
