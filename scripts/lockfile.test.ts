import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const text = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(text) as {
  packages: Record<
    string,
    {
      os?: string[];
      cpu?: string[];
      resolved?: string;
      optional?: boolean;
      hasInstallScript?: boolean;
    }
  >;
};

/** Families of native packages: everything that names both an operating system and a processor. */
const FAMILIES = [
  '@rolldown/binding-',
  'lightningcss-',
  '@oxc-parser/binding-',
  '@oxc-resolver/binding-',
];
const MACHINES = [
  ['linux', 'x64'],
  ['darwin', 'arm64'],
  ['darwin', 'x64'],
  ['win32', 'x64'],
] as const;

const native = Object.entries(packages).filter(([, entry]) => entry.os && entry.cpu);

describe('the lockfile', () => {
  test.each(FAMILIES.flatMap((family) => MACHINES.map((machine) => [family, ...machine] as const)))(
    'has %s for %s %s',
    (family, os, cpu) => {
      const found = native.filter(
        ([where, entry]) =>
          where.startsWith(`node_modules/${family}`) &&
          entry.os?.includes(os) &&
          entry.cpu?.includes(cpu),
      );
      expect(found).not.toEqual([]);
    },
  );

  test('knows no other family of native packages', () => {
    const unknown = native
      .map(([where]) => where.replace('node_modules/', ''))
      .filter((name) => !FAMILIES.some((family) => name.startsWith(family)));
    expect(unknown).toEqual([]);
  });

  test('holds no addresses of registries', () => {
    expect(Object.values(packages).filter((entry) => entry.resolved !== undefined)).toEqual([]);
    expect(text).not.toMatch(/https?:\/\/[^"]*(?:registry|npmjs|\.tgz)/);
  });

  test('holds no package that runs something of its own when it is installed, and npm would not let it', () => {
    const eager = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript);
    expect(eager.map(([where]) => where)).toEqual([]);
    const settings = readFileSync(new URL('../.npmrc', import.meta.url), 'utf8').split('\n');
    expect(settings).toContain('ignore-scripts=true');
  });
});
