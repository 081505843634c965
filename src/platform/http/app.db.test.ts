import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "#kernel/actor.ts";
import { at } from "../context.ts";
import { openTestWorld, type TestWorld } from "../database/for-tests.ts";
import { inTransaction } from "../database/transaction.ts";
import { platformIn } from "../tables.ts";
import { type Answer, page, seeOther } from "./answer.ts";
import { makeApp } from "./app.ts";
import { tokenFor } from "./forgery.ts";
import { forgetPosts } from "./once.ts";
import { ownerOf, ownerSeal } from "./owner.ts";
import type { Route } from "./route.ts";

const secret = "a secret of some length, only for this test";
const reader: Actor = {
	id: "reader",
	name: "Reader",
	kind: "person",
	grants: [
		{
			permission: "thing.read",
			programme: null,
			unitId: null,
			reach: "nation",
			provinces: [],
		},
	],
};
let world: TestWorld;
let done = 0;
let broken = true;
/** How long a slow deed takes, in milliseconds. */
let slow = 0;
/** What the route of letters kept of posts whose session had ended. */
const kept: Record<string, unknown>[] = [];
const logged: Record<string, unknown>[] = [];

type Lines = { readonly path: string };
const route = (
	method: "GET" | "POST",
	path: string,
	may: string,
	handle: () => Answer | Promise<Answer>,
): Route<Lines> => ({
	method,
	path,
	may,
	trail: "none",
	handle,
	examples: [],
});
const routes: Route<Lines>[] = [
	route("GET", "/open", "anyone", () => page("<p>open</p>")),
	route("GET", "/desk", "signed-in", () => page("<p>desk</p>")),
	route("GET", "/things", "thing.read", () => page("<p>things</p>")),
	route("GET", "/secrets", "secret.read", () => page("<p>secrets</p>")),
	route("GET", "/broken", "anyone", () => {
		throw new Error("the password is hunter2");
	}),
	{
		...route("GET", "/roles", "thing.read", () => page("<p>roles</p>")),
		fresh: true,
	},
	{
		...route("POST", "/roles", "thing.read", () => seeOther("/")),
		fresh: true,
		handle: async ({ form }) => {
			done += 1;
			return seeOther(`/given/${form.get("role")}/${form.get("bukti")}`);
		},
	},
	route("POST", "/lacking", "anyone", () => {
		throw new Error("written in vain", {
			cause: Object.assign(new Error("no space left"), { code: "ENOSPC" }),
		});
	}),
	{
		...route("POST", "/committed", "anyone", () => seeOther("/")),
		handle: async ({ cx, form }) => {
			const away = () =>
				Object.assign(new Error("Connection terminated"), { code: "08006" });
			await inTransaction(cx, async () => {
				if (form.get("cut") === "within" && broken) throw away();
				done += 1;
			});
			if (form.get("cut") === "after") throw away();
			return seeOther("/committed-page");
		},
	},
	route("POST", "/deeds", "anyone", () => {
		done += 1;
		return seeOther("/open", "Tersimpan.");
	}),
	{
		...route("POST", "/harvest", "anyone", () => page("<p>asked</p>")),
		asks: true,
	},
	route("POST", "/open/slow-deeds", "anyone", async () => {
		done += 1;
		await pause(slow);
		return seeOther("/desk");
	}),
	route("GET", "/letters", "thing.read", () => page("<p>letters</p>")),
	{
		...route("POST", "/letters", "thing.read", () => {
			done += 1;
			return seeOther("/letters");
		}),
		keep: async ({ form: lost, owner, sessionId }) => {
			kept.push({ owner, sessionId, text: lost.get("text") });
			return lost.get("text") ? "Tersimpan sementara." : null;
		},
	},
	{
		...route("GET", "/field", "thing.read", () => page("<p>field</p>")),
		offline: true,
	},
];

before(async () => {
	world = await openTestWorld();
});
after(() => world[Symbol.asyncDispose]());

const known = (init: { readonly as?: Actor }) => ({
	actor: init.as ?? { id: null, name: "", kind: "citizen", grants: [] },
	sessionId: init.as ? "session" : null,
	me: null,
	first: null,
	cookies: [],
});

