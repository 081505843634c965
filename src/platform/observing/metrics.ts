import type { Gauge, Registry } from "prom-client";
import type { Heard } from "./heard.ts";
import { keptApart } from "./running.ts";
import { kindOfStatement } from "./statement.ts";
import type { Waiting } from "./waiting.ts";

/** Connections to the database. */
export interface Pool {
	readonly open: number;
	readonly used: number;
	/** Work that waits for one. */
	readonly waiting: number;
}

interface Sources {
	readonly kind: "web" | "worker" | "both";
	readonly version: string;
	/** `null` of the embedded database, which has one connection. */
	readonly pool: () => Pool | null;
	/** What waits, by a name of ours; asked for with each scrape. */
	readonly waiting: () => Promise<Readonly<Record<string, Waiting>>>;
	/** Whether the process would answer requests now. */
	readonly ready: () => Promise<boolean>;
}

export interface Metrics extends Heard {
	/** As Prometheus reads it. */
	readonly page: () => Promise<{
		readonly type: string;
		readonly text: string;
	}>;
}

/** Seconds: from what nobody feels to what nobody waits for. */
const ofRequests = [0.025, 0.1, 0.3, 1, 3, 10];
const ofStatements = [0.001, 0.005, 0.025, 0.1, 0.5, 2, 10];
const ofRounds = [0.01, 0.1, 1, 10, 60, 600];

/**
 * Numbers of one process for Prometheus. Labels are ours alone (patterns of addresses, kinds, names of rounds and
 * queues), so that there are as many series as the program has parts, whatever people send.
 */
export async function openMetrics(sources: Sources): Promise<Metrics> {
	// Loaded here: without the setting it costs nothing.
	const { Registry, Counter, Histogram, Gauge, collectDefaultMetrics } =
		await import("prom-client");
	const registry = new Registry();
	const registers = [registry];
	collectDefaultMetrics({ register: registry });
	const requests = new Counter({
		name: "rangkul_http_requests_total",
		help: "Requests by pattern of the address, method and class of the answer",
		labelNames: ["route", "method", "status"],
		registers,
	});
	const away = new Counter({
		name: "rangkul_http_turned_away_total",
		help: "Requests that were told to come again because more came than could be served",
		labelNames: ["errand"],
		registers,
	});
	const seconds = new Histogram({
		name: "rangkul_http_request_duration_seconds",
		help: "How long requests took until the answer began",
		labelNames: ["route", "method"],
		buckets: ofRequests,
		registers,
	});
	const statements = new Histogram({
		name: "rangkul_database_query_duration_seconds",
		help: "How long the database took for a statement",
		labelNames: ["kind"],
		buckets: ofStatements,
		registers,
	});
	const failures = new Counter({
		name: "rangkul_database_query_failures_total",
		help: "Statements that the database refused or did not answer",
		labelNames: ["kind"],
		registers,
	});
	const rounds = new Histogram({
		name: "rangkul_round_duration_seconds",
		help: "How long a round of work took",
		labelNames: ["round"],
		buckets: ofRounds,
		registers,
	});
	const failed = new Counter({
		name: "rangkul_round_failures_total",
		help: "Rounds of work that failed",
		labelNames: ["round"],
		registers,
	});
	const gauge = (name: string, help: string, labelNames: string[] = []) =>
		new Gauge({ name, help, labelNames, registers });
	gauge("rangkul_info", "What runs here: version and kind of process", [
		"version",
		"process",
	]).set({ version: sources.version, process: sources.kind }, 1);
	const roundedAt = gauge(
		"rangkul_round_last_success_timestamp_seconds",
		"When a round of work last ended well",
		["round"],
	);
	const asked = gaugesOf(sources, gauge);
	return {
		served: ({ method, route, status, ms }) => {
			const apart = route === keptApart;
			const labels = { route, method: apart ? "" : known(method) };
			requests.inc({
				...labels,
				// Whether somebody was let in, or wrote, would tell something too.
				status: apart && status < 500 ? "" : `${Math.floor(status / 100)}xx`,
			});
			seconds.observe(labels, ms / 1_000);
		},
		turnedAway: ({ errand }) => away.inc({ errand }),
		asked: ({ sql, ms, well }) => {
			const kind = kindOfStatement(sql);
			statements.observe({ kind }, ms / 1_000);
			if (!well) failures.inc({ kind });
		},
		rounded: ({ round, ms, well }) => {
			rounds.observe({ round }, ms / 1_000);
			if (well) roundedAt.set({ round }, Date.now() / 1_000);
			else failed.inc({ round });
		},
		page: async () => {
			await asked();
			return pageOf(registry);
		},
	};
}

/** A client may call a method as it likes. */
const known = (method: string): string =>
	["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].includes(method)
		? method
		: "other";

const pageOf = async (registry: Registry) => ({
	type: registry.contentType,
	text: await registry.metrics(),
});

/** What is not heard but asked for, at the moment of a scrape. */
function gaugesOf(
	{ pool, waiting, ready }: Sources,
	gauge: (name: string, help: string, labels?: string[]) => Gauge,
): () => Promise<void> {
	const isReady = gauge(
		"rangkul_ready",
		"1 where this process would answer /readyz with 200",
	);
	const connections = {
		open: gauge(
			"rangkul_database_connections_open",
			"Connections to the database, used or at rest",
		),
		used: gauge(
			"rangkul_database_connections_used",
			"Connections to the database that something uses",
		),
		waiting: gauge(
			"rangkul_database_connections_waited_for",
			"Work that waits for a connection to the database",
		),
	};
	const queue = ["queue"];
	const queues = {
		count: gauge("rangkul_waiting", "Things that wait, by queue", queue),
		failed: gauge(
			"rangkul_waiting_failed",
			"Of what waits, what was tried in vain",
			queue,
		),
		oldest: gauge(
			"rangkul_waiting_oldest_seconds",
			"How long the oldest has waited",
			queue,
		),
	};
	return async () => {
		const is = await ready();
		isReady.set(is ? 1 : 0);
		const connected = pool();
		if (connected) {
			connections.open.set(connected.open);
			connections.used.set(connected.used);
			connections.waiting.set(connected.waiting);
		}
		for (const one of Object.values(queues)) one.reset();
		// Where the database does not answer, what waits is not known, and not zero.
		if (!is) return;
		for (const [name, { count, failed, oldest }] of Object.entries(
			await waiting(),
		)) {
			queues.count.set({ queue: name }, count);
			queues.failed.set({ queue: name }, failed);
			queues.oldest.set({ queue: name }, oldest);
		}
	};
}
