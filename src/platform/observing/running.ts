import { AsyncLocalStorage } from "node:async_hooks";
import type { Context as Place } from "@opentelemetry/api";

/** What is under way while something runs: a request, or a round of work. Nothing personal. */
export interface Running {
	/** Of a request, and of every line of the log that it writes. */
	readonly requestId?: string;
	/** Pattern of the address, as the pipeline finds it; of a round its name. */
	route: string;
	/** Where in a trace we are; `null` where none is written, or where this must not be in one. */
	place: Place | null;
}

const running = new AsyncLocalStorage<Running>();

/** What is under way here; nothing in a test, or while the server starts. */
export const runningNow = (): Running | undefined => running.getStore();

export const runAs = <Answer>(what: Running, work: () => Answer): Answer =>
	running.run(what, work);

/** From now on this request is known by its route. What must not be told of is kept out of the trace as well. */
export function onRoute(route: string, apart: boolean): void {
	const now = runningNow();
	if (!now) return;
	now.route = apart ? keptApart : route;
	if (apart) now.place = null;
}

/** One name for all addresses whose use tells something by itself: neither which, nor read or written. */
export const keptApart = "(kept apart)";
