import { limit } from "#disclosure";
import { decimal, number } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { type Figure, shareInTime } from "../../index.ts";

/** Where it is hidden, the word that says so. */
export const hiddenWords = ({ t }: Pick<View, "t">): string =>
	t("complaints.figures.hidden");

/** What hidden means, for below a table. */
export const hiddenSays = ({ t }: Pick<View, "t">): string =>
	t("complaints.figures.hidden.says", { least: limit });

/** What stands below every table: the caveat, and what is hidden where something is. */
export const belowTable = (
	view: Pick<View, "t">,
	rows: readonly Pick<Figure, "received">[],
): string =>
	[
		...(rows.some(({ received }) => received === null)
			? [hiddenSays(view)]
			: []),
		view.t("complaints.figures.few"),
	].join(" ");

export const receivedInWords = (view: View, { received }: Figure): string =>
	received === null ? hiddenWords(view) : number(view.lang, received);

/** "87,2 % (78,5–92,7)" */
export function shareInWords(view: View, figure: Figure): string {
	const share = shareInTime(figure);
	return share
		? view.t("complaints.figures.share", {
				share: decimal(view.lang, share.share),
				from: decimal(view.lang, share.from),
				to: decimal(view.lang, share.to),
			})
		: hiddenWords(view);
}

export const dueInWords = (view: View, { due }: Figure): string =>
	due === null ? hiddenWords(view) : number(view.lang, due);

export const daysInWords = (view: View, { medianDays }: Figure): string =>
	medianDays === null
		? hiddenWords(view)
		: view.t("complaints.figures.days", { n: medianDays });
