/** What the floor page for the whole log puts on `window`. */
interface Window {
  newest: (board: string, count: number) => Promise<string[]>;
  showActs: (keys: string[], texts: string[]) => Promise<number>;
  showRows: (rows: { store: string; id: string }[], texts: string[]) => Promise<number>;
  readAndWrite: (board: string) => Promise<{ took: number; bytes: number }>;
  readAll: () => Promise<number>;
  readAndPut: () => Promise<number>;
  cloneBoard: (board: string, prefix: string, copies: number) => Promise<string[]>;
  aboutBoards: (boards: string[]) => Promise<{ members: Record<string, string>; bytes: number }>;
  outdate: () => Promise<void>;
}
