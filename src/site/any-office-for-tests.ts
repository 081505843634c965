import fc from "fast-check";
import { sql } from "kysely";
import { type Concern, nameAccused } from "#complaints";
import { addPerson, giveRole, type RoleCode, roles } from "#identity";
import { type Actor, theSystem } from "#kernel/actor.ts";
import type { Result } from "#kernel/result.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openUnits, unitBySlug } from "#units";
import {
	betrays,
	hourPasses,
	seenBy,
	shareOf,
	somebodyTells,
} from "./excluded-for-tests.ts";
import type { TestHouse } from "./for-tests.ts";

/** Offices in a tree, people with roles there, and something told about one of them. */
export interface AnyOffices {
	/** For each office after the first: which of those before it is above it. */
	readonly above: readonly number[];
	/** Of each person: roles, each at an office, perhaps one that is over. */
	readonly people: readonly (readonly {
		readonly role: RoleCode;
		readonly at: number;
		readonly over: boolean;
	}[])[];
	readonly concern: Concern;
	/** Which office it is about, and which of the people there are named later, where it is about its service. */
	readonly about: number;
	readonly named: number;
}

export const anyOffices: fc.Arbitrary<AnyOffices> = fc.record({
	above: fc.array(fc.nat({ max: 5 }), { minLength: 2, maxLength: 6 }),
	people: fc.array(
		fc.array(
			fc.record({
				role: fc.constantFrom(...(Object.keys(roles) as RoleCode[])),
				at: fc.nat({ max: 6 }),
				over: fc.boolean(),
			}),
			{ minLength: 1, maxLength: 3 },
		),
		{ minLength: 4, maxLength: 8 },
	),
	concern: fc.constantFrom("head", "staff", "rights", "service"),
	about: fc.nat({ max: 6 }),
	named: fc.nat({ max: 7 }),
});

/** Offices and people as they stand in the house. */
interface Opened {
	/** The address of the office that something is told about. */
	readonly slug: string;
	/** User names of those who must never learn of it: whoever has a role there today. */
	readonly excluded: readonly string[];
	readonly tell: (id: string) => Promise<void>;
}

/** Opens them with names that nobody else has. */
async function openOffices(
	house: TestHouse,
	mark: string,
	{ above, people, concern, about, named }: AnyOffices,
	ids: readonly string[],
): Promise<Opened> {
	const cx = house.house.contextOf(theSystem);
	const at = (place: number) => place % ids.length;
	const slugOf = (place: number) => `kantor-${mark}-${at(place)}`;
	must(
		await openUnits(
			cx,
			ids.map((id, i) => ({
				id,
				slug: slugOf(i),
				name: `Kantor ${mark} ${i}`,
				kind: i === 0 ? "kementerian" : "kanwil",
				regencyCode: "53.71",
				openedOn: "2020-01-01",
				...(i === 0 ? {} : { under: ids[(above[i - 1] ?? 0) % i] ?? "" }),
			})),
		),
	);
	const excluded: { readonly id: string; readonly name: string }[] = [];
	// Whoever works somewhere is somebody there: without anybody there is nothing to keep from them.
	const all = [
		...people,
		[{ role: "operator" as const, at: about, over: false }],
	];
	for (const [i, held] of all.entries()) {
		const name = `orang-${mark}-${i}`;
		const { id } = must(
			await addPerson(cx, { name: `Orang ${mark} ${i}`, userName: name }),
		);
		let there = false;
		for (const one of held) {
			const given = await giveRole(cx, {
				personId: id,
				role: one.role,
				programme: null,
				unitId: ids[at(one.at)] ?? null,
				from: "2022-01-01",
				...(one.over ? { until: "2023-01-01" } : {}),
			});
			// One that overlaps another of them is refused.
			there ||= given.ok && !one.over && at(one.at) === at(about);
		}
		if (there) excluded.push({ id, name });
	}
	// By one click, as everybody of the cast.
	await sql`update identity.person set sample = true, introduced_at = now() where user_name like ${`orang-${mark}-%`}`.execute(
		cx.db,
	);
	const slug = slugOf(about);
	return {
		slug,
		excluded: excluded.map(({ name }) => name),
		tell: async (id) => {
			await somebodyTells(house, slug, concern, id);
			if (concern === "service")
				await accuse(cx, slug, id, excluded[named % excluded.length]?.id ?? "");
		},
	};
}

/**
 * Opens the same offices of chance in two houses, tells something about one of them in one house alone, and answers what
 * looks different there to any of at most `most` excluded people, at any address of a share of them, and what says
 * anything of it. Both houses are visited alike: what a visit itself leaves behind is in both.
 */
export async function differencesSeen(
	[house, other]: readonly [TestHouse, TestHouse],
	mark: string,
	offices: AnyOffices,
	{ most, share }: Looked,
): Promise<readonly string[]> {
	const id = `0190a000${house.house.contextOf(theSystem).newId().slice(8)}`;
	// The same in both: what is listed by id is listed in the same order.
	const ids = [null, ...offices.above].map(() =>
		house.house.contextOf(theSystem).newId(),
	);
	const here = await openOffices(house, mark, offices, ids);
	const there = await openOffices(other, mark, offices, ids);
	await here.tell(id);
	const thing = { id, ref: await refOf(house, id) };
	const addresses = shareOf(here.slug, thing, share);
	const differ: string[] = [];
	for (const each of [house, other]) await hourPasses(each);
	for (const who of here.excluded.slice(-most)) {
		const seen = await seenBy(house, who, addresses);
		const without = await seenBy(other, who, addresses);
		for (const address of addresses)
			if (seen.get(address) !== without.get(address))
				differ.push(`${who} at ${address}`);
			else if (betrays(address, seen.get(address) ?? "", thing))
				differ.push(`${who} reads of it at ${address}`);
	}
	const statusIn = async (each: TestHouse) =>
		(await each.ask(`/pengaduan/meja/${here.slug}/${id}`, { as: "laras" }))
			.status;
	if ((await statusIn(house)) !== 200 || (await statusIn(other)) !== 404)
		throw new Error(`nothing was told of ${there.slug}`);
	return differ;
}

/** How much is looked at. */
interface Looked {
	/** Excluded people at most. */
	readonly most: number;
	readonly share: { readonly at: number; readonly of: number };
}

async function refOf({ house }: TestHouse, id: string): Promise<string> {
	const { rows } = await sql<{ ref: string }>`
		select ref from complaints.complaint where id = ${id}`.execute(
		house.contextOf(theSystem).db,
	);
	return rows[0]?.ref ?? "";
}

/** Whoever oversees complaints and has no role at these offices. */
const overseer: Actor = {
	id: "01900000-0000-7000-8000-00000000a11e",
	name: "",
	kind: "person",
	grants: [
		{
			permission: "complaints.oversee",
			programme: null,
			unitId: null,
			reach: "nation",
			provinces: [],
		},
	],
};

/** About a service it lies at the office itself, until somebody who oversees names one of its people. */
async function accuse(
	cx: Context,
	slug: string,
	id: string,
	personId: string,
): Promise<void> {
	const unit = await unitBySlug(cx, slug);
	if (!unit) throw new Error(`no unit ${slug}`);
	must(
		await nameAccused(withActor(cx, overseer), { unitId: unit.id, id }, 1, {
			people: [personId],
			office: false,
		}),
	);
}

function must<Value>(done: Result<Value, { readonly reason: string }>): Value {
	if (!done.ok) throw new Error(done.problem.reason);
	return done.value;
}
