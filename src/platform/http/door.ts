/**
 * What somebody comes for, in the order in which it can wait: `reading` without being signed in comes again in a moment
 * and has lost nothing; a `deed` is somebody's work, or what somebody tells us.
 */
export type Errand = "reading" | "deed";

/** From when on a process turns requests away. 0 turns nobody away. */
export interface DoorLimits {
	/** So many requests under way, whatever they are: no more reading. */
	readonly reading: number;
	/** So many: nothing more at all. */
	readonly all: number;
	/** So late are things done that the process meant to do, in milliseconds: no more reading. */
	readonly late: number;
}

/** Where more come than can be served, those who lose least by it are told at once to come again. */
export interface Door {
	/** Lets somebody in, and answers what to call once they are answered; `null` is too busy. `now` in milliseconds. */
	readonly enter: (errand: Errand, now: number) => (() => void) | null;
	/** Meanwhile somebody who was let in is not counted: their line is slow, and not we. */
	readonly aside: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
	/** Counts somebody who was sent away. */
	readonly turnedAway: (errand: Errand) => void;
}

/** How late a process is, in milliseconds, as somebody measures it. */
export type Lateness = (now: number) => number;

export function openDoor(
	limits: DoorLimits,
	lateness: Lateness,
	turnedAway: (errand: Errand) => void = () => undefined,
): Door {
	let inside = 0;
	const isFull = (most: number): boolean => most > 0 && inside >= most;
	return {
		enter: (errand, now) => {
			const refused =
				isFull(limits.all) ||
				(errand === "reading" &&
					(isFull(limits.reading) ||
						(limits.late > 0 && lateness(now) > limits.late)));
			if (refused) return null;
			inside += 1;
			let left = false;
			return () => {
				if (!left) inside -= 1;
				left = true;
			};
		},
		aside: async (work) => {
			inside -= 1;
			try {
				return await work();
			} finally {
				inside += 1;
			}
		},
		turnedAway,
	};
}
