import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "../context.ts";
import { lackIn } from "../lack.ts";
import { platformIn } from "../tables.ts";
import type { Answer } from "./answer.ts";
import { ownerField } from "./owner.ts";

/** The hidden field that makes a post idempotent: a double tap or a retry is done once. */
export const onceField = "kunci";

/** In milliseconds. A deed that was not answered by then ended with its process, and may be done again. */
const lostAfter = 60_000;
/** How long a second sending waits for the answer to the first, and how often it looks, in milliseconds. */
const patience = 3_000;
const look = 100;
/** No form is sent again after so long: in milliseconds. */
const keptFor = 2 * 86_400_000;

/** Deeds that ended here without an answer, while nothing could be written: nobody is at them any more. */
const ended = new Set<string>();
/** More are not remembered; those are done again when their minute is over. */
const mostEnded = 10_000;

/**
 * Runs the deed of a form once per key. A second sending of the same form waits a moment and is led to
 * where the first one led. A form that was answered with something to mend may be sent again with the
 * same key. `under-way`: somebody is at it, or was a moment ago. `known`: it was done, and its answer was lost when the
 * process or the database ended.
 */
export async function once(
	cx: Context,
	key: string | null,
	deed: (cx: Context) => Promise<Answer> | Answer,
): Promise<Answer | "under-way" | "known"> {
	if (!key) return deed(cx);
	const giveUp = performance.now() + patience;
	while (!(await claim(cx, key))) {
		const before = await sentBefore(cx, key);
		if (before?.to) return { kind: "see-other", to: before.to };
		if (before?.done && (before.lost || ended.has(key))) return "known";
		if (performance.now() > giveUp) return "under-way";
		await pause(look);
	}
	ended.delete(key);
	let answer: Answer;
	try {
		answer = await deed({ ...cx, deed: key });
	} catch (error) {
		await giveBack(cx, key, error);
		throw error;
	}
	// It is done. Where that cannot be written down any more, its mark says so to whoever sends it again.
	await (answer.kind === "see-other"
		? remember(cx, key, answer.to)
		: forget(cx, key)
	).catch(() => noteEnded(key));
	return answer;
}

/** The form may be sent again at once, unless it was done and only the answer to it could not be given. */
async function giveBack(
	cx: Context,
	key: string,
	error: unknown,
): Promise<void> {
	noteEnded(key);
	const given = platformIn(cx.db)
		.deleteFrom("platform.post")
		.where("key", "=", key)
		.where("done_at", "is", null)
		.execute();
	// The same lack, most often.
	await (lackIn(error) ? given.catch(() => undefined) : given);
}

function noteEnded(key: string): void {
	if (ended.size < mostEnded) ended.add(key);
}

/**
 * The key of one deed: who sends which form to where, with what in it. What was changed since is another
 * deed; the token is left out, for it says nothing of the deed. `null` for a form without a key.
 */
export async function deedOf(
	sender: string,
	path: string,
	form: FormData,
): Promise<string | null> {
	if (!form.get(onceField)) return null;
	const fields = await Promise.all(
		[...form]
			.filter(([name]) => name !== "token" && name !== ownerField)
			.map(async ([name, value]) =>
				typeof value === "string"
					? [name, value]
					: [
							name,
							value.name,
							value.type,
							sha256(new Uint8Array(await value.arrayBuffer())),
						],
			),
	);
	return sha256(JSON.stringify([sender, path, fields]));
}

/** Forgets forms that nobody sends again. Answers how many. */
export async function forgetPosts(cx: Context): Promise<number> {
	const { numDeletedRows } = await platformIn(cx.db)
		.deleteFrom("platform.post")
		.where("sent_at", "<", new Date(cx.now.getTime() - keptFor))
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}

const sha256 = (bytes: string | Uint8Array): string =>
	createHash("sha256").update(bytes).digest("hex");

async function claim(cx: Context, key: string): Promise<boolean> {
	const claimed = await platformIn(cx.db)
		.insertInto("platform.post")
		.values({ key, sent_at: cx.now, answered_with: null })
		.onConflict((conflict) =>
			conflict
				.column("key")
				.doUpdateSet({ sent_at: cx.now })
				.where("platform.post.answered_with", "is", null)
				.where("platform.post.done_at", "is", null)
				.where("platform.post.sent_at", "<", freeFrom(cx, key)),
		)
		.returning("key")
		.executeTakeFirst();
	return claimed !== undefined;
}

/** What was sent before this moment nobody is at any more. */
const freeFrom = ({ now }: Context, key: string): Date =>
	new Date(now.getTime() + (ended.has(key) ? 1 : -lostAfter));

async function sentBefore(cx: Context, key: string) {
	const before = await platformIn(cx.db)
		.selectFrom("platform.post")
		.select(["answered_with", "done_at", "sent_at"])
		.where("key", "=", key)
		.executeTakeFirst();
	return (
		before && {
			to: before.answered_with,
			done: before.done_at !== null,
			lost: before.sent_at.getTime() < cx.now.getTime() - lostAfter,
		}
	);
}

const remember = (cx: Context, key: string, to: string) =>
	platformIn(cx.db)
		.updateTable("platform.post")
		.set({ answered_with: to })
		.where("key", "=", key)
		.execute();

const forget = (cx: Context, key: string) =>
	platformIn(cx.db)
		.deleteFrom("platform.post")
		.where("key", "=", key)
		.execute();
