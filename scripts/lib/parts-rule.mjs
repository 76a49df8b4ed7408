/**
 * ESLint rule: a part of the app that is fetched on demand may not come, and whoever waits for it has
 * to be told. `part(() => import('…'))` and `<Part load={() => import('…')}>` do that;
 * a bare `import('…')` does nothing, without a word. A table of loaders may hold them for `part` to call.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const partsRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      bare: 'A part may not come: fetch it with <Part> of parts or part() of session.',
    },
  },
  create(context) {
    return {
      ImportExpression(node) {
        const loader = node.parent;
        const waits =
          loader.type === 'ArrowFunctionExpression' && loader.body === node ? loader.parent : null;
        /** @type {string | undefined} */
        const kind = waits?.type;
        const told =
          kind === 'SvelteMustacheTag' ||
          kind === 'Property' ||
          (waits?.type === 'CallExpression' &&
            waits.callee.type === 'Identifier' &&
            waits.callee.name === 'part');
        if (!told) context.report({ node, messageId: 'bare' });
      },
    };
  },
};
