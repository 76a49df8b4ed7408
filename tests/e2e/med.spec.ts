import { expect, test } from '../pages/base.js';
import { goTo } from '../pages/go.js';

for (const { locale, title } of [
  { locale: 'da', title: /^Til MED/ },
  { locale: 'en', title: /^For staff representatives/ },
]) {
  test(`[LEADER-19] what the board shows about employees is one A4, ${locale}`, async ({
    page,
  }) => {
    await page.addInitScript((language) => {
      localStorage.setItem('ft.locale', language);
    }, locale);
    await goTo(page, '#/leder/med');
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect([...pdf.matchAll(/\/Type \/Page\b(?!s)/g)]).toHaveLength(1);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  });
}
