import type { Validator } from '../config/read-document-of.ts';

/** `schemas/roster.schema.json`, compiled ahead. */
export const validateRoster: Validator;
