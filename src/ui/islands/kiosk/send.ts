import { postWaiting } from "../queue/post.ts";
import type { Queue } from "../queue/queue.ts";
import type { Waiting } from "./answer.ts";

/** In milliseconds: so long one answer may be under way. */
const patience = 20_000;

/**
 * Sends what waits, one after the other and one sender at a time over all tabs: otherwise each of them would send it.
 * An answer is forgotten only when the server's receipt names it, taken in or put aside; otherwise it stays.
 */
export const sendWaiting = (
	queue: Queue<Waiting>,
	page: string,
): Promise<void> =>
	navigator.locks.request("rangkul-kios-kirim", async () => {
		for (const one of await queue.all()) {
			const is = await send(one, page);
			if (is === "away") return;
			if (is === "heard") await queue.forget(one.lembar);
		}
	});

async function send(
	{ address, fields, lembar }: Waiting,
	page: string,
): Promise<"heard" | "kept" | "away"> {
	const answer = await postWaiting(
		address,
		(token) => new URLSearchParams([["token", token], ...fields.map(pair)]),
		{ page, patience },
	);
	if (!answer) return "away";
	const told = answer.ok ? await answer.json().catch(() => null) : null;
	return told?.lembar === lembar ? "heard" : "kept";
}

const pair = ([name, value]: readonly [string, string]): [string, string] => [
	name,
	value,
];
