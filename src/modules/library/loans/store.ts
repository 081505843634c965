import type { Context } from "#platform/context.ts";
import { asDayOrNull } from "#territory";
import { libraryIn } from "../tables.ts";
import type { CopyAtDesk } from "./loan.ts";

const copyRows = (cx: Context) =>
	libraryIn(cx.db)
		.selectFrom("library.copy as copy")
		.innerJoin("library.record as record", "record.id", "copy.record_id")
		.innerJoin(
			"library.collection as collection",
			"collection.id",
			"record.collection_id",
		)
		.leftJoin("library.loan as loan", (join) =>
			join
				.onRef("loan.copy_id", "=", "copy.id")
				.on("loan.returned_on", "is", null),
		)
		.leftJoin("library.reservation as kept", (join) =>
			join.onRef("kept.copy_id", "=", "copy.id").on("kept.state", "=", "kept"),
		)
		.select([
			"copy.id",
			"copy.unit_id as unitId",
			"copy.barcode",
			"copy.call_number as callNumber",
			"copy.place",
			"copy.state",
			"copy.record_id as recordId",
			"record.title",
			"record.collection_id as collectionId",
			"collection.loan_days as loanDays",
			"collection.at_once as atOnce",
			"collection.renewals",
			"loan.id as loanId",
			"loan.member_id as memberId",
			asDayOrNull("loan.lent_on").as("lentOn"),
			asDayOrNull("loan.due_on").as("dueOn"),
			"loan.renewed",
			"kept.id as reservationId",
			"kept.member_id as keptFor",
			"kept.number",
			asDayOrNull("kept.kept_until").as("keptUntil"),
		]);

type Row = Awaited<ReturnType<ReturnType<typeof copyRows>["execute"]>>[number];

const copyIn = ({
	loanDays,
	atOnce,
	renewals,
	loanId,
	memberId,
	lentOn,
	dueOn,
	renewed,
	reservationId,
	keptFor,
	number,
	keptUntil,
	...copy
}: Row): CopyAtDesk => ({
	...copy,
	rule: { loanDays, atOnce, renewals },
	loan:
		loanId && memberId && lentOn && dueOn
			? { id: loanId, memberId, lentOn, dueOn, renewed: renewed ?? 0 }
			: null,
	kept:
		reservationId && keptFor && keptUntil
			? { reservationId, memberId: keptFor, number: number ?? 0, keptUntil }
			: null,
});

export async function copyAtDesk(
	cx: Context,
	{ unitId, barcode }: { readonly unitId: string; readonly barcode: string },
): Promise<CopyAtDesk | null> {
	const row = await copyRows(cx)
		.where("copy.unit_id", "=", unitId)
		.where("copy.barcode", "=", barcode)
		.executeTakeFirst();
	return row ? copyIn(row) : null;
}

export async function copyById(
	cx: Context,
	id: string,
): Promise<CopyAtDesk | null> {
	const row = await copyRows(cx).where("copy.id", "=", id).executeTakeFirst();
	return row ? copyIn(row) : null;
}

/** What a member has at home. */
export async function copiesOfMember(
	cx: Context,
	memberId: string,
): Promise<readonly CopyAtDesk[]> {
	const rows = await copyRows(cx)
		.where("loan.member_id", "=", memberId)
		.orderBy("loan.due_on")
		.orderBy("record.title")
		.execute();
	return rows.map(copyIn);
}

/** What is lent past its last day. */
export async function copiesOverdue(
	cx: Context,
	unitId: string,
	today: string,
): Promise<readonly CopyAtDesk[]> {
	const rows = await copyRows(cx)
		.where("loan.unit_id", "=", unitId)
		.where("loan.due_on", "<", today)
		.orderBy("loan.due_on")
		.orderBy("record.title")
		.execute();
	return rows.map(copyIn);
}

/** Copies of a title that are on the shelf for whoever comes. */
export async function freeCopiesOf(
	cx: Context,
	recordId: string,
): Promise<readonly CopyAtDesk[]> {
	const rows = await copyRows(cx)
		.where("copy.record_id", "=", recordId)
		.where("copy.state", "=", "in-use")
		.where("loan.id", "is", null)
		.where("kept.id", "is", null)
		.orderBy("copy.barcode")
		.execute();
	return rows.map(copyIn);
}

/** Of these copies, those that lie ready for somebody. */
export async function keptNow(
	cx: Context,
	copyIds: readonly string[],
): Promise<ReadonlySet<string>> {
	if (copyIds.length === 0) return new Set();
	const rows = await libraryIn(cx.db)
		.selectFrom("library.reservation as kept")
		.select("kept.copy_id as id")
		.where("kept.copy_id", "in", copyIds)
		.where("kept.state", "=", "kept")
		.execute();
	return new Set(rows.flatMap(({ id }) => id ?? []));
}
