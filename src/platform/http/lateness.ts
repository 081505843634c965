import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Lateness } from "./door.ts";

/** Of the histogram of the delays, what is read; in nanoseconds. */
interface Delays {
	readonly count: number;
	readonly mean: number;
	readonly reset: () => void;
}

/** So often the process means to do something, in milliseconds. */
const resolution = 20;

/** Over so long it is looked at, in milliseconds: one long piece of work is no crowd. */
const span = 500;

/** How late this process is, on average over the last half second in which somebody asked. */
export function openLateness(): Lateness {
	const delays = monitorEventLoopDelay({ resolution });
	delays.enable();
	return latenessOf(delays, performance.now());
}

export function latenessOf(delays: Delays, began: number): Lateness {
	let at = began;
	let late = 0;
	return (now) => {
		if (now - at < span) return late;
		// Nothing was measured: it did nothing else than what it is doing now.
		late =
			delays.count > 0
				? Math.max(0, delays.mean / 1e6 - resolution)
				: now - at - resolution;
		delays.reset();
		at = now;
		return late;
	};
}
