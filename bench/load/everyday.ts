import type { Mix } from "./schedule.ts";

/** Of a hundred pieces of work: most read, some tell and answer, officers and verifiers do theirs. */
export const everyday: Mix = {
	reading: 70,
	complaint: 6,
	survey: 10,
	assessment: 8,
	lane: 6,
};
