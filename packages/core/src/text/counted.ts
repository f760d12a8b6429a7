/** "1 check", "2 checks"; `many` where the plural is not made by an "s". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
