/** Work that comes round again and again, one round at a time. */
export interface Round {
	/** Does not wait for the next round. */
	readonly now: () => void;
	/** Ends after the round that is under way. */
	readonly stop: () => Promise<void>;
}

/** Repeats `work` every `pause` milliseconds and whenever it is asked for; a failure does not end it. */
export function rounds(
	work: () => Promise<unknown>,
	pause: number,
	failed: (error: unknown) => void,
): Round {
	let running: Promise<void> | null = null;
	let askedAgain = false;
	let stopped = false;
	const now = (): void => {
		if (stopped) return;
		if (running) {
			askedAgain = true;
			return;
		}
		running = work()
			.then(() => undefined, failed)
			.finally(() => {
				running = null;
				if (!askedAgain) return;
				askedAgain = false;
				now();
			});
	};
	const clock = setInterval(now, pause);
	return {
		now,
		stop: async () => {
			stopped = true;
			clearInterval(clock);
			await running;
		},
	};
}
