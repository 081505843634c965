import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import type { Case } from "../case.ts";
import type { Item } from "../item.ts";
import { openItem } from "../save-answer.ts";
import { settleChoice } from "./choices.ts";
import { sameValue } from "./fields.ts";
import { versionsOf } from "./versions-of.ts";
import { writeMerged } from "./write-merged.ts";

export interface Chosen {
	readonly code: string;
	/** The choice that is settled. */
	readonly choice: string;
	/** Whether the waiting value is taken; otherwise the standing one stays. */
	readonly take: boolean;
	/** The version whose value the person saw standing. */
	readonly seen: number;
}

/** A person chooses between the value that stands and one that waits beside it. Both stay in the history. */
export async function chooseValue(
	cx: Context,
	found: Case,
	{ code, choice: id, take, seen }: Chosen,
): Promise<Result<Item>> {
	return inTransaction<Result<Item>>(cx, async (tx) => {
		const opened = await openItem(tx, found, code);
		if (!opened.ok) return opened;
		const { item, assessment } = opened.value;
		const choice = item.choices.find((waiting) => waiting.id === id);
		if (!choice) return refused("choice-gone");
		const { field, value } = choice;
		const versions = (await versionsOf(tx, assessment, [code])).get(code) ?? [];
		const shown = versions.findLast(({ version }) => version <= seen);
		if (!sameValue(shown?.fields[field], versions.at(-1)?.fields[field]))
			return refused("choice-changed");
		await settleChoice(tx, assessment, id, take);
		await leaveTrail(tx, {
			chain: "operations",
			deed: "assessment.value-chosen",
			subject: { kind: "assessment-item", id: `${assessment.id} ${code}` },
			details: { field, taken: take },
		});
		const left = {
			...item,
			choices: item.choices.filter((waiting) => waiting !== choice),
		};
		if (!take) return ok(left);
		const now = versions.at(-1)?.version ?? 0;
		const written = await writeMerged(
			tx,
			{ ...opened.value, item: left },
			versions,
			[{ field, value, seen: now }],
			{ later: true, confirmed: false },
		);
		return written.ok ? ok(written.value.item) : written;
	});
}
