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
  paintText: (text: string) => Promise<number>;
  forgetMeetings: (board: string) => Promise<void>;
  rowsLike: (
    board: string,
    kind: string,
  ) => Promise<Record<string, Record<string, unknown> | undefined>>;
  putRows: (rows: { store: string; value: unknown }[]) => Promise<number>;
  readStores: () => Promise<{ rows: number }>;
  benchPainted: (there: () => boolean) => Promise<number>;
  benchLinks: (hrefs: string[]) => () => boolean;
  bulkPut: () => Promise<{ took: number; longest: number }>;
}
