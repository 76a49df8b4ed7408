/** A card and the keys of the records it shows. */
interface FloorCard {
  test: string;
  text: string;
  cycles: string[];
  owner: string | null;
}

/** What the floor page puts on `window`. */
interface Window {
  recordsOf: (cards: { test: string; text: string }[]) => Promise<FloorCard[]>;
  showCards: (cards: FloorCard[]) => Promise<number>;
  putRows: (rows: { store: string; value: unknown }[]) => Promise<number>;
  readStores: () => Promise<{ rows: number }>;
  bulkPut: () => Promise<{ took: number; longest: number }>;
}
