// Before the first paint: the theme and language this browser was set to, so that neither flashes; and
// what must be there before the app is.
// The settings page writes the keys; without them the system's theme and Danish hold.
{
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('ft.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    // What was chosen in this tab a moment ago holds, also where a full disk kept nothing of it.
    const [, chosen] = /^ft\.locale=(\w+)!$/.exec(window.name) ?? [];
    if ((chosen ?? localStorage.getItem('ft.locale')) === 'en') root.lang = 'en';
  } catch {
    // Storage is shut off: the defaults hold, and the language as long as this tab is open (locale.svelte.ts).
    if (window.name.startsWith('ft.locale=en')) root.lang = 'en';
  }

  // An address that cannot be decoded ("…/punkt/%E0%A4%A", half copied from a mail) stops the router
  // before it has a page to show. It is an address like any other that leads nowhere. Decoded twice, as
  // the router does.
  const mendAddress = () => {
    try {
      decodeURIComponent(decodeURIComponent(location.hash));
    } catch {
      history.replaceState(history.state, '', '#/findes-ikke');
    }
  };
  mendAddress();
  addEventListener('popstate', mendAddress);
  addEventListener('hashchange', mendAddress);

  // What every page is made of in the language chosen, as the build wrote beside this script, is asked for at
  // once, and not one after the other as each says what it needs. The board is what people come for, and a
  // leader for Til lederen, and the start page is where most come in: what these need beyond that comes with it.
  const { first, board, leader, start } = document.currentScript?.dataset ?? {};
  const isBoard = /^#\/tavle\/[^/]+\/?$/.test(location.hash);
  const isLeader = /^#\/leder\/?$/.test(location.hash);
  const isStart = /^(?:#\/?)?$/.test(location.hash);
  const parts = [first, isBoard ? board : '', isLeader ? leader : '', isStart ? start : ''];
  for (const href of parts.flatMap((list) => list?.split(' ') ?? [])) {
    if (href === '') continue;
    const link = document.createElement('link');
    link.rel = href.endsWith('.js') ? 'modulepreload' : 'preload';
    if (link.rel === 'preload') link.as = 'style';
    link.href = href.replace('*', root.lang === 'en' ? 'en' : 'da');
    document.head.append(link);
  }

  // A wrong part may have come with the word that it can be kept for a year: a reload would not ask for it
  // again. So all that this page was made of is fetched past what the browser keeps, with what it imports.
  const fetchAnew = async () => {
    const asked = new Set();
    const ask = async (url) => {
      if (asked.has(url)) return;
      asked.add(url);
      const answer = await fetch(url, { cache: 'reload' });
      const text = url.endsWith('.js') ? await answer.text() : '';
      const imports = text.matchAll(/(?:from|import)\s*["'`]([^"'`]+\.js)["'`]/g);
      await Promise.allSettled([...imports].map(([, name]) => ask(new URL(name, url).href)));
    };
    const parts = performance.getEntriesByType('resource').map(({ name }) => name);
    const own = parts.filter((name) => name.startsWith(new URL('./_app/', location.href).href));
    await Promise.allSettled(own.map(ask));
  };

  // Parts that do not come (a log-in page in their place, a cut line) would leave an empty page without
  // a word. Said here, in both languages: the texts of the app are among what did not come.
  addEventListener('unhandledrejection', ({ reason }) => {
    // A worker that is refused is none of the parts.
    if (/service ?worker/i.test(String(reason?.message))) return;
    const app = document.getElementById('app');
    if (!app || app.querySelector(':scope > :not(script)')) return;
    const english = root.lang === 'en';
    const main = document.createElement('main');
    const title = document.createElement('h1');
    title.textContent = english
      ? 'The page could not be fetched whole'
      : 'Siden kunne ikke hentes helt';
    const text = document.createElement('p');
    text.setAttribute('role', 'alert');
    text.textContent = english
      ? 'What you have saved in this browser is still there. Perhaps the network wants you to log in, or the connection was cut. Reload the page in a moment.'
      : 'Det, I har gemt i denne browser, er der stadig. Måske skal I logge på netværket, eller forbindelsen blev afbrudt. Genindlæs siden om lidt.';
    const again = document.createElement('button');
    again.textContent = english ? 'Reload the page' : 'Genindlæs siden';
    again.addEventListener('click', () => {
      again.disabled = true;
      void fetchAnew().finally(() => location.reload());
    });
    main.append(title, text, again);
    app.append(main);
  });
}
