/**
 * The floor the app is measured against: a bare page on the same origin with raw IndexedDB and plain
 * DOM, doing only what cannot be left out. Its functions are put on `window` for the runner to call.
 */
export const FLOOR_PAGE = `<!doctype html><html lang="da"><title>floor</title><body><main></main><input type="file"><script>
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

/** Which records a card shows: its test, the test's cycles, and whose it is. Not measured. */
window.recordsOf = async (cards) => {
  const db = await open();
  const transaction = db.transaction(['testAction', 'cycle'], 'readonly');
  const cycles = await settle(transaction.objectStore('cycle').getAll());
  const found = await Promise.all(cards.map(async ({ test, text }) => {
    const { owner } = await settle(transaction.objectStore('testAction').get(test));
    const own = cycles.filter((cycle) => cycle.testActionId === test).map((cycle) => cycle.id);
    return { test, text, cycles: own, owner };
  }));
  db.close();
  return found;
};

/** Reads just these cards' records by their keys and writes the same text. */
const fill = async (db, cards) => {
  const transaction = db.transaction(['testAction', 'cycle', 'member'], 'readonly');
  const read = (store, id) => settle(transaction.objectStore(store).get(id));
  await Promise.all(cards.flatMap((card) => [
    read('testAction', card.test),
    ...card.cycles.map((id) => read('cycle', id)),
    ...(card.owner === null ? [] : [read('member', card.owner)]),
  ]));
  const list = document.createDocumentFragment();
  for (const card of cards) {
    const item = document.createElement('p');
    item.textContent = card.text;
    list.append(item);
  }
  document.querySelector('main').append(list);
};
window.showCards = async (cards) => {
  const db = await open();
  document.querySelector('main').replaceChildren();
  await painted();
  const start = performance.now();
  await fill(db, cards);
  const took = (await painted()) - start;
  db.close();
  return took;
};

/** The cards kept for a reload: shown at once, as this page is loaded. */
if (location.hash === '#kort') open().then(async (db) => {
  await fill(db, JSON.parse(localStorage.getItem('bench-floor')));
  console.log('bench', await painted());
  db.close();
});

/** The leader's page: every summary is read, and the same lines are written. */
if (location.hash === '#leder') open().then(async (db) => {
  await settle(db.transaction('meta').objectStore('meta').getAll(IDBKeyRange.bound('summary:', 'summary:\uffff')));
  const list = document.createDocumentFragment();
  for (const text of JSON.parse(localStorage.getItem('bench-leader'))) {
    const item = document.createElement('p');
    item.textContent = text;
    list.append(item);
  }
  document.querySelector('main').append(list);
  console.log('bench', await painted());
  db.close();
});

/** Writes a text; one frame. */
window.paintText = async (text) => {
  const start = performance.now();
  const line = document.createElement('p');
  line.textContent = text;
  document.querySelector('main').replaceChildren(line);
  return (await painted()) - start;
};

/** Takes the meetings of a board out, so that the next one is the first. Not measured. */
window.forgetMeetings = async (board) => {
  const db = await open();
  const transaction = db.transaction(['meeting', 'heads', 'changes', 'meta'], 'readwrite');
  const meetings = (await settle(transaction.objectStore('meeting').getAll())).filter((row) => row.boardId === board);
  for (const { id } of meetings) {
    transaction.objectStore('meeting').delete(id);
    transaction.objectStore('heads').delete(id);
    const changes = transaction.objectStore('changes');
    for (const key of await settle(changes.index('record').getAllKeys(id))) changes.delete(key);
  }
  transaction.objectStore('meta').delete('undo:' + board);
  await finished(transaction);
  db.close();
};

/** One row of each store, as an act of a board writes them. Not measured. */
window.rowsLike = async (board, kind) => {
  const db = await open();
  const first = async (store) => {
    const rows = await settle(db.transaction(store).objectStore(store).getAll(null, 2000));
    return rows.find((row) => (row.boardId ?? row.board) === board && (row.kind ?? kind) === kind) ?? rows[0];
  };
  const rows = { [kind]: await first(kind), changes: await first('changes'), heads: await first('heads'), meta: await first('meta') };
  db.close();
  return rows;
};

/** Puts the rows of one act in one transaction, and waits for one frame. */
window.putRows = async (rows) => {
  const db = await open();
  const start = performance.now();
  const transaction = db.transaction(rows.map((r) => r.store), 'readwrite', { durability: 'strict' });
  for (const row of rows) transaction.objectStore(row.store).put(row.value);
  await finished(transaction);
  document.querySelector('main').append(document.createElement('p'));
  const took = (await painted()) - start;
  db.close();
  return took;
};

/** The rows of every store, for the import floor. */
window.readStores = async () => {
  const db = await open();
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names, 'readonly');
  const stores = await Promise.all(names.map(async (name) => {
    const store = transaction.objectStore(name);
    return {
      name,
      keyPath: store.keyPath,
      indexes: [...store.indexNames].map((index) => ({ name: index, keyPath: store.index(index).keyPath, multiEntry: store.index(index).multiEntry, unique: store.index(index).unique })),
      rows: await settle(store.getAll()),
    };
  }));
  db.close();
  window.kept = stores;
  return { rows: stores.reduce((n, s) => n + s.rows.length, 0) };
};

/** JSON.parse of the file, and a bulk put of the same rows into the same stores with the same indexes. */
window.bulkPut = async () => {
  const json = await document.querySelector('input').files[0].text();
  await settle(indexedDB.deleteDatabase('floor'));
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration)));
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  JSON.parse(json);
  const db = await new Promise((yes, no) => {
    const request = indexedDB.open('floor', 1);
    request.onupgradeneeded = () => {
      for (const s of window.kept) {
        const store = request.result.createObjectStore(s.name, { keyPath: s.keyPath });
        for (const index of s.indexes) store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry, unique: index.unique });
      }
    };
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });
  const transaction = db.transaction(window.kept.map((s) => s.name), 'readwrite', { durability: 'strict' });
  const done = finished(transaction);
  // All in one transaction, but not all at once: a browser falls over a million waiting requests.
  const underWay = [];
  for (const s of window.kept) {
    const store = transaction.objectStore(s.name);
    for (let i = 0; i < s.rows.length; i += 400) {
      let last;
      for (const row of s.rows.slice(i, i + 400)) last = store.put(row);
      underWay.push(settle(last));
      if (underWay.length > 3) await underWay.shift();
    }
  }
  await done;
  const took = performance.now() - start;
  await new Promise((r) => setTimeout(r, 50));
  observer.disconnect();
  db.close();
  await settle(indexedDB.deleteDatabase('floor'));
  return { took, longest: Math.max(0, ...tasks) };
};
</script></body></html>`;
