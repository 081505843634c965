import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { theSystem } from "#kernel/actor.ts";
import { openLog } from "#platform/log.ts";
import { openHealth } from "#platform/observing/health.ts";
import { all } from "#platform/observing/heard.ts";
import { type Metrics, openMetrics } from "#platform/observing/metrics.ts";
import { keptApart } from "#platform/observing/running.ts";
import { sendTraces } from "#platform/observing/send-traces.ts";
import { slowStatements } from "#platform/observing/slow.ts";
import { spanOfStatement } from "#platform/observing/tracing.ts";
import { issueReceipt } from "#receipts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { answering } from "./answering.ts";
import { openCollector, type SentSpan } from "./otlp-for-tests.ts";
import { whatWaits } from "./queues.ts";

const origin = "http://localhost";
const somewhere = "00000000-0000-4000-8000-0000000000aa";
const lines: string[] = [];
let code = "";
let site: TestHouse;
let metrics: Metrics;
let collector: Awaited<ReturnType<typeof openCollector>>;
let endTraces: () => Promise<void>;
let answer: (request: Request) => Promise<Response>;

before(async () => {
	collector = await openCollector();
	const about = { kind: "both", version: "0.0.0" } as const;
	endTraces = await sendTraces({
		endpoint: collector.endpoint,
		share: 1,
		...about,
	});
	const log = openLog("info", { write: (line) => void lines.push(line) });
	metrics = await openMetrics({
		...about,
		pool: () => null,
		ready: async () => true,
		waiting: () => whatWaits(site.house.contextOf(theSystem)),
	});
	site = await openTestHouse({
		heard: all([
			metrics,
			{ asked: spanOfStatement },
			// Every statement is slow.
			{ asked: slowStatements(0.000_001, (line) => log.warn(line)) },
		]),
	});
	const serve = answering({
		house: site.house,
		health: openHealth(),
		trustedProxies: 1,
		random: (bytes) => new Uint8Array(bytes).fill(7),
	});
	answer = (request) => serve(request, "127.0.0.1");
});
after(async () => {
	await endTraces();
	await site[Symbol.asyncDispose]();
	await collector[Symbol.asyncDispose]();
});

const post = async (
	path: string,
	as: string | undefined,
	form: Record<string, string>,
	headers: Record<string, string> = {},
) =>
	answer(
		new Request(origin + path, {
			method: "POST",
			headers: { cookie: await site.enter(as), ...headers },
			body: new URLSearchParams({ token: await site.tokenOf(as), ...form }),
		}),
	);

const said = ({ attributes }: SentSpan, key: string): unknown =>
	Object.values(attributes.find((one) => one.key === key)?.value ?? {})[0];

/** Words that stand in what is asked, and nowhere in what is told of it. */
const words = {
	name: "Jerapah Ungu",
	story: "Zebra hijau menangis di loket",
	address: "zebra@contoh.example",
	pin: "271828",
};

test("one trace leads from a request over its statements to what is done because of it", async () => {
	const from = { traceId: "4bf92f3577b34da6a3ce929d0e0e4736" };
	const renamed = await post(
		"/kelola/unit/lapas-ambon/nama",
		"admin",
		{
			nama: words.name,
			sejak_hari: "2",
			sejak_bulan: "11",
			sejak_tahun: "2026",
		},
		{
			traceparent: `00-${from.traceId}-00f067aa0ba902b7-01`,
			"x-request-id": "proxy-0123456789",
		},
	);
	assert.equal(renamed.status, 303, (await renamed.text()).slice(-3000));
	assert.equal(renamed.headers.get("x-request-id"), "proxy-0123456789");
	await site.house.deliverNow();
	({ code } = await issueReceipt(site.house.contextOf(theSystem), {
		kind: "complaint",
		subjectId: somewhere,
		unitId: somewhere,
	}));
	await post("/lacak", undefined, { kode: words.story, pin: words.pin });
	await post("/lacak", undefined, { kode: code, pin: words.pin });
	await post("/ruang", undefined, { isi: words.story });
	await endTraces();

	const spans = collector.spans().filter((one) => one.traceId === from.traceId);
	const byId = new Map(spans.map((span) => [span.spanId, span]));
	const wayUp = (span: SentSpan): string[] => {
		const above = byId.get(span.parentSpanId ?? "");
		return [span.name, ...(above ? wayUp(above) : [])];
	};
	const request = spans.find(
		({ name }) => name === "POST /kelola/unit/:slug/nama",
	);
	assert.equal(request?.parentSpanId, "00f067aa0ba902b7");
	assert.equal(
		said(request as SentSpan, "rangkul.request"),
		"proxy-0123456789",
	);
	const ways = spans.map((span) => wayUp(span).join(" < "));
	const ofRequest = "transaction < POST /kelola/unit/:slug/nama";
	for (const way of [
		`insert < ${ofRequest}`,
		`announcement unit.renamed < ${ofRequest}`,
		`update < announcement unit.renamed < ${ofRequest}`,
	])
		assert.ok(ways.includes(way), `${way}\n${[...new Set(ways)].join("\n")}`);
});

