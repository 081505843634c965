const minute = 60;

/** Times of what is unlocked, in seconds. */
export const limits = {
	/** Between the password and the second factor. */
	onTheWay: 10 * minute,
	/** A person's key locks itself so long after it was last used … */
	idle: 60 * minute,
	/** … and that is written down at most this often. */
	noted: 5 * minute,
	/** Of whoever came by a code: as long as a visit. */
	visit: 30 * minute,
} as const;
