/** How addresses of the app are resolved, in the words that dependency-cruiser reads. */
import path from 'node:path';
import { ROOT } from './project.mjs';

export default { resolve: { alias: { $lib: path.join(ROOT, 'src', 'lib') } } };
