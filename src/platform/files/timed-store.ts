import type { FileStore } from "./store.ts";

/** The place of files did not answer in time. Its name is among those by which the site says that something is away just now. */
export class TooSlow extends Error {
	override readonly name = "TimeoutError";
	constructor(patience: number) {
		super(`the place of files did not answer within ${patience / 1_000} s`);
	}
}

interface Limits {
	/** What takes longer has failed, in milliseconds, waiting for its turn included. */
	readonly patience: number;
	/**
	 * So much is at the disk at once. A call that hangs there keeps a thread, of which a process has four for everything (libuv):
	 * files, passwords, names of servers.
	 */
	readonly atOnce?: number;
}

/**
 * A store whose every call ends in time, however slow or dead the disk below. What was given up keeps its turn until the disk lets it
 * go. Where every turn is kept so, whoever comes is told without waiting; with the first that is let go all is as before. Going over
 * the whole list has no limit: nobody waits for it at a page.
 */
export function timedStore(
	store: FileStore,
	{ patience, atOnce = 2 }: Limits,
): FileStore {
	const waiting: { readonly begin: () => void; readonly over: AbortSignal }[] =
		[];
	let busy = 0;
	let givenUp = 0;

	const next = (): void => {
		const one = waiting.shift();
		if (one?.over.aborted) next();
		else one?.begin();
	};

	const inTime = <Answer>(
		work: (over: AbortSignal) => Promise<Answer>,
	): Promise<Answer> =>
		new Promise((done, failed) => {
			if (givenUp === atOnce) throw new TooSlow(patience);
			const ending = new AbortController();
			let begun = false;
			const late = setTimeout(() => {
				if (begun) givenUp += 1;
				ending.abort(new TooSlow(patience));
				failed(ending.signal.reason);
			}, patience);
			const begin = (): void => {
				begun = true;
				busy += 1;
				work(ending.signal)
					.then(done, failed)
					.finally(() => {
						clearTimeout(late);
						busy -= 1;
						if (ending.signal.aborted) givenUp -= 1;
						next();
					});
			};
			if (busy < atOnce) begin();
			else waiting.push({ begin, over: ending.signal });
		});

	return {
		keep: (bytes) => inTime((over) => store.keep(bytes, over)),
		read: (sha256) => inTime(() => store.read(sha256)),
		forget: (sha256) => inTime(() => store.forget(sha256)),
		list: () => store.list(),
		check: () => inTime(() => store.check()),
	};
}
