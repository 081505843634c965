import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { type AsideWords, apart } from "../answering/asides-apart.ts";
import { keepAsides } from "../answering/keep-asides.ts";
import { fieldOf } from "../answering/read-sheet.ts";
import { asArrived, keyHash } from "../answering/receive-response.ts";
import type { Sheet } from "../answering/sheet.ts";
import { shuffled } from "../counting/shuffled.ts";
import { mayRun } from "../policy.ts";
import type { Survey } from "../survey.ts";
import { surveysIn } from "../tables.ts";

export interface SheetsBrought {
	/** SHA-256 of the file, in hexadecimal. */
	readonly file: string;
	/** By row of the file. */
	readonly good: readonly { readonly row: number; readonly sheet: Sheet }[];
	readonly aside: readonly { readonly row: number; readonly sheet: Sheet }[];
	/** Rows in error, which are not taken. */
	readonly bad: number;
}

export interface SheetsTaken {
	readonly taken: number;
	/** Came before, with the same file. */
	readonly known: number;
	readonly aside: number;
}

/**
 * Takes in many filled-in sheets, each row once: the same file again, for the same survey, is known. They wait to be
 * mixed like every answer (`mix.ts`). Sheets of a day that cannot be are put aside with the reason.
 */
export async function importSheets(
	cx: Context,
	survey: Survey,
	brought: SheetsBrought,
): Promise<Result<SheetsTaken, Refusal<"unknown-unit" | "not-your-unit">>> {
	return inTransaction<
		Result<SheetsTaken, Refusal<"unknown-unit" | "not-your-unit">>
	>(cx, async (tx) => {
		const unit = await unitById(tx, survey.unitId, dayOf(tx.now));
		if (!unit) return refused("unknown-unit");
		const may = mayRun(tx.actor, {
			unitId: unit.id,
			province: unit.province.code,
		});
		if (!may.may) return refused(may.why);
		const taken = await arriveAll(tx, survey, brought, "good");
		const aside = await putAside(tx, survey, brought);
		const known =
			brought.good.length + brought.aside.length - taken.length - aside;
		if (taken.length + aside > 0)
			await leaveTrail(tx, {
				chain: "operations",
				deed: "survey.sheets-imported",
				subject: { kind: "unit", id: survey.unitId },
				// How many, and nothing of what they say, nor of the file.
				details: {
					instrument: survey.instrument,
					taken: taken.length,
					aside,
					wrong: brought.bad,
				},
			});
		return ok({ taken: taken.length, known, aside });
	});
}

/** Writes those that are new, in an order of chance, and answers their rows. */
async function arriveAll(
	tx: Context,
	survey: Survey,
	brought: SheetsBrought,
	which: "good" | "aside",
): Promise<number[]> {
	const rows = new Map(
		shuffled(brought[which]).map(({ row, sheet }) => {
			const key = keyHash(
				survey.unitId,
				`${survey.instrument} ${brought.file} ${row}`,
			);
			return [
				Buffer.from(key).toString("hex"),
				{
					row,
					values: {
						key,
						unit_id: survey.unitId,
						arrived_on: dayOf(tx.now),
						// What is put aside lies elsewhere: here its key alone, so that it comes once.
						body: which === "good" ? JSON.stringify(asArrived(sheet)) : null,
						trace: null,
					},
				},
			];
		}),
	);
	const all = [...rows.values()].map(({ values }) => values);
	const taken: number[] = [];
	for (let from = 0; from < all.length; from += 1_000) {
		const written = await surveysIn(tx.db)
			.insertInto("surveys.arrival")
			.values(all.slice(from, from + 1_000))
			.onConflict((conflict) => conflict.column("key").doNothing())
			.returning("key")
			.execute();
		for (const { key } of written)
			taken.push(rows.get(Buffer.from(key).toString("hex"))?.row ?? 0);
	}
	return taken;
}

async function putAside(
	tx: Context,
	survey: Survey,
	brought: SheetsBrought,
): Promise<number> {
	const fresh = new Set(await arriveAll(tx, survey, brought, "aside"));
	const sheets = brought.aside.filter(({ row }) => fresh.has(row));
	if (sheets.length > 0)
		await keepAsides(
			tx,
			survey,
			sheets.map(({ sheet }) => ({ reason: "clock", body: asideOf(sheet) })),
			sheets.flatMap(({ sheet }) => wordsIn(sheet)),
		);
	return sheets.length;
}

/** Without what somebody wrote, which lies apart, and without what they say of themselves. */
function asideOf(sheet: Sheet): Readonly<Record<string, unknown>> {
	const {
		remark: _,
		groups: __,
		own: ___,
		ownTexts: ____,
		...rest
	} = asArrived(sheet);
	return { ...rest };
}

const wordsIn = ({ own, ownTexts, remark, language }: Sheet): AsideWords[] =>
	apart({
		...Object.fromEntries(
			Object.entries({ ...own, ...ownTexts }).map(([code, said]) => [
				fieldOf.own(code),
				[said],
			]),
		),
		catatan: remark === null ? [] : [remark],
	}).words.map((words) => ({ words, language, day: null }));
