/**
 * How much a packed file says it unpacks to, before anything is unpacked. The unpacking stops at what
 * the list of contents says of each part, so a list that says little cannot hide much: what is left is
 * to refuse a list that says a lot, or that says nothing.
 */
const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
/** Stands where a size does not fit in four bytes: files of gigabytes. */
const BEYOND = 0xffffffff;
/** More parts than any workbook has. */
const MOST_PARTS = 4000;
/** A part of nothing still takes a few bytes when packed. */
const PACKED_NOTHING = 16;

/**
 * Bytes of all parts together as the file's own list of contents has it.
 *
 * @returns null when there is no such list, or it is not to be trusted
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_PARTS) return null;
  let sum = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY_MARK) return null;
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    if (packed === BEYOND || size === BEYOND) return null;
    // Without a size here the reader would believe whatever stands beside the part.
    if (size === 0 && packed > PACKED_NOTHING) return null;
    if (size > 0 && packed === 0) return null;
    sum += size;
    at +=
      ENTRY_LENGTH +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return sum;
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
    if (view.getUint32(at, true) === END_MARK) return at;
  return null;
}
