/**
 * The floor for what walks the whole log: a bare page on the same origin with raw IndexedDB and plain
 * DOM. Its functions are put on `window` for whole-log.mjs to call.
 */
export const LOG_FLOOR_PAGE = `<!doctype html><html lang="da"><title>floor</title><body><main></main><script>
const open = () => new Promise((yes, no) => {
  const request = indexedDB.open('forbedringstavlen');
  request.onsuccess = () => yes(request.result);
  request.onerror = () => no(request.error);
});
const settle = (request) => new Promise((yes, no) => {
  request.onsuccess = () => yes(request.result);
  request.onerror = () => no(request.error);
});
const painted = () => new Promise((done) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => done(performance.now());
  channel.port2.postMessage(0);
}));
const finished = (transaction) => new Promise((yes, no) => {
  transaction.oncomplete = yes;
  transaction.onabort = () => no(transaction.error);
});
const ofBoard = (board) => IDBKeyRange.bound([board, 0], [board, Infinity]);
const lines = (texts) => {
  const list = document.createDocumentFragment();
  for (const text of texts) {
    const item = document.createElement('p');
    item.textContent = text;
    list.append(item);
  }
  document.querySelector('main').append(list);
};

/** The keys of the newest changes of a board, by the clock. Not measured. */
window.newest = async (board, count) => {
  const db = await open();
  const keys = await settle(db.transaction('changes').objectStore('changes').index('[board+seq]').getAllKeys(ofBoard(board)));
  db.close();
  return keys.sort().slice(-count);
};

/** Reads just these changes by one range of keys, and writes the same lines. */
window.showActs = async (keys, texts) => {
  const db = await open();
  document.querySelector('main').replaceChildren();
  await painted();
  const start = performance.now();
  await settle(db.transaction('changes').objectStore('changes').getAll(IDBKeyRange.bound(keys[0], keys.at(-1))));
  lines(texts);
  const took = (await painted()) - start;
  db.close();
  return took;
};

/** Reads these rows by their keys, and writes the same text. */
window.showRows = async (rows, texts) => {
  const db = await open();
  document.querySelector('main').replaceChildren();
  await painted();
  const start = performance.now();
  const transaction = db.transaction([...new Set(rows.map((r) => r.store))]);
  await Promise.all(rows.map(({ store, id }) => settle(transaction.objectStore(store).get(id))));
  lines(texts);
  const took = (await painted()) - start;
  db.close();
  return took;
};

/** Reads the whole log of a board and writes it as one text. */
window.readAndWrite = async (board) => {
  const db = await open();
  const start = performance.now();
  const all = await settle(db.transaction('changes').objectStore('changes').index('[board+seq]').getAll(ofBoard(board)));
  const file = new File([JSON.stringify(all)], 'floor.json');
  const took = performance.now() - start;
  db.close();
  return { took, bytes: file.size };
};

/** Reads every row of every table. */
window.readAll = async () => {
  const db = await open();
  const start = performance.now();
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names);
  await Promise.all(names.map((name) => settle(transaction.objectStore(name).getAll())));
  const took = performance.now() - start;
  db.close();
  return took;
};

/** Reads the log and puts every record once. */
window.readAndPut = async () => {
  const db = await open();
  const names = [...db.objectStoreNames].filter((name) => !['changes', 'drafts', 'meta', 'places', 'inspirations'].includes(name));
  const start = performance.now();
  const transaction = db.transaction([...names, 'changes'], 'readwrite', { durability: 'strict' });
  await settle(transaction.objectStore('changes').getAll());
  for (const name of names) {
    const rows = await settle(transaction.objectStore(name).getAll());
    for (const row of rows) transaction.objectStore(name).put(row);
  }
  await finished(transaction);
  const took = performance.now() - start;
  db.close();
  return took;
};

/** Copies a board so many times, under ids of their own. Not measured. */
window.cloneBoard = async (board, prefix, copies) => {
  const db = await open();
  const names = [...db.objectStoreNames].filter((name) => !['drafts', 'meta', 'places', 'inspirations'].includes(name));
  const made = [];
  const rows = {};
  for (const name of names) {
    const store = db.transaction(name).objectStore(name);
    rows[name] = name === 'changes'
      ? await settle(store.index('[board+seq]').getAll(ofBoard(board)))
      : await settle(store.index(name === 'heads' ? 'board' : 'boardId').getAll(board));
  }
  for (let n = 0; n < copies; n += 1) {
    const own = 'c' + String(n).padStart(prefix.length - 1, '0');
    const hex = (n + 16).toString(16);
    const told = (row) => JSON.parse(JSON.stringify(row)
      .replaceAll(prefix + 'x', own + 'x')
      .replace(/([0-9a-z]{9}-[0-9a-z]{4}-)00/g, '$1' + hex));
    const transaction = db.transaction([...names, 'meta'], 'readwrite');
    const device = await settle(transaction.objectStore('meta').get('device'));
    for (const name of names) {
      const store = transaction.objectStore(name);
      for (const row of rows[name]) {
        const copy = told(row);
        if (name === 'changes') copy.seq = device.seq += 1;
        if (name === 'board') copy.name += ' ' + String(n + 1);
        store.put(copy);
      }
    }
    transaction.objectStore('meta').put(device);
    await finished(transaction);
    made.push(told({ board }).board);
  }
  db.close();
  return made;
};

/** One member of each board, and the JSON of every record of these boards, in bytes. Not measured. */
window.aboutBoards = async (boards) => {
  const db = await open();
  const members = {};
  let bytes = 0;
  for (const name of db.objectStoreNames) {
    if (['changes', 'heads', 'drafts', 'meta', 'places', 'inspirations'].includes(name)) continue;
    for (const board of boards) {
      const rows = await settle(db.transaction(name).objectStore(name).index('boardId').getAll(board));
      bytes += JSON.stringify(rows).length;
      if (name === 'member') members[board] = rows[0].id;
    }
  }
  db.close();
  return { members, bytes };
};

/** Marks the tables as folded by another version. Not measured. */
window.outdate = async () => {
  const db = await open();
  const transaction = db.transaction('meta', 'readwrite');
  const device = await settle(transaction.objectStore('meta').get('device'));
  transaction.objectStore('meta').put({ ...device, foldVersion: 0 });
  await finished(transaction);
  db.close();
};
</script></body></html>`;
