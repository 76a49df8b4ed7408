/** What the floor page puts on `window`. */
interface Window {
  showCards: (cards: { test: string; text: string | null; cycles: string[] }[]) => Promise<number>;
  putRows: (rows: { store: string; value: unknown }[]) => Promise<number>;
  readStores: () => Promise<{ rows: number }>;
  bulkPut: () => Promise<{ took: number; longest: number }>;
}
