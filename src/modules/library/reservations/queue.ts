import type { Context } from "#platform/context.ts";
import { asDayOrNull, type Day } from "#territory";
import { libraryIn } from "../tables.ts";

/** Somebody waits for a title. */
export interface Reservation {
	readonly id: string;
	readonly unitId: string;
	readonly recordId: string;
	readonly memberId: string;
	readonly askedAt: Date;
	readonly state: "waiting" | "kept" | "lent";
	readonly copyId: string | null;
	readonly number: number | null;
	readonly keptUntil: Day | null;
}

export const reservationRows = (cx: Context) =>
	libraryIn(cx.db)
		.selectFrom("library.reservation as reservation")
		.select([
			"reservation.id",
			"reservation.unit_id as unitId",
			"reservation.record_id as recordId",
			"reservation.member_id as memberId",
			"reservation.asked_at as askedAt",
			"reservation.state",
			"reservation.copy_id as copyId",
			"reservation.number",
			asDayOrNull("reservation.kept_until").as("keptUntil"),
		])
		.orderBy("reservation.asked_at")
		.orderBy("reservation.id");

/** Who waits for a title, the first one first. */
export const queueOf = (
	cx: Context,
	recordId: string,
): Promise<readonly Reservation[]> =>
	reservationRows(cx)
		.where("reservation.record_id", "=", recordId)
		.where("reservation.state", "=", "waiting")
		.execute();

/** Members who wait for a title and came before this one. */
export const aheadOf = (
	queue: readonly Pick<Reservation, "memberId">[],
	memberId: string,
): number => {
	const place = queue.findIndex((one) => one.memberId === memberId);
	return place < 0 ? queue.length : place;
};
