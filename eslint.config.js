import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { ON_BOARD, onBoardRule } from './scripts/lib/on-board-rule.mjs';
import { partsRule } from './scripts/lib/parts-rule.mjs';
import svelteConfig from './svelte.config.js';

const TESTS = ['**/*.test.ts', '**/*.fixture.ts', 'tests/**/*.ts'];

export default ts.config(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      '.cache/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      'src/lib/i18n/paraglide/',
      // Builds as they were, bundled.
      'tests/fixtures/builds/',
    ],
  },
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'off', // the typed rule of the same name is on
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Code points are what initials and lengths are counted in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `async` also turns a synchronous throw into a rejection, which live queries rely on.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // Addresses start with `#/` in the hash router, and one module makes them.
      'svelte/no-navigation-without-resolve': 'off',
      // Maps, sets and dates are built anew in `$derived` and replaced, never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
      // ESLint sees a component's state as it is declared, svelte-check as it changes.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Other components reach ESLint without their types; svelte-check has them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // `let { value = $bindable() } = $props()` is how props are declared.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['src/service-worker.ts'],
    languageOptions: {
      globals: globals.serviceworker,
      parserOptions: { projectService: false, project: './tsconfig.service-worker.json' },
    },
  },
  {
    // In jobs too: what a worker cannot fetch the page is to fetch, and to tell of.
    files: ['src/routes/**', 'src/lib/**'],
    ignores: TESTS,
    plugins: { house: { rules: { parts: partsRule } } },
    rules: { 'house/parts': 'error' },
  },
  {
    files: ['src/**'],
    ignores: [...TESTS, ...ON_BOARD],
    rules: { 'no-restricted-imports': ['error', onBoardRule] },
  },
  {
    files: ['src/routes/**', 'src/lib/{session,keeping,parts,pages,shell}/**'],
    // Jobs run in workers, which have no page to tell it in; the page hears that they failed.
    ignores: ['**/*-job.ts', '**/*-worker.ts', ...TESTS],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['localStorage', 'sessionStorage'].map((name) => ({
          name,
          message: 'A browser may withhold it: use i18n/stored-choice.',
        })),
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      'no-restricted-properties': [
        'error',
        ...['only', 'skip', 'skipIf', 'runIf', 'todo', 'fixme'].map((property) => ({
          property,
          message: 'Every test runs, every time.',
        })),
      ],
      // A test says what it expects; a wrong `!` fails it.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['scripts/**', 'tests/{bench,lighthouse,webkit}/**', 'tests/reliability/*.mjs'],
    rules: { 'no-console': 'off' }, // they speak to a person in a terminal
  },
  {
    files: ['**/*.{js,mjs}'],
    ...ts.configs.disableTypeChecked,
  },
);
