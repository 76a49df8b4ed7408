/**
 * Compiles the texts of both languages, for tools that run before a build: into one module for each
 * language, which is read sooner than the module for each text that the build makes of them.
 */
import { compile } from '@inlang/paraglide-js';
import { TEXTS } from './lib/texts.mjs';

await compile({ ...TEXTS, outputStructure: 'locale-modules' });
