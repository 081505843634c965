/** In whole tens, rounded down. */
export const inTens = (n: number): number => Math.floor(n / 10) * 10;
