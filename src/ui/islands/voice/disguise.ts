import { fft } from "./fft.ts";

/** Samples a second, in and out. */
export const rate = 16_000;

/** Samples of one look at the sound, 32 ms: longer than a period of any voice, so that its pulses melt together. */
const size = 512;
const hop = size / 4;

/**
 * Hertz between the middles of neighbouring bands, at least. Wider than the distance of the partials of any voice, also
 * of a child's: what a band holds is how the mouth was shaped, and not how high the voice was.
 */
const narrowest = 400;
const highest = 7_600;
/** Hertz of the new voice: the same for everybody, without rise and fall. */
export const newPitch = 110;

/** What was made by chance for one recording, and is kept nowhere. */
export interface Disguise {
	/** Bands go up or down by this factor, as if the mouth were another one. */
	readonly shift: number;
	/** The same again, slowly going to and fro, so that no single factor undoes it. */
	readonly sway: number;
	/** How much faster or slower it is told. */
	readonly pace: number;
	/** For the hiss; the same seed gives the same hiss. */
	readonly seed: number;
}

/** Chosen anew for each recording. `random` answers numbers from 0 to 1. */
export function chooseDisguise(random: () => number): Disguise {
	// Never near one, which would leave the mouth as it is.
	const by = 0.1 + 0.1 * random();
	return {
		shift: random() < 0.5 ? 1 - by : 1 + by,
		sway: 0.03 + 0.03 * random(),
		pace: 0.92 + 0.16 * random(),
		seed: Math.floor(random() * 2 ** 31),
	};
}

/**
 * A channel vocoder: of the voice only the loudness of some broad bands is kept, and lent to a sound of its own, a buzz
 * that never changes its pitch and a hiss. So height and melody of the voice are gone, and the bands stand elsewhere.
 * What is said, its rhythm and its words, stays. Whoever knows the speaker well may still know them.
 *
 * Works in slices: each `next()` does about a second of sound, so that a page can breathe in between.
 */
export function* disguise(
	samples: Float32Array,
	{ shift, sway, pace, seed }: Disguise,
): Generator<number, Float32Array> {
	const frames = Math.max(1, Math.ceil(samples.length / (hop * pace)));
	const out = new Float32Array(frames * hop + size);
	const window = hann();
	const bands = bandsFrom(0);
	const chance = chanceOf(seed);
	const [re, im] = [new Float64Array(size), new Float64Array(size)];
	for (let frame = 0; frame < frames; frame += 1) {
		const from = Math.round(frame * hop * pace);
		for (let i = 0; i < size; i += 1) {
			re[i] = (samples[from + i] ?? 0) * (window[i] ?? 0);
			im[i] = 0;
		}
		fft(re, im);
		const levels = levelsOf(re, im, bands);
		const turn = (2 * Math.PI * frame * hop) / rate / 7;
		carry(re, im, frame * hop, window, chance);
		fft(re, im);
		lend(re, im, levels, bands, shift * (1 + sway * Math.sin(turn)));
		fft(im, re);
		for (let i = 0; i < size; i += 1) {
			const place = frame * hop + i;
			out[place] = (out[place] ?? 0) + ((re[i] ?? 0) / size) * (window[i] ?? 0);
		}
		if (frame % 125 === 124) yield frame / frames;
	}
	return loudAs(samples, out.subarray(0, frames * hop));
}

/** Middles of the bands in bins, closer below than above, as one hears. */
function bandsFrom(lowest: number): Float64Array {
	const middles: number[] = [];
	for (let at = lowest; at < highest; at += Math.max(narrowest, at * 0.18))
		middles.push((at * size) / rate);
	middles.push((highest * size) / rate);
	return Float64Array.from(middles);
}

/** How loud each band is, as the root of its mean power; neighbours fade into one another. */
function levelsOf(
	re: Float64Array,
	im: Float64Array,
	bands: Float64Array,
): Float64Array {
	const power = new Float64Array(bands.length);
	const weight = new Float64Array(bands.length);
	for (let bin = 1; bin < size / 2; bin += 1) {
		const p = (re[bin] ?? 0) ** 2 + (im[bin] ?? 0) ** 2;
		const { below, share } = placeIn(bands, bin);
		for (const [band, part] of [
			[below, 1 - share],
			[below + 1, share],
		] as const) {
			power[band] = (power[band] ?? 0) + p * part;
			weight[band] = (weight[band] ?? 0) + part;
		}
	}
	return power.map((sum, band) => Math.sqrt(sum / (weight[band] || 1)));
}

/** The sound that is lent the levels: pulses at the new pitch, counted from the beginning, and a hiss. */
function carry(
	re: Float64Array,
	im: Float64Array,
	from: number,
	window: Float64Array,
	chance: (place: number) => number,
): void {
	const period = rate / newPitch;
	for (let i = 0; i < size; i += 1) {
		const place = from + i;
		const pulse =
			Math.floor(place / period) === Math.floor((place - 1) / period)
				? 0
				: Math.sqrt(period);
		re[i] = (0.8 * pulse + 0.6 * chance(place)) * (window[i] ?? 0);
		im[i] = 0;
	}
}

/** Each bin of the carrier is as loud as the band of the voice that was moved there. */
function lend(
	re: Float64Array,
	im: Float64Array,
	levels: Float64Array,
	bands: Float64Array,
	shift: number,
): void {
	for (let bin = 0; bin <= size / 2; bin += 1) {
		const { below, share } = placeIn(bands, bin / shift);
		const loud =
			bin === 0
				? 0
				: (levels[below] ?? 0) * (1 - share) + (levels[below + 1] ?? 0) * share;
		for (const place of bin === 0 || bin === size / 2
			? [bin]
			: [bin, size - bin]) {
			re[place] = (re[place] ?? 0) * loud;
			im[place] = (im[place] ?? 0) * loud;
		}
	}
}

/** Between which two middles a bin lies, and how near to the upper one. */
function placeIn(
	bands: Float64Array,
	bin: number,
): { readonly below: number; readonly share: number } {
	const last = bands.length - 2;
	let below = 0;
	while (below < last && (bands[below + 1] ?? 0) <= bin) below += 1;
	const [from = 0, to = 1] = [bands[below], bands[below + 1]];
	return {
		below,
		share: Math.min(1, Math.max(0, (bin - from) / (to - from))),
	};
}

/** As loud on the whole as it came, and nowhere louder than can be written. */
function loudAs(before: Float32Array, after: Float32Array): Float32Array {
	const gain = Math.min(
		meanOf(before) / (meanOf(after) || 1),
		0.98 / (peakOf(after) || 1),
	);
	return after.map((sample) => sample * gain);
}

const meanOf = (samples: Float32Array): number =>
	Math.sqrt(
		samples.reduce((sum, sample) => sum + sample * sample, 0) /
			(samples.length || 1),
	);

const peakOf = (samples: Float32Array): number =>
	samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

const hann = (): Float64Array =>
	Float64Array.from(
		{ length: size },
		(_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size),
	);

/** A hiss that is the same at the same place, wherever a look at it begins. */
const chanceOf =
	(seed: number) =>
	(place: number): number => {
		let x = (seed ^ Math.imul(place + 1, 0x9e3779b1)) >>> 0;
		x = Math.imul(x ^ (x >>> 16), 0x85ebca6b) >>> 0;
		x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35) >>> 0;
		return ((x ^ (x >>> 16)) >>> 0) / 2 ** 31 - 1;
	};
