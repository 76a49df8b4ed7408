/**
 * Serves a built app and, beside it on the same origin, the floor's page; prints the address. Not by
 * catching requests in the browser: that makes each of the app's wait too, and puts out its cache.
 */
import { createStaticServer, listenOnLoopback } from '../../scripts/lib/static-server.mjs';
import { FLOOR_PAGE } from './floor.html.mjs';

const [, , folder = 'build'] = process.argv;
const { port, close } = await listenOnLoopback(() => {
  const server = createStaticServer(folder);
  const [answer] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (request.url !== '/floor.html') {
      answer?.call(server, request, response);
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(FLOOR_PAGE);
  });
  return server;
}, 0);
console.log(`http://localhost:${String(port)}/`);
process.once('SIGINT', close).once('SIGTERM', close);
