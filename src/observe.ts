import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Actor, theSystem } from "#kernel/actor.ts";
import type { Config } from "#platform/config.ts";
import type { Context } from "#platform/context.ts";
import { pendingMigrations } from "#platform/database/migrate.ts";
import type { Database } from "#platform/database/open.ts";
import { migrationsOfHouse } from "#platform/database/owners.ts";
import { type Checks, openHealth } from "#platform/observing/health.ts";
import { type Asked, all, type Heard } from "#platform/observing/heard.ts";
import { openMetrics } from "#platform/observing/metrics.ts";
import { sendTraces } from "#platform/observing/send-traces.ts";
import { slowStatements } from "#platform/observing/slow.ts";
import { spanOfStatement } from "#platform/observing/tracing.ts";
import { root } from "#platform/root.ts";
import { moduleNames } from "../architecture.ts";
import { listenForMetrics } from "./metrics-listener.ts";
import { whatWaits } from "./queues.ts";

/** Of the house, what is asked. */
interface Served {
	readonly database: Database;
	readonly contextOf: (actor: Actor) => Context;
}

/** What watches a process, from before it is of use until after it is not. */
export interface Observed {
	readonly heard: Heard;
	readonly health: ReturnType<typeof openHealth>;
	/** From here on there is a house to ask. */
	readonly serving: (house: Served) => void;
	/** Port of the listener for numbers; `null` where there is none. */
	readonly port: number | null;
	readonly end: () => Promise<void>;
}

/** Health, numbers, traces and slow statements, as far as the settings ask for them. */
export async function observe(
	config: Config,
	warn: (line: Record<string, unknown>) => void,
): Promise<Observed> {
	const health = openHealth();
	let house: Served | null = null;
	const about = { kind: config.process, version: versionHere() };
	const endTraces =
		config.traces && (await sendTraces({ ...config.traces, ...about }));
	const metrics =
		config.metrics &&
		(await openMetrics({
			...about,
			pool: () => house?.database.pool?.() ?? null,
			// The same for all processes: those that do the work tell it.
			waiting: async () =>
				house && config.process !== "web"
					? whatWaits(house.contextOf(theSystem))
					: {},
			ready: async () => (await health.readiness()).ready,
		}));
	const listener =
		config.metrics &&
		metrics &&
		(await listenForMetrics(config.metrics, health, metrics));
	return {
		heard: all([
			{ asked: butOfTheRoom(slowStatements(config.slowQuery, warn)) },
			...(config.traces ? [{ asked: butOfTheRoom(spanOfStatement) }] : []),
			...(metrics ? [metrics] : []),
		]),
		health,
		serving: (served) => {
			house = served;
			health.serving(checksOf(served));
		},
		port: listener && (listener.address() as { port: number }).port,
		end: async () => {
			await endTraces?.();
			listener?.close();
			listener?.closeAllConnections();
		},
	};
}

/** What has to answer before requests are worth sending here. */
function checksOf({ database, contextOf }: Served): Checks {
	const steps = migrationsOfHouse(moduleNames);
	return {
		// The database and its steps in one question: those of a newer version are none of our business.
		database: async () => areDone(database, steps),
		files: () => contextOf(theSystem).files.check(),
	};
}

const areDone = async (
	database: Database,
	steps: Parameters<typeof pendingMigrations>[1],
): Promise<boolean> => (await pendingMigrations(database, steps)).length === 0;

const versionHere = (): string =>
	JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;

/**
 * That a confidential case was looked at, when, and in which request, is told nowhere: a statement that touches its tables or the keys
 * is in no trace and in no line of the log, whichever address asked it.
 */
export const butOfTheRoom =
	(tell: (asked: Asked) => void) =>
	(asked: Asked): void => {
		if (!ofTheRoom.test(asked.sql)) tell(asked);
	};

const ofTheRoom = /\b(rights_cases|keys)"?\s*\./;