test("lines of one request bear its id and that of its trace, statements among them", () => {
	const ofRename = lines
		.map((line) => JSON.parse(line))
		.filter(({ request }) => request === "proxy-0123456789");
	assert.ok(ofRename.length > 3);
	for (const line of ofRename) {
		assert.equal(line.trace, "4bf92f3577b34da6a3ce929d0e0e4736");
		assert.equal(line.route, "/kelola/unit/:slug/nama");
	}
	assert.ok(ofRename.some(({ slow }) => /^insert into/.test(slow)));
});

test("what is told of confidential pages is not which, nor whether somebody read or wrote", async () => {
	await answer(new Request(`${origin}/ruang`));
	await answer(new Request(`${origin}/ruang/meja`));
	const { text } = await metrics.page();
	const labels = [...text.matchAll(/^rangkul_http_requests_total(.*) /gm)]
		.map(([, label]) => label)
		.filter((label) => label?.includes(keptApart));
	assert.deepEqual(labels, [`{route="${keptApart}",method="",status=""}`]);
	assert.ok(!text.includes("ruang"));
	assert.ok(!collector.written().includes("ruang"));
});

test("labels of requests are patterns of the route table, whatever addresses are asked for", async () => {
	const patterns = new Set([
		...site.house.routes.map(({ path }) => path),
		keptApart,
		"none",
	]);
	const canary = "jerapah-ungu";
	const asked = [
		...new Set(
			site.house.routes
				.filter(({ method }) => method === "GET")
				.map(({ path }) => path.replace(/:\w+/g, canary)),
		),
		`/${canary}`,
		`/pengaduan/${canary}?q=${canary}`,
	];
	for (const path of asked) await answer(new Request(origin + path));
	await answer(new Request(`${origin}/`, { method: "JERAPAH" }));
	const { text } = await metrics.page();
	const routes = [...text.matchAll(/[{,]route="([^"]*)"/g)].map(
		([, route]) => route ?? "",
	);
	assert.ok(new Set(routes).size > 200, String(new Set(routes).size));
	assert.deepEqual(
		[...new Set(routes)].filter((route) => !patterns.has(route)),
		[],
	);
	assert.ok(!/jerapah/i.test(text));
});

test("no word that somebody typed, no code and no address stands in numbers, traces and lines", async () => {
	const { text } = await metrics.page();
	const told = [text, collector.written(), ...lines].join("\n");
	assert.ok(told.includes('{route="/lacak",method="POST",status="3xx"}'));
	assert.ok(told.includes('"db.query.text"'));
	const bare = told.replace(/[\s-]/g, "");
	for (const word of [...Object.values(words), code])
		assert.ok(!bare.includes(word.replace(/[\s-]/g, "")), word);
});

test("what waits is told by queue, from the data themselves", async () => {
	const { text } = await metrics.page();
	for (const queue of Object.keys(
		await whatWaits(site.house.contextOf(theSystem)),
	))
		assert.ok(
			new RegExp(`^rangkul_waiting\\{queue="${queue}"\\} \\d+$`, "m").test(
				text,
			),
			queue,
		);
	assert.ok(text.includes('\nrangkul_waiting{queue="announcements"} 0\n'));
});