function ask(
	path: string,
	init: RequestInit & {
		as?: Actor;
		now?: Date;
		origin?: string;
		/** The database cannot even be asked who it is. */
		away?: boolean;
	} = {},
): Promise<Response> {
	const app = makeApp<Lines, null>({
		routes,
		secret,
		origin: init.origin ?? "http://rangkul.test",
		makeContext: (actor) => ({
			...at(world.cx, init.now ?? world.cx.now),
			actor,
		}),
		identify: async () => {
			if (init.away)
				throw Object.assign(new Error("no way there"), {
					code: "ECONNREFUSED",
				});
			return known(init);
		},
		makeView: ({ path: at }) => ({ path: at }),
		errorPages: {
			notFound: (view) => `not found, near ${view.path}`,
			forbidden: () => "forbidden",
			stale: () => "stale",
			tooLarge: () => "too large",
			failure: (_view, reference) => `failure ${reference}`,
			excuse: (_view, { why, sent }) =>
				`excuse ${why} ${JSON.stringify(sent?.fields ?? null)}`,
			bareExcuse: ({ why, sent }) =>
				`bare excuse ${why} ${new Map(sent?.fields).get("cerita") ?? ""}`,
			bare: (reference) => `bare ${reference}`,
		},
		proof: {
			path: "/again",
			isFresh: ({ provedAt }) => provedAt != null,
			take: async ({ typed, sent }) =>
				typed === "123456"
					? null
					: {
							html: `again ${JSON.stringify(sent?.fields ?? null)}`,
							status: 403,
						},
		},
		signInPath: "/masuk",
		styleHash: "sha256-x",
		scriptHashes: ["sha256-y"],
		largestPost: 1_000,
		log: (line) => void logged.push(line),
	});
	return Promise.resolve(
		app.fetch(
			new Request(`http://rangkul.test${path}`, {
				...init,
				headers: { host: "rangkul.test", ...init.headers },
			}),
		),
	);
}

const form = (
	fields: Record<string, string>,
	type = "application/x-www-form-urlencoded",
) => ({
	method: "POST",
	headers: { "content-type": type },
	body: type.includes("json")
		? JSON.stringify(fields)
		: new URLSearchParams(fields).toString(),
});
const token = () => tokenFor(secret, null, world.cx.now);

