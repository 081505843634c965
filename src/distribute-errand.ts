import { z } from "zod";
import { WrongSetting } from "#platform/config.ts";
import type { Alone } from "#platform/database/alone.ts";
import {
	type Distribution,
	distributionOf,
	knownToCitus,
	layoutOf,
} from "#platform/database/distribution.ts";
import type { Rangkul } from "./assemble.ts";

const Asked = z.object({ apply: z.boolean() });

export interface Distributed extends Distribution {
	readonly citus: boolean;
	readonly applied: boolean;
}

/** What Citus has to be told of our tables; told to it where asked. */
export async function distributeHouse(
	{ database }: Pick<Rangkul, "database">,
	about: unknown,
): Promise<Distributed> {
	const { apply } = Asked.parse(about);
	return database.alone(apply ? "writing" : "reading", async (alone) => {
		const known = await knownToCitus(alone);
		const plan = distributionOf(await layoutOf(alone), known ?? new Set());
		if (!apply) return { citus: known !== null, applied: false, ...plan };
		if (known === null) throw noCitus;
		await tell(alone, plan.statements);
		return { citus: true, applied: true, ...plan };
	});
}

async function tell(
	{ run }: Alone,
	statements: readonly string[],
): Promise<void> {
	// Tables that lie everywhere and tables that are spread, in one transaction.
	await run("set local citus.multi_shard_modify_mode = 'sequential'");
	for (const statement of statements) await run(statement);
}

const noCitus = new WrongSetting(
	"This database is no cluster: the extension citus is not in it. Nothing was changed. Let its administrator install Citus on every machine, type `create extension citus` here, name this machine with citus_set_coordinator_host and the others with citus_add_node; then try again. Without --apply the statements are only printed.",
);
