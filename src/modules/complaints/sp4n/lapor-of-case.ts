import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { Unit } from "#units";
import type { Key } from "../complaint.ts";
import type { LaporLink } from "./judge-lapor.ts";
import { laporLinkOf } from "./lapor-link.ts";
import { countsInLapor } from "./last-day.ts";

/** A report as LAPOR has it, with its last day there. */
export interface LaporOfCase extends LaporLink {
	readonly readOn: Day;
	readonly due: Day;
	/** A decree of holidays that is still to come may move it. */
	readonly provisional: boolean;
}

/** For whoever handles it; `null` where it has no number in LAPOR. */
export async function laporOfCase(
	cx: Context,
	key: Key,
	home: Pick<Unit, "province">,
): Promise<LaporOfCase | null> {
	const link = await laporLinkOf(cx, key);
	if (!link) return null;
	const { due, provisional } = (await countsInLapor(cx, home))(link.reportedOn);
	return { ...link, due, provisional };
}
