import { consultationsBetween } from "#consultations";
import { beginningOf, fedEvents } from "#events";
import type { Beside } from "#milestones/web";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { View } from "#ui/view.ts";
import { unitNamesOf } from "#units";

interface Asked {
	readonly from: Day;
	readonly until: Day;
	readonly province: string;
}

/** What takes place in a province and what people are asked there, beside the dates of the programme. */
export const besideDates = async (
	cx: Context,
	view: View,
	asked: Asked,
): Promise<readonly Beside[]> =>
	[
		...(await eventsBeside(cx, view, asked)),
		...(await consultationsBeside(cx, view, asked)),
	].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

async function eventsBeside(
	cx: Context,
	view: View,
	{ from, until, province }: Asked,
): Promise<readonly Beside[]> {
	const events = (await fedEvents(cx, province)).filter(
		({ on }) => from <= on && on <= until,
	);
	const units = await unitNamesOf(
		cx,
		events.map(({ unitId }) => unitId),
	);
	return events.map((event) => {
		const unit = units.get(event.unitId);
		return {
			id: event.id,
			on: event.on,
			title: event.title,
			says: [
				event.state === "cancelled"
					? view.t("site.dates.cancelled")
					: view.t("site.dates.event"),
				unit?.name,
			]
				.filter(Boolean)
				.join(" · "),
			path: `/unit/${unit?.slug ?? ""}/acara/${event.id}`,
			at: event.changedAt,
			from: { moment: beginningOf(event), minutes: event.minutes },
			cancelled: event.state === "cancelled",
		};
	});
}

/** When people may speak, until when, and when all are answered. */
async function consultationsBeside(
	cx: Context,
	view: View,
	asked: Asked,
): Promise<readonly Beside[]> {
	const consultations = await consultationsBetween(cx, asked);
	const units = await unitNamesOf(
		cx,
		consultations.map(({ unitId }) => unitId),
	);
	return consultations.flatMap((one) => {
		const unit = units.get(one.unitId);
		const answers = one.phases.find(({ name }) => name === "answer")?.until;
		const dated = (
			word: "opens" | "closes" | "answers",
			on: Day | undefined,
		) =>
			on === undefined || on < asked.from || on > asked.until
				? []
				: [
						{
							id: `${one.id}-${word}`,
							on,
							title: one.title,
							says: [view.t(dateWords[word]), unit?.name]
								.filter(Boolean)
								.join(" · "),
							path: `/unit/${unit?.slug ?? ""}/konsultasi/${one.id}`,
							at: one.changedAt,
							...(word !== "answers" && one.closedEarlyAt !== null
								? { cancelled: true }
								: {}),
						},
					];
		return [
			...dated("opens", one.opensOn),
			...dated("closes", one.closesOn),
			...dated("answers", answers),
		];
	});
}

const dateWords = {
	opens: "site.dates.consultation.opens",
	closes: "site.dates.consultation",
	answers: "site.dates.consultation.answers",
} as const;
