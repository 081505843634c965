import {
	allPeopleOnRecord,
	type MadeCode,
	makeCode,
	roleNamed,
} from "#identity";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayImport } from "./policy.ts";
import { lockImport, saveImport, writtenBy } from "./store.ts";

/** What one card of the sheet says. The code is known here and now, and never again. */
export interface CodeCard extends MadeCode {
	readonly name: string;
	readonly userName: string;
	/** Whether one of the roles asks for a second factor. */
	readonly secondFactor: boolean;
}

export interface CodeSheet {
	readonly cards: readonly CodeCard[];
	/** Names of those who need none any more: they have been here. */
	readonly arrived: readonly string[];
}

/**
 * Makes an invitation for everyone whom the import brought and who was not here yet; new codes replace old
 * ones. `seen` is the version of the import that was asked from: a form that is sent again by a reload or a
 * double tap makes no second codes, which would stop those that are on paper by now.
 */
export async function makeCodesOf(
	cx: Context,
	id: string,
	seen: number,
): Promise<
	Result<
		CodeSheet,
		Refusal<
			| "not-an-administrator"
			| "unknown-import"
			| "not-done"
			| "changed-meanwhile"
		>
	>
> {
	return inTransaction(cx, async (tx) => {
		const decision = mayImport(tx.actor);
		if (!decision.may) return refused(decision.why);
		const before = await lockImport(tx, id);
		if (before?.kind !== "people") return refused("unknown-import");
		if (before.state !== "done") return refused("not-done");
		if (before.version !== seen) return refused("changed-meanwhile");
		const ids = new Set(await writtenBy(tx, id));
		const people = (await allPeopleOnRecord(tx)).filter((one) =>
			ids.has(one.id),
		);
		const cards: CodeCard[] = [];
		const arrived: string[] = [];
		for (const { id: personId, name, userName, roles } of people) {
			const made = await makeCode(tx, { personId, purpose: "invitation" });
			if (made.ok)
				cards.push({
					name,
					userName,
					secondFactor: roles.some(
						({ role }) => roleNamed(role).needsSecondFactor,
					),
					...made.value,
				});
			else arrived.push(name);
		}
		cards.sort((one, other) => one.name.localeCompare(other.name, "id"));
		await saveImport(tx, before, { codesAt: tx.now });
		await leaveTrail(tx, {
			chain: "operations",
			deed: "import.codes-made",
			subject: { kind: "import", id },
			details: { codes: cards.length },
		});
		return ok({ cards, arrived });
	});
}
