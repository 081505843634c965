import type { Context } from "#platform/context.ts";
import type { Key } from "../request.ts";
import { filesOf, fileWithBytes } from "./files-of.ts";
import type { Arrived } from "./keep-files.ts";

/** Of what came, that which did not come before: a form that is mended may bring the same papers each time. */
export async function notYetHere(
	cx: Context,
	key: Key,
	arrived: readonly Arrived[],
): Promise<readonly Arrived[]> {
	if (arrived.length === 0) return arrived;
	const here = await filesOf(cx, key);
	const isHere = async ({ paper, file }: Arrived): Promise<boolean> => {
		for (const one of here)
			if (
				one.paper === paper &&
				one.size === file.bytes.byteLength &&
				isSame((await fileWithBytes(cx, key, one.id))?.bytes, file.bytes)
			)
				return true;
		return false;
	};
	const fresh: Arrived[] = [];
	for (const one of arrived) if (!(await isHere(one))) fresh.push(one);
	return fresh;
}

const isSame = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
	one !== undefined && Buffer.compare(one, other) === 0;
