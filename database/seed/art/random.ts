/**
 * Seeded chance. Every picture owns one generator, so a picture never changes because another one was added:
 * Math.random would make each run a new set of files to review.
 */
export class Random {
  private state: number;

  constructor(seed: string) {
    let hash = 2166136261;
    for (const letter of seed) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
    this.state = hash >>> 0;
  }

  /** Next number in [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  range(from: number, to: number): number {
    return from + (to - from) * this.next();
  }

  /** Whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return Math.floor(this.range(from, to + 1));
  }

  /** Plus or minus up to `spread`, small values likelier. */
  sway(spread: number): number {
    return (this.next() + this.next() - 1) * spread;
  }

  chance(likelihood: number): boolean {
    return this.next() < likelihood;
  }

  pick<T>(choices: readonly T[]): T {
    const chosen = choices[Math.floor(this.next() * choices.length)];
    if (chosen === undefined) throw new Error('pick needs at least one choice');
    return chosen;
  }

  /** Smooth one-dimensional noise in [-1, 1], several octaves; `wavelength` is in pixels. */
  noise(wavelength: number, octaves = 4): (x: number) => number {
    const layers = Array.from({ length: octaves }, () =>
      Array.from({ length: 256 }, () => this.range(-1, 1)),
    );
    return (x) => {
      let sum = 0;
      let weight = 1;
      let total = 0;
      layers.forEach((lattice, octave) => {
        sum += weight * latticeAt(lattice, (x * 2 ** octave) / wavelength);
        total += weight;
        weight *= 0.5;
      });
      return sum / total;
    };
  }
}

function latticeAt(lattice: readonly number[], at: number): number {
  const cell = Math.floor(at);
  const within = at - cell;
  const eased = within * within * (3 - 2 * within);
  const left = lattice[((cell % 256) + 256) % 256] ?? 0;
  const right = lattice[(((cell + 1) % 256) + 256) % 256] ?? 0;
  return left + (right - left) * eased;
}
