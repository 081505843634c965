import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { languages } from "#kernel/text.ts";
import type { CallExample, Endpoint } from "#platform/http/endpoint.ts";
import { flashCookie } from "#platform/http/flash.ts";
import type { View } from "#ui/view.ts";
import {
	openRewindingHouse,
	openTestHouse,
	type TestHouse,
} from "./for-tests.ts";
import { routeTable } from "./route-table.ts";
import { endpoints } from "./routes.ts";
import {
	addressIn,
	type Case,
	casesOf,
	changes,
	debtsOf,
} from "./walk/cases.ts";
import { headerDebtsOf } from "./walk/headers.ts";
import { linksIn, partsIn, problemsOf } from "./walk/problems.ts";

// One walk over every route: a page is tested on the day on which it is mounted.

const routes = routeTable();
const cases = casesOf(routes);

/** As people reach it, so that the headers of every answer are those that they get. */
const overTls = { origin: "https://localhost" };

test("every row of the route table says who, what trail, and shows its states", () => {
	const debts = routes.flatMap((route) =>
		debtsOf(route).map((debt) => `${route.method} ${route.path} ${debt}`),
	);
	assert.deepEqual(debts, []);
});

test("no address stands in the table twice", () => {
	const names = routes.map(({ method, path }) => `${method} ${path}`);
	assert.deepEqual(
		names.filter((name, place) => names.indexOf(name) !== place),
		[],
	);
});

describe("every state of every page, in every language", () => {
	let shared: TestHouse;
	before(async () => {
		shared = await openTestHouse(overTls);
	});
	after(async () => {
		await shared[Symbol.asyncDispose]();
	});
	for (const one of cases.filter((one) => !changes(one)))
		test(one.name, async () => void (await visit(shared, one)));
});

describe("every call of every endpoint", () => {
	let house: TestHouse;
	before(async () => {
		house = await openTestHouse(overTls);
	});
	after(async () => {
		await house[Symbol.asyncDispose]();
	});
	for (const endpoint of endpoints)
		for (const example of endpoint.examples)
			test(`${example.method} ${endpoint.path} · ${example.state}`, async () => {
				const answer = await callExample(house, endpoint, example);
				assert.equal(answer.status, example.status, await answer.text());
				assert.ok(answer.headers.has("content-security-policy"));
				for (const name of answer.headers.keys())
					assert.doesNotMatch(name, /^access-control-/);
			});
	test("without the header of its protocol nothing is answered, as for a page of another site", async () => {
		for (const endpoint of endpoints)
			for (const example of endpoint.examples) {
				const answer = await callExample(house, endpoint, example, false);
				assert.equal(answer.status, 403, example.state);
			}
	});
	test("each shows who may not", () => {
		for (const { examples, path } of endpoints)
			assert.ok(
				examples.some(({ status }) => status === 403),
				path,
			);
	});
});

async function callExample(
	house: TestHouse,
	{ path, header }: Endpoint<View>,
	example: CallExample,
	whole = true,
): Promise<Response> {
	const address = path.replace(/:(\w+)/g, (_, name: string) =>
		encodeURIComponent(example.params[name] ?? ""),
	);
	const below = example.below === undefined ? "" : `/${example.below}`;
	return house.house.fetch(
		new Request(`http://localhost${address}${below}`, {
			method: example.method,
			headers: {
				...example.headers,
				cookie: await house.enter(example.as),
				host: "localhost",
				...(whole ? { [header]: "1.0.0" } : {}),
			},
		}),
	);
}

describe("every deed that succeeds", () => {
	let houses: Awaited<ReturnType<typeof openRewindingHouse>>;
	before(async () => {
		houses = await openRewindingHouse(overTls);
	});
	after(async () => {
		await houses[Symbol.asyncDispose]();
	});
	// The words of the answer are on the page that it leads to, so one language is enough.
	for (const one of cases.filter((one) => changes(one) && one.lang === "id"))
		test(one.name, async () => {
			await using own = await houses.fresh();
			const response = await visit(own, one);
			assert.doesNotMatch(
				sentenceIn(response),
				/^[a-z-]+(\.[a-z-]+)+$/,
				"the next page says a key in place of its words",
			);
			const to = response.headers.get("location");
			if (to === null) return;
			const { as, code } = one.example;
			const next = await own.ask(to, { as, code });
			assert.ok(
				next.status < 400,
				`it leads to ${to}, which answers ${next.status}`,
			);
		});
});

/** What the next page will say once; empty where it says nothing. */
function sentenceIn(response: Response): string {
	const [, text = ""] =
		new RegExp(`${flashCookie}=([^.;]*)`).exec(
			response.headers.getSetCookie().join("\n"),
		) ?? [];
	return Buffer.from(text, "base64url").toString();
}

/** Asks for one example and holds the answer to everything that a page owes. */
async function visit(
	house: TestHouse,
	{ route, example, lang, address }: Case,
): Promise<Response> {
	const form = route.method === "POST" ? (example.form ?? {}) : undefined;
	const { as, key, code } = example;
	const response = await house.ask(address, { as, key, code, form });
	assert.equal(
		response.status,
		example.status,
		`${address} as ${example.as ?? "a stranger"}`,
	);
	assert.deepEqual(headerDebtsOf(response, { route, example }), []);
	if (!response.headers.get("content-type")?.startsWith("text/html"))
		return response;
	const html = await response.text();
	const besides = await sizesOf(house, partsIn(html));
	const everybody = example.as === undefined && route.may === "anyone";
	const limit = route.weight ?? (everybody ? 14 : null);
	const problems = await problemsOf(html, { lang, limit, besides });
	// A page that is refused or missing names its own address in both languages, and that is all right.
	const own =
		example.status >= 400
			? languages.map((other) => addressIn(other, address))
			: [];
	const isOwn = (href: string) => own.some((mine) => mine.startsWith(href));
	for (const href of linksIn(html).filter((href) => !isOwn(href))) {
		const problem = await leadsNowhere(house, href, example);
		if (problem) problems.push(problem);
	}
	assert.deepEqual(problems, []);
	return response;
}

async function sizesOf(
	house: TestHouse,
	addresses: readonly string[],
): Promise<number> {
	let size = 0;
	for (const address of addresses) {
		const response = await house.ask(address);
		assert.equal(
			response.status,
			200,
			`${address} is named by a page and not served`,
		);
		size += gzipSync(new Uint8Array(await response.arrayBuffer())).byteLength;
	}
	return size;
}

const followed = new Map<string, Promise<number>>();

/** Every link leads somewhere this viewer may go. Each is followed once for each viewer. */
async function leadsNowhere(
	house: TestHouse,
	href: string,
	{ as, code }: Case["example"],
): Promise<string | null> {
	const key = `${as ?? ""} ${code ?? ""} ${href}`;
	// The way out shuts what a code opened: somebody else takes it, so that this viewer can go on.
	const theirs = href.endsWith("/ruang/keluar") ? {} : { as, code };
	const status =
		followed.get(key) ??
		house.ask(href, theirs).then((response) => response.status);
	followed.set(key, status);
	return [200, 303].includes(await status)
		? null
		: `links to ${href}, which answers ${await status}`;
}
