import { Hono } from "hono";
import { citizen } from "#kernel/actor.ts";
import type { Language } from "#kernel/text.ts";
import type { Context } from "../context.ts";
import { readAddress } from "./address.ts";
import { errandOf, throughDoor, turnedAway } from "./admit.ts";
import { type Answer, seeOther } from "./answer.ts";
import { deviceKeyFor, deviceKeyGone, deviceOwner } from "./device-key.ts";
import { excused, excuseFor, sentIn } from "./excuse.ts";
import { flashCookie, flashGone, readCookies, readFlash } from "./flash.ts";
import { comesFromElsewhere, isOurOwnPost, tokenFor } from "./forgery.ts";
import { type House, isSecure, type Known } from "./house.ts";
import { keepSession } from "./keep-session.ts";
import { nearestPage } from "./nearest-page.ts";
import { deedOf, once } from "./once.ts";
import { ownerField, ownerIn, ownerOf, ownerSeal } from "./owner.ts";
import { proofField } from "./proof.ts";
import { protect } from "./protect.ts";
import { readPost } from "./read-post.ts";
import { makeReference } from "./reference.ts";
import { htmlResponse, respond } from "./respond.ts";
import { type Ask, isLetIn, type Route } from "./route.ts";
import { serveCall } from "./serve-call.ts";
import { serveOperation } from "./serve-operation.ts";
import { digest } from "./signed.ts";
import { begin, told, toldOf } from "./tell-served.ts";

/**
 * The pipeline that every request walks: language, session, right, forgery, deed, headers. It stands
 * here once; a route cannot forget any of it.
 */
export function makeApp<View, Me>(house: House<View, Me>): Hono {
	const app = new Hono({ strict: false });
	const pageOf = nearestPage(house.routes);
	for (const route of [...house.routes, ...waysBack(house.routes, pageOf)])
		for (const path of [
			route.path,
			route.path === "/" ? "/en" : `/en${route.path}`,
		])
			app.on(route.method, path, (c) =>
				serve(
					house,
					pageOf,
					isReadable(c.req.raw) ? route : null,
					c.req.raw,
					c.req.param() as Record<string, string>,
				),
			);
	// Hono looks for HEAD among the GETs; what reads a page is not for this address.
	for (const endpoint of house.endpoints ?? [])
		for (const path of [endpoint.path, `/en${endpoint.path}`])
			app.on(["GET", ...endpoint.methods], [path, `${path}/:below`], (c) =>
				c.req.raw.method === "GET"
					? serve(house, pageOf, null, c.req.raw, {})
					: serveCall(
							house,
							pageOf,
							endpoint,
							c.req.raw,
							c.req.param() as Record<string, string>,
						),
			);
	for (const operation of house.operations ?? [])
		app.on(operation.method, operation.path, (c) =>
			serveOperation(
				house,
				operation,
				c.req.raw,
				c.req.param() as Record<string, string>,
			),
		);
	app.notFound((c) => serve(house, pageOf, null, c.req.raw, {}));
	return app;
}

/** The one sign that no text of the database holds stands in no address of ours. */
const isReadable = ({ url }: Request): boolean => !url.includes("%00");

/**
 * Where a form was sent to there may be no page: whoever loads that address again, or takes it from the history,
 * is led to the page that the form stood on.
 */
function waysBack<View>(
	routes: readonly Route<View>[],
	pageOf: (path: string) => string,
): readonly Route<View>[] {
	const pages = new Set(
		routes.filter(({ method }) => method === "GET").map(({ path }) => path),
	);
	return routes
		.filter(({ method, path }) => method === "POST" && !pages.has(path))
		.map(({ path, may }) => ({
			method: "GET",
			path,
			may,
			trail: "none",
			handle: ({ request }) => seeOther(pageOf(readAddress(request).path)),
			examples: [],
		}));
}

async function serve<View, Me>(
	house: House<View, Me>,
	pageOf: (path: string) => string,
	route: Route<View> | null,
	request: Request,
	params: Record<string, string>,
): Promise<Response> {
	const started = performance.now();
	const errand = errandOf(house, route);
	begin(house, route?.path);
	let inside: Inside | undefined;
	const response = await throughDoor(
		house,
		{ errand, request, now: started },
		async () => {
			inside = await answerInside(house, pageOf, route, request, params);
			return inside.response;
		},
		(crowd) =>
			turnedAway({
				house,
				crowd,
				request,
				errand,
				page: pageOf,
				cx: house.makeContext(citizen),
			}),
	);
	protect(house, response, request, route);
	return told(house, route?.path, request, response, started, inside);
}

