/** Works on several at once, answers in their order. After an error none is begun any more; it is thrown when all rest. */
export async function inParallel<Item, Value>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  const waiting = items.entries();
  let isStopped = false;
  const lane = async () => {
    for (const [index, item] of waiting) {
      if (isStopped) return;
      values[index] = await work(item);
    }
  };
  const lanes = Array.from({ length: most }, () =>
    lane().catch((error: unknown) => {
      isStopped = true;
      throw error;
    }),
  );
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
  return values;
}
