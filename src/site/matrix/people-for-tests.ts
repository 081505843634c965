import { sql } from "kysely";
import { addPerson, giveRole, type RoleCode } from "#identity";
import { theSystem } from "#kernel/actor.ts";
import type { Result } from "#kernel/result.ts";
import { openUnits, unitBySlug } from "#units";
import type { TestHouse } from "../for-tests.ts";
import { bystander } from "./cells-for-tests.ts";
import {
	provinceOf,
	provinces,
	reachOf,
	type Standing,
} from "./relations-for-tests.ts";

/** Somebody of the matrix: one role, and how they stand to an office. */
export interface Member {
	readonly role: RoleCode;
	readonly standing: Standing;
	/** Of the office; where an address is about none, any will do. */
	readonly unit: string;
}

/** Enters people of the matrix into a house, each once; answers their user name. */
export function peopleOf(house: TestHouse): (who: Member) => Promise<string> {
	const known = new Map<string, Promise<string>>();
	const neighbours = new Map<string, Promise<void>>();
	return (who) => {
		const [at, also] = placesOf(who);
		const key = [who.role, at, also].join(" ");
		const there = known.get(key);
		if (there) return there;
		const name = `matriks.${known.size}`;
		const coming = (async () => {
			if (at.startsWith("tetangga")) {
				const opened = neighbours.get(at) ?? openNeighbour(house, at);
				neighbours.set(at, opened);
				await opened;
			}
			await enterPerson(house, name, who.role, at, also);
			return name;
		})();
		known.set(key, coming);
		return coming;
	};
}

/** Where the role is held, and where somebody who is excluded works as well. */
function placesOf({ role, standing, unit }: Member): [string, string?] {
	const near = neighbourIn(provinceOf(unit));
	const far = neighbourIn(
		Object.keys(provinces).find((code) => code !== provinceOf(unit)) ?? "",
	);
	if (standing === "own") return [unit];
	if (standing === "other-unit") return [near];
	if (standing === "other-region") return [far];
	return [{ unit, region: near, nation: far }[reachOf[role]], unit];
}

const neighbourIn = (province: string) => `tetangga-${province}`;

async function openNeighbour(
	{ house }: TestHouse,
	slug: string,
): Promise<void> {
	const province = slug.split("-")[1] as keyof typeof provinces;
	must(
		await openUnits(house.contextOf(theSystem), [
			{
				slug,
				name: `Kantor ${slug}`,
				kind: "kanwil",
				regencyCode: provinces[province].regency,
				openedOn: "2020-01-01",
			},
		]),
	);
}

async function enterPerson(
	{ house }: TestHouse,
	userName: string,
	role: RoleCode,
	at: string,
	also: string | undefined,
): Promise<void> {
	const cx = house.contextOf(theSystem);
	const { id } = must(await addPerson(cx, { name: userName, userName }));
	const unitId = async (slug: string) =>
		(await unitBySlug(cx, slug))?.id ?? null;
	const held = { personId: id, programme: null, from: "2025-02-01" } as const;
	must(
		await giveRole(cx, {
			...held,
			role,
			unitId: await unitId(at),
			...(reachOf[role] === "region" ? { provinces: [provinceOf(at)] } : {}),
		}),
	);
	if (also && !(role === bystander && also === at))
		must(
			await giveRole(cx, {
				...held,
				role: bystander,
				unitId: await unitId(also),
			}),
		);
	// By one click, as everybody of the cast.
	await sql`update identity.person set sample = true, introduced_at = now() where id = ${id}`.execute(
		cx.db,
	);
}

function must<Value>(done: Result<Value, { readonly reason: string }>): Value {
	if (!done.ok) throw new Error(done.problem.reason);
	return done.value;
}
