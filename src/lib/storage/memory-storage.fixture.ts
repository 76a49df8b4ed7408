/** A Storage that lasts as long as the test. */

/** @param room how many entries there is room for */
export function memoryStorage(room = Infinity): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (at) => [...entries.keys()][at] ?? null,
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => {
      if (entries.size >= room && !entries.has(name))
        throw new DOMException('full', 'QuotaExceededError');
      entries.set(name, value);
    },
    removeItem: (name) => {
      entries.delete(name);
    },
    clear: () => {
      entries.clear();
    },
  };
}
