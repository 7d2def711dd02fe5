import js from '@eslint/js';
import stylistic from '@stylistic/eslint-plugin';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** The core and the sched.com code run anywhere: no editor, no Node, no DOM. */
const pure = {
  'no-restricted-imports': [
    'error',
    {
      paths: [{ name: 'vscode', message: 'Only src/vscode/ knows VS Code.' }],
      patterns: [
        {
          group: ['node:*', 'fs', 'path', 'os', 'url', 'util', 'child_process'],
          message: 'This code also runs in a web worker.',
        },
        { group: ['**/vscode/**'], message: 'Data flows from here to the adapters, never back.' },
      ],
    },
  ],
  'no-restricted-globals': [
    'error',
    'process',
    'Buffer',
    'require',
    'window',
    'document',
    'navigator',
    'fetch',
    'setTimeout',
    'setInterval',
    'console',
  ],
};

/** Texts with words in them: not ids, paths and icons. */
const words = '/[a-zA-Z]{2,} [a-z(]|^(\\$\\([\\w-]+\\) )?[A-Z][a-z]+…?$/';
const names =
  '/^(title|tooltip|label|description|detail|placeHolder|placeholder|prompt|openLabel|accessibleLabel|message|name|text)$/';
const literals = `:matches(Literal[value=${words}], TemplateLiteral:has(TemplateElement[value.raw=${words}]))`;
const message = 'What a user sees goes through l10n.t, see CONTRIBUTING.md.';

/** Places of texts that a user sees: none is a literal, because nobody could translate it. */
const shownTexts = [
  `CallExpression[callee.property.name=/^(show\\w+Message|setStatusBarMessage)$/] > ${literals}`,
  `CallExpression[callee.name=/^(remark|commandWith|counted|part|action|iconed|webLink)$/] > ${literals}`,
  `NewExpression[callee.property.name=/^(CodeAction|DocumentPasteEdit|TreeItem)$/] > ${literals}`,
  `Property[key.name=${names}] > ${literals}.value`,
  `Property[key.name=${names}] > ConditionalExpression > ${literals}`,
  `AssignmentExpression[left.property.name=${names}] > ${literals}.right`,
  `AssignmentExpression[left.property.name=${names}] > ConditionalExpression > ${literals}`,
].map((selector) => ({ selector, message }));

const privateMembers = {
  selector: '[accessibility="private"]',
  message: 'Private members start with #, everywhere.',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.vscode-test/', '.cache/', 'coverage/', '**/node_modules/'] },
  js.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      // Patterns put together from parts have groups and alternatives a person would not write.
      'regexp/no-useless-non-capturing-group': 'off',
      'regexp/prefer-character-class': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        AbortSignal: 'readonly',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'fit/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off',
      'no-control-regex': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: ['describe', 'it'], package: 'mocha' }] },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-syntax': ['error', privateMembers],
    },
  },
  {
    // What a reader can hold in mind at once.
    files: ['src/**/*.ts'],
    plugins: { '@stylistic': stylistic },
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
      'no-nested-ternary': 'error',
      'no-restricted-syntax': ['error', privateMembers, ...shownTexts],
      // A text is one string, so that it can be found in the bundles.
      '@stylistic/max-len': ['error', { code: 120, ignoreStrings: true }],
    },
  },
  { files: ['src/core/**/*.ts', 'src/sched/**/*.ts'], rules: pure },
);
