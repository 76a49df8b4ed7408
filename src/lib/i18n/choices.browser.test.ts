import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseLocale, currentLocale, startLocale } from './locale.svelte';
import { setLocale } from './paraglide/runtime.js';
import { chooseTheme, currentTheme, startTheme } from './theme.svelte';
import { decisionWord } from './words';

const root = document.documentElement;

beforeEach(() => {
  localStorage.clear();
  startLocale();
  startTheme();
});

afterEach(() => {
  localStorage.clear();
  startLocale();
  startTheme();
});

describe('the language', () => {
  it('is Danish at the first visit, also where the stored one is not known', () => {
    expect(currentLocale()).toBe('da');
    expect(root.lang).toBe('da');
    localStorage.setItem('ft.locale', 'fr');
    startLocale();
    expect(currentLocale()).toBe('da');
  });

  it('changes texts and the page language at once, and is remembered', () => {
    chooseLocale('en');
    expect(decisionWord('adopt')).toBe('Adopt');
    expect(root.lang).toBe('en');
    expect(localStorage.getItem('ft.locale')).toBe('en');
    startLocale();
    expect(decisionWord('adopt')).toBe('Adopt');
  });

  it("follows Paraglide's own way of choosing too", async () => {
    await setLocale('en', { reload: false });
    expect(currentLocale()).toBe('en');
  });
});

describe('the theme', () => {
  it("is the system's at the first visit", () => {
    expect(currentTheme()).toBe('system');
    expect(root.dataset['theme']).toBeUndefined();
  });

  it('is set, remembered, and left to the system again', () => {
    chooseTheme('dark');
    expect(root.dataset['theme']).toBe('dark');
    startTheme();
    expect(currentTheme()).toBe('dark');
    chooseTheme('system');
    expect(root.dataset['theme']).toBeUndefined();
    startTheme();
    expect(currentTheme()).toBe('system');
  });
});
