import { makeCode, readCode } from "#kernel/code.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf, provincesAt } from "#territory";
import type { Unit } from "#units";
import type { Mend } from "../item-deeds.ts";
import { placeOf } from "../office.ts";
import { mayPublish } from "../policy.ts";
import { newsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import {
	digestsOfCode,
	digestsOfMail,
	type Join,
	joinOf,
	journalistKind,
	opened,
	sealed,
	type TypedJoin,
} from "./journalist.ts";

/**
 * Somebody asks for releases by mail. They stand on the list once they say so by the code that the mail brings, so nobody
 * is put there by somebody else; the answer is the same whether the address was known or not. Answers the code, which is
 * shown to nobody but in the demonstration, where no mail goes out.
 */
export const askToJoin = (
	cx: Context,
	typed: TypedJoin,
	lang: Language,
): Promise<Result<string, Mend>> =>
	inTransaction<Result<string, Mend>>(cx, async (tx) => {
		const known = new Set(
			(await provincesAt(tx, dayOf(tx.now))).map(({ code }) => code),
		);
		const read = joinOf(typed, known);
		if ("problems" in read) return { ok: false, problem: read };
		const { id, code, waits } = await rowFor(tx, read.join, lang);
		const mail = await newsIn(tx.db)
			.insertInto("news.mailing")
			.values({
				id: tx.newId(),
				journalist_id: id,
				// One such mail a day: nobody fills the box of somebody else with them.
				about: `confirm ${dayOf(tx.now)}`,
				unit_id: null,
				item_id: null,
				due_at: tx.now,
				tries: 0,
				ended_at: null,
				outcome: null,
			})
			.onConflict((conflict) => conflict.constraint("mailing_once").doNothing())
			.returning("id")
			.executeTakeFirst();
		return ok(waits && mail ? await renewed(tx, id, read.join, lang) : code);
	});

/**
 * Asked again before a yes, something else is confirmed by the new mail, which tells it, and the code of the earlier one leads nowhere:
 * nobody says yes to what somebody else wrote. The seven days count on from the first asking.
 */
async function renewed(
	tx: Context,
	id: string,
	join: Join,
	lang: Language,
): Promise<string> {
	const code = makeCode(tx.random);
	await newsIn(tx.db)
		.updateTable("news.journalist")
		.set(told(tx, join, lang, code))
		.where("id", "=", id)
		.execute();
	return code;
}

function told(
	tx: Context,
	{ provinces, ...who }: Join,
	lang: Language,
	code: string,
) {
	return {
		address_digest: digestsOfMail(tx, who.mail)[0],
		code_digest: digestsOfCode(tx, code)[0],
		sealed: sealed(tx, { ...who, code }),
		lang,
		provinces: JSON.stringify(provinces),
	};
}

async function rowFor(
	tx: Context,
	join: Join,
	lang: Language,
): Promise<{
	readonly id: string;
	readonly code: string;
	/** It was there before, and nobody said yes yet. */
	readonly waits: boolean;
}> {
	const digests = digestsOfMail(tx, join.mail);
	const stands = await newsIn(tx.db)
		.selectFrom("news.journalist")
		.select(["id", "sealed", "confirmed_at as confirmedAt"])
		.where("address_digest", "in", [...digests])
		.forUpdate()
		.executeTakeFirst();
	const before = stands && opened(tx, stands.sealed);
	const code = before?.code ?? makeCode(tx.random);
	const asked = { ...told(tx, join, lang, code), asked_at: tx.now };
	if (!stands) {
		const row = await newsIn(tx.db)
			.insertInto("news.journalist")
			.values({ id: tx.newId(), ...asked, confirmed_at: null })
			.onConflict((conflict) =>
				conflict.constraint("journalist_address_once").doNothing(),
			)
			.returning("id")
			.executeTakeFirst();
		// Of two who ask at the same moment, the second finds the row of the first.
		return row ? { id: row.id, code, waits: false } : rowFor(tx, join, lang);
	}
	// What somebody confirmed is not changed by who only knows their address; what cannot be opened is asked anew.
	if (!before)
		await newsIn(tx.db)
			.updateTable("news.journalist")
			.set(asked)
			.where("id", "=", stands.id)
			.execute();
	return {
		id: stands.id,
		code,
		waits: before !== null && stands.confirmedAt === null,
	};
}

type CodeRefusal = Refusal<"typing-slip" | "not-a-code" | "no-such-code">;

/** They say by their code that they meant it. Said again it stays so. */
export const confirmJoin = (
	cx: Context,
	typed: string,
): Promise<Result<null, CodeRefusal>> =>
	byCode(cx, typed, "press.confirmed", async (tx, id) => {
		await newsIn(tx.db)
			.updateTable("news.journalist")
			.set({ confirmed_at: tx.now })
			.where("id", "=", id)
			.where("confirmed_at", "is", null)
			.execute();
	});

/** They leave: the row goes, with every mail that waited. */
export const leaveList = (
	cx: Context,
	typed: string,
): Promise<Result<null, CodeRefusal>> =>
	byCode(cx, typed, "press.left", removeRow);

const byCode = (
	cx: Context,
	typed: string,
	deed: string,
	does: (tx: Context, id: string) => Promise<void>,
): Promise<Result<null, CodeRefusal>> =>
	inTransaction<Result<null, CodeRefusal>>(cx, async (tx) => {
		const code = readCode(typed);
		if (!code.ok) return code;
		const row = await newsIn(tx.db)
			.selectFrom("news.journalist")
			.select("id")
			.where("code_digest", "in", [...digestsOfCode(tx, code.value)])
			.forUpdate()
			.executeTakeFirst();
		if (!row) return refused("no-such-code");
		await does(tx, row.id);
		await leaveTrail(tx, {
			chain: "operations",
			deed,
			subject: { kind: journalistKind, id: row.id },
			details: {},
		});
		return ok(null);
	});

async function removeRow(tx: Context, id: string): Promise<void> {
	await newsIn(tx.db)
		.deleteFrom("news.journalist")
		.where("id", "=", id)
		.execute();
}

/** Of somebody on the media list, for staff: who, and whose releases they get. No address. */
export interface Listed {
	readonly id: string;
	readonly name: string;
	readonly medium: string;
	readonly provinces: readonly string[];
	readonly confirmedAt: Date;
	/** Why the office sends them nothing; `null`: it does. */
	readonly whyMuted: string | null;
}

/** Who wants the releases of an office, also whom it sends none. For others there is nobody. */
export async function journalistsOf(
	cx: Context,
	unit: Unit,
): Promise<readonly Listed[]> {
	if (!mayPublish(cx.actor, placeOf(unit)).may) return [];
	const rows = await newsIn(cx.db)
		.selectFrom("news.journalist as journalist")
		.leftJoin("news.muting as muting", (join) =>
			join
				.onRef("muting.journalist_id", "=", "journalist.id")
				.on("muting.unit_id", "=", unit.id),
		)
		.select([
			"journalist.id",
			"sealed",
			"provinces",
			"confirmed_at as confirmedAt",
			"muting.why as whyMuted",
		])
		.where("confirmed_at", "is not", null)
		.orderBy("confirmed_at", "desc")
		.orderBy("journalist.id")
		.execute();
	return rows.flatMap(({ sealed, confirmedAt, ...row }) => {
		const known = opened(cx, sealed);
		return known && confirmedAt && reaches(row.provinces, unit.province.code)
			? [{ ...row, name: known.name, medium: known.medium, confirmedAt }]
			: [];
	});
}

export const reaches = (
	provinces: readonly string[],
	province: string,
): boolean => provinces.length === 0 || provinces.includes(province);

/** Who never said yes is forgotten, and mails that ended long ago. Answers how many people. */
export async function forgetUnconfirmed(cx: Context): Promise<number> {
	const before = (days: number) =>
		new Date(cx.now.getTime() - days * 86_400_000);
	await newsIn(cx.db)
		.deleteFrom("news.mailing")
		.where("ended_at", "<", before(terms.mailingsFor))
		.execute();
	const { numDeletedRows } = await newsIn(cx.db)
		.deleteFrom("news.journalist")
		.where("confirmed_at", "is", null)
		.where("asked_at", "<", before(terms.unconfirmedFor))
		.executeTakeFirst();
	return Number(numDeletedRows);
}
