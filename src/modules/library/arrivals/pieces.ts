import type { Context } from "#platform/context.ts";

/** Bytes that lie together in the file store. */
const piece = 1_000_000;

/** Lays bytes down sealed, piece by piece: reading them again needs memory for one of them. */
export async function layDown(
	cx: Context,
	bytes: Uint8Array,
): Promise<string[]> {
	const pieces: string[] = [];
	for (let at = 0; at < bytes.length; at += piece) {
		const sealed = cx.sealing.seal(bytes.subarray(at, at + piece));
		pieces.push((await cx.files.keep(sealed)).sha256);
	}
	return pieces;
}

export async function* flowOf(
	cx: Context,
	pieces: readonly string[],
): AsyncGenerator<Uint8Array> {
	for (const sha256 of pieces) {
		const bytes = cx.sealing.unseal(await cx.files.read(sha256));
		if (!bytes) throw new Error(`the piece ${sha256} does not open`);
		yield bytes;
	}
}

/** What is sealed lies there once, so nobody else names it. */
export async function throwAway(
	cx: Context,
	pieces: readonly string[],
): Promise<void> {
	for (const sha256 of pieces) await cx.files.forget(sha256);
}