interface Inside {
	readonly response: Response;
	readonly reference?: string | undefined;
	/** Who asked, where the address is for some alone: what everybody may tell, nobody is named with. */
	readonly who: string | null;
	readonly why?: string | undefined;
}

async function answerInside<View, Me>(
	house: House<View, Me>,
	pageOf: (path: string) => string,
	route: Route<View> | null,
	request: Request,
	params: Record<string, string>,
): Promise<Inside> {
	const { lang, path, url } = readAddress(request);
	let view: View | null = null;
	let response: Response;
	let reference: string | undefined;
	let who: string | null = null;
	const sent: Case<View, Me>["sent"] = { form: null };
	try {
		const known = await house.identify(request, house.makeContext(citizen));
		if (route && route.may !== "anyone") who = known.actor.id;
		const cx = house.makeContext(known.actor);
		const cookies = readCookies(request);
		const token = tokenFor(house.secret, known.sessionId, cx.now, cx.random);
		const flash = readFlash(house.secret, cookies);
		const owner =
			known.sessionId !== null && known.actor.id !== null
				? ownerOf(house.secret, known.actor.id)
				: null;
		view = await house.makeView({
			known,
			lang,
			path: pageOf(path),
			token,
			seal: owner && ownerSeal(house.secret, owner, cx.random),
			flash,
			cookies,
			now: cx.now,
			cx,
		});
		const answer = await answerTo({
			house,
			pageOf,
			route,
			request,
			params,
			url,
			path,
			lang,
			known,
			owner,
			cx,
			view,
			sent,
		});
		response =
			typeof answer === "string"
				? excused(house, view, request, answer, sent.form)
				: respond(house, answer, view, lang, path);
		keepSession(response, known.cookies);
		keepDeviceKey(house, response, route, owner, cookies);
		if (flashCookie in cookies && response.status === 200)
			response.headers.append("set-cookie", flashGone);
	} catch (error) {
		reference = makeReference();
		house.log({
			level: "error",
			reference,
			route: route?.path ?? "none",
			...toldOf(error),
		});
		response =
			(await excuseFor(house, view, request, error, sent.form)) ??
			htmlResponse(
				view
					? house.errorPages.failure(view, reference)
					: house.errorPages.bare(reference),
				500,
			);
	}
	return { response, reference, who, why: whyIn(request, sent, who, response) };
}

/** Of a refusal, why; what is not there for somebody who is in may be what they may not know. */
const whyIn = (
	{ url }: Request,
	{ why }: Case<unknown, unknown>["sent"],
	who: string | null,
	{ status }: Response,
): string | undefined =>
	why ??
	(url.includes("%00")
		? "unreadable"
		: who !== null && status === 404
			? "not-found"
			: undefined);

/** The device holds the key of whoever is signed in on it, and of nobody else. */
function keepDeviceKey<View, Me>(
	house: House<View, Me>,
	response: Response,
	route: Route<View> | null,
	owner: string | null,
	cookies: Readonly<Record<string, string>>,
): void {
	if (owner === null) return;
	if (route?.offline && response.status === 200)
		response.headers.append(
			"set-cookie",
			deviceKeyFor(house.secret, owner, isSecure(house)),
		);
	else if (![null, owner].includes(deviceOwner(cookies)))
		response.headers.append("set-cookie", deviceKeyGone);
}

interface Case<View, Me> {
	readonly house: House<View, Me>;
	readonly pageOf: (path: string) => string;
	readonly route: Route<View> | null;
	readonly request: Request;
	readonly params: Record<string, string>;
	readonly url: URL;
	readonly path: string;
	readonly lang: Language;
	readonly known: Known<Me>;
	readonly owner: string | null;
	readonly cx: Context;
	readonly view: View;
	/** What was sent, as soon as it was read, and why it was refused. */
	readonly sent: { form: FormData | null; why?: string };
}

