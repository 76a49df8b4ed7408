/** How keys are written for a person. */

const NAMES: Record<string, string> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Arrows: '← ↑ → ↓',
  UpDown: '↑ ↓',
  Escape: 'Esc',
};

/** "Ctrl K", "Shift →", "N". On a Mac, Ctrl is ⌘. */
export function keyText(keys: string, mac = isMac()): string {
  const parts = keys.split('+').filter((part) => part !== '');
  return parts
    .map((part) => {
      if (part === 'Ctrl') return mac ? '⌘' : 'Ctrl';
      return NAMES[part] ?? (part.length === 1 ? part.toLocaleUpperCase() : part);
    })
    .join(' ');
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
