import { sql } from "kysely";
import { theSystem } from "#kernel/actor.ts";
import type { TestHouse } from "../for-tests.ts";
import { addressOf } from "../walk/cases.ts";
import type { Cell } from "./cells-for-tests.ts";
import { peopleOf } from "./people-for-tests.ts";

/** Asks questions of the matrix in one house; answers the status, and what is amiss with it. */
export function asking(
	house: TestHouse,
): (
	cell: Cell,
) => Promise<{ readonly status: number; readonly amiss: string | null }> {
	const enter = peopleOf(house);
	return async (cell) => {
		const { route, example, role, standing, unit } = cell;
		const as =
			role === null
				? undefined
				: await enter({ role, standing, unit: unit ?? anywhere });
		const answer = await house.ask(addressOf(route, example, "id"), {
			as,
			form: route.method === "POST" ? (example.form ?? {}) : undefined,
		});
		await answer.arrayBuffer();
		const { status } = answer;
		return isAsDeclared(cell, status, answer.headers.get("location") ?? "")
			? { status, amiss: null }
			: {
					status,
					amiss: `${nameOf(cell)} is answered with ${status} ${answer.headers.get("location") ?? ""}`,
				};
	};
}

/** Where an address is about no office. */
const anywhere = "lapas-ambon";

export const nameOf = ({ route, role, standing, expected }: Cell): string =>
	`${route.method} ${route.path} as ${role ?? "a stranger"}, ${standing}: ${expected}`;

function isAsDeclared(
	{ route, role, expected }: Cell,
	status: number,
	to: string,
): boolean {
	if (expected === "may") return status < 500;
	if (expected === "hidden") return status === 404;
	if (status === 403 || (status === 404 && role !== null)) return true;
	return (
		role === null &&
		status === 303 &&
		to.startsWith("/masuk?ke=") &&
		(route.method === "GET" || route.keep !== undefined)
	);
}

/** What the people of the matrix did, by what the trails say; that they came in aside. */
export async function deedsOfMatrix({ house }: TestHouse): Promise<string[]> {
	const { rows } = await sql<{ deed: string }>`
		select distinct trail.deed
		from platform.trail trail
		join identity.person person on person.id::text = trail.actor_id::text
		where person.user_name like 'matriks.%'
		and trail.deed <> 'identity.signed-in'`.execute(
		house.contextOf(theSystem).db,
	);
	return rows.map(({ deed }) => deed);
}
