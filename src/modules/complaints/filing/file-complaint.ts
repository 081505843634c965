import { createHash } from "node:crypto";
import type { TakenFile } from "#evidence";
import { citizen } from "#kernel/actor.ts";
import { makeRef } from "#kernel/ref.ts";
import { type Context, withActor } from "#platform/context.ts";
import { gathering } from "#platform/database/gather.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Unit } from "#units";
import { makeSafe } from "../files/keep-files.ts";
import { organisationSoon } from "../routing/organisation.ts";
import { rulesNow } from "../routing/read-rules.ts";
import { routeOf } from "../routing/route-complaint.ts";
import { serviceAsked } from "../routing/service-asked.ts";
import type { Circumstances, Told } from "./filing.ts";
import {
	type Filed,
	knownOf,
	type Ready,
	SentBefore,
	writeNew,
	writeReady,
} from "./write-filed.ts";

/**
 * Takes in what somebody tells about an office: durable when this returns. The same form a second time is the same
 * complaint, with the same code.
 */
export async function fileComplaint(
	by: Context,
	unit: Unit,
	told: Told,
	circumstances: Circumstances,
	files: readonly TakenFile[] = [],
): Promise<Filed> {
	// Also where somebody of the staff is signed in on the same device: nothing is kept of who they are.
	const cx = circumstances.channel === "web" ? withActor(by, citizen) : by;
	const safe = await makeSafe(cx, files);
	const ready = {
		...(await makeReady(cx, unit, told, circumstances)),
		files: safe,
	};
	// What joins something waits for whoever works on that, and lets nobody wait with it.
	return cx.db.isTransaction ||
		cx.actor.kind !== "citizen" ||
		ready.joins !== null
		? inTransaction(cx, async (tx) => {
				const [filed] = await writeReady(tx, [ready]);
				if (!filed) throw new Error("nothing was written");
				return filed;
			})
		: fileTogether(cx.db, { cx, ready });
}

/**
 * What the same form became when it was sent before; `null` where it was not. For a form that cannot be read a second
 * time, because what belonged to it went with the first.
 */
export async function filedBefore(
	cx: Context,
	unit: Unit,
	sheet: string,
): Promise<Filed | null> {
	const one = { unit, sheet, sheetHash: sheetHashOf(unit, sheet) };
	return knownOf(cx, one);
}

const sheetHashOf = ({ id }: Unit, sheet: string): Uint8Array =>
	createHash("sha256").update(`${id} ${sheet}`).digest();

/** Everything that can be known before anything is written. */
export async function makeReady(
	cx: Context,
	unit: Unit,
	told: Told,
	{
		sheet,
		knowsOffice,
		suspect = null,
		consent = false,
		joins = null,
		...circumstances
	}: Circumstances,
): Promise<Omit<Ready, "files">> {
	const organisation = await organisationSoon(cx, unit.id);
	const route = routeOf(rulesNow(), {
		kind: told.kind,
		concern: told.concern,
		knowsOffice,
		service: await serviceAsked(cx, told.serviceId),
		// An officer says it, once it was read.
		standard: null,
		accused: [],
		...organisation,
	});
	return {
		...told,
		...circumstances,
		suspect,
		consent,
		// What is about people has a way of its own, and joins nothing.
		joins: told.concern === "service" ? joins : null,
		unit,
		sheet,
		sheetHash: sheetHashOf(unit, sheet),
		id: cx.newId(),
		ref: makeRef(cx.random),
		route,
		deskOf: organisation.line.some(
			({ id, handlers }) => id === route.officeId && handlers.length > 0,
		)
			? "complaints.handle"
			: "complaints.oversee",
		filedAt: cx.now,
	};
}

/** What many people tell at once goes to the disk together. All of them are citizens: the context of the first one serves. */
const fileTogether = gathering<
	{ readonly cx: Context; readonly ready: Ready },
	Filed
>(async (_db, rows) => {
	const [first] = rows;
	if (!first) return [];
	const all = rows.map(({ ready }) => ready);
	try {
		return await inTransaction(first.cx, (tx) => writeNew(tx, all));
	} catch (error) {
		if (!(error instanceof SentBefore)) throw error;
		return inTransaction(first.cx, (tx) => writeReady(tx, all));
	}
});
