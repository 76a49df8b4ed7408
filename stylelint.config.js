/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard', 'stylelint-config-html/svelte'],
  ignoreFiles: ['build/**', '.svelte-kit/**', '.cache/**', 'node_modules/**'],
  rules: {
    // Names follow block__part--variant; standard only knows kebab-case.
    'selector-class-pattern': '^[a-z][a-z0-9-]*(__[a-z0-9-]+)?(--[a-z0-9-]+)?$',
    'custom-property-pattern': '^[a-z][a-z0-9-]*$',
    'keyframes-name-pattern': '^[a-z][a-z0-9-]*$',
    'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
    // Scoped styles are read per component; ordering across selectors says nothing there.
    'no-descending-specificity': null,
    // Blank lines are the author's means of grouping.
    'rule-empty-line-before': null,
    'declaration-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'comment-empty-line-before': null,
    'at-rule-empty-line-before': null,
    // A short fallback before a newer value of the same property is meant.
    'declaration-block-no-duplicate-properties': [
      true,
      { ignore: ['consecutive-duplicates-with-different-values'] },
    ],
  },
  overrides: [
    {
      files: ['src/**/*.svelte'],
      rules: {
        // Colours come from the tokens in app.css, or the dark theme breaks.
        'color-no-hex': true,
      },
    },
  ],
};
