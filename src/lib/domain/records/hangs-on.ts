/** Which kinds of record hang on which, as each kind says in its own file. */
import { RECORD_KINDS, SPECS, type RecordKind } from './kinds';

/** Every kind that hangs on this one, by itself or by what it hangs on, in the order of the kinds. */
export function kindsUnder(above: RecordKind): RecordKind[] {
  const under = new Set<RecordKind>([above]);
  let before = 0;
  while (under.size > before) {
    before = under.size;
    for (const kind of RECORD_KINDS)
      if (Object.keys(SPECS[kind].hangsOn).some((on) => under.has(on as RecordKind)))
        under.add(kind);
  }
  under.delete(above);
  return RECORD_KINDS.filter((kind) => under.has(kind));
}
