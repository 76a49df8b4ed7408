/** Randomness from the platform; the domain gets it as an argument. */

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

/** 64 random bits as 16 hex digits. */
export function random64(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}

/** A new record, act or device id: 100 random bits in base 32, 20 characters. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  return Array.from(bytes, (b) => ALPHABET[b & 31]).join('');
}
