import type { Day } from "#territory";
import type { View } from "#ui/view.ts";
import { daysLeft } from "../index.ts";

/** How far off a day is, in calendar days: "hari ini", "besok", "30 hari lagi", "lewat 2 hari". */
export function daysInWords(
	{ t }: Pick<View, "t">,
	due: Day,
	today: Day,
): string {
	const left = daysLeft(due, today);
	if (left === 0) return t("notices.days.today");
	if (left === 1) return t("notices.days.tomorrow");
	return left < 0
		? t("notices.days.ago", { n: -left })
		: t("notices.days.left", { n: left });
}
