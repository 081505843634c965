import type { Checked } from "#letters";
import { type Day, dayBefore, dayOf } from "#territory";

/** One line of a certificate's history. */
export interface Happening {
	readonly what:
		| "submitted"
		| "verified"
		| "awarded"
		| "issued"
		| "begins"
		| "suspended"
		| "restored"
		| "revoked"
		| "ends";
	readonly on: Day;
	readonly state: "done" | "now" | "later";
	/** Number of the decree, or why the status changed. */
	readonly says: string;
}

type Said = Omit<Happening, "state">;

/** What happened to the certificate and what will, oldest first; the last that has happened is where it stands. */
export function happeningsOf(checked: Checked, today: Day): Happening[] {
	const said = [
		...wayTo(checked),
		...changesOf(checked),
		...endOf(checked),
	].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
	const now = said.findLastIndex(({ on }) => on <= today);
	return said.map((each, place) => ({
		...each,
		state: place < now ? "done" : place === now ? "now" : "later",
	}));
}

const wayTo = ({ certificate }: Checked): Said[] => {
	const { submittedAt, verifiedAt, issuedAt, states } = certificate;
	const at = (what: Happening["what"], time: Date | null): Said[] =>
		time ? [{ what, on: dayOf(time), says: "" }] : [];
	return [
		...at("submitted", submittedAt),
		...at("verified", verifiedAt),
		{ what: "awarded", on: states.decreeOn, says: states.decree },
		...at("issued", issuedAt),
		{ what: "begins", on: states.validFrom, says: "" },
	];
};

const words = {
	active: "restored",
	suspended: "suspended",
	revoked: "revoked",
} as const;

const changesOf = ({ predicates }: Checked): Said[] =>
	predicates.slice(1).map(({ status, at, reason }) => ({
		what: words[status],
		on: dayOf(at),
		says: reason,
	}));

/** Its last day, unless it was revoked before. */
const endOf = ({ predicate }: Checked): Said[] =>
	predicate.until === null || predicate.status === "revoked"
		? []
		: [{ what: "ends", on: dayBefore(predicate.until), says: "" }];
