import { decimal } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { Followed, Since } from "../../index.ts";
import { quarterName } from "../results/trend-figure.tsx";

/** "U8 naik dari 2,71 menjadi 3,05 …", or why nothing can be said yet. */
export function sinceInWords(
	view: Pick<View, "t" | "lang">,
	code: string,
	period: number,
	since: Since,
): string {
	const { t } = view;
	const then = quarterName(view, period);
	if (since.is === "not-yet")
		return t("surveys.change.not-yet", { code, then });
	const now = quarterName(view, since.quarter);
	if (since.is === "broken")
		return t("surveys.change.broken", { code, then, now });
	const { change } = since;
	const shown = (value: string) => decimal(view.lang, value);
	return t("surveys.change.says", {
		code,
		then,
		now,
		says: change.says,
		before: shown(change.before),
		after: shown(change.after),
		difference: shown(change.difference),
		from: shown(change.from),
		to: shown(change.to),
	});
}

export const followedInWords = (
	view: Pick<View, "t" | "lang">,
	{ code, period, since }: Followed,
): string => sinceInWords(view, code, period, since);
