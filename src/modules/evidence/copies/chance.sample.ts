/** Chance that repeats itself from its seed (mulberry32). */
export function chanceOf(seed: number) {
	let state = (seed * 2_654_435_761) >>> 0;
	const one = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
	const between = (from: number, to: number): number =>
		from + one() * (to - from);
	const whole = (from: number, to: number): number =>
		Math.floor(between(from, to + 1));
	return { one, between, whole };
}
