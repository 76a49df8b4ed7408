/**
 * Options of ESLint's `no-restricted-imports`: counts of persons are read as they are by the gate, and on
 * the team's own screens in the files named here. [RELEASE-3]
 */

/** Who may read a table of persons without releasing it. A screen for others is never among them. */
export const ON_BOARD = ['src/lib/domain/release/release.ts'];

export const onBoardRule = {
  patterns: [
    {
      group: ['**/release/person-table', './person-table'],
      importNames: ['onBoard'],
      message:
        'What leaves the team is released: release(table, …). See scripts/lib/on-board-rule.mjs.',
    },
  ],
};
