import { initialScripts } from './scripts/lib/initial-scripts.mjs';

/** @type {import('size-limit').SizeLimitConfig} */
export default [
  {
    name: 'JavaScript before the start page is usable',
    path: initialScripts('build'),
    limit: '120 kB',
    gzip: true,
  },
];
