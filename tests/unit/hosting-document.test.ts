import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SECURITY } from '../../scripts/lib/static-server.mjs';

const text = readFileSync(new URL('../../docs/hosting.md', import.meta.url), 'utf8');

/** The one code block of a language. */
function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? '';
}

/** Names and values that a pattern finds, in the order they stand. */
function headers(source: string, pattern: RegExp): Record<string, string> {
  const found = [...source.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]);
  return Object.fromEntries(
    (found as [string, string][]).filter(([name]) => name !== 'Cache-Control'),
  );
}

describe('docs/hosting.md', () => {
  it.each([
    ['the table', text, /^\| `([A-Z][\w-]+)` +\| `([^`]+)` +\|$/gm],
    ['nginx', block('nginx'), /^\s+add_header ([\w-]+) "([^"]+)" always;$/gm],
    ['Caddy', block('caddyfile'), /^\t\t([A-Z][\w-]+) "([^"]+)"$/gm],
    ['IIS', block('xml'), /<add name="([\w-]+)" value="([^"]+)" \/>/g],
  ])('%s has the headers that the app’s own server sends', (_host, source, pattern) => {
    expect(headers(source, pattern)).toEqual(SECURITY);
  });

  it.each([
    ['nginx', 'public, max-age=31536000, immutable', '"no-cache"'],
    ['caddyfile', 'public, max-age=31536000, immutable', '"no-cache"'],
    ['xml', 'cacheControlMaxAge="365.00:00:00"', 'cacheControlMode="DisableCache"'],
  ])('%s keeps hashed files for a year and asks for the others', (language, kept, asked) => {
    expect(block(language)).toContain(kept);
    expect(block(language)).toContain(asked);
    expect(block(language)).toContain('_app/immutable');
  });
});
