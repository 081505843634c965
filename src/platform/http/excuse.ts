import { type Lack, lackIn } from "../lack.ts";
import { comesFromElsewhere } from "./forgery.ts";
import type { House } from "./house.ts";
import { onceField } from "./once.ts";
import { readPost } from "./read-post.ts";
import { htmlResponse } from "./respond.ts";

/** In seconds: when it is worth trying again. What is full, a person has to empty. */
export const retryAfter: Readonly<Record<Excuse["why"], number>> = {
	away: 10,
	full: 300,
	busy: 5,
	"under-way": 5,
	// Nothing will change it.
	known: 0,
};

/** What stands on the page that says that it cannot be done now. */
export interface Excuse {
	readonly why: Lack | "under-way" | "known";
	/** `null` where nothing was sent. */
	readonly sent: Sent | null;
}

/** What somebody sent and what cannot be said to be kept. */
export interface Sent {
	/** Where it went, with its language. */
	readonly action: string;
	/**
	 * All of it, to be sent again with one press; `null` where it cannot or must not stand in a page: files, and what
	 * opens something. Loading the page again sends those again.
	 */
	readonly fields: readonly (readonly [string, string])[] | null;
	/** The form has a key: however often it is sent, it is done once. */
	readonly once: boolean;
}

/**
 * The answer where something is lacking: what happened in words, when to try again, and a form with all that was
 * typed. Without a view, where not even that could be made. `null` is a mistake of ours.
 */
export async function excuseFor<View, Me>(
	house: House<View, Me>,
	view: View | null,
	request: Request,
	error: unknown,
	form: FormData | null,
): Promise<Response | null> {
	const why = lackIn(error);
	if (!why) return null;
	const sent = form ?? (await formOf(house, request));
	return excused(house, view, request, why, sent);
}

export const excused = <View, Me>(
	house: House<View, Me>,
	view: View | null,
	request: Request,
	why: Excuse["why"],
	form: FormData | null,
): Response => {
	const excuse = { why, sent: why === "known" ? null : sentIn(request, form) };
	return htmlResponse(
		view
			? house.errorPages.excuse(view, excuse)
			: house.errorPages.bareExcuse(excuse),
		why === "known" ? 409 : 503,
		{
			...(why !== "known" && { "retry-after": String(retryAfter[why]) }),
			"cache-control": "no-store",
		},
	);
};

/** A failure may come before the form was read. */
async function formOf<View, Me>(
	house: House<View, Me>,
	request: Request,
): Promise<FormData | null> {
	if (request.method !== "POST" || request.bodyUsed) return null;
	const read = await readPost(request, house.largestPost).catch(() => null);
	return read instanceof FormData ? read : null;
}

/** What opens something is typed anew, and never stands in a page. */
const secretFields =
	/^(sandi|frasa|lama|baru|kini|ulang|pembuka|bukti|pin|kode)(-|_|$)/;

/** What another site sent is not put into a page of ours. */
export function sentIn(request: Request, form: FormData | null): Sent | null {
	if (request.method !== "POST") return null;
	const { pathname, search } = new URL(request.url);
	const all = form ? [...form] : [];
	const typed = all.filter(
		(field): field is [string, string] => typeof field[1] === "string",
	);
	const files = all.some(
		([, value]) => typeof value !== "string" && value.size > 0,
	);
	const ours =
		form !== null &&
		!files &&
		!comesFromElsewhere(request) &&
		!typed.some(([name, value]) => secretFields.test(name) && value !== "");
	return {
		action: `${pathname}${search}`,
		fields: ours ? typed : null,
		once: Boolean(form?.get(onceField) ?? form?.get("lembar")),
	};
}
