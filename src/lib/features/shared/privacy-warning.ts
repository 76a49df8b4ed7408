/** What the privacy scan has to say about a text while it is being typed. It never blocks. */
import { scanText } from '$lib/domain/privacy/scan-text';
import { m } from '$lib/i18n/paraglide/messages.js';

/** A warning for the field, or undefined when nothing looks like citizen data. */
export function privacyWarning(text: string): string | undefined {
  const kinds = new Set(scanText(text).map((f) => f.kind));
  if (kinds.has('cpr')) return m.app_privacy_cpr();
  if (kinds.has('phone')) return m.app_privacy_phone();
  if (kinds.has('email')) return m.app_privacy_email();
  return undefined;
}
