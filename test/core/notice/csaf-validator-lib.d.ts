declare module '@secvisogram/csaf-validator-lib/basic.js';

declare module '@secvisogram/csaf-validator-lib/validate.js' {
  interface Outcome {
    readonly name: string;
    readonly isValid: boolean;
    readonly errors: readonly { readonly instancePath: string; readonly message: string }[];
  }
  export default function validate(
    tests: readonly unknown[],
    document: unknown,
  ): Promise<{ readonly tests: readonly Outcome[] }>;
}
