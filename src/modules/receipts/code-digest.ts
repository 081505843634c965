import type { Context } from "#platform/context.ts";

/** A code as it is kept; the first for writing, any of them when looking for it. */
export const codeDigests = (
	{ sealing }: Pick<Context, "sealing">,
	code: string,
): readonly [Uint8Array, ...Uint8Array[]] =>
	sealing.digests("receipt code", code);
