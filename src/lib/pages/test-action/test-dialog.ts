/** Which of the dialogs of a test is open. */
export type TestDialog = 'facts' | 'leader' | 'barrier' | 'task' | 'variant';
