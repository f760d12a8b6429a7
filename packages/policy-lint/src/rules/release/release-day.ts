/** The title of the step in which the fix comes out. */
export const RELEASE_DAY = /\brelease day\b|\bday of (?:the )?release\b/;
