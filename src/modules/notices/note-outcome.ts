import type { Context } from "#platform/context.ts";
import type { Sent } from "#platform/mail.ts";
import { triesForAnAddress, waitAfter } from "./mail-due.ts";
import { mailAbout, setMailbox } from "./mailbox.ts";
import { fingerprint } from "./preference.ts";
import { noticesIn } from "./tables.ts";
import type { Taken } from "./take-next.ts";

/** Writes down what became of a mail. What was not handed over waits, each time longer; an address that is refused again and again is given up. */
export async function noteOutcome(
	tx: Context,
	taken: Taken,
	answer: Sent,
): Promise<void> {
	const { personId, noticeIds } = taken;
	if (answer.outcome === "sent") {
		await mailAbout(tx, personId, noticeIds).set({ sent_at: tx.now }).execute();
		return setMailbox(tx, personId, { tries: 0, refusals: 0, failure: null });
	}
	// It may have arrived: sent again, it might come twice.
	if (answer.outcome === "unknown")
		return setMailbox(tx, personId, { failure: answer.said });
	return waitOrGiveUp(tx, taken, answer);
}

async function waitOrGiveUp(
	tx: Context,
	{ personId, email, noticeIds, lastMailAt }: Taken,
	{ outcome, said }: Exclude<Sent, { readonly outcome: "sent" }>,
): Promise<void> {
	const before = await noticesIn(tx.db)
		.selectFrom("notices.mailbox")
		.select(["tries", "refusals"])
		.where("person_id", "=", personId)
		.executeTakeFirstOrThrow();
	const tries = before.tries + 1;
	const refusals = outcome === "refused" ? before.refusals + 1 : 0;
	const failed = { failure: said, last_mail_at: lastMailAt };
	if (refusals >= triesForAnAddress)
		return setMailbox(tx, personId, {
			...failed,
			tries: 0,
			refusals: 0,
			refused_address: fingerprint(email),
		});
	await mailAbout(tx, personId, noticeIds).set({ taken_at: null }).execute();
	await setMailbox(tx, personId, {
		...failed,
		tries,
		refusals,
		not_before: new Date(tx.now.getTime() + waitAfter(tries)),
	});
}
