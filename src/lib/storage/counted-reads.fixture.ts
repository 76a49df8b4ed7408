/** For tests: how many rows and keys the database hands out, whatever asks for them. */
import type { BoardDatabase } from './database';

/** Counts from now on; a cursor counts each row it stops at. The database is opened anew for it. */
export async function countReads(db: BoardDatabase): Promise<{
  rows: (work: () => Promise<unknown>) => Promise<number>;
}> {
  let read = 0;
  db.close();
  db.use({
    stack: 'dbcore',
    name: 'counted reads',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return {
          ...table,
          async get(request) {
            read += 1;
            return table.get(request) as Promise<unknown>;
          },
          async getMany(request) {
            const found = (await table.getMany(request)) as unknown[];
            read += found.length;
            return found;
          },
          async query(request) {
            const found = await table.query(request);
            read += found.result.length;
            return found;
          },
          async openCursor(request) {
            const cursor = await table.openCursor(request);
            if (!cursor) return cursor;
            const start = cursor.start.bind(cursor);
            cursor.start = (onNext) =>
              start(() => {
                read += 1;
                onNext();
              });
            return cursor;
          },
        };
      },
    }),
  });
  await db.open();
  return {
    async rows(work) {
      read = 0;
      await work();
      return read;
    },
  };
}
