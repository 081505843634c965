import { postWaiting } from "../queue/post.ts";
import type { Queue } from "../queue/queue.ts";
import type { Telling } from "./telling.ts";

/** In milliseconds: so long a telling without files may be under way, and each byte of a file on the slowest line. */
const patience = 20_000;
const perByte = 0.2;

/**
 * Sends all that waits, one sender at a time over all tabs. What arrived is gone from the device at once, but for the
 * key with which its code is fetched; the server takes each key in once, however often it comes. `pressed` is the key of
 * the one that somebody sends off just now, and waits for: of all others nobody is there to be asked whether they are the
 * same as what others told.
 */
export const sendTellings = (
	queue: Queue<Telling>,
	pressed?: string,
): Promise<void> =>
	navigator.locks.request("rangkul-cerita-kirim", async () => {
		for (const one of await queue.all()) {
			if (one.is !== "waiting") continue;
			const is = await send(one.lembar === pressed ? one : unasked(one));
			if (is === "away") return;
			if (is === "sent") await queue.keep({ ...one, is, fields: [] });
			if (is === "amiss") await queue.keep({ ...one, is });
		}
	});

const unasked = (telling: Telling): Telling => ({
	...telling,
	fields: telling.fields.filter(([name]) => name !== "mirip"),
});

async function send(
	telling: Telling,
): Promise<"sent" | "amiss" | "later" | "away"> {
	const { address, fields, lembar } = telling;
	const size = fields.reduce(
		(sum, [, value]) => sum + (typeof value === "string" ? 0 : value.size),
		0,
	);
	const answer = await postWaiting(
		address,
		(token) => {
			const body = new FormData();
			for (const [name, value] of [
				["token", token],
				["antre", "ya"],
				...fields,
			] as const)
				body.append(name, value);
			return body;
		},
		{ page: address, patience: patience + size * perByte },
	);
	if (!answer) return "away";
	// A page that some network puts in between names no key, and a refusal for now says nothing of it either.
	const told = await answer.json().catch(() => null);
	return told?.lembar === lembar ? told.is : "later";
}

/** Posts fields as a form of the page would, and leads there: the answer is a page, and no script sees what it says. */
export function postAndGo(
	address: string,
	fields: Telling["fields"],
	token: string,
): void {
	const form = document.createElement("form");
	form.method = "post";
	form.action = address;
	form.enctype = "multipart/form-data";
	form.hidden = true;
	for (const [name, value] of [["token", token], ...fields] as const) {
		const input = document.createElement("input");
		input.name = name;
		if (typeof value === "string") input.value = value;
		else {
			const holder = new DataTransfer();
			holder.items.add(value);
			input.type = "file";
			input.files = holder.files;
		}
		form.append(input);
	}
	document.body.append(form);
	form.submit();
}
