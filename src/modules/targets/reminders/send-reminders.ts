import type { Round } from "#assessments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raiseAll } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrails } from "#platform/trail.ts";
import { dayOf, type Province } from "#territory";
import { type HindranceCode, remindable } from "../hindrance.ts";
import { mayRemind } from "../policy.ts";
import { regionNow, type UnitLine } from "../region.ts";
import { targetsIn } from "../tables.ts";
import { lastReminded } from "./reminder-store.ts";
import { isQuiet, longestWords, undoMinutes } from "./rules.ts";

/** The sentence for each thing that holds units back. */
export type Sentences = Readonly<Partial<Record<HindranceCode, string>>>;

export interface ToRemind {
	readonly round: Round;
	readonly province: Province;
	/** Addresses of units. */
	readonly units: readonly string[];
	readonly sentences: Sentences;
}

/** Why a unit that was chosen is not reminded. */
export type NotReminded =
	| { readonly why: "not-in-region" | "not-held-back" | "held-by-others" }
	| { readonly why: "reminded-lately"; readonly at: Date };

/** Those who were chosen, as things stand now. */
export interface Chosen {
	readonly ready: readonly UnitLine[];
	readonly not: readonly (NotReminded & {
		readonly slug: string;
		readonly name: string;
	})[];
}

/** Who of the chosen can be reminded now, and why the others cannot. */
export async function chooseUnits(
	cx: Context,
	round: Round,
	units: readonly UnitLine[],
	slugs: readonly string[],
): Promise<Chosen> {
	const last = await lastReminded(
		cx,
		round,
		units.map(({ id }) => id),
	);
	const ready: UnitLine[] = [];
	const not: Chosen["not"][number][] = [];
	for (const slug of new Set(slugs)) {
		const unit = units.find((one) => one.slug === slug);
		const name = unit?.name ?? slug;
		const code = unit?.hindrance?.code;
		const at = unit && code ? last.get(`${unit.id} ${code}`) : undefined;
		if (!unit) not.push({ slug, name, why: "not-in-region" });
		else if (!code) not.push({ slug, name, why: "not-held-back" });
		else if (!remindable.has(code))
			not.push({ slug, name, why: "held-by-others" });
		else if (at && isQuiet(at, cx.now))
			not.push({ slug, name, why: "reminded-lately", at });
		else ready.push(unit);
	}
	return { ready, not };
}

export type RemindRefusal = Refusal<
	| "not-your-region"
	| "nobody-to-remind"
	| "sentence-missing"
	| "sentence-too-long"
> & { readonly hindrance?: HindranceCode };

/**
 * Reminds the units that were chosen of the one thing that holds each back now. Whoever was reminded of it lately,
 * or mended it meanwhile, is left out and named. Answers the id of the sending.
 */
export const sendReminders = (
	cx: Context,
	{ round, province, units: slugs, sentences }: ToRemind,
): Promise<
	Result<{ readonly sending: string; readonly chosen: Chosen }, RemindRefusal>
> =>
	inTransaction(cx, async (tx) => {
		const region = { programme: round.programme, province: province.code };
		const decision = mayRemind(tx.actor, region);
		if (!decision.may) return refused(decision.why);
		const { units } = await regionNow(tx, round, province);
		const chosen = await chooseUnits(tx, round, units, slugs);
		if (chosen.ready.length === 0) return refused("nobody-to-remind");
		for (const { hindrance } of chosen.ready) {
			if (!hindrance) continue;
			const words = sentences[hindrance.code]?.trim() ?? "";
			const wrong =
				words === ""
					? "sentence-missing"
					: words.length > longestWords
						? "sentence-too-long"
						: null;
			if (wrong)
				return {
					ok: false,
					problem: {
						reason: wrong,
						hindrance: hindrance.code,
						about: { most: longestWords },
					},
				};
		}
		const sending = tx.newId();
		await writeSending(tx, { id: sending, round, province, daysBefore: null });
		await remindUnits(
			tx,
			{ sending, round, province, units: chosen.ready },
			(code) => (sentences[code] ?? "").trim(),
		);
		return ok({ sending, chosen });
	});

/** False where the program has sent this one before. */
export async function writeSending(
	tx: Context,
	{
		id,
		round: { instrument, year },
		province,
		daysBefore,
	}: {
		readonly id: string;
		readonly round: Round;
		readonly province: Province;
		readonly daysBefore: number | null;
	},
): Promise<boolean> {
	const written = await targetsIn(tx.db)
		.insertInto("targets.sending")
		.values({
			id,
			province_code: province.code,
			instrument,
			year,
			days_before: daysBefore,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning("id")
		.executeTakeFirst();
	return written !== undefined;
}

/** Writes a reminder for each unit: into the inbox of its people, or down for a letter where it has none. */
export async function remindUnits(
	tx: Context,
	{
		sending,
		round,
		province,
		units,
	}: {
		readonly sending: string;
		readonly round: Round;
		readonly province: Province;
		readonly units: readonly UnitLine[];
	},
	wordsFor: (code: HindranceCode) => string,
	/** The sentence of the news: it bears those words, or says the same in the language of whoever reads it. */
	saysFor: (code: HindranceCode) => string = () => "targets.news-reminder",
): Promise<void> {
	const { instrument, year, programme } = round;
	const reminders = units.flatMap((unit) =>
		unit.hindrance
			? [
					{
						unit,
						id: tx.newId(),
						code: unit.hindrance.code,
						words: wordsFor(unit.hindrance.code),
						way: unit.people ? ("inbox" as const) : ("letter" as const),
					},
				]
			: [],
	);
	if (reminders.length === 0) return;
	await targetsIn(tx.db)
		.insertInto("targets.reminder")
		.values(
			reminders.map(({ unit, id, code, words, way }) => ({
				unit_id: unit.id,
				id,
				sending_id: sending,
				instrument,
				year,
				hindrance: code,
				words,
				way,
				at: tx.now,
			})),
		)
		.execute();
	await raiseAll(
		tx,
		reminders
			.filter(({ way }) => way === "inbox")
			.map(({ unit, id, code, words }) => ({
				to: {
					permission: "assessment.request",
					programme,
					unitId: unit.id,
					province: province.code,
				},
				kind: "news" as const,
				subject: reminderSubject(id),
				says: saysFor(code),
				about: {
					unit: unit.name,
					programme: programme.toUpperCase(),
					year,
					words,
					closes: round.closesOn,
					by: tx.actor.name,
				},
				path: pathFor(unit, round),
				// Not before it can no longer be taken back: a mail comes back to nobody.
				mailFrom: new Date(tx.now.getTime() + undoMinutes * 60_000),
			})),
	);
	await leaveTrails(
		tx,
		reminders.map(({ unit, id, code, words, way }) => ({
			chain: "operations" as const,
			deed: "reminder.sent",
			subject: { kind: "reminder", id },
			details: {
				unit: unit.slug,
				instrument,
				year,
				hindrance: code,
				words,
				way,
			},
		})),
	);
}

export const reminderSubject = (id: string) => ({ kind: "reminder", id });

/** Where the people of the unit go on. */
const pathFor = (
	{ slug, assessment }: UnitLine,
	{ instrument, year }: Round,
): string =>
	assessment ? `/penilaian/${slug}/${instrument}/${year}` : "/kerja";

/** Whole days until the last day; negative when it is over. */
export const daysUntilClosing = ({ closesOn }: Round, now: Date): number =>
	Math.round(
		(Date.parse(`${closesOn}T12:00:00Z`) -
			Date.parse(`${dayOf(now)}T12:00:00Z`)) /
			86_400_000,
	);
