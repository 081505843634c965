import { exact, fixed } from "#kernel/decimal.ts";
import { say } from "#kernel/text.ts";
import type { Tone } from "#ui/content.ts";
import { decimal, moment } from "#ui/format.ts";
import type { Shape } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Improvement, Part, PartFigures } from "../../index.ts";
import { itemName } from "../words.ts";

/** How each state of a part looks. */
export const partLooks = {
	filling: { shape: "half", tone: "warn" },
	"handed-over": { shape: "disc", tone: "ok" },
	"sent-back": { shape: "diamond", tone: "bad" },
} as const satisfies Record<Part["state"], { shape: Shape; tone: Tone }>;

/** Points of the whole, half up, always with two decimals: "6,60". */
export const pointsInWords = (view: Pick<View, "lang">, points: string) =>
	decimal(view.lang, fixed(exact(points), 2));

/** "6,60 dari 10,00", or that an item has no share of its own. */
export const contributionInWords = (
	view: View,
	{ brings, couldBring }: PartFigures,
): string =>
	brings === null || couldBring === null
		? view.t("assessments.part-no-share")
		: view.t("assessments.part-brings", {
				brings: pointsInWords(view, brings),
				most: pointsInWords(view, couldBring),
			});

/** When the state began, where something happened yet. */
export const sinceInWords = (
	view: View,
	{ last }: Pick<Part, "last">,
): string => (last ? moment(view.lang, last.at) : "");

/** What an item is worth, and what would bring more: the next step where the source has steps, else the way to the top. */
export function improvementInWords(
	view: View,
	{ item, score, toTop, next }: Improvement,
): { readonly name: string; readonly says: string } {
	const name = itemName(view.lang, item);
	if (score === null)
		return {
			name,
			says: view.t("assessments.improve-unanswered", {
				points: pointsInWords(view, toTop),
			}),
		};
	const now = view.t("assessments.improve-now", {
		score: pointsInWords(view, score),
	});
	const more =
		next === null
			? view.t("assessments.improve-top", {
					points: pointsInWords(view, toTop),
				})
			: view.t("assessments.improve-next", {
					step: [say(next.label, view.lang), limitsInWords(view, next.limits)]
						.filter(Boolean)
						.join(", "),
					points: pointsInWords(view, next.gains ?? toTop),
				});
	return { name, says: `${now} ${more}` };
}

const limitsInWords = (
	view: View,
	limits: NonNullable<Improvement["next"]>["limits"],
): string =>
	limits === null
		? ""
		: (["from", "above", "to", "below"] as const)
				.flatMap((end) => {
					const value = limits[end];
					return value === undefined
						? []
						: [
								view.t(`assessments.improve-${end}`, {
									value: decimal(view.lang, value),
								}),
							];
				})
				.join(" ");
