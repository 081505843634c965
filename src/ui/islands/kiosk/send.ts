import type { Queue, Waiting } from "./queue.ts";

/** In milliseconds: so long one answer may be under way. */
const patience = 20_000;

/**
 * Sends what waits, one after the other and one sender at a time over all tabs: otherwise each of them would send it.
 * An answer is forgotten only when the server's receipt names it, taken in or put aside; otherwise it stays.
 */
export const sendWaiting = (queue: Queue, page: string): Promise<void> =>
	navigator.locks.request("rangkul-kios-kirim", async () => {
		for (const one of await queue.all()) {
			const is = await send(one, page);
			if (is === "away") return;
			if (is === "heard") await queue.forget(one.lembar);
		}
	});

/** The token of a page that lay open for days is stale, and what waits lies longer: where it matters, a new one is asked for. */
async function send(
	one: Waiting,
	page: string,
): Promise<"heard" | "kept" | "away"> {
	let answer = await post(one, "");
	if (answer?.status === 403) answer = await post(one, await tokenOf(page));
	if (!answer) return "away";
	const told = answer.ok ? await answer.json().catch(() => null) : null;
	return told?.lembar === one.lembar ? "heard" : "kept";
}

const post = (
	{ address, fields }: Waiting,
	token: string,
): Promise<Response | null> =>
	fetch(address, {
		method: "POST",
		body: new URLSearchParams([["token", token], ...fields.map(pair)]),
		redirect: "manual",
		signal: AbortSignal.timeout(patience),
	}).catch(() => null);

const pair = ([name, value]: readonly [string, string]): [string, string] => [
	name,
	value,
];

async function tokenOf(page: string): Promise<string> {
	const text = await fetch(page)
		.then((answer) => answer.text())
		.catch(() => "");
	const read = new DOMParser().parseFromString(text, "text/html");
	return (
		read.querySelector<HTMLInputElement>('input[name="token"]')?.value ?? ""
	);
}
