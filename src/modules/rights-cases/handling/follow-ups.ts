import { z } from "zod";
import type { Piece } from "../case.ts";
import type { CarriedDecision } from "../letters/write-minutes.ts";

const FollowUp = z.object({
	/** Waited for like the answer to a letter: of all this only its day lies in the clear. */
	awaited: z.string(),
	what: z.string(),
	who: z.string(),
	dueOn: z.string(),
});
export type CaseFollowUp = z.output<typeof FollowUp>;

const FollowUps = z.object({ followUps: z.array(FollowUp) });
const Done = z.object({ awaited: z.string(), words: z.string() });

/** What was decided in the meetings of a case, oldest first, with the piece that decided it and what became of it. */
export const followUpsIn = (
	pieces: readonly Pick<Piece, "id" | "number" | "what" | "body">[],
): readonly (CarriedDecision & {
	readonly awaited: string;
	readonly decidedIn: number;
	readonly doneIn: number | null;
})[] => {
	const done = pieces.flatMap(({ what, body, number }) => {
		const read = what === "reply" ? Done.safeParse(body) : null;
		return read?.success ? [{ ...read.data, number }] : [];
	});
	return pieces.flatMap(({ what, body, number }) => {
		const read = what === "minutes" ? FollowUps.safeParse(body) : null;
		return (read?.data?.followUps ?? []).map((one) => {
			const became = done.find(({ awaited }) => awaited === one.awaited);
			return {
				...one,
				decidedIn: number,
				done: became?.words ?? null,
				doneIn: became?.number ?? null,
			};
		});
	});
};

/** What the next meeting looks at: what is open, and what was done since the last one. */
export const carriedIn = (pieces: readonly Piece[]) => {
	const last = pieces.findLast(({ what }) => what === "minutes")?.number ?? 0;
	return followUpsIn(pieces).filter(
		({ doneIn }) => doneIn === null || doneIn > last,
	);
};
