/** What the translator of a browser does to a page. */
import type { Page } from '@playwright/test';

/**
 * Puts every text of the page into elements of its own, as translators do, except where the page has
 * asked them not to. @returns how many texts were taken
 */
export function translatePage(page: Page): Promise<number> {
  return page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walk.nextNode()) nodes.push(walk.currentNode as Text);
    let taken = 0;
    for (const node of nodes) {
      const within = node.parentElement;
      if (!node.data.trim() || !within) continue;
      if (within.closest('script, style, textarea, svg, [translate="no"]')) continue;
      const outer = document.createElement('span');
      outer.append(Object.assign(document.createElement('span'), { textContent: node.data }));
      node.replaceWith(outer);
      taken += 1;
    }
    return taken;
  });
}
