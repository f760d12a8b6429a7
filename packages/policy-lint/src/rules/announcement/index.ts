import type { Rule } from '../../rule.ts';
import { advisoryPublicationMissing } from './advisory-publication-missing.ts';
import { announceChannelMissing } from './announce-channel-missing.ts';
import { announceFieldsMissing } from './announce-fields-missing.ts';
import { announceOnDevList } from './announce-on-dev-list.ts';
import { templateFieldMissing } from './template-field-missing.ts';
import { templateVariableMalformed } from './template-variable-malformed.ts';

export const announcementRules: readonly Rule[] = [
  announceChannelMissing,
  announceFieldsMissing,
  templateVariableMalformed,
  templateFieldMissing,
  announceOnDevList,
  advisoryPublicationMissing,
];
