/**
 * Serves the built app, nothing more: what the journeys and measurements run against.
 * `node scripts/serve.mjs [--port 0] [--base /folder] [--folder build]`
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/project.mjs';
import { createStaticServer, listenOnLoopback } from './lib/static-server.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    base: { type: 'string', default: '' },
    folder: { type: 'string', default: path.join(ROOT, 'build') },
  },
});
const { port, close } = await listenOnLoopback(
  () => createStaticServer(values.folder, { base: values.base }),
  Number(values.port),
);
console.log(`http://localhost:${port}${values.base}/`);
process.once('SIGINT', close).once('SIGTERM', close);
