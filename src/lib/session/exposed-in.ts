/** Looks for CPR numbers in what an act has stored. Apart from the list of them, which every board has. */
import type { DraftChange } from '$lib/domain/log/change';
import { scanText } from '$lib/domain/privacy/scan-text';
import { isRecordKind } from '$lib/domain/records/kind-names';
import type { Json } from '$lib/domain/schema';
import type { Exposed } from './exposed.svelte';

/** Fields among these that hold something like a CPR number. */
export function exposedIn(drafts: readonly DraftChange[]): Exposed[] {
  return drafts.flatMap(inDraft);
}

function inDraft({ kind, record, fields }: DraftChange): Exposed[] {
  if (!isRecordKind(kind)) return [];
  return Object.entries(fields).flatMap(([field, value]) => {
    const text = textsIn(value).join('\n');
    return scanText(text).some((finding) => finding.kind === 'cpr')
      ? [{ kind, record, field, text }]
      : [];
  });
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((part: Json) => textsIn(part));
}
