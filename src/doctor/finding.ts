/**
 * What the doctor says of one thing. `mend` stops or endangers the work and must be mended; `note` is
 * worth knowing; `well` is as it should be.
 */
export interface Finding {
	/** Which thing, in a word that stays the same: `database`, `mail`. */
	readonly about: string;
	readonly state: "well" | "note" | "mend";
	/** What was found, in a sentence. */
	readonly says: string;
	/** What to do about it, in a sentence; only where there is something to do. */
	readonly mend?: string;
}

export const well = (about: string, says: string): Finding => ({
	about,
	state: "well",
	says,
});

export const note = (about: string, says: string, mend: string): Finding => ({
	about,
	state: "note",
	says,
	mend,
});

export const toMend = (about: string, says: string, mend: string): Finding => ({
	about,
	state: "mend",
	says,
	mend,
});

export interface Report {
	/** Whether nothing has to be mended. */
	readonly well: boolean;
	/** What has to be mended first, then notes, then what is well. */
	readonly findings: readonly Finding[];
}

const order = ["mend", "note", "well"] as const;

export const reportOf = (findings: readonly Finding[]): Report => ({
	well: findings.every(({ state }) => state !== "mend"),
	findings: order.flatMap((state) =>
		findings.filter((finding) => finding.state === state),
	),
});
