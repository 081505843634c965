import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "../context.ts";
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

/**
 * Runs the deed of a form once per key. A second sending of the same form waits a moment and is led to
 * where the first one led. A form that was answered with something to mend may be sent again with the
 * same key.
 */
export async function once(
	cx: Context,
	key: string | null,
	deed: () => Promise<Answer> | Answer,
): Promise<Answer | "under-way"> {
	if (!key) return deed();
	const giveUp = performance.now() + patience;
	while (!(await claim(cx, key))) {
		const to = await answerBefore(cx, key);
		if (to !== null) return { kind: "see-other", to };
		if (performance.now() > giveUp) return "under-way";
		await pause(look);
	}
	try {
		const answer = await deed();
		if (answer.kind === "see-other") await remember(cx, key, answer.to);
		else await forget(cx, key);
		return answer;
	} catch (error) {
		await forget(cx, key);
		throw error;
	}
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
				.where(
					"platform.post.sent_at",
					"<",
					new Date(cx.now.getTime() - lostAfter),
				),
		)
		.returning("key")
		.executeTakeFirst();
	return claimed !== undefined;
}

async function answerBefore(cx: Context, key: string): Promise<string | null> {
	const before = await platformIn(cx.db)
		.selectFrom("platform.post")
		.select("answered_with")
		.where("key", "=", key)
		.executeTakeFirst();
	return before?.answered_with ?? null;
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
