import { uuidOfChance } from "#kernel/id.ts";
import { refused } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { unitById } from "#units";
import type { CaseHeader, Key } from "../case.ts";
import { type LetterMove, movesOfLetter } from "../letters/letter-moves.ts";
import { nextNumber } from "../letters/next-number.ts";
import {
	type LetterKind,
	type TemplateKind,
	templateOf,
} from "../letters/templates.ts";
import {
	type Given,
	type LetterReason,
	type Paper,
	problemsOfLetter,
	writeLetter,
} from "../letters/write-letter.ts";
import { hasEnded, moves } from "../lifecycle.ts";
import type { FoundCase } from "../opening/open-case.ts";
import { addPiece } from "../write-piece.ts";
import { awaitReply } from "./awaited.ts";
import { deadlinesOf, keepClocks } from "./clocks.ts";
import { doDeed } from "./do-deed.ts";
import { lineOf, stateAfter } from "./move-case.ts";

/** What the officer wrote; number, day, office and the days of the reporter come from here. */
export type Written = Pick<
	Given,
	"signer" | "to" | "words" | "items" | "dueOn" | "meeting" | "advice"
>;

/** A letter as it is sealed. Its PDF is set anew from it whenever somebody asks for it. */
export interface SealedLetter {
	readonly kind: TemplateKind;
	readonly paper: Paper;
	/** Of the answer that is awaited; null where none is. */
	readonly awaited: string | null;
}

export type WrittenReason = LetterReason | "due-past";

/** A letter is sent, and the case moves with it: one transaction, one number. */
export async function sendLetter(
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	{
		kind,
		written,
		version,
	}: {
		readonly kind: LetterKind;
		readonly written: Written;
		/** The number of deeds that the page showed. */
		readonly version?: number;
	},
) {
	const [problem] = problemsOfWritten(kind, written, dayOf(cx.now));
	if (problem) return refused(problem);
	const [first] = movesOfLetter[kind];
	const { to } = moves[first];
	return doDeed<"not-now">(cx, unlocked, key, {
		trail: "rights-case.letter",
		...(version === undefined ? {} : { version }),
		refuse: (_, { header }) => (moveNow(header, kind) ? null : "not-now"),
		state: { to },
		ended: hasEnded(to) ? dayOf(cx.now) : null,
		and: async (tx, found) => {
			await keepClocks(tx, found.header, { ...found.header, state: to });
			await sealLetter(tx, key, found, kind, written);
		},
	});
}

/** What a letter of this kind still needs before it can be sent. */
export function problemsOfWritten(
	kind: LetterKind,
	written: Written,
	today: Day,
): readonly WrittenReason[] {
	const { dueOn } = written;
	return [
		...problemsOfLetter(kind, {
			...written,
			...(isCounted(kind) ? { dueOn: today } : {}),
		}),
		...(!isCounted(kind) &&
		templateOf(kind).due &&
		typeof dueOn === "string" &&
		dueOn < today
			? (["due-past"] as const)
			: []),
	];
}

/** The deed that sending it would be now; null where the state allows none. */
export const moveNow = (
	header: Pick<CaseHeader, "state">,
	kind: LetterKind,
): LetterMove | null =>
	movesOfLetter[kind].find((move) => stateAfter(header, move, "officer")) ??
	null;

/** The days of the reporter are those of the procedure: no officer chooses them. */
export const isCounted = (kind: LetterKind): boolean =>
	kind === "request-completion";

async function sealLetter(
	tx: Context,
	key: Key,
	{ header, head, hand }: FoundCase,
	kind: LetterKind,
	written: Written,
): Promise<void> {
	const office = await unitById(tx, header.handlerId);
	const move = moveNow(header, kind);
	if (!office || !move) throw new Error("a letter of no office, or not now");
	const { number, day } = await nextNumber(tx, office.id);
	const { to } = templateOf(kind);
	const dueOn = isCounted(kind)
		? ((await deadlinesOf(tx, key))[0]?.clock.dueOn ?? null)
		: (written.dueOn ?? null);
	const paper = writeLetter(kind, {
		...written,
		lang: to === "reporter" ? head.lang : "id",
		number,
		day,
		office: { name: office.name, town: office.regency.name },
		dueOn,
	});
	const awaited =
		to === "agency" && dueOn !== null && templateOf(kind).due
			? uuidOfChance(tx.random)
			: null;
	if (awaited && dueOn) await awaitReply(tx, key, { id: awaited, dueOn });
	const body: SealedLetter = { kind, paper, awaited };
	await addPiece(tx, key, hand, {
		// What is written to whoever told it they read with their code.
		what: to === "reporter" ? "decision" : "letter",
		by: "officer",
		body,
	});
	await addPiece(tx, key, hand, lineOf(move, "officer"));
}
