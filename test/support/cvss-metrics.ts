/** The metrics of a vector as pairs, in its order. */
export function metricsIn(vector: string): readonly (readonly [string, string])[] {
  return vector
    .split('/')
    .slice(1)
    .map((part) => {
      const [name = '', value = ''] = part.split(':');
      return [name, value] as const;
    });
}
