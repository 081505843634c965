import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleActor, seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import type { Result } from "#kernel/result.ts";
import { deliver } from "#platform/announce.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { type Day, daysAfter } from "#territory";
import { places } from "#territory/samples";
import { seedUnits, unitId } from "#units/samples";
import {
	answeredByOffice,
	answeredByProvince,
	answerOpinions,
	closeConsultation,
	contribute,
	type Key,
	openConsultation,
	opinionsIn,
	planConsultation,
	removeOpinions,
	subscribers,
} from "./index.ts";
import { consultingOffice, samplePlan } from "./samples.ts";

const office = unitId(consultingOffice);
const first: Day = "2026-11-01";
const days = 30;

test("as of each past day the nation and its offices read what they read on that day", async () => {
	await using world = await openTestWorld(noonOf(first));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	const [full, early, silent] = [
		await opened(world.cx),
		await opened(world.cx),
		await opened(world.cx),
	];
	const story: Readonly<Record<number, (cx: Context) => Promise<unknown>>> = {
		2: async (cx) => {
			await say(cx, full, "Jam buka terlalu singkat.");
			await say(cx, early, "Tangganya terlalu tinggi.");
			await say(cx, early, "Antreannya panjang.");
		},
		5: (cx) => answerAll(cx, full),
		8: (cx) => close(cx, early),
		12: (cx) => answerAll(cx, early, 1),
		15: (cx) => answerAll(cx, early),
		// What comes on paper after the end opens what was answered, until it is set aside.
		22: (cx) => say(cx, full, "Pintunya terkunci.", "desk"),
		25: (cx) => setAside(cx, full),
		26: (cx) => say(cx, silent, "Loketnya gelap.", "desk"),
		27: (cx) => setAside(cx, silent),
	};
	const seen: (readonly [Day, unknown])[] = [];
	for (let n = 0; n < days; n += 1) {
		const day = daysAfter(first, n);
		const cx = at(world.cx, noonOf(day));
		await story[n]?.(cx);
		await deliver(cx, subscribers);
		seen.push([day, await readOn(cx, day)]);
	}
	for (const [day, then] of seen)
		assert.deepEqual(await readOn(world.cx, day), then, day);
	assert.deepEqual(
		seen.flatMap(([day, then], n) =>
			JSON.stringify(then) === JSON.stringify(seen[n - 1]?.[1])
				? []
				: [[Number(day.slice(8)), then]],
		),
		[
			[1, [0, 0]],
			[10, [0, 1]],
			[16, [1, 1]],
			[22, [2, 2]],
			[23, [1, 2]],
			[26, [2, 2]],
			[27, [2, 3]],
			[28, [2, 2]],
		],
	);
});

const noonOf = (day: Day): Date => new Date(`${day}T05:00:00Z`);

const value = <Value>(done: Result<Value, object>): Value =>
	done.ok ? done.value : assert.fail(JSON.stringify(done.problem));

const byOffice = (cx: Context) => withActor(cx, sampleActor("dewi"));

/** How many are answered, of those that are over: of the nation, which is the sum of the offices of its one province. */
async function readOn(cx: Context, day: Day): Promise<readonly number[]> {
	const nation = sumOf(await answeredByProvince(cx, day));
	assert.deepEqual(
		sumOf(
			await answeredByOffice(cx, day, {
				province: places.empatLawang.slice(0, 2),
			}),
		),
		nation,
		day,
	);
	return nation;
}

const sumOf = (rows: readonly { readonly n: number; readonly of: number }[]) =>
	rows.reduce<readonly [number, number]>(
		([n, of], row) => [n + row.n, of + row.of],
		[0, 0],
	);

/** People speak until the twentieth day. */
async function opened(cx: Context): Promise<Key> {
	const id = value(
		await planConsultation(byOffice(cx), office, samplePlan(first, 0, 20)),
	);
	const key = { unitId: office, id };
	value(await openConsultation(byOffice(cx), key, 1));
	return key;
}

const say = async (
	cx: Context,
	key: Key,
	words: string,
	way: "home" | "desk" = "home",
) =>
	value(
		await contribute(
			way === "desk" ? byOffice(cx) : withActor(cx, citizen),
			key,
			{
				way,
				form: cx.newId(),
				begun: "",
				version: 0,
				passage: 0,
				question: 0,
				choice: null,
				words,
				groups: {},
				area: "",
				first: true,
			},
		),
	);

const openIn = async (cx: Context, key: Key) =>
	(await opinionsIn(cx, key, { passage: null, after: 0, atMost: 100 }))
		.filter(({ answerId, state }) => answerId === null && state !== "removed")
		.map(({ id }) => id);

const answerAll = async (cx: Context, key: Key, atMost = 100) =>
	value(
		await answerOpinions(byOffice(cx), key, {
			opinions: (await openIn(cx, key)).slice(0, atMost),
			verdict: "partly",
			reason: "Jalur landai dibangun lebih dulu.",
			passage: "",
			same: "",
		}),
	);

const close = async (cx: Context, key: Key) =>
	value(await closeConsultation(byOffice(cx), key, 2, "Gedungnya banjir."));

const setAside = async (cx: Context, key: Key) =>
	value(
		await removeOpinions(byOffice(cx), key, await openIn(cx, key), "off-topic"),
	);
