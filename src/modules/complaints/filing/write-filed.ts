import type { Context } from "#platform/context.ts";
import { together } from "#platform/database/together.ts";
import { type Deed, leaveTrails } from "#platform/trail.ts";
import { beginClocks } from "#procedures";
import { issueReceipt, issueReceiptsOnce, receiptOfForm } from "#receipts";
import { type Unit, unitById } from "#units";
import { type Key, subjectKind } from "../complaint.ts";
import { insertFiles, type SafeFile } from "../files/keep-files.ts";
import { type Begun, countFiled } from "../handling/clocks.ts";
import { chainOf } from "../handling/leave-deed.ts";
import {
	findJoined,
	type Joined,
	type Joining,
	writeJoined,
} from "../joining/join.ts";
import type { Route } from "../routing/route-complaint.ts";
import { complaintsIn } from "../tables.ts";
import { askForAll } from "./ask-for-all.ts";
import type { Circumstances, Told } from "./filing.ts";
import { insertTold } from "./insert-told.ts";
import type { Suspect } from "./suspicion.ts";
import { tellDesks } from "./tell-desks.ts";

/** What was told, with all that is kept of it. */
export interface Ready
	extends Told,
		Pick<Circumstances, "sheet" | "channel" | "lang"> {
	readonly suspect: Suspect | null;
	/** The person whom an officer wrote for agreed to it. */
	readonly consent: boolean;
	/** The public copy that it joins. */
	readonly joins: string | null;
	readonly unit: Unit;
	readonly sheetHash: Uint8Array;
	readonly id: string;
	readonly ref: string;
	readonly route: Route;
	/** Whose right it is to work on it where it lies. */
	readonly deskOf: "complaints.handle" | "complaints.oversee";
	readonly filedAt: Date;
	readonly files: readonly SafeFile[];
}

/** What is shown once. */
export interface Filed {
	readonly key: Key;
	/** As it is printed; `null` where the form is too old for its code to be shown again, or where another system told it. */
	readonly code: string | null;
	/** Whether it was here before: the same form, sent a second time. */
	readonly known: boolean;
}

/** One of them was sent before: nothing is to be written, and `writeReady` knows what it became. */
export class SentBefore extends Error {}

/**
 * Writes what was told and joins nothing, all of it in one transaction and new, as nearly all is: in one way to the
 * database. Throws `SentBefore` where one of them is not.
 */
export async function writeNew(
	tx: Context,
	all: readonly Ready[],
): Promise<Filed[]> {
	const offices = await officesOf(tx, all);
	const { clocks, dueOn } = await countFiled(tx, begunAt(offices, all));
	const [written, issued] = await together(tx, (tx) =>
		Promise.all([
			insertTold(tx, all, dueOn),
			withReceipts(tx, all),
			beginClocks(tx, clocks),
			leaveTrails(tx, all.map(deedOf)),
			tellDesks(tx, all, offices),
		]),
	);
	if (written.size < all.length) throw new SentBefore();
	await writeBelonging(tx, all);
	return all.map(
		({ id, ref }) => issued.get(id) ?? fail(`${ref} has no receipt`),
	);
}

/** Files, and what is asked for: few have any. */
async function writeBelonging(
	tx: Context,
	fresh: readonly Ready[],
): Promise<void> {
	await insertFiles(
		tx,
		fresh.map(({ unit, id, files }) => ({ unitId: unit.id, id, files })),
	);
	await askForAll(tx, fresh);
}

const deedOf = ({ id, kind, concern, channel, route }: Ready): Deed => ({
	chain: chainOf({ excludedUnits: route.excluded, accused: [] }),
	deed: "complaint.filed",
	subject: { kind: subjectKind, id },
	details: { kind, concern, channel },
});

