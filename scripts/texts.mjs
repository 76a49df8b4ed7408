/** Compiles the texts of both languages, for tools that run before a build. */
import { compile } from '@inlang/paraglide-js';
import { TEXTS } from './lib/texts.mjs';

await compile(TEXTS);
