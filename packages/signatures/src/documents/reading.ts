/** Why a document is refused; one code for one fault. */
export type DocumentCode =
  | 'DOCUMENT_TOO_LARGE'
  | 'DOCUMENT_TOO_DEEP'
  | 'DOCUMENT_NOT_TEXT'
  | 'DOCUMENT_NOT_JSON'
  | 'DOCUMENT_KEY_TWICE'
  | 'DOCUMENT_FIELD_MISSING'
  | 'DOCUMENT_FIELD_WRONG'
  | 'DOCUMENT_TOO_MANY'
  | 'DOCUMENT_NOT_GZIP'
  | 'NAME_UNSAFE'
  | 'CHECKSUMS_EMPTY'
  | 'CHECKSUM_LINE_WRONG'
  | 'CHECKSUM_NAME_TWICE'
  | 'STATEMENT_TYPE_UNKNOWN'
  | 'STATEMENT_WITHOUT_SUBJECT'
  | 'SUBJECT_DIGEST_WRONG'
  | 'PREDICATE_TYPE_OTHER'
  | 'SBOM_FORMAT_UNKNOWN'
  | 'SBOM_VERSION_UNKNOWN'
  | 'EXECUTABLE_UNKNOWN'
  | 'EXECUTABLE_TRUNCATED'
  | 'EXECUTABLE_NOT_RUNNABLE'
  | 'ARCHIVE_UNKNOWN'
  | 'ARCHIVE_WRONG'
  | 'ARCHIVE_TOO_LARGE'
  | 'ARCHIVE_LINK'
  | 'ARCHIVE_MEMBER_TWICE'
  | 'ARCHIVE_MEMBER_MISSING';

/** What a document holds, or why it was refused. */
export type Reading<T> = { readonly status: 'read'; readonly value: T } | Refused;

export interface Refused {
  readonly status: 'refused';
  readonly code: DocumentCode;
  /** One sentence: what was found and what was expected. */
  readonly message: string;
}

/** Thrown inside a reader, and nowhere outside of it: `reading` makes it a result. */
export class Refusal extends Error {
  readonly code: DocumentCode;

  constructor(code: DocumentCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** Runs a reader; what it refuses becomes a result, what is our own mistake stays an error. */
export function reading<T>(read: () => T): Reading<T> {
  try {
    return { status: 'read', value: read() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 'refused', code: error.code, message: error.message };
  }
}
