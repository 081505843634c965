import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { roleNamed } from "#identity";
import { cast, type SamplePerson } from "#identity/samples";
import { mayEnter } from "#platform/http/route.ts";
import { hourPasses, seenBy, shareOf, still } from "./excluded-for-tests.ts";
import { openTestHouse, type TestHouse } from "./for-tests.ts";
import { somebodyConfides } from "./room-for-tests.ts";
import { routeTable } from "./route-table.ts";

const accused = "rutan-rangkasbitung";
const chance = "0a0a0a0a-0000-4000-8000-00000000beef";
const routes = routeTable().filter(({ path }) => path.startsWith("/ruang"));

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
	await hourPasses(house);
});
after(() => house[Symbol.asyncDispose]());

/** Every address of the room, with this case wherever one names a case. */
const roomAddresses = (unit: string, id: string): string[] =>
	routes
		.filter(({ method }) => method === "GET")
		.map(({ path }) => addressOf(path, unit, id));

const leavesALine = (address: string): boolean =>
	routeTable().some(
		({ method, path, trail }) =>
			method === "GET" &&
			trail !== "none" &&
			!path.includes(":") &&
			address.split("?")[0] === path,
	);

const addressOf = (path: string, unit: string, id: string): string =>
	path
		.replace(":unit", unit)
		.replace(":id", id)
		.replace(":step", "1")
		.replace(/:\w+/g, id);

// The head of the accused office, somebody who works there, one who did, and those who see everything else.
for (const who of [
	"hendra",
	"wulan",
	"bagus",
	"admin",
	"ratna",
	"laras",
] as const)
	test(`${who} sees the same house before and after somebody confides something about ${accused}`, async () => {
		// What they fetch themselves leaves a line of theirs, which the next page counts.
		const everywhere = [
			// An address of each route, and a share of all the others: a larger one for the head.
			...shareOf(
				accused,
				{ id: chance },
				who === "hendra" ? { at: 0, of: 8 } : { at: 1, of: 20 },
			).filter((address) => !leavesALine(address)),
			...roomAddresses(chance, chance),
		];
		await seenBy(house, who, everywhere);
		const before = await seenBy(house, who, everywhere);
		const told = await somebodyConfides(house, accused);
		await hourPasses(house);
		const known = await house.ask(`/ruang/meja/${told.unitId}/${told.id}`, {
			as: "intan",
		});
		assert.match(await known.text(), /Jerapah ungu/, "it is there");
		const after = await seenBy(house, who, everywhere);
		assert.deepEqual(
			everywhere.filter(
				(address) => before.get(address) !== after.get(address),
			),
			[],
		);
		// And its own addresses answer as those of a thing that does not exist.
		const own = roomAddresses(told.unitId, told.id);
		const seen = await seenBy(house, who, own);
		const none = await seenBy(house, who, roomAddresses(told.unitId, chance));
		const blank = (text = "") => text.replaceAll(told.id, chance);
		assert.deepEqual(
			[...seen.values()].map(blank),
			[...none.values()].map(blank),
		);
	});

describe("every address of the room, every person, every relation to a case", () => {
	/** Who stands how to the case about the detention centre of Rangkasbitung. */
	const relations: readonly {
		readonly who: SamplePerson | null;
		readonly holds: boolean;
	}[] = [
		{ who: null, holds: false },
		...cast.map(({ userName }) => ({
			who: userName,
			holds: userName === "intan",
		})),
	];
	const ofCase = (path: string) =>
		path.includes(":unit") && path.includes(":id");
	/** Whoever says that they are too near gives the case away by that: nothing of it is asked for afterwards. */
	const last = ["/lepas", "/kunci/tutup"];
	/** And whoever locks their key is asked for it at every address from then on. */
	const place = (path: string) => last.findIndex((end) => path.endsWith(end));
	const inOrder = routes.toSorted((a, b) => place(a.path) - place(b.path));

	for (const { who, holds } of relations)
		test(`${who ?? "a stranger"}: ${holds ? "the key lies ready for them" : "no key lies ready for them"}`, async () => {
			const told = await somebodyConfides(house, accused);
			for (const { method, path, may } of inOrder) {
				if (may === "anyone") continue;
				const address = addressOf(path, told.unitId, told.id);
				const status = async (at: string) => {
					const answer = await house.ask(at, {
						as: who ?? undefined,
						...(method === "POST" ? { form: {} } : {}),
					});
					return { is: answer.status, says: still(await answer.text()) };
				};
				const { is, says } = await status(address);
				const where = `${method} ${path} as ${who}`;
				if (who === null) assert.equal(is, method === "GET" ? 303 : 403, where);
				else if (
					!rightsOf(who).some((right) =>
						mayEnter(may, (asked) => asked === right),
					)
				)
					assert.equal(is, 403, where);
				else if (ofCase(path) && !holds) {
					assert.equal(is, 404, where);
					const none = await status(addressOf(path, told.unitId, chance));
					assert.equal(none.is, 404, where);
					assert.equal(says.replaceAll(told.id, chance), none.says, where);
				} else if (ofCase(path) && !/:(file|kind|piece)/.test(path))
					// Files, letters and minutes that are not there answer so to everybody.
					assert.ok(![403, 404].includes(is), `${where}: ${is}`);
			}
		});
});

const rightsOf = (who: SamplePerson): readonly string[] => {
	const member = cast.find(({ userName }) => userName === who);
	return member ? roleNamed(member.role).permissions : [];
};

test("no address of the room says what it is about, for officers neither", () => {
	const told = routes.filter(({ path }) =>
		/hak|ham\b|langgar|kasus|korban|lapor|identitas|sangkut|bentur|rahasia/.test(
			path,
		),
	);
	assert.deepEqual(
		told.map(({ path }) => path),
		[],
	);
});
