/** Memoizes a function of one object, for as long as the object lives. */
export function oncePer<Key extends object, Value>(
  make: (key: Key) => Value,
  made = new WeakMap<Key, { value: Value }>(),
): (key: Key) => Value {
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

const shared = globalThis as { madeOnce?: Map<string, WeakMap<object, { value: unknown }>> };

/**
 * `oncePer` for what pages and integrations both need: they load separate copies of a module, so the results are on `globalThis`.
 * @param name unique in the project
 */
export function sharedOncePer<Key extends object, Value>(name: string, make: (key: Key) => Value): (key: Key) => Value {
  const results = (shared.madeOnce ??= new Map<string, WeakMap<object, { value: unknown }>>());
  const made = results.get(name) ?? new WeakMap<object, { value: unknown }>();
  results.set(name, made);
  return oncePer(make, made as WeakMap<Key, { value: Value }>);
}