async function answerTo<View, Me>(
	given: Case<View, Me>,
): Promise<Answer | "under-way" | "known"> {
	const { house, route, request, known, cx, view, path } = given;
	if (!route) return { kind: "not-found" };
	if (
		known.first &&
		route.may !== "anyone" &&
		!path.startsWith(known.first) &&
		path !== "/keluar"
	)
		return seeOther(known.first);
	if (route.may !== "anyone" && known.sessionId === null)
		return request.method === "GET"
			? seeOther(`${house.signInPath}?ke=${encodeURIComponent(path)}`)
			: // Most often somebody whose session ended while they typed: their role is not what is amiss.
				((await keptFor(given, null)) ?? staleIn(given));
	if (!isLetIn(route.may, known.actor)) return { kind: "forbidden" };
	const late = route.fresh && !house.proof.isFresh(known.actor, cx.now);
	if (late && request.method === "GET")
		return seeOther(`${house.proof.path}?ke=${encodeURIComponent(path)}`);
	let form = new FormData();
	if (request.method === "POST") {
		if (Number(request.headers.get("content-length") ?? 0) > house.largestPost)
			return {
				kind: "page",
				status: 413,
				html: house.errorPages.tooLarge(view),
			};
		const read = await readForm(house, request);
		if (read === "too-large")
			return {
				kind: "page",
				status: 413,
				html: house.errorPages.tooLarge(view),
			};
		if (
			!read ||
			(!route.asks &&
				!isOurOwnPost(
					request,
					String(read.get("token") ?? ""),
					known.sessionId,
					house.secret,
					cx.now,
				))
		)
			return (read && (await keptFor(given, read))) ?? staleIn(given);
		form = read;
		given.sent.form = form;
	}
	// It says nothing of the deed: sent again without it, or with the next code, the form is the same.
	const proof = form.get(proofField);
	form.delete(proofField);
	const asked = late ? await proofFor(given, form, proof) : null;
	if (asked) return asked;
	const key = await deedOf(known.sessionId ?? "stranger", path, form);
	return once(cx, key, (cx) => route.handle(askOf({ ...given, cx }, form)));
}

/** `null` where the form brought the proof along; otherwise the page that asks for it. */
async function proofFor<View, Me>(
	given: Case<View, Me>,
	form: FormData,
	typed: ReturnType<FormData["get"]>,
): Promise<Answer | null> {
	const { house, cx, view, request, known } = given;
	const asked = await house.proof.take({
		cx,
		view,
		request,
		sessionId: known.sessionId ?? "",
		typed: typeof typed === "string" ? typed : null,
		sent: sentIn(request, form),
	});
	if (asked) given.sent.why = "proof";
	return (
		asked && {
			kind: "page",
			...asked,
			headers: { "cache-control": "no-store" },
		}
	);
}

const askOf = <View, Me>(given: Case<View, Me>, form: FormData): Ask<View> => ({
	cx: given.cx,
	view: given.view,
	lang: given.lang,
	params: given.params,
	query: given.url.searchParams,
	form,
	request: given.request,
	sessionId: given.known.sessionId,
	owner: given.owner,
	sign: (purpose, text) => digest(given.house.secret, purpose, text),
});

function staleIn<View, Me>({
	house,
	view,
	known,
	sent,
}: Case<View, Me>): Answer {
	sent.why = known.sessionId === null ? "no-session" : "form";
	return { kind: "page", status: 403, html: house.errorPages.stale(view) };
}

/**
 * A post whose session ended while it was typed, on a route that keeps such posts: the text is kept for the owner
 * whom the form names, and the browser is led to the same page, over the sign-in where that is needed. `null` where
 * there is nothing to keep. `form` where it was read already.
 */
async function keptFor<View, Me>(
	given: Case<View, Me>,
	form: FormData | null,
): Promise<Answer | null> {
	const { house, route, request, path, known } = given;
	if (!route?.keep || comesFromElsewhere(request)) return null;
	const read = form ?? (await readForm(house, request));
	if (!(read instanceof FormData)) return null;
	const owner = ownerIn(house.secret, String(read.get(ownerField) ?? ""));
	// What somebody else typed is none of this person's business.
	if (owner === null || ![null, owner].includes(given.owner)) return null;
	const says = await route.keep({ ...askOf(given, read), owner });
	if (says === null) return null;
	const back = path.split("?")[0] ?? "/";
	return seeOther(
		known.sessionId === null
			? `${house.signInPath}?ke=${encodeURIComponent(back)}`
			: back,
		says,
	);
}

/** Somebody on a slow line takes no place from others while their form arrives. */
const readForm = <View, Me>(
	{ crowd, largestPost }: House<View, Me>,
	request: Request,
): ReturnType<typeof readPost> =>
	crowd
		? crowd.door.aside(() => readPost(request, largestPost))
		: readPost(request, largestPost);
