/** Does a thing with each of a list, so many at the same time; the results are in its order. */
export async function inParallel<Input, Output>(
  list: readonly Input[],
  many: number,
  work: (input: Input) => Promise<Output>,
): Promise<readonly Output[]> {
  const results: Output[] = [];
  const left = [...list.entries()];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [index, input] = next;
      results[index] = await work(input);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, many) }, worker));
  return results;
}
