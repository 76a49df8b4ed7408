/** The draft of a package, as it is kept on this device. */
import { idSchema } from '$lib/domain/records/fields';
import { z, zod } from '$lib/domain/zod';

const answer = z.union([
  z.strictObject({ kind: z.enum(['remove', 'mask']) }),
  z.strictObject({ kind: z.literal('keep'), reason: z.string() }),
]);

/** See {@link SavedPackage}. */
export const savedSchema = z.strictObject({
  id: idSchema(zod),
  points: z.array(z.string()),
  tests: z.array(z.string()),
  quotes: z.array(z.string()),
  about: z.strictObject({
    intervention: z.string(),
    targetGroup: z.string(),
    setting: z.string(),
    caveats: z.string(),
    contact: z.string(),
  }),
  answers: z.record(z.string(), answer),
});
/** Choices, what was asked, and answers; ids are those of the board's records. */
export type SavedPackage = z.infer<typeof savedSchema>;
