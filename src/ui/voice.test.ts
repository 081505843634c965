import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	chooseDisguise,
	type Disguise,
	disguise,
	newPitch,
	rate,
} from "./islands/voice/disguise.ts";
import { fft } from "./islands/voice/fft.ts";
import { wavOf } from "./islands/voice/wav.ts";

const fixed: Disguise = { shift: 0.85, sway: 0.04, pace: 1, seed: 7 };

function disguised(samples: Float32Array, by: Disguise = fixed): Float32Array {
	const work = disguise(samples, by);
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

/** A vowel of a second and a half: partials of a pitch that moves from one height to another, through the same mouth. */
function vowel(fromHertz: number, toHertz = fromHertz): Float32Array {
	const samples = new Float32Array(rate * 1.5);
	let phase = 0;
	for (const at of samples.keys()) {
		const pitch = fromHertz + ((toHertz - fromHertz) * at) / samples.length;
		phase += (2 * Math.PI * pitch) / rate;
		for (let n = 1; n * pitch < 7_000; n += 1)
			samples[at] =
				(samples[at] ?? 0) + mouth(n * pitch) * Math.sin(n * phase) * 0.05;
	}
	return samples;
}
const mouth = (hertz: number): number =>
	[700, 1_200, 2_600].reduce(
		(sum, at) => sum + 1 / (1 + ((hertz - at) / 120) ** 2),
		0.02,
	);

/** How much a sound repeats itself after a period of so many hertz: 1 is wholly. */
function repeats(samples: Float32Array, hertz: number): number {
	const lag = Math.round(rate / hertz);
	const [from, to] = [4_000, 12_000];
	let [sum, a, b] = [0, 0, 0];
	for (let at = from; at < to; at += 1) {
		const [x, y] = [samples[at] ?? 0, samples[at + lag] ?? 0];
		sum += x * y;
		a += x * x;
		b += y * y;
	}
	return sum / Math.sqrt(a * b);
}
const pitchOf = (samples: Float32Array): number => {
	const hertz = Array.from({ length: 70 }, (_, n) => 80 + 4 * n);
	return (
		hertz.toSorted((a, b) => repeats(samples, b) - repeats(samples, a))[0] ?? 0
	);
};
const alike = (one: Float32Array, other: Float32Array): number => {
	let [sum, a, b] = [0, 0, 0];
	for (const [at, x] of one.entries()) {
		const y = other[at] ?? 0;
		sum += x * y;
		a += x * x;
		b += y * y;
	}
	return sum / Math.sqrt(a * b);
};

test("a high voice and a low one come out at the same height, which is neither's", () => {
	for (const pitch of [95, 140, 215, 300]) {
		const before = vowel(pitch);
		assert.ok(repeats(before, pitch) > 0.95);
		const after = disguised(before);
		assert.ok(
			Math.abs(pitchOf(after) - newPitch) <= 4,
			`${pitch} Hz became ${pitchOf(after)} Hz`,
		);
	}
});

test("a voice that rises sounds like one that does not: its melody is gone", () => {
	const flat = disguised(vowel(150));
	const rising = disguised(vowel(110, 210));
	assert.ok(alike(vowel(150), vowel(110, 210)) < 0.2);
	assert.ok(alike(flat, rising) > 0.85, String(alike(flat, rising)));
});

test("what the mouth does stays to be heard: the loudest bands move together, by the chosen factor", () => {
	const after = disguised(vowel(120), { ...fixed, sway: 0 });
	const loud = (hertz: number) => bandOf(after, hertz);
	assert.ok(loud(700 * 0.85) > 2 * loud(1_900));
	assert.ok(loud(2_600 * 0.85) > 2 * loud(3_600));
});

test("silence stays silence, and a syllable stays where it was", () => {
	const word = new Float32Array(rate);
	word.set(vowel(140).subarray(0, 3_000), 8_000);
	const after = disguised(word);
	const power = (from: number, to: number) =>
		after.subarray(from, to).reduce((sum, x) => sum + x * x, 0);
	assert.ok(power(8_000, 11_000) > 50 * power(0, 6_000));
	assert.ok(disguised(new Float32Array(4_000)).every((x) => x === 0));
});

test("each recording is disguised in another way, and never so that the mouth stays as it is", () => {
	fc.assert(
		fc.property(
			fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
			(stream) => {
				const { shift, pace, sway } = chooseDisguise(
					() => stream.next().value ?? 0,
				);
				assert.ok(
					Math.abs(shift - 1) >= 0.1 - 1e-9 &&
						Math.abs(shift - 1) <= 0.2 + 1e-9,
				);
				assert.ok(sway < Math.abs(shift - 1));
				assert.ok(pace > 0.9 && pace < 1.1);
			},
		),
	);
	const two = [0.1, 0.9].map((chance) => chooseDisguise(() => chance));
	assert.notDeepEqual(two[0], two[1]);
});

test("nothing is louder than can be written, whatever comes in", () => {
	fc.assert(
		fc.property(
			fc.float32Array({
				min: -1,
				max: 1,
				noNaN: true,
				minLength: 1,
				maxLength: 2_000,
			}),
			(samples) => {
				const after = disguised(samples);
				assert.ok(after.every((x) => Math.abs(x) <= 1));
			},
		),
		{ numRuns: 30 },
	);
});

test("a spectrum leads back to its samples", () => {
	const re = Float64Array.from({ length: 64 }, (_, n) => Math.sin(n * n));
	const im = new Float64Array(64);
	const before = [...re];
	fft(re, im);
	fft(im, re);
	for (const [at, x] of before.entries())
		assert.ok(Math.abs((re[at] ?? 0) / 64 - x) < 1e-9);
});

test("the file is a WAV of one channel and 16 bits", () => {
	const file = Buffer.from(wavOf(Float32Array.of(0, 1, -1, 2), rate));
	assert.equal(file.toString("latin1", 0, 4), "RIFF");
	assert.equal(file.toString("latin1", 8, 16), "WAVEfmt ");
	assert.deepEqual(
		[file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt16LE(34)],
		[1, rate, 16],
	);
	assert.deepEqual(
		[44, 46, 48, 50].map((at) => file.readInt16LE(at)),
		[0, 32_767, -32_767, 32_767],
	);
	assert.equal(file.length, 52);
});

/** Power within 150 Hz around a frequency. */
function bandOf(samples: Float32Array, hertz: number): number {
	const [re, im] = [new Float64Array(4_096), new Float64Array(4_096)];
	for (const at of re.keys())
		re[at] =
			(samples[6_000 + at] ?? 0) *
			(0.5 - 0.5 * Math.cos((2 * Math.PI * at) / 4_096));
	fft(re, im);
	const bin = (f: number) => Math.round((f * 4_096) / rate);
	let sum = 0;
	for (let at = bin(hertz - 150); at <= bin(hertz + 150); at += 1)
		sum += (re[at] ?? 0) ** 2 + (im[at] ?? 0) ** 2;
	return sum;
}
