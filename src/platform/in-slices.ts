import { setImmediate as pause } from "node:timers/promises";

/** Long work without I/O that says, now and then, where it may be left for a moment. */
export type Work<Answer> = Generator<void, Answer, void>;

/** Does it in one go: nobody else is served meanwhile. */
export function atOnce<Answer>(work: Work<Answer>): Answer {
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

/** Does it in slices of some milliseconds; whoever waits for this process is served between two of them. */
export async function inSlices<Answer>(
	work: Work<Answer>,
	longest = 10,
): Promise<Answer> {
	for (;;) {
		const began = performance.now();
		do {
			const { done, value } = work.next();
			if (done) return value;
		} while (performance.now() - began < longest);
		await pause();
	}
}

/** One after the other; may be left after so many. */
export function* each<Thing>(
	things: Iterable<Thing>,
	visit: (thing: Thing) => void,
	many = 100,
): Work<void> {
	let seen = 0;
	for (const thing of things) {
		visit(thing);
		seen += 1;
		if (seen % many === 0) yield;
	}
}
