/** What kinds of findings are called. */
import type { PackageFindingKind } from '$lib/domain/privacy/scan-package';
import { m } from '$lib/i18n/paraglide/messages.js';

const WORDS: Readonly<Record<PackageFindingKind, () => string>> = {
  cpr: () => m.words_looks_like_cpr(),
  phone: () => m.inspire_kind_phone(),
  email: () => m.inspire_kind_email(),
  address: () => m.inspire_kind_address(),
  name: () => m.inspire_kind_name(),
  count: () => m.inspire_kind_count(),
};

/** "Navn på en deltager". */
export function findingWord(kind: PackageFindingKind): string {
  return WORDS[kind]();
}
