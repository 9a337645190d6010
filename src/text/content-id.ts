/** A short id derived from content alone, so that the same input gives the same id: "s-3f9c2e71a0". 40 bits of cyrb53, a public-domain hash. */
export function contentId(prefix: string, ...parts: readonly (string | number | null)[]): string {
  const input = parts.map((part) => part ?? "\u0000").join("\u0001");
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < input.length; index++) {
    const code = input.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const hex = (low >>> 0).toString(16).padStart(8, "0") + (high >>> 0).toString(16).padStart(8, "0");
  return `${prefix}-${hex.slice(0, 10)}`;
}
