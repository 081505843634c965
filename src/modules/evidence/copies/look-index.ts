import type { CoarseLook } from "./look.ts";
import { bitOf, places, signsOf, wavesOf } from "./waves.ts";

/** A look that may be of the same photograph. */
export interface Candidate {
	readonly number: number;
	/** Waves of 128 that point the other way; a copy has about 12, seldom more than 30. */
	readonly distance: number;
	/** Where in the picture asked about the middle of the candidate may lie: an index of `places`. */
	readonly place: number;
}

const drawers = 4;
const drawerSize = 65_536;
/** Bits of a drawer that are turned both ways, because the wave is so weak that its sign is chance. */
const weakBits = 2;
/** Farther than this is nobody's copy. */
const farthest = 34;

/**
 * All looks by their keys, in memory: 36 bytes a look. A look lies in four drawers, one for each 16 of its bits;
 * a copy has at least one drawer right in one of 375 places, which is found without looking at all the others.
 * Looks added lately lie beside the drawers, until there are enough to sort them in.
 */
export class LookIndex {
	private count = 0;
	private sorted = 0;
	private numbers = new Int32Array(1_024);
	private keys = new Int32Array(1_024 * 4);
	private begins: Uint32Array[] = [];
	private members: Uint32Array[] = [];

	get size(): number {
		return this.count;
	}

	add(number: number, key: Int32Array): void {
		if (this.count === this.numbers.length) {
			this.numbers = grown(this.numbers);
			this.keys = grown(this.keys);
		}
		this.numbers[this.count] = number;
		this.keys.set(key, this.count * 4);
		this.count += 1;
	}

	/** The nearest looks, at most so many, the nearest first. */
	find(look: CoarseLook, most: number): Candidate[] {
		if (this.count - this.sorted > Math.max(512, this.sorted / 64)) this.sort();
		const nearest = new Map<number, number>();
		for (const [place, part] of places.entries()) {
			const waves = wavesOf(look, part);
			const key = signsOf(waves);
			const meet = (member: number) => {
				const distance = this.distance(member, key);
				if (distance > farthest) return;
				const before = nearest.get(member);
				if (before === undefined || distance < before >> 16)
					nearest.set(member, (distance << 16) | place);
			};
			if (this.sorted > 0) this.meetInDrawers(waves, key, meet);
			for (let member = this.sorted; member < this.count; member += 1)
				meet(member);
		}
		return [...nearest]
			.sort(([a, x], [b, y]) => (x >> 16) - (y >> 16) || a - b)
			.slice(0, most)
			.map(([member, found]) => ({
				number: this.numbers[member] ?? 0,
				distance: found >> 16,
				place: found & 0xffff,
			}));
	}

	private meetInDrawers(
		waves: Float32Array,
		key: Int32Array,
		meet: (member: number) => void,
	): void {
		for (let drawer = 0; drawer < drawers; drawer += 1) {
			const begins = this.begins[drawer];
			const members = this.members[drawer];
			if (!begins || !members) continue;
			const right = drawerOf(key, drawer, 0);
			const weak = weakest(waves, drawer);
			for (let turned = 0; turned < 1 << weakBits; turned += 1) {
				let label = right;
				for (let bit = 0; bit < weakBits; bit += 1)
					if (turned & (1 << bit)) label ^= weak[bit] ?? 0;
				const end = begins[label + 1] ?? 0;
				for (let at = begins[label] ?? 0; at < end; at += 1)
					meet(members[at] ?? 0);
			}
		}
	}

	private distance(member: number, key: Int32Array): number {
		const at = member * 4;
		let bits = 0;
		for (let word = 0; word < 4; word += 1)
			bits += bitsIn((this.keys[at + word] ?? 0) ^ (key[word] ?? 0));
		return bits;
	}

	/** Counts how many lie in each drawer, then puts them there: a counting sort. */
	private sort(): void {
		this.begins = [];
		this.members = [];
		for (let drawer = 0; drawer < drawers; drawer += 1) {
			const begins = new Uint32Array(drawerSize + 1);
			for (let member = 0; member < this.count; member += 1) {
				const label = drawerOf(this.keys, drawer, member);
				begins[label + 1] = (begins[label + 1] ?? 0) + 1;
			}
			for (let label = 0; label < drawerSize; label += 1)
				begins[label + 1] = (begins[label + 1] ?? 0) + (begins[label] ?? 0);
			const next = begins.slice();
			const members = new Uint32Array(this.count);
			for (let member = 0; member < this.count; member += 1) {
				const label = drawerOf(this.keys, drawer, member);
				const at = next[label] ?? 0;
				members[at] = member;
				next[label] = at + 1;
			}
			this.begins.push(begins);
			this.members.push(members);
		}
		this.sorted = this.count;
	}
}

const grown = (from: Int32Array): Int32Array<ArrayBuffer> => {
	const to = new Int32Array(from.length * 2);
	to.set(from);
	return to;
};

const drawerOf = (keys: Int32Array, drawer: number, member: number): number =>
	((keys[member * 4 + (drawer >> 1)] ?? 0) >>> (16 * (drawer & 1))) & 0xffff;

/** The bits of a drawer whose waves are the weakest, each as a number to turn it with. */
function weakest(waves: Float32Array, drawer: number): number[] {
	const found: { strength: number; bit: number }[] = [];
	for (let wave = drawer; wave < 64; wave += drawers) {
		const strength = Math.abs(waves[wave] ?? 0);
		const bit = 1 << (bitOf(wave) & 15);
		if (found.length < weakBits) found.push({ strength, bit });
		else {
			const last = found[0];
			if (!last || strength >= last.strength) continue;
			found[0] = { strength, bit };
		}
		found.sort((a, b) => b.strength - a.strength);
	}
	return found.map(({ bit }) => bit);
}

function bitsIn(word: number): number {
	let n = word - ((word >>> 1) & 0x55555555);
	n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
	return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
