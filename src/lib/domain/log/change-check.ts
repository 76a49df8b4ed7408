/**
 * Whether something is a change, for logs of a hundred thousand of them. A look by hand says yes to
 * what the schema would say yes to; whatever it does not recognise, the schema judges.
 */
import { FIELD_NAME, KIND_NAME, MAX_SAW, VERB_NAME, WHOLE } from './change';
import { changeSchema } from './change-schema';
import { CHANGE_ID } from './clock';
import { ID, MOMENT, type Json } from '../schema';

/** How many keys every change has. */
const REQUIRED = 10;

/**
 * Where a value is not a change.
 *
 * @param value from JSON
 * @returns the path to what is wrong (empty: the whole), or null when it is a change
 */
export function changeFlaw(value: unknown): readonly PropertyKey[] | null {
  if (isSurelyChange(value)) return null;
  const parsed = changeSchema.safeParse(value);
  return parsed.success ? null : (parsed.error.issues[0]?.path ?? []);
}

/** True only for what the schema accepts; false means: ask the schema. */
export function isSurelyChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  let required = 0;
  for (const key of Object.keys(value)) {
    const part = value[key];
    switch (key) {
      case 'id':
        if (!matches(CHANGE_ID, part)) return false;
        break;
      case 'board':
      case 'act':
      case 'record':
      case 'device':
        if (!matches(ID, part)) return false;
        break;
      case 'kind':
        if (!matches(KIND_NAME, part)) return false;
        break;
      case 'verb':
        if (!matches(VERB_NAME, part)) return false;
        break;
      case 'at':
        if (!matches(MOMENT, part)) return false;
        break;
      case 'fields':
        if (!areFields(part)) return false;
        break;
      case 'saw':
        if (!isSaw(part)) return false;
        break;
      case 'actor':
      case 'meeting':
        if (!matches(ID, part)) return false;
        continue;
      default:
        // Redactions are few: the schema has time for them.
        return false;
    }
    required += 1;
  }
  return required === REQUIRED;
}

function areFields(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const name of Object.keys(value))
    if (!FIELD_NAME.test(name) || !isSurelyJson(value[name])) return false;
  return true;
}

function isSaw(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const name of Object.keys(value)) {
    const seen = value[name];
    if (name !== WHOLE && !FIELD_NAME.test(name)) return false;
    if (!Array.isArray(seen) || seen.length > MAX_SAW) return false;
    for (const id of seen as unknown[]) if (!matches(CHANGE_ID, id)) return false;
  }
  return true;
}

function isSurelyJson(value: unknown): value is Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(isSurelyJson);
      return (
        isObject(value) &&
        Object.keys(value).every((key) => key !== '__proto__' && isSurelyJson(value[key]))
      );
    default:
      return false;
  }
}

function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