test("what changes accounts is reached with a proof of a short time ago: a page leads there and back, a form waits with all that was typed", async () => {
	const page = await ask("/roles?a=1", { as: reader });
	assert.deepEqual(
		[page.status, page.headers.get("location")],
		[303, `/again?ke=${encodeURIComponent("/roles?a=1")}`],
	);
	const proved = { ...reader, provedAt: world.cx.now };
	assert.equal((await ask("/roles", { as: proved })).status, 200);
	const before = done;
	const own = tokenFor(secret, "session", world.cx.now);
	const send = (as: Actor, also: Record<string, string> = {}) =>
		ask("/roles", { as, ...form({ role: "head", token: own, ...also }) });
	const late = await send(reader);
	assert.equal(late.status, 403);
	assert.equal(late.headers.get("cache-control"), "no-store");
	assert.match(await late.text(), /^again \[\["role","head"\]/);
	const wrong = await send(reader, { bukti_diri: "654321" });
	assert.ok(!(await wrong.text()).includes("654321"));
	assert.equal(done, before);
	for (const answer of [
		await send(reader, { bukti_diri: "123456" }),
		await send(proved),
	])
		assert.equal(answer.headers.get("location"), "/given/head/null");
	assert.equal(done, before + 2);
	// Sent again with the proof, the next proof or none, it is the same deed.
	for (const [as, also] of [
		[reader, { bukti_diri: "123456" }],
		[proved, { bukti_diri: "123456" }],
		[proved, {}],
	] as const) {
		const answer = await send(as, { ...also, kunci: "once-only" });
		assert.equal(answer.headers.get("location"), "/given/head/null");
	}
	assert.equal(done, before + 3);
	const forged = await ask("/roles", {
		as: reader,
		...form({ role: "head", bukti_diri: "123456" }),
	});
	assert.equal(await forged.text(), "stale");
});

test("nobody enters without the right: strangers are led to sign in, others are refused", async () => {
	const stranger = await ask("/things?a=1");
	assert.deepEqual(
		[stranger.status, stranger.headers.get("location")],
		[303, `/masuk?ke=${encodeURIComponent("/things?a=1")}`],
	);
	assert.equal((await ask("/things", { as: reader })).status, 200);
	assert.equal((await ask("/secrets", { as: reader })).status, 403);
	const nowhere = await ask("/open/nowhere", { as: reader });
	assert.deepEqual(
		[nowhere.status, await nowhere.text()],
		[404, "not found, near /open"],
	);
});

test("the address that a form was sent to leads back to its page, for whoever may send it", async () => {
	const back = await ask("/open/slow-deeds?x=1");
	assert.equal(back.status, 303);
	assert.equal(back.headers.get("location"), "/open");
	const english = await ask("/en/open/slow-deeds");
	assert.equal(english.headers.get("location"), "/en/open");
});

test("English pages answer at /en and keep the language in redirects", async () => {
	assert.equal((await ask("/en/open")).status, 200);
	assert.equal(
		(await ask("/en/desk")).headers.get("location"),
		"/en/masuk?ke=%2Fdesk",
	);
});

test("an unexpected failure shows a reference number and nothing internal; the log has both", async () => {
	const failed = await ask("/broken");
	const text = await failed.text();
	assert.equal(failed.status, 500);
	const reference = /failure ([0-9A-Z]{8})/.exec(text)?.[1];
	assert.ok(reference);
	assert.doesNotMatch(text, /hunter2/);
	assert.ok(
		logged.some(
			(line) => line.reference === reference && line.error instanceof Error,
		),
	);
});

test("what the site lacks just now is said with 503 and when to try again, and what was typed stands on the page unless it opens something or comes from elsewhere", async () => {
	const sent = await ask("/lacking", form({ token: token(), cerita: "Antre" }));
	assert.equal(sent.status, 503);
	assert.equal(sent.headers.get("retry-after"), "300");
	assert.match(await sent.text(), /excuse full .*"cerita","Antre"/);
	const secretly = await ask(
		"/lacking",
		form({ token: token(), cerita: "Antre", sandi: "rahasia" }),
	);
	assert.equal(await secretly.text(), "excuse full null");
	const before = await ask("/lacking", {
		...form({ cerita: "Antre" }),
		away: true,
	});
	assert.equal(await before.text(), "bare excuse away Antre");
	const foreign = await ask("/lacking", {
		...form({ cerita: "Antre" }),
		headers: {
			"content-type": "application/x-www-form-urlencoded",
			origin: "http://elsewhere.test",
		},
		away: true,
	});
	assert.equal(await foreign.text(), "bare excuse away ");
});

test("a form that is sent twice is done once, and leads to the same place", async () => {
	const fields = { token: token(), kunci: "key-1" };
	done = 0;
	const [first, second] = [
		await ask("/deeds", form(fields)),
		await ask("/deeds", form(fields)),
	];
	assert.deepEqual([first.status, second.status, done], [303, 303, 1]);
	assert.equal(second.headers.get("location"), "/open");
});

test("two sendings at the same moment are done once", async () => {
	done = 0;
	slow = 300;
	const answers = await Promise.all([
		ask("/open/slow-deeds", form({ token: token(), kunci: "key-2" })),
		ask("/open/slow-deeds", form({ token: token(), kunci: "key-2" })),
	]);
	assert.equal(done, 1);
	assert.deepEqual(
		answers.map(({ headers }) => headers.get("location")),
		["/desk", "/desk"],
		"the second waits for where the first one leads",
	);
});

test("a second sending does not wait for ever: it is told that the first is under way, with all that was typed", async () => {
	done = 0;
	slow = 3_500;
	const fields = { token: token(), kunci: "key-3" };
	const [first, second] = await Promise.all([
		ask("/open/slow-deeds", form(fields)),
		pause(50).then(() => ask("/en/open/slow-deeds", form(fields))),
	]);
	assert.deepEqual(
		[first.headers.get("location"), second.status, done],
		["/desk", 503, 1],
	);
	assert.match(await second.text(), /excuse under-way .*"kunci","key-3"/);
});

test("a form that is sent again with something else in it is done again, with its token or another", async () => {
	done = 0;
	const kunci = "key-4";
	const typed = async (fields: Record<string, string>) =>
		ask("/deeds", form({ token: token(), kunci, ...fields }));
	await typed({ text: "first" });
	await typed({ text: "second" });
	assert.equal(done, 2);
	await ask("/deeds", {
		...form({ kunci, text: "second" }),
		headers: {
			"content-type": "application/x-www-form-urlencoded",
			origin: "http://rangkul.test",
		},
	});
	assert.equal(done, 2);
});

test("another file in the same form is another deed", async () => {
	done = 0;
	const attached = (bytes: string) => {
		const body = new FormData();
		body.set("token", token());
		body.set("kunci", "key-5");
		body.set("file", new File([bytes], "proof.txt", { type: "text/plain" }));
		return ask("/deeds", { method: "POST", body });
	};
	await attached("one");
	await attached("two");
	await attached("two");
	assert.equal(done, 2);
});

test("a deed whose process ended before it answered may be done again after a minute", async () => {
	const fields = form({ token: token(), kunci: "key-6" });
	const later = (seconds: number) =>
		new Date(world.cx.now.getTime() + seconds * 1_000);
	await ask("/deeds", fields);
	const posts = platformIn(world.cx.db);
	await posts
		.updateTable("platform.post")
		.set({ answered_with: null })
		.execute();
	done = 0;
	await ask("/deeds", { ...fields, now: later(59) });
	assert.equal(done, 0);
	await ask("/deeds", { ...fields, now: later(61) });
	assert.equal(done, 1);
});

test("a deed that was done, and whose answer was lost with its process or its database, is never done again", async () => {
	done = 0;
	const fields = form({ token: token(), kunci: "key-8" });
	assert.equal((await ask("/committed", fields)).status, 303);
	const posts = platformIn(world.cx.db);
	const { done_at } = await posts
		.selectFrom("platform.post")
		.select("done_at")
		.where("answered_with", "=", "/committed-page")
		.executeTakeFirstOrThrow();
	assert.ok(done_at, "marked in the transaction of the deed");
	// The process ended between the two.
	await posts
		.updateTable("platform.post")
		.set({ answered_with: null })
		.where("answered_with", "=", "/committed-page")
		.execute();
	const later = new Date(world.cx.now.getTime() + 61_000);
	const again = await ask("/committed", { ...fields, now: later });
	assert.deepEqual([again.status, done], [409, 1]);
	assert.equal(await again.text(), "excuse known null");
	// The word of the commit was lost on its way here.
	const cut = form({ token: token(), kunci: "key-9", cut: "after" });
	assert.equal((await ask("/committed", cut)).status, 503);
	assert.deepEqual([(await ask("/committed", cut)).status, done], [409, 2]);
});

test("a deed that failed for what was lacking is done when it is sent again, at once", async () => {
	done = 0;
	const fields = form({ token: token(), kunci: "key-10", cut: "within" });
	assert.equal((await ask("/committed", fields)).status, 503);
	broken = false;
	assert.equal((await ask("/committed", fields)).status, 303);
	assert.equal(done, 1);
	broken = true;
});

test("forms of more than two days ago are forgotten", async () => {
	await ask("/deeds", form({ token: token(), kunci: "key-7" }));
	const inHours = (hours: number) =>
		at(world.cx, new Date(world.cx.now.getTime() + hours * 3_600_000));
	assert.equal(await forgetPosts(inHours(47)), 0);
	assert.ok((await forgetPosts(inHours(49))) > 0);
});

test("a program asks by a post without a token where a protocol has it so, and in no other form", async () => {
	const asked = form({ verb: "Identify" });
	assert.equal((await ask("/harvest", asked)).status, 200);
	const json = form({ verb: "Identify" }, "application/json");
	assert.equal((await ask("/harvest", json)).status, 403);
	assert.equal(
		(await ask("/harvest", form({ text: "x".repeat(2_000) }))).status,
		413,
	);
});

test("a post without token, from elsewhere, of another content type or too large changes nothing", async () => {
	done = 0;
	assert.equal((await ask("/deeds", form({}))).status, 403);
	const foreign = form({ token: token() });
	assert.equal(
		(
			await ask("/deeds", {
				...foreign,
				headers: { ...foreign.headers, origin: "https://evil.example" },
			})
		).status,
		403,
	);
	assert.equal(
		(await ask("/deeds", form({ token: token() }, "application/json"))).status,
		403,
	);
	assert.equal(
		(await ask("/deeds", form({ token: token(), text: "x".repeat(2_000) })))
			.status,
		413,
	);
	assert.equal(done, 0);
});

test("every answer carries the headers that keep others out", async () => {
	const { headers } = await ask("/open");
	assert.match(
		headers.get("content-security-policy") ?? "",
		/default-src 'none'.*frame-ancestors 'none'/,
	);
	assert.equal(headers.get("x-content-type-options"), "nosniff");
	assert.equal(headers.get("referrer-policy"), "same-origin");
});

test("where the site is reached by https, browsers are told to stay there", async () => {
	const origin = "https://rangkul.test";
	const posted = form({ token: token() });
	const [open, openly] = [await ask("/open", { origin }), await ask("/open")];
	assert.deepEqual(
		[open, openly].map(({ headers }) =>
			headers.get("strict-transport-security"),
		),
		["max-age=31536000; includeSubDomains", null],
	);
	const [deed, openDeed] = [
		await ask("/deeds", { ...posted, origin }),
		await ask("/deeds", posted),
	];
	assert.match(deed.headers.get("set-cookie") ?? "", /; Secure/);
	assert.doesNotMatch(openDeed.headers.get("set-cookie") ?? "", /; Secure/);
});

test("the log holds the pattern of an address, never the address", async () => {
	logged.length = 0;
	await ask("/open?nama=Wulan");
	assert.deepEqual(
		logged.map(({ route: pattern, status }) => [pattern, status]),
		[["/open", 200]],
	);
	assert.doesNotMatch(JSON.stringify(logged), /Wulan/);
});

test("what was typed into a form whose session ended is kept for its owner, and the browser is led to the same page", async () => {
	const owner = ownerOf(secret, "reader");
	const pemilik = ownerSeal(secret, owner);
	kept.length = done = 0;
	const lost = await ask("/en/letters", form({ pemilik, text: "panjang" }));
	assert.deepEqual(
		[lost.status, lost.headers.get("location")],
		[303, "/en/masuk?ke=%2Fletters"],
	);
	assert.deepEqual(kept, [{ owner, sessionId: null, text: "panjang" }]);
	// Signed in again in another tab: the token of the page is that of the session before.
	const again = await ask("/letters", {
		...form({ pemilik, text: "panjang", token: token() }),
		as: reader,
	});
	assert.deepEqual(
		[again.status, again.headers.get("location"), kept.length, done],
		[303, "/letters", 2, 0],
	);
});

test("nothing is kept without the seal of its owner, for somebody else, from elsewhere, or where nothing was typed", async () => {
	const pemilik = ownerSeal(secret, ownerOf(secret, "reader"));
	const foreign = form({ pemilik, text: "x" });
	kept.length = 0;
	const answers = [
		await ask("/letters", form({ text: "x" })),
		await ask("/letters", form({ pemilik: "abc.def", text: "x" })),
		await ask("/letters", {
			...foreign,
			headers: { ...foreign.headers, origin: "https://evil.example" },
		}),
		await ask("/letters", { ...foreign, as: { ...reader, id: "another" } }),
	];
	assert.deepEqual(
		answers.map(({ status }) => status),
		[403, 403, 403, 403],
	);
	assert.deepEqual(kept, []);
	assert.equal((await ask("/letters", form({ pemilik }))).status, 403);
});

test("only a page that works without network may start a worker, and hands the device its owner's key", async () => {
	const [plain, field] = [
		await ask("/things", { as: reader }),
		await ask("/field", { as: reader }),
	];
	const policy = "content-security-policy";
	assert.match(plain.headers.get(policy) ?? "", /worker-src 'none'/);
	assert.match(field.headers.get(policy) ?? "", /worker-src 'self'/);
	const key = field.headers.get("set-cookie") ?? "";
	assert.match(key, /^rangkul_perangkat=[\w-]{24}\.[\w-]{43}; Path=\//);
	assert.equal(plain.headers.get("set-cookie"), null);
	const cookie = key.split(";")[0] ?? "";
	const own = await ask("/things", { as: reader, headers: { cookie } });
	assert.equal(own.headers.get("set-cookie"), null);
	const other = await ask("/things", {
		as: { ...reader, id: "another" },
		headers: { cookie },
	});
	assert.match(
		other.headers.get("set-cookie") ?? "",
		/rangkul_perangkat=; .*Max-Age=0/,
	);
});
