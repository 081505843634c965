import { randomFillSync } from "node:crypto";

/** At once, in bytes; whoever wants more than a quarter of it gets it drawn for themselves. */
const atOnce = 4_096;

/**
 * Chance out of the system's own generator, drawn in large pieces: asking for sixteen bytes costs as much as asking for
 * some thousand. Each byte is handed out once, and where it lay it is wiped.
 */
export function openChance(
	draw: (into: Uint8Array) => Uint8Array = randomFillSync,
): (bytes: number) => Uint8Array {
	const drawn = new Uint8Array(atOnce);
	let from = atOnce;
	return (bytes) => {
		if (bytes > atOnce / 4) return draw(new Uint8Array(bytes));
		if (from + bytes > atOnce) {
			draw(drawn);
			from = 0;
		}
		const chance = drawn.slice(from, from + bytes);
		drawn.fill(0, from, from + bytes);
		from += bytes;
		return chance;
	};
}
