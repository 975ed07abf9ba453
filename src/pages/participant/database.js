// The database of this phone. A change is on the disk before it counts, also when the battery
// dies in the next moment; what `localStorage` holds is not.
let opening = null;

const database = () => {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("kanso", 1);
    request.onupgradeneeded = () => {
      for (const store of ["outbox", "drafts", "settings"]) request.result.createObjectStore(store);
    };
    request.onsuccess = () => {
      const base = request.result;
      // The browser closes it when somebody clears the site's data; and a page of an older version
      // must not keep a newer one from it.
      base.onclose = () => (opening = null);
      base.onversionchange = () => {
        base.close();
        opening = null;
      };
      resolve(base);
    };
    request.onerror = () => {
      opening = null;
      reject(request.error);
    };
  });
  return opening;
};

// Resolves when the change is on the disk.
const change = async (store, act, mode = "readwrite") => {
  const transaction = (await database()).transaction(store, mode, { durability: "strict" });
  const request = act(transaction.objectStore(store));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
};

const read = (store, act) => change(store, act, "readonly");
