const PREFIX = 'lumbung:';

/** Gives a browser store under our own prefix; one in memory when the browser refuses to keep anything. */
export function openStore(pick) {
  const store = usable(pick) ?? memoryStore();
  const keys = () => Array.from({ length: store.length }, (_, index) => store.key(index)).filter((key) => key.startsWith(PREFIX));
  return {
    getItem: (key) => store.getItem(PREFIX + key),
    setItem: (key, value) => store.setItem(PREFIX + key, value),
    removeItem: (key) => store.removeItem(PREFIX + key),
    clear: () => keys().forEach((key) => store.removeItem(key)),
    get length() {
      return keys().length;
    },
  };
}

function usable(pick) {
  try {
    const store = pick();
    store.getItem(PREFIX);
    return store;
  } catch {
    return null;
  }
}

function memoryStore() {
  const values = new Map();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    key: (index) => [...values.keys()][index],
    get length() {
      return values.size;
    },
  };
}
