/**
 * How the texts are compiled; read by the build and by `scripts/texts.mjs`.
 *
 * @satisfies {import('@inlang/paraglide-js').CompilerOptions}
 */
export const TEXTS = {
  project: './project.inlang',
  outdir: './src/lib/i18n/paraglide',
  /** @type {['globalVariable', 'baseLocale']} */
  strategy: ['globalVariable', 'baseLocale'],
};
