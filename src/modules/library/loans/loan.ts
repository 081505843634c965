import { type Decision, unless } from "#kernel/decision.ts";
import type { Day } from "#territory";
import { isValid, type Member } from "../members/member.ts";

/** How a collection lends. */
export interface LoanRule {
	/** `null`: nothing leaves the reading room. */
	readonly loanDays: number | null;
	/** Copies of it that one member may have at home. */
	readonly atOnce: number;
	readonly renewals: number;
}

/** A copy as the desk sees it. */
export interface CopyAtDesk {
	readonly id: string;
	readonly unitId: string;
	readonly barcode: string;
	readonly callNumber: string;
	readonly place: string;
	readonly state: "in-use" | "in-repair" | "missing" | "withdrawn";
	readonly recordId: string;
	readonly title: string;
	readonly collectionId: string;
	readonly rule: LoanRule;
	/** Who has it now. */
	readonly loan: OpenLoan | null;
	/** For whom it lies ready. */
	readonly kept: Kept | null;
}

export interface OpenLoan {
	readonly id: string;
	readonly memberId: string;
	readonly lentOn: Day;
	readonly dueOn: Day;
	readonly renewed: number;
}

export interface Kept {
	readonly reservationId: string;
	readonly memberId: string;
	/** On the slip in the copy. */
	readonly number: number;
	readonly keptUntil: Day;
}

export const isOverdue = (
	{ dueOn }: Pick<OpenLoan, "dueOn">,
	today: Day,
): boolean => dueOn < today;

export type WhyNotLent =
	| "yours"
	| "lent"
	| "card-ended"
	| "not-in-use"
	| "reading-room"
	| "kept-for-other"
	| "waited-for"
	| "at-most";

/** Whether somebody may take a copy home. */
export const mayLend = (
	copy: Pick<CopyAtDesk, "state" | "rule" | "loan" | "kept">,
	member: Pick<Member, "id" | "validUntil">,
	now: {
		readonly today: Day;
		/** Copies of the collection that they have at home. */
		readonly atHome: number;
		/** Members who wait for the title and came before them. */
		readonly ahead: number;
		/** Copies of the title that are on the shelf, with this one. */
		readonly free: number;
	},
): Decision<WhyNotLent> =>
	unless(
		[copy.loan?.memberId === member.id, "yours"],
		[copy.loan !== null, "lent"],
		[!isValid(member, now.today), "card-ended"],
		[copy.state !== "in-use", "not-in-use"],
		[copy.rule.loanDays === null, "reading-room"],
		[liesReadyForOther(copy.kept, member.id, now.today), "kept-for-other"],
		[copy.kept?.memberId !== member.id && now.ahead >= now.free, "waited-for"],
		[now.atHome >= copy.rule.atOnce, "at-most"],
	);

const liesReadyForOther = (
	kept: Kept | null,
	memberId: string,
	today: Day,
): boolean =>
	kept !== null && kept.memberId !== memberId && kept.keptUntil >= today;

export type WhyNotRenewed =
	| "card-ended"
	| "overdue"
	| "no-more"
	| "waited-for"
	| "no-later";

/** Whether a loan may be made longer. Only the desk makes one longer that is overdue. */
export const mayRenew = (
	loan: Pick<OpenLoan, "dueOn" | "renewed">,
	rule: LoanRule,
	now: {
		readonly today: Day;
		readonly atDesk: boolean;
		readonly cardEnded: boolean;
		/** Members who wait for the title, beyond the copies on the shelf. */
		readonly waiting: number;
		readonly dueThen: Day;
	},
): Decision<WhyNotRenewed> =>
	unless(
		[now.cardEnded, "card-ended"],
		[!now.atDesk && isOverdue(loan, now.today), "overdue"],
		[rule.loanDays === null || loan.renewed >= rule.renewals, "no-more"],
		[now.waiting > 0, "waited-for"],
		[now.dueThen <= loan.dueOn, "no-later"],
	);
