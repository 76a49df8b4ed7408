/**
 * The house: which room may enter which, who may use what from outside, and no circles. `npm test` asks
 * dependency-cruiser, which follows types and parts that are fetched on demand too. See src/lib/README.md.
 */

/** Storey by storey: a room may enter these, and itself. */
const GROUND = ['domain', 'examples', 'exchange', 'i18n', 'storage', 'ui'];
export const BELOW = {
  domain: [],
  examples: ['domain'],
  exchange: ['domain'],
  i18n: ['domain'],
  storage: ['domain'],
  ui: ['i18n'],
  words: GROUND,
  session: [...GROUND, 'words'],
  keeping: [...GROUND, 'words', 'session'],
  parts: [...GROUND, 'words', 'session', 'keeping'],
  pages: [...GROUND, 'words', 'session', 'keeping', 'parts'],
  shell: [...GROUND, 'words', 'session', 'keeping', 'parts', 'pages'],
};

/** Pure calculation without clock, DOM or framework. */
const PURE = [
  'd3-scale',
  'd3-shape',
  'fractional-indexing',
  'snowball-stemmers',
  'temporal-polyfill',
  'zod',
];
const TESTING = ['@vitest', 'date-holidays', 'fast-check', 'vitest'];
const FRAMEWORK = ['@lucide/svelte', '@sveltejs', 'bits-ui', 'svelte', 'svelte-dnd-action'];

const TEST = String.raw`\.test\.ts$`;

/** @param {string[]} names */
function packages(names) {
  return `(?:^|/)node_modules/(?:${names.join('|')})/`;
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'found',
      comment: 'What cannot be found is not judged either.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        couldNotResolve: true,
        pathNot: [String.raw`^\$(?:app|service-worker)(?:/|$)`, '^virtual:'],
      },
    },
    ...Object.entries(BELOW).map(([room, below]) => ({
      name: `room-${room}`,
      comment: `src/lib/${room} may enter ${['itself', ...below].join(', ')}.`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^src/lib/${room}/` },
      to: {
        path: '^src/(?:lib|routes)/',
        pathNot: `^src/lib/(?:${[room, ...below].join('|')})/`,
      },
    })),
    {
      name: 'no-markup',
      comment: 'Sentences and files are made without a page, for workers and tests too.',
      severity: 'error',
      from: { path: '^src/lib/(?:words|keeping)/' },
      to: { path: String.raw`^src/.*\.svelte$` },
    },
    {
      name: 'pages-are-apart',
      comment:
        'A page may not enter another: what two show moves to src/lib/parts or a room below.',
      severity: 'error',
      from: { path: '^src/lib/pages/([^/]+)/' },
      to: { path: '^src/lib/pages/', pathNot: '^src/lib/pages/$1/' },
    },
    {
      name: 'pure',
      comment: `domain and examples reckon without clock, page or framework: only ${PURE.join(', ')}.`,
      severity: 'error',
      from: { path: '^src/lib/(?:domain|examples)/', pathNot: TEST },
      to: { pathNot: ['^src/', packages(PURE)] },
    },
    {
      name: 'pure-in-tests',
      comment: 'Tests of domain and examples may use the means of testing too.',
      severity: 'error',
      from: { path: `^src/lib/(?:domain|examples)/.*${TEST}` },
      to: { pathNot: ['^src/', packages([...PURE, ...TESTING])], dependencyTypesNot: ['core'] },
    },
    {
      name: 'exchange-without-framework',
      severity: 'error',
      from: { path: '^src/lib/exchange/' },
      to: { path: [packages(FRAMEWORK), String.raw`^\$app/`] },
    },
    {
      name: 'only-storage-has-the-database',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/lib/storage/' },
      to: { path: packages(['dexie']) },
    },
    {
      name: 'nothing-of-the-workshop',
      comment: 'What is shipped needs nothing of the tests and scripts.',
      severity: 'error',
      from: { path: '^src/', pathNot: [TEST, String.raw`\.fixture\.ts$`] },
      to: { path: '^(?:tests|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/lib/i18n/paraglide'] },
    tsPreCompilationDeps: true,
    webpackConfig: { fileName: 'scripts/lib/resolve-as-vite.mjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['browser', 'svelte', 'import', 'types', 'default'],
      extensions: ['.ts', '.js', '.svelte', '.svelte.ts', '.mjs', '.json'],
    },
  },
};
