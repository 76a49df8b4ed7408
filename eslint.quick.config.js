/**
 * What `npm test` lints with: everything of `eslint.config.js`, which `npm run lint` runs whole, but the
 * rules that ask for types inside components. TypeScript makes a program anew for every component that
 * such a rule looks at: 190 of 260 seconds, in a run that must end within fifteen minutes. svelte-check
 * has the types of components in both, and what awaits stands in modules, which keep every rule here.
 */
import ts from 'typescript-eslint';
import whole from './eslint.config.js';

export default ts.config(...whole, { files: ['**/*.svelte'], ...ts.configs.disableTypeChecked });
