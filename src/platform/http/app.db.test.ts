import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#kernel/actor.ts";
import { openTestWorld, type TestWorld } from "../database/for-tests.ts";
import { type Answer, page, seeOther } from "./answer.ts";
import { makeApp } from "./app.ts";
import { tokenFor } from "./forgery.ts";
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
const routes = [
	route("GET", "/open", "anyone", () => page("<p>open</p>")),
	route("GET", "/desk", "signed-in", () => page("<p>desk</p>")),
	route("GET", "/things", "thing.read", () => page("<p>things</p>")),
	route("GET", "/secrets", "secret.read", () => page("<p>secrets</p>")),
	route("GET", "/broken", "anyone", () => {
		throw new Error("the password is hunter2");
	}),
	route("POST", "/deeds", "anyone", () => {
		done += 1;
		return seeOther("/open", "Tersimpan.");
	}),
];

before(async () => {
	world = await openTestWorld();
});
after(() => world[Symbol.asyncDispose]());

function ask(
	path: string,
	init: RequestInit & { as?: Actor } = {},
): Promise<Response> {
	const app = makeApp<Lines, null>({
		routes,
		secret,
		makeContext: (actor) => ({ ...world.cx, actor }),
		identify: async () => ({
			actor: init.as ?? { id: null, name: "", kind: "citizen", grants: [] },
			sessionId: init.as ? "session" : null,
			me: null,
			first: null,
			cookies: [],
		}),
		makeView: ({ path: at }) => ({ path: at }),
		errorPages: {
			notFound: () => "not found",
			forbidden: () => "forbidden",
			stale: () => "stale",
			tooLarge: () => "too large",
			failure: (_view, reference) => `failure ${reference}`,
			bare: (reference) => `bare ${reference}`,
		},
		signInPath: "/masuk",
		styleHash: "sha256-x",
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

test("nobody enters without the right: strangers are led to sign in, others are refused", async () => {
	const stranger = await ask("/things?a=1");
	assert.deepEqual(
		[stranger.status, stranger.headers.get("location")],
		[303, `/masuk?ke=${encodeURIComponent("/things?a=1")}`],
	);
	assert.equal((await ask("/things", { as: reader })).status, 200);
	assert.equal((await ask("/secrets", { as: reader })).status, 403);
	assert.equal((await ask("/nowhere", { as: reader })).status, 404);
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
	await Promise.all([
		ask("/deeds", form({ token: token(), kunci: "key-2" })),
		ask("/deeds", form({ token: token(), kunci: "key-2" })),
	]);
	assert.equal(done, 1);
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

test("the log holds the pattern of an address, never the address", async () => {
	logged.length = 0;
	await ask("/open?nama=Wulan");
	assert.deepEqual(
		logged.map(({ route: pattern, status }) => [pattern, status]),
		[["/open", 200]],
	);
	assert.doesNotMatch(JSON.stringify(logged), /Wulan/);
});
