import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { problemsIn } from "./check-settings.ts";
import { settingKeys } from "./definitions.ts";
import { type Merged, mergeSettings } from "./merge-settings.ts";
import { mayChangeSettings } from "./policy.ts";
import {
	type SettingsVersion,
	settingsNow,
	valuesOfVersion,
	versionsAfter,
} from "./queries.ts";
import type { SettingValues } from "./settings.ts";
import { settingsIn } from "./tables.ts";

/** Why settings were not saved. What is wrong with single ones, `problemsIn` says. */
export type SettingsRefusal =
	| Refusal<"not-administrator" | "wrong-settings">
	| { readonly reason: "changed-meanwhile"; readonly meanwhile: Meanwhile };

/** What was saved while a form stood open, and how it goes together with that form. */
export interface Meanwhile extends Merged {
	readonly now: SettingsVersion;
	readonly savedAt: Date | null;
	readonly savedBy: string | null;
	/** Whether nobody but the same person saved meanwhile, in another tab or on another device. */
	readonly own: boolean;
}

/**
 * Saves all settings as the next version. `before` is the number of the version that was being edited; what was saved
 * since is merged in, and told. Where both changed one setting differently, nothing is saved and nothing is lost.
 * Saving what is there already changes nothing.
 */
export async function saveSettings(
	cx: Context,
	before: number,
	values: SettingValues,
): Promise<Result<Meanwhile | null, SettingsRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayChangeSettings(tx.actor);
		if (!decision.may) return refused(decision.why);
		if (problemsIn(values).length > 0) return refused("wrong-settings");
		await oneAtATime(tx);
		const now = await settingsNow(tx);
		const meanwhile =
			now.number === before ? null : await merge(tx, before, values, now);
		if (meanwhile && meanwhile.contested.length > 0)
			return { ok: false, problem: { reason: "changed-meanwhile", meanwhile } };
		await keep(tx, now, meanwhile?.values ?? values);
		return ok(meanwhile);
	});
}

/** Of two that save at the same moment, the second waits, and is merged with the first. */
async function oneAtATime(tx: Context): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('settings.version'))`.execute(
		tx.db,
	);
}

async function merge(
	tx: Context,
	before: number,
	mine: SettingValues,
	now: SettingsVersion,
): Promise<Meanwhile> {
	// A number that never was is no version to begin from: then all that stands counts as written meanwhile.
	const from = before > 0 && before < now.number ? before : 0;
	const base = await valuesOfVersion(tx, from);
	const since = await versionsAfter(tx, from);
	const mineAlone = ({ savedBy }: { readonly savedBy: string | null }) =>
		savedBy !== null && savedBy === tx.actor.id;
	const last = since.find((version) => !mineAlone(version)) ?? now;
	return {
		...mergeSettings({ base, mine, theirs: now.values }),
		now,
		savedAt: last.savedAt,
		savedBy: last.savedBy,
		own: mineAlone(last),
	};
}

async function keep(
	tx: Context,
	now: SettingsVersion,
	values: SettingValues,
): Promise<void> {
	const changed = settingKeys.filter((key) => values[key] !== now.values[key]);
	if (changed.length === 0) return;
	const version = now.number + 1;
	await settingsIn(tx.db)
		.insertInto("settings.version")
		.values({ number: version, saved_at: tx.now, saved_by: tx.actor.id })
		.execute();
	const said = settingKeys.filter((key) => values[key] !== "");
	if (said.length > 0)
		await settingsIn(tx.db)
			.insertInto("settings.value")
			.values(said.map((key) => ({ version, key, value: values[key] })))
			.execute();
	await leaveTrail(tx, {
		chain: "operations",
		deed: "settings.saved",
		subject: { kind: "settings", id: String(version) },
		details: { changed },
	});
}
