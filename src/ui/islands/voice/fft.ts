/**
 * The spectrum of as many samples as there are in `re`, a power of two, in place (Cooley and Tukey, radix 2). Done twice
 * with `im` and `re` handed in the other way round, and divided by their number, it gives the samples back.
 */
export function fft(re: Float64Array, im: Float64Array): void {
	const n = re.length;
	const { cos, sin } = turnsOf(n);
	for (let i = 1, j = 0; i < n; i += 1) {
		let bit = n >> 1;
		for (; j & bit; bit >>= 1) j ^= bit;
		j ^= bit;
		if (i < j) {
			swap(re, i, j);
			swap(im, i, j);
		}
	}
	for (let size = 2; size <= n; size *= 2) {
		const half = size / 2;
		for (let k = 0; k < half; k += 1) {
			const c = at_(cos, (k * n) / size);
			const s = -at_(sin, (k * n) / size);
			for (let at = k; at < n; at += size) {
				const x = at + half;
				const r = at_(re, x) * c - at_(im, x) * s;
				const i = at_(re, x) * s + at_(im, x) * c;
				re[x] = at_(re, at) - r;
				im[x] = at_(im, at) - i;
				re[at] = at_(re, at) + r;
				im[at] = at_(im, at) + i;
			}
		}
	}
}

const at_ = (values: Float64Array, place: number): number => values[place] ?? 0;

function swap(values: Float64Array, one: number, other: number): void {
	const kept = at_(values, one);
	values[one] = at_(values, other);
	values[other] = kept;
}

interface Turns {
	readonly cos: Float64Array;
	readonly sin: Float64Array;
}

/** Worked out once for each number of samples. */
const known = new Map<number, Turns>();
function turnsOf(n: number): Turns {
	const before = known.get(n);
	if (before) return before;
	const angles = Float64Array.from(
		{ length: n / 2 },
		(_, k) => (2 * Math.PI * k) / n,
	);
	const turns = { cos: angles.map(Math.cos), sin: angles.map(Math.sin) };
	known.set(n, turns);
	return turns;
}
