import type { ReceiptKind } from "#receipts";
import { isOpen, type State } from "./lifecycle.ts";
import { type RightCode, rightNamed } from "./rights-file.ts";

/** Of receipts, the trail and notices. */
export const claimKind = "data-claim" as const;

/** What was told under the code that was shown with it. */
export interface Shown {
	readonly kind: ReceiptKind;
	readonly id: string;
	readonly unitId: string;
}

/** What somebody asks about their own data. Who they are stands nowhere: the code on their receipt leads here. */
export interface Claim {
	readonly id: string;
	readonly right: RightCode;
	/** Code of the activity of the register. */
	readonly activity: string;
	/** `null` where no code was shown. */
	readonly shown: Shown | null;
	/** What is to be put right, where it is a field that a door of its module takes. */
	readonly field: string | null;
	readonly state: State;
	/** Why it was refused: code of a ground. */
	readonly ground: string | null;
	/** To the hour, rounded down. */
	readonly askedAt: Date;
	readonly dueAt: Date;
	readonly endedAt: Date | null;
	/** An officer wrote it down for somebody at the desk. */
	readonly atDesk: boolean;
	readonly version: number;
}

/** What was written in it; kept sealed. */
export interface Written {
	readonly words: string;
	/** What the field is to hold. */
	readonly value: string;
	/** What was answered; empty while nothing was. */
	readonly answer: string;
	/** What was done. */
	readonly done: string;
}

export const limits = {
	/** Signs of what somebody writes, and of an answer. */
	words: 1_000,
	/** Signs of what a field is to hold. */
	value: 280,
	/** Claims of one network in an hour. */
	most: 20,
	/** Claims on one page of the list. */
	listed: 30,
	/** Days after its end until a claim is erased. */
	kept: 365,
} as const;

const hour = 3_600_000;

/**
 * The hour in which it was asked, and until when it is to be answered. Whoever answers reads the hour alone, on the page as in its
 * address; the moment stands in the trail, as of every deed, for whoever checks the house.
 */
export function clockOf(
	right: RightCode,
	now: Date,
): { readonly askedAt: Date; readonly dueAt: Date } {
	const askedAt = new Date(Math.floor(now.getTime() / hour) * hour);
	return {
		askedAt,
		dueAt: new Date(askedAt.getTime() + rightNamed(right).hours * hour),
	};
}

export const isLate = (
	{ state, dueAt }: Pick<Claim, "state" | "dueAt">,
	now: Date,
): boolean => isOpen(state) && dueAt < now;

/** Whole hours that are left; below zero since it is over. */
export const hoursLeft = ({ dueAt }: Pick<Claim, "dueAt">, now: Date): number =>
	Math.floor((dueAt.getTime() - now.getTime()) / hour);
