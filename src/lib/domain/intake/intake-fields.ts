/** What a column may hold. */
export const INTAKE_FIELDS = [
  'title',
  'point',
  'attempt',
  'prediction',
  'plan',
  'owner',
  'followUp',
  'presentOn',
  'kind',
  'done',
] as const;
/** See {@link INTAKE_FIELDS}. */
export type IntakeField = (typeof INTAKE_FIELDS)[number];
