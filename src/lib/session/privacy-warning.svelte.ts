/** What the privacy scan has to say about a text while it is being typed. It never blocks. */
import type { scanText } from '$lib/domain/privacy/scan-text';
import { m } from '$lib/i18n/paraglide/messages.js';
import { afterFrame } from '$lib/ui/after-frame';
import { part } from './parts.svelte';

let scan = $state.raw<typeof scanText>();
let asked = false;

/** Fetched with the first letter: the start page opens with a form, and most who see it never write. */
function fetchScan(): void {
  if (asked) return;
  asked = true;
  part(() => import('$lib/domain/privacy/scan-text'))
    .then((module) => {
      scan = module.scanText;
    })
    .catch(() => {
      asked = false; // the banner says it; the next letter tries again
    });
}

/** Fetches what warns while one comes to a field, before the first letter waits for it. */
export function warnSoon(): void {
  afterFrame(fetchScan);
}

/** A warning for the field, or undefined when nothing looks like citizen data. */
export function privacyWarning(text: string): string | undefined {
  if (text === '') return undefined;
  if (!scan) {
    fetchScan();
    return undefined;
  }
  const kinds = new Set(scan(text).map((f) => f.kind));
  if (kinds.has('cpr')) return m.app_privacy_cpr();
  if (kinds.has('phone')) return m.app_privacy_phone();
  if (kinds.has('email')) return m.app_privacy_email();
  return undefined;
}
