/** Every number against flooding of what is told without account, in one table. */
export const floodLimits = {
	/** Seconds in which nobody reads and answers a form on one page. */
	fastest: 3,
	/** Tellings of one network in an hour: a village may share one, so more are taken in and looked at. */
	lookedAt: 30,
	/** So many are no village any more: the next are asked to come back later. */
	most: 300,
	/**
	 * The same in the room. Fewer are told there, and each costs a second key derivation; but whoever is turned away there may
	 * not dare to come twice, so it is many times of what one place ever tells in an hour.
	 */
	mostInRoom: 120,
	/** The hour, in milliseconds. */
	within: 3_600_000,
} as const;
