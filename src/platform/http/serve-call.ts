import { citizen } from "#kernel/actor.ts";
import { type Lack, lackIn } from "../lack.ts";
import { readAddress } from "./address.ts";
import { throughDoor } from "./admit.ts";
import type { Endpoint } from "./endpoint.ts";
import { retryAfter } from "./excuse.ts";
import { readCookies } from "./flash.ts";
import { isOurOwnCall, tokenFor } from "./forgery.ts";
import type { House } from "./house.ts";
import { keepSession } from "./keep-session.ts";
import { protect } from "./protect.ts";
import { makeReference } from "./reference.ts";
import { isLetIn } from "./route.ts";
import { begin, told, toldOf } from "./tell-served.ts";

/** The same way for a call by a protocol: session, right, forgery, headers. It is answered in plain text, never with a page. */
export async function serveCall<View, Me>(
	house: House<View, Me>,
	pageOf: (path: string) => string,
	endpoint: Endpoint<View>,
	request: Request,
	params: Record<string, string>,
): Promise<Response> {
	const started = performance.now();
	begin(house, endpoint.path);
	let reference: string | undefined;
	const response = await throughDoor(
		house,
		{ errand: "deed", request, now: started, uncounted: true },
		async () => {
			const inside = await answerInside(
				house,
				pageOf,
				endpoint,
				request,
				params,
			);
			({ reference } = inside);
			return inside.response;
		},
		() => lacking("busy"),
	);
	// Whatever a protocol's library says of it: pages of other sites have no business here.
	for (const name of [...response.headers.keys()])
		if (name.startsWith("access-control-")) response.headers.delete(name);
	if (response.body && !response.headers.has("content-type"))
		response.headers.set("content-type", "text/plain; charset=utf-8");
	protect(house, response, request, null);
	return told(house, endpoint.path, request, response, started, { reference });
}

const lacking = (why: Lack): Response =>
	new Response(null, {
		status: 503,
		headers: { "retry-after": String(retryAfter[why]) },
	});

async function answerInside<View, Me>(
	house: House<View, Me>,
	pageOf: (path: string) => string,
	endpoint: Endpoint<View>,
	request: Request,
	params: Record<string, string>,
): Promise<{ response: Response; reference?: string | undefined }> {
	const { lang, path } = readAddress(request);
	let response: Response;
	let reference: string | undefined;
	try {
		const known = await house.identify(request, house.makeContext(citizen));
		const cx = house.makeContext(known.actor);
		const view = async () =>
			house.makeView({
				known,
				lang,
				path: pageOf(path),
				token: tokenFor(house.secret, known.sessionId, cx.now, cx.random),
				seal: null,
				flash: null,
				cookies: readCookies(request),
				now: cx.now,
				cx,
			});
		const may =
			known.sessionId !== null &&
			known.first === null &&
			isLetIn(endpoint.may, known.actor) &&
			isOurOwnCall(request, endpoint.header);
		response = may
			? await endpoint.serve({ cx, lang, params, request, view })
			: new Response(null, { status: 403 });
		keepSession(response, known.cookies);
	} catch (error) {
		reference = makeReference();
		house.log({
			level: "error",
			reference,
			route: endpoint.path,
			...toldOf(error),
		});
		const why = lackIn(error);
		response = why ? lacking(why) : new Response(reference, { status: 500 });
	}
	return { response, reference };
}
