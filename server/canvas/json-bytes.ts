/**
 * JSON of megabytes, written piece by piece as the bytes that are sent. Made as one string it would be
 * put together, counted and encoded anew: twenty times slower for an index with its users.
 */
export class JsonBytes {
  #bytes: Buffer
  #length = 0

  /** `expected`: about how many bytes it will be; it grows if need be. */
  constructor(expected: number) {
    this.#bytes = Buffer.allocUnsafe(expected)
  }

  /** Text of ASCII only. */
  ascii(text: string): void {
    this.#makeRoom(text.length)
    this.#length += this.#bytes.write(text, this.#length, 'latin1')
  }

  /** Text that is in UTF-8 already. */
  utf8(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** All that was written; it is not copied, so nothing may be written afterwards. */
  finish(): Buffer {
    return this.#bytes.subarray(0, this.#length)
  }

  #makeRoom(wanted: number): void {
    if (this.#length + wanted <= this.#bytes.length) return
    const roomy = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + wanted))
    roomy.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = roomy
  }
}
