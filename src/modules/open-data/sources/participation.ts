import { everyPublicConsultation } from "#consultations";
import { everyPublicEvent } from "#events";
import { datesBetween, doesOf, titleOf } from "#milestones";
import { everyPublicAgreement, lastDayOf } from "#partners";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitNamesOf } from "#units";
import type { Row } from "../dataset.ts";

/** Everything that was ever asked of everybody, and how much of it was answered. */
export async function* consultations(
	cx: Context,
): AsyncGenerator<readonly Row[]> {
	for await (const some of everyPublicConsultation(cx)) {
		const units = await unitNamesOf(cx, unitsIn(some));
		yield some.map((one) => [
			one.id,
			one.title,
			units.get(one.unitId)?.slug ?? null,
			units.get(one.unitId)?.name ?? null,
			one.family,
			one.state,
			one.opensOn,
			one.closesOn,
			one.opinions,
			one.answered,
		]);
	}
}

/** Events that everybody may have come to. Nothing of who came. */
export async function* events(cx: Context): AsyncGenerator<readonly Row[]> {
	for await (const some of everyPublicEvent(cx)) {
		const units = await unitNamesOf(cx, unitsIn(some));
		yield some.map((one) => [
			one.id,
			one.title,
			units.get(one.unitId)?.slug ?? null,
			units.get(one.unitId)?.name ?? null,
			one.kind,
			one.mode,
			one.state,
			one.on,
			one.from,
			one.minutes,
			one.province,
			one.place,
			one.places.room,
			one.places.line,
		]);
	}
}

/** Who works with whom, what holds first, then what is over. */
export async function* agreements(cx: Context): AsyncGenerator<readonly Row[]> {
	for (const over of [false, true]) {
		const some = await everyPublicAgreement(cx, {
			province: null,
			kind: null,
			topic: null,
			over,
		});
		const units = await unitNamesOf(
			cx,
			unitsIn(some.map(({ agreement }) => agreement)),
		);
		yield some
			.map(
				({ agreement, organisation, standing }): Row => [
					agreement.id,
					organisation.name,
					organisation.kind,
					units.get(agreement.unitId)?.slug ?? null,
					units.get(agreement.unitId)?.name ?? null,
					agreement.kind,
					agreement.title,
					agreement.topics.join("; "),
					agreement.provinces.join("; "),
					agreement.from,
					lastDayOf(agreement),
					standing,
				],
			)
			.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
	}
}

/** First year of which dates are told. */
const begins = 2024;

/** The dates of the programme for the whole nation, up to the end of next year. */
export async function* dates(cx: Context): AsyncGenerator<readonly Row[]> {
	const next = Number(dayOf(cx.now).slice(0, 4)) + 1;
	const found = await datesBetween(
		cx,
		{ from: `${begins}-01-01`, until: `${next}-12-31` },
		null,
	);
	yield found.map((one) => [
		one.key,
		one.on,
		titleOf(one).id,
		doesOf(one).id,
		one.letters[0]?.ground ??
			(one.of === "letter"
				? one.entry.ground
				: one.shipped.milestone.ground.id),
		one.letters.length > 0,
	]);
}

const unitsIn = (
	things: readonly { readonly unitId: string }[],
): readonly string[] => [...new Set(things.map(({ unitId }) => unitId))];
