/**
 * After every navigation SvelteKit looks at each link of the page, for those that ask to be loaded ahead
 * when they come into view. No link of this app asks (a test sees to it), and on a board of thousands of
 * cards the look takes longer than showing the board. There is no setting to turn it off.
 *
 * @param container the element SvelteKit asks for all its links: it is answered with none
 */
export function spareLinkWalk(container: Element): void {
  const none = document.createDocumentFragment().querySelectorAll('a');
  const ask = (selectors: string): NodeList =>
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its reading of old tag names is
    Element.prototype.querySelectorAll.call(container, selectors);
  Object.defineProperty(container, 'querySelectorAll', {
    configurable: true,
    value: (selectors: string) => (selectors === 'a' ? none : ask(selectors)),
  });
}