/** Writes what was told, all of it in one transaction; answers in the order of the rows. */
export async function writeReady(
	tx: Context,
	all: readonly Ready[],
): Promise<Filed[]> {
	const joined = await findAllJoined(tx, all);
	const offices = await officesOf(tx, all);
	const { clocks, dueOn } = await countFiled(tx, begunAt(offices, all));
	const written = await insertTold(tx, all, dueOn);
	const fresh = all.filter(({ id }) => written.has(id));
	if (fresh.length > 0) {
		await writeBelonging(tx, fresh);
		await beginClocks(
			tx,
			clocks.filter(({ subject }) => written.has(subject.id)),
		);
		await leaveTrails(tx, fresh.map(deedOf));
		await tellDesks(
			tx,
			// What follows another is heard of with that other, and what a file brings, all at once.
			fresh.filter(
				({ id, channel }) => !joined.get(id)?.is.leader && channel !== "import",
			),
			offices,
		);
		for (const { id } of fresh) {
			const one = joined.get(id);
			if (one) await writeJoined(tx, one.joining, one.is);
		}
	}
	// Who told it to another system follows it there, and was never handed a code of ours.
	const [elsewhere, here] = [
		fresh.filter(({ channel }) => channel === "import"),
		fresh.filter(({ channel }) => channel !== "import"),
	];
	const issued = new Map([
		...(await withReceipts(tx, here)),
		...elsewhere.map(({ unit, id }): [string, Filed] => [
			id,
			{ key: { unitId: unit.id, id }, code: null, known: false },
		]),
	]);
	const filed: Filed[] = [];
	for (const one of all)
		filed.push(
			issued.get(one.id) ??
				(await knownOf(tx, one)) ??
				fail(`${one.ref} is neither new nor known`),
		);
	return filed;
}

const fail = (says: string): never => {
	throw new Error(says);
};

/** What each of them joins, by id: all but a few join nothing. */
async function findAllJoined(tx: Context, all: readonly Ready[]) {
	const found = new Map<
		string,
		{ readonly joining: Joining; readonly is: Joined }
	>();
	for (const { unit, id, joins, route, suspect } of all) {
		if (joins === null) continue;
		const joining = {
			unitId: unit.id,
			id,
			joins,
			officeId: route.officeId,
			suspect: suspect !== null,
		};
		const is = await findJoined(tx, joining);
		if (is) found.set(id, { joining, is });
	}
	return found;
}

/** The offices that these are about and lie at, by id: for most it is the same one. */
async function officesOf(
	tx: Context,
	all: readonly Ready[],
): Promise<ReadonlyMap<string, Unit>> {
	const offices = new Map(all.map(({ unit }) => [unit.id, unit]));
	for (const { route } of all)
		if (route.officeId !== null && !offices.has(route.officeId)) {
			const office = await unitById(tx, route.officeId);
			if (office) offices.set(office.id, office);
		}
	return offices;
}

/** The days run where the office is that has it, or the one it concerns where nobody may. */
const begunAt = (
	offices: ReadonlyMap<string, Unit>,
	all: readonly Ready[],
): Begun[] =>
	all.map(({ unit, id, route, filedAt }) => {
		const officeId = route.officeId ?? unit.id;
		const province = offices.get(officeId)?.province.code ?? null;
		return {
			unitId: unit.id,
			id,
			procedure: route.procedure,
			office: { id: officeId, province },
			filedAt,
		};
	});

/** The codes, by the id of what they lead to. */
async function withReceipts(
	tx: Context,
	fresh: readonly Ready[],
): Promise<ReadonlyMap<string, Filed>> {
	const asked = fresh.map((one) => ({
		kind: subjectKind,
		subjectId: one.id,
		unitId: one.unit.id,
		pin: one.pin,
		form: one.sheet,
	}));
	const issued = await issueReceiptsOnce(tx, asked);
	const filed = new Map<string, Filed>();
	for (const [i, one] of asked.entries()) {
		// The same form told another office as well: that is a second thing, with a code of its own.
		const { code } = issued[i] ?? (await issueReceipt(tx, one));
		filed.set(one.subjectId, {
			key: { unitId: one.unitId, id: one.subjectId },
			code,
			known: false,
		});
	}
	return filed;
}

/** The same form a second time: whoever sent it never saw the answer to the first. */
export async function knownOf(
	tx: Context,
	one: Pick<Ready, "unit" | "sheet" | "sheetHash">,
): Promise<Filed | null> {
	const row = await complaintsIn(tx.db)
		.selectFrom("complaints.complaint")
		.select("id")
		.where("unit_id", "=", one.unit.id)
		.where("sheet", "=", one.sheetHash)
		.executeTakeFirst();
	if (!row) return null;
	const receipt = await receiptOfForm(tx, {
		kind: "complaint",
		form: one.sheet,
	});
	return {
		key: { unitId: one.unit.id, id: row.id },
		code: receipt?.code ?? null,
		known: true,
	};
}
