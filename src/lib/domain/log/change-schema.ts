/** The schema of a change: for what comes from files and from other devices. */
import { ID } from '../schema';
import { jsonSchema, z } from '../zod';
import { FIELD_NAME, KIND_NAME, MAX_SAW, VERB_NAME, WHOLE } from './change';
import { CHANGE_ID } from './clock';

const idText = z.string().check(z.regex(ID));
const changeIdText = z.string().check(z.regex(CHANGE_ID));
const fieldName = z.string().check(z.regex(FIELD_NAME));

/** Schema of a change, strict: for files and for what other devices send. */
export const changeSchema = z
  .strictObject({
    id: changeIdText,
    board: idText,
    act: idText,
    kind: z.string().check(z.regex(KIND_NAME)),
    record: idText,
    verb: z.string().check(z.regex(VERB_NAME)),
    fields: z.record(fieldName, jsonSchema),
    saw: z.record(
      z.union([fieldName, z.literal(WHOLE)]),
      z.array(changeIdText).check(z.maxLength(MAX_SAW)),
    ),
    device: idText,
    actor: z.optional(idText),
    meeting: z.optional(idText),
    at: z.iso.datetime({ offset: false }),
    redacts: z.optional(z.array(z.union([fieldName, z.literal(WHOLE)])).check(z.minLength(1))),
    erased: z.optional(z.array(fieldName).check(z.minLength(1))),
  })
  .register(z.globalRegistry, { title: 'Change', description: 'One alteration of one record' });
