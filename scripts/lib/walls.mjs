/**
 * The walls between the rooms of `src/lib`: who may import what. One table, read by ESLint for
 * static imports and for `import()`, which `no-restricted-imports` does not see.
 *
 * Arrows point one way: domain ← storage, exchange, examples ← features ← routes; i18n and ui serve
 * features and routes. What two features share lives in `features/shared`.
 */

/**
 * @typedef {object} Room
 * @property {string} name Folder below `src/lib`.
 * @property {string[]} rooms Rooms it may import, besides itself.
 * @property {string[]} [packages] The only packages it may import; everything else is refused.
 * @property {string[]} [banned] Packages it may not import.
 */

/** Pure calculation without clock, DOM or framework. */
const PURE_PACKAGES = [
  'zod',
  'fractional-indexing',
  'temporal-polyfill',
  'snowball-stemmers',
  'd3-scale',
  'd3-shape',
];
const TEST_PACKAGES = ['vitest', 'fast-check', 'date-holidays', 'node:'];
const FRAMEWORK = [
  'svelte',
  '@sveltejs/',
  '$app/',
  'bits-ui',
  '@lucide/svelte',
  'svelte-dnd-action',
];

/** @type {Room[]} */
const ROOMS = [
  { name: 'domain', rooms: [], packages: PURE_PACKAGES },
  { name: 'examples', rooms: ['domain'], packages: PURE_PACKAGES },
  { name: 'storage', rooms: ['domain'] },
  { name: 'exchange', rooms: ['domain'], banned: ['dexie', ...FRAMEWORK] },
  { name: 'i18n', rooms: ['domain'], banned: ['dexie'] },
  { name: 'ui', rooms: ['i18n'], banned: ['dexie'] },
];
const BELOW_FEATURES = ['domain', 'storage', 'exchange', 'examples', 'i18n', 'ui'];
const ALL_ROOMS = [...BELOW_FEATURES, 'features'];

/** @param {string} text */
function escapeRegex(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/**
 * A pattern for every address that leaves the room: `$lib/other/…`, or a relative path that climbs
 * and then names another room.
 *
 * @param {string} self The room or feature itself.
 * @param {string[]} allowed Rooms it may enter.
 */
function roomPattern(self, allowed) {
  const open = [self, ...allowed];
  const shut = ALL_ROOMS.filter((room) => !open.includes(room)).concat('routes');
  return [
    String.raw`^\$lib(?!/(?:${open.map(escapeRegex).join('|')})(?:/|$))`,
    String.raw`^(?:\.{1,2}/)*\.\./(?:lib/)?(?:${shut.join('|')})(?:/|$)`,
  ];
}

/** @param {string[]} packages */
function onlyPackages(packages) {
  const names = packages.map((name) =>
    name.endsWith(':') ? escapeRegex(name) : `${escapeRegex(name)}(?:/|$)`,
  );
  return String.raw`^(?!\.{1,2}(?:/|$)|\$lib(?:/|$)|${names.join('|')})`;
}

/** @param {string[]} packages */
function bannedPackages(packages) {
  return `^(?:${packages
    .map((name) => (name.endsWith('/') ? escapeRegex(name) : `${escapeRegex(name)}(?:/|$)`))
    .join('|')})`;
}

/**
 * ESLint rules that refuse the given addresses, as static and as dynamic imports.
 *
 * @param {string[]} patterns Regular expressions of refused addresses.
 * @param {string} message
 * @returns {import('eslint').Linter.RulesRecord}
 */
function refuse(patterns, message) {
  return {
    'no-restricted-imports': ['error', { patterns: patterns.map((regex) => ({ regex, message })) }],
    'no-restricted-syntax': [
      'error',
      ...patterns.map((regex) => ({
        selector: `ImportExpression[source.value=/${regex.replaceAll('/', String.raw`\/`)}/]`,
        message,
      })),
    ],
  };
}

const SOURCES = '**/*.{ts,js,svelte}';
const TESTS = '**/*.test.ts';

/**
 * Flat-config blocks with disjoint globs: a later block for the same file would replace the rule.
 *
 * @param {string[]} features Names of the folders in `src/lib/features`.
 */
export function walls(features) {
  const rooms = ROOMS.flatMap(({ name, rooms: allowed, packages, banned }) => {
    const message = `src/lib/${name} may only import ${['itself', ...allowed].join(', ')}${
      packages ? ' and pure packages' : ''
    } (see src/lib/README.md).`;
    const patterns = roomPattern(name, allowed);
    const shipped = packages
      ? [...patterns, onlyPackages(packages)]
      : [...patterns, ...(banned ? [bannedPackages(banned)] : [])];
    const tested = packages
      ? [...patterns, onlyPackages([...packages, ...TEST_PACKAGES])]
      : shipped;
    const folder = `src/lib/${name}/`;
    return [
      { files: [folder + SOURCES], ignores: [folder + TESTS], rules: refuse(shipped, message) },
      { files: [folder + TESTS], rules: refuse(tested, message) },
    ];
  });
  const activities = [...new Set([...features, 'shared'])].map((feature) => {
    const open = feature === 'shared' ? ['shared'] : [feature, 'shared'];
    const others = features.filter((name) => !open.includes(name));
    const patterns = [
      String.raw`^\$lib(?!/(?:${BELOW_FEATURES.join('|')}|features/(?:${open.map(escapeRegex).join('|')}))(?:/|$))`,
      String.raw`^(?:\.{1,2}/)*\.\./(?:lib/)?routes(?:/|$)`,
      String.raw`^(?:\.{1,2}/)*\.\./features/(?!(?:${open.map(escapeRegex).join('|')})(?:/|$))`,
      bannedPackages(['dexie']),
    ];
    // From the feature's top folder `../board/x` is a neighbour; deeper down it may be a subfolder.
    if (others.length > 0) {
      patterns.push(String.raw`^(?:\.\./)+(?:${others.map(escapeRegex).join('|')})(?:/|$)`);
    }
    return {
      files: [`src/lib/features/${feature}/${SOURCES}`],
      rules: refuse(
        patterns,
        `A feature may not import another feature, a route or the database; what two share moves down to src/lib/features/shared or a room below.`,
      ),
    };
  });
  const routes = {
    files: [`src/routes/${SOURCES}`, 'src/*.ts'],
    rules: refuse([bannedPackages(['dexie'])], 'Only src/lib/storage talks to the database.'),
  };
  return [...rooms, ...activities, routes];
}
