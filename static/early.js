// Before the first paint: the theme and language this browser was set to, so that neither flashes.
// The settings page writes the keys; without them the system's theme and Danish hold.
{
  const root = document.documentElement;
  try {
    const theme = localStorage.getItem('ft.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (localStorage.getItem('ft.locale') === 'en') root.lang = 'en';
  } catch {
    // Storage is shut off: the defaults hold.
  }
}
