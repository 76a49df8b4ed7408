import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundledLicences } from '../../scripts/lib/licences.mjs';

const { dependencies } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { dependencies: Record<string, string> };

it('every dependency of the app is on its list of licences, in its version and with its text', () => {
  const listed = new Map(bundledLicences().map((one) => [one.name, one]));
  for (const [name, version] of Object.entries(dependencies)) {
    expect(listed.get(name), name).toMatchObject({ version });
  }
  for (const { name, licence, text } of listed.values()) {
    expect(licence, name).toMatch(/^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|CC0-1\.0|0BSD)$/);
    expect(text.length, name).toBeGreaterThan(200);
  }
  // They come along with a dependency, and hold types alone.
  expect([...listed.keys()].filter((name) => name.includes('types'))).toEqual([]);
});
