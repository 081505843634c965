import { ok, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { problemsIn } from "./check-settings.ts";
import { settingKeys } from "./definitions.ts";
import { mayChangeSettings } from "./policy.ts";
import { settingsNow } from "./queries.ts";
import type { SettingValues } from "./settings.ts";
import { settingsIn } from "./tables.ts";

/** Why settings were not saved. What is wrong with single ones, `problemsIn` says. */
export type SettingsRefusal =
	| "not-administrator"
	| "wrong-settings"
	| "changed-meanwhile";

/**
 * Saves all settings as the next version. `before` is the number of the version that was being edited; when another
 * one was saved since, this one is refused and nothing of either is lost. Saving what is there already changes nothing.
 */
export async function saveSettings(
	cx: Context,
	before: number,
	values: SettingValues,
): Promise<Result<null, { readonly reason: SettingsRefusal }>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayChangeSettings(tx.actor);
		if (!decision.may) return refused(decision.why);
		if (problemsIn(values).length > 0) return refused("wrong-settings");
		const now = await settingsNow(tx);
		const changed = settingKeys.filter(
			(key) => values[key] !== now.values[key],
		);
		if (changed.length === 0) return ok(null);
		if (now.number !== before || !(await begin(tx, before + 1)))
			return refused("changed-meanwhile");

		const said = settingKeys.filter((key) => values[key] !== "");
		if (said.length > 0)
			await settingsIn(tx.db)
				.insertInto("settings.value")
				.values(
					said.map((key) => ({
						version: before + 1,
						key,
						value: values[key],
					})),
				)
				.execute();
		await leaveTrail(tx, {
			chain: "operations",
			deed: "settings.saved",
			subject: { kind: "settings", id: String(before + 1) },
			details: { changed },
		});
		return ok(null);
	});
}

/** Of two that save at the same moment, one begins the next version and the other waits, and finds it begun. */
async function begin(tx: Context, number: number): Promise<boolean> {
	const begun = await settingsIn(tx.db)
		.insertInto("settings.version")
		.values({ number, saved_at: tx.now, saved_by: tx.actor.id })
		.onConflict((conflict) => conflict.column("number").doNothing())
		.returning("number")
		.executeTakeFirst();
	return begun !== undefined;
}
