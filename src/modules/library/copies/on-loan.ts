import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";

/** Which of these copies somebody has at home, each with the day on which it is due. Until there are loans, none. */
export async function onLoan(
	_cx: Context,
	_copyIds: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
	return new Map();
}
