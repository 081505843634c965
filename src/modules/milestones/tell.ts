import { unitsHolding } from "#identity";
import { forgetSubject, type NewNotice, raiseAll } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf, daysAfter } from "#territory";
import { addedDate, type Dated } from "./dated.ts";
import { dateKind } from "./entry.ts";
import { titleOf } from "./named.ts";
import { dateNamed, datesBetween } from "./queries.ts";
import { standingEntries, unitsIn } from "./store.ts";

/**
 * In days: so long before its day a date stands in everybody's agenda, and so long before it is worth a mail. Rules of
 * this house, no law: a quarter is prepared in six weeks, and two weeks still find time.
 */
export const ahead = { agenda: 45, mail: 14 };

/** Once a day: what comes near stands in the agenda of whom it concerns. Answers how many dates that are. */
export const watchDates = (cx: Context): Promise<number> =>
	inTransaction(cx, async (tx) => {
		const today = dayOf(tx.now);
		const span = { from: today, until: daysAfter(today, ahead.agenda) };
		const near = [
			...(await datesBetween(tx, span, null)),
			...(await standingEntries(tx))
				.filter(({ key, province }) => key === null && province !== null)
				.map(addedDate)
				.filter(({ on }) => span.from <= on && on <= span.until),
		];
		for (const date of near) await tell(tx, date);
		return near.length;
	});

/** What was entered or taken back is told, or forgotten, at once. */
export async function tellOfDate(tx: Context, key: string): Promise<void> {
	const found = await dateNamed(tx, key);
	if (!found) return;
	const { date } = found;
	const today = dayOf(tx.now);
	const stands = date.of === "shipped" || date.entry.takenBack === null;
	const near = today <= date.on && date.on <= daysAfter(today, ahead.agenda);
	if (stands && near) await tell(tx, date);
	else await forgetSubject(tx, { kind: dateKind, id: key });
}

async function tell(tx: Context, date: Dated): Promise<void> {
	const title = titleOf(date);
	const notice = {
		kind: "news",
		says: "milestones.news.date",
		about: { title: title.id, "title.en": title.en ?? title.id },
		path: `/kalender-program/tanggal/${date.key}`,
		due: date.on,
		mailFrom: new Date(
			Date.parse(`${daysAfter(date.on, -ahead.mail)}T00:00:00Z`),
		),
	} as const;
	const audiences = await audiencesOf(tx, date);
	await raiseAll(
		tx,
		audiences.map(
			({ id, to }): NewNotice => ({
				...notice,
				subject: { kind: dateKind, id: `${date.key} ${id}` },
				to,
			}),
		),
	);
}

interface AudienceOf {
	readonly id: string;
	readonly to: NewNotice["to"];
}

const audiencesOf = async (
	tx: Context,
	date: Dated,
): Promise<readonly AudienceOf[]> => {
	if (date.of === "shipped")
		return date.shipped.milestone.told.map(({ right, programme }) => ({
			id: [right, programme].filter(Boolean).join(":"),
			to: { permission: right, programme: programme ?? null },
		}));
	return date.entry.province === null
		? [{ id: "nation", to: { permission: "assessment.read" } }]
		: ofProvince(tx, date.entry.province);
};

/** Whoever coaches the province, and each of its units that is assessed. */
async function ofProvince(
	tx: Context,
	province: string,
): Promise<readonly AudienceOf[]> {
	const holding = await unitsHolding(tx, { permission: "assessment.submit" });
	const units = await unitsIn(tx, province, holding);
	return [
		{ id: "province", to: { permission: "targets.set", province } },
		...units.map((id) => ({
			id,
			to: { permission: "assessment.submit", unitId: id, province },
		})),
	];
}
