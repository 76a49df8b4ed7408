import { initialScripts } from './scripts/lib/initial-scripts.mjs';

/** @type {import('size-limit').SizeLimitConfig} */
export default [
  {
    name: 'JavaScript before the start page is usable',
    path: initialScripts('build'),
    limit: '113 kB',
    gzip: true,
  },
  {
    name: 'JavaScript before the cards of a board are seen',
    path: initialScripts('build', '/tavle/[id]/(board)'),
    limit: '144 kB',
    gzip: true,
  },
];
