/**
 * The same plain data with its typed arrays in memory that threads share, so that they are not copied for each; without such memory (a browser page has it when it is
 * cross-origin isolated) the data as they are. What stands twice is shared once. O(size of the arrays).
 */
export function inSharedMemory<Data>(data: Data): Data {
  return typeof SharedArrayBuffer === 'undefined' ? data : (shared(data, new Map()) as Data);
}

function shared(value: unknown, known: Map<unknown, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  const copy = value instanceof Uint32Array || value instanceof Float64Array ? sharedArray(value) : membersShared(value, known);
  known.set(value, copy);
  return copy;
}

function sharedArray(array: Uint32Array | Float64Array): Uint32Array | Float64Array {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const memory = new SharedArrayBuffer(array.byteLength);
  const copy = array instanceof Uint32Array ? new Uint32Array(memory) : new Float64Array(memory);
  copy.set(array);
  return copy;
}

/** Lists and other arrays go as they are: they hold numbers. */
function membersShared(value: object, known: Map<unknown, unknown>): object {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shared(member, known)]));
}
