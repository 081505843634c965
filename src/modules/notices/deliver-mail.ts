import type { Language } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Post } from "#platform/mail.ts";
import type { Day } from "#territory";
import { noteOutcome } from "./note-outcome.ts";
import { queueMail } from "./queue-mail.ts";
import { type Taken, takeNext } from "./take-next.ts";
import { takeWarning } from "./take-warning.ts";

/** What one mail tells of: how many duties are new, and by when. Never what they are: mail lies about in many places. */
export interface Digest {
	/** The last days, the nearest first; null where a duty has none. */
	readonly dues: readonly (Day | null)[];
	/** `null` is not known. */
	readonly language: Language | null;
}

export interface Letter {
	readonly subject: string;
	readonly text: string;
}

/** The mails that there are. */
export interface Letters {
	/** About what newly waits. */
	readonly ofDuties: (digest: Digest) => Letter;
	/** A new code was made for the account: whoever did not ask for it must hear of it. */
	readonly ofCode: (about: Pick<Digest, "language">) => Letter;
}

/** Mails of one round; the next round goes on. */
const atMost = 50;

/**
 * Writes to people about what newly waits for them, one mail a person, and before that what warns them. Who is
 * written to is marked and committed before the mail goes out: after a crash in between a mail may be lost, but
 * none goes twice. The inbox has it all anyway, and a mail that comes twice teaches people to overlook it.
 * Answers how many went out.
 */
export async function deliverMail(
	cx: Context,
	post: Post,
	letters: Letters,
): Promise<number> {
	await queueMail(cx);
	let sent = 0;
	for (let tries = 0; tries < atMost; tries += 1) {
		const taken = await inTransaction(cx, takeOne);
		if (taken === "none") return sent;
		if (taken === "not-now") continue;
		const letter = taken.warns
			? letters.ofCode(taken)
			: letters.ofDuties(taken);
		const answer = await post.send({ to: taken.email, ...letter });
		await inTransaction(cx, (tx) => noteOutcome(tx, taken, answer));
		if (answer.outcome === "sent") sent += 1;
		// Nobody else's mail would get through either: the next round tries again.
		if (answer.outcome === "down") return sent;
	}
	return sent;
}

async function takeOne(tx: Context): Promise<Taken | "not-now" | "none"> {
	const warning = await takeWarning(tx);
	return warning === "none" ? takeNext(tx) : warning;
}
