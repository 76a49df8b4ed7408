/** What someone is about to delete for good. */
import { WHOLE } from '$lib/domain/log/change';
import type { RecordKind } from '$lib/domain/records/kind-names';

/** A field, or with `*` the whole record; `title` heads the dialog and `shown` is what goes. */
export interface Erasing {
  kind: RecordKind;
  record: string;
  field: string;
  title: string;
  shown: string;
}

/** The field that stands for the whole record. */
export const ALL = WHOLE;
