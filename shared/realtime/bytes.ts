/**
 * A growing run of bytes in the form that the wire uses (lib0's): varuints of seven bits a byte, least significant
 * first, and texts and byte runs with their length before them. `shared/` may not import lib0.
 */
export class ByteWriter {
  private readonly out: number[] = [];

  /** A whole number from 0 to 2^53 - 1. */
  uint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.out.push((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.out.push(rest);
  }

  /** A whole number with a sign, zigzag: 0, -1, 1, -2, … as 0, 1, 2, 3, … */
  int(value: number): void {
    this.uint(value < 0 ? -value * 2 - 1 : value * 2);
  }

  bytes(value: Uint8Array): void {
    this.uint(value.length);
    for (const byte of value) this.out.push(byte);
  }

  text(value: string): void {
    this.bytes(new TextEncoder().encode(value));
  }

  done(): Uint8Array {
    return Uint8Array.from(this.out);
  }
}

/** Reads what `ByteWriter` wrote. Every method throws `RangeError` at the end or on bytes that fit nothing. */
export class ByteReader {
  private at = 0;
  private readonly from: Uint8Array;

  constructor(from: Uint8Array) {
    this.from = from;
  }

  atEnd(): boolean {
    return this.at >= this.from.length;
  }

  uint(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.from[this.at++];
      if (byte === undefined || unit > Number.MAX_SAFE_INTEGER) throw new RangeError("not a number");
      value += (byte & 127) * unit;
      if (value > Number.MAX_SAFE_INTEGER) throw new RangeError("number too large");
      if (byte < 128) return value;
    }
  }

  int(): number {
    const value = this.uint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  bytes(): Uint8Array {
    const length = this.uint();
    if (length > this.from.length - this.at) throw new RangeError("length beyond the end");
    const value = this.from.slice(this.at, this.at + length);
    this.at += length;
    return value;
  }

  text(): string {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(this.bytes());
    } catch (cause) {
      throw new RangeError("not a text", { cause });
    }
  }
}
