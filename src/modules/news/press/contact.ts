import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitById } from "#units";
import type { Mend } from "../item-deeds.ts";
import { placeOf } from "../office.ts";
import { mayPublish } from "../policy.ts";
import { newsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import { asLine, isMail } from "../words.ts";

/** Whom journalists call: a desk of an office, never a private number. Everybody reads it. */
export interface Contact {
	readonly unitId: string;
	readonly desk: string;
	readonly mail: string;
	readonly phone: string;
	readonly hours: string;
	readonly revision: number;
}

/** As the form names them. */
export const contactFields = {
	desk: "meja",
	mail: "surel",
	phone: "telepon",
	hours: "jam",
	revision: "versi",
} as const;

export type TypedContact = Pick<Contact, "desk" | "mail" | "phone" | "hours">;

const rows = (cx: Context) =>
	newsIn(cx.db)
		.selectFrom("news.contact")
		.select([
			"unit_id as unitId",
			"desk",
			"mail",
			"phone",
			"hours",
			"revision",
		]);

export const contactOf = async (
	cx: Context,
	unitId: string,
): Promise<Contact | null> =>
	(await rows(cx).where("unit_id", "=", unitId).executeTakeFirst()) ?? null;

/** Of all offices that told one. */
export const everyContact = (cx: Context): Promise<readonly Contact[]> =>
	rows(cx).orderBy("unit_id").limit(2_000).execute();

export const keepContact = (
	cx: Context,
	unitId: string,
	revision: number,
	typed: TypedContact,
): Promise<
	Result<null, Mend | Refusal<"no-such-unit" | "changed-meanwhile">>
> =>
	inTransaction<
		Result<null, Mend | Refusal<"no-such-unit" | "changed-meanwhile">>
	>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit || !mayPublish(tx.actor, placeOf(unit)).may)
			return refused("no-such-unit");
		// What is no number of ours, or more than the column holds, is of no page that we drew.
		if (!(revision >= 0 && revision < 2 ** 31 - 1) || revision % 1 !== 0)
			return refused("changed-meanwhile");
		const contact = {
			desk: asLine(typed.desk),
			mail: asLine(typed.mail),
			phone: asLine(typed.phone),
			hours: asLine(typed.hours),
		};
		const problems = problemsOf(contact);
		if (problems.length > 0) return { ok: false, problem: { problems } };
		const changed = {
			...contact,
			revision: revision + 1,
			changed_by: tx.actor.id,
			changed_at: tx.now,
		};
		const { numInsertedOrUpdatedRows } = await newsIn(tx.db)
			.insertInto("news.contact")
			.values({ unit_id: unitId, ...changed })
			.onConflict((conflict) =>
				conflict
					.column("unit_id")
					.doUpdateSet(changed)
					.where("news.contact.revision", "=", revision),
			)
			.executeTakeFirst();
		if (Number(numInsertedOrUpdatedRows) !== 1)
			return refused("changed-meanwhile");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "press.contact-kept",
			subject: { kind: "press-contact", id: unitId },
			details: { unit: unitId },
		});
		return ok(null);
	});

function problemsOf(contact: TypedContact): readonly FieldProblem[] {
	const wrong = (
		field: keyof TypedContact,
		why: string,
		about?: FieldProblem["about"],
	): FieldProblem => ({
		field: contactFields[field],
		says: `news.problem.${why}`,
		...(about ? { about } : {}),
	});
	return [
		...(contact.desk === "" ? [wrong("desk", "no-desk")] : []),
		...(contact.mail === "" && contact.phone === ""
			? [wrong("mail", "no-way")]
			: []),
		...(contact.mail !== "" && !isMail(contact.mail)
			? [wrong("mail", "wrong-mail")]
			: []),
		...(contact.phone !== "" && !/^[+(]?\d[\d ()-]{4,30}$/.test(contact.phone)
			? [wrong("phone", "wrong-phone")]
			: []),
		...(["desk", "hours"] as const).flatMap((field) =>
			contact[field].length > terms.longestLine
				? [wrong(field, "too-long", { n: terms.longestLine })]
				: [],
		),
	];
}
