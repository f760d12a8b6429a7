import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Which packages of ours a folder may import; the graph is in CONTRIBUTING.md. */
const only = (...allowed) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: ['@embargo/*', ...allowed.map((name) => `!${name}`)],
          message: 'Imports go one way, see "The graph" in CONTRIBUTING.md',
        },
        { group: ['**/packages/*/src/**', '@embargo/*/*'], message: 'Import from the package' },
      ],
    },
  ],
});

const pure = {
  'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Take the time as an argument',
    },
    {
      selector: "MemberExpression[object.name='Date'][property.name='now']",
      message: 'Take the time as an argument',
    },
    {
      selector: 'ImportDeclaration[source.value=/^node:(fs|child_process|http|https|net|os)/]',
      message: 'Core does no I/O; take what it gives as an argument',
    },
  ],
};

export default tseslint.config(
  { ignores: ['**/dist', '**/*.js', '**/*.mjs', '**/*.d.ts', '.tools', 'coverage'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'max-depth': ['error', 3],
      complexity: ['error', 10],
      'no-console': 'error',
      'no-control-regex': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['packages/core/src/**'], rules: { ...only(), ...pure } },
  {
    files: [
      'packages/policy-lint/src/**',
      'packages/github/src/**',
      'packages/ledger/src/**',
      'packages/signatures/src/**',
      'packages/channels/src/**',
    ],
    rules: only('@embargo/core'),
  },
  {
    files: ['packages/rehearsal/src/**'],
    rules: only('@embargo/core', '@embargo/policy-lint'),
  },
  {
    files: ['packages/case/src/**'],
    rules: only('@embargo/core', '@embargo/policy-lint', '@embargo/github', '@embargo/ledger'),
  },
  {
    files: ['actions/*/src/**', 'packages/cli/src/**'],
    rules: only(
      '@embargo/case',
      '@embargo/core',
      '@embargo/policy-lint',
      '@embargo/github',
      '@embargo/ledger',
      '@embargo/signatures',
      '@embargo/channels',
    ),
  },
  {
    files: ['packages/cli/src/**', 'actions/rehearse/src/**'],
    rules: only(
      '@embargo/channels',
      '@embargo/core',
      '@embargo/policy-lint',
      '@embargo/github',
      '@embargo/rehearsal',
      '@embargo/signatures',
    ),
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
