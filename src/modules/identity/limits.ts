const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Every time and number of signing in, in one table. Times in seconds. */
export const limits = {
	session: {
		/** A session ends this long after its last use … */
		idle: 12 * hour,
		/** … and this long after it began, however much it is used. */
		altogether: 7 * 24 * hour,
		/** Use is written down at most this often. */
		noted: 10 * minute,
	},
	password: { atLeast: 12, atMost: 128 },
	/** Time to type a code after the password. */
	code: { within: 10 * minute },
	/** So long after a second factor was shown, what is most carefully kept still opens. */
	fresh: 15 * minute,
	/** Wrong passwords for one user name, from whatever address. */
	perName: { attempts: 20, within: 15 * minute },
	/** Wrong codes of one person in a row, then a pause. */
	perPerson: { codes: 10, pause: 15 * minute },
	/** Requests of one address. A whole office may share one. */
	perAddress: {
		signIn: { max: 30, window: minute },
		code: { max: 20, window: minute },
		password: { max: 10, window: minute },
		sample: { max: 240, window: minute },
		/** Codes on paper. */
		paper: { max: 20, window: minute },
		/** Wrong slips of surveys. */
		slip: { max: 20, window: minute },
		/** Answers to surveys that cannot be taken in, of devices that no unit set up. */
		aside: { max: 20, window: minute },
	},
	/** How long a code on paper opens. */
	paper: { invitation: 14 * day, password: 3 * day },
} as const;
