import { holdersOf, holdersOfEach, peopleAt, rolesOfMany } from "#identity";
import type { Context } from "#platform/context.ts";
import { soon } from "#platform/database/soon.ts";
import { dayOf, includes } from "#territory";
import { ancestorsOf } from "#units";
import type { Asked } from "./route-complaint.ts";

export type Organisation = Pick<Asked, "line" | "overseers">;

/** An office and those above it with who handles voices in each, and who oversees them all. */
export async function organisationOf(
	cx: Context,
	unitId: string,
): Promise<Organisation> {
	const above = await ancestorsOf(cx, unitId, dayOf(cx.now));
	const ids = [unitId, ...above.map(({ id }) => id)];
	const handlers = await holdersOfEach(
		cx,
		ids.map((id) => ({ permission: "complaints.handle", unitId: id })),
	);
	const overseers = await overseersNow(cx);
	const people = Map.groupBy(
		await peopleAt(cx, [
			...new Set([...ids, ...overseers.map(({ officeId }) => officeId)]),
		]),
		(post) => post.unitId,
	);
	const at = (id: string) =>
		people.get(id)?.map(({ personId }) => personId) ?? [];
	return {
		line: ids.map((id, i) => ({
			id,
			handlers: handlers[i]?.map(({ personId }) => personId) ?? [],
			people: at(id),
		})),
		overseers: overseers.map((one) => ({ ...one, people: at(one.officeId) })),
	};
}

/** Those who oversee complaints of the nation, each with the office in which they do. */
export async function overseersNow(cx: Context) {
	const today = dayOf(cx.now);
	const ids = (await holdersOf(cx, { permission: "complaints.oversee" })).map(
		({ personId }) => personId,
	);
	return [...(await rolesOfMany(cx, ids))].flatMap(([personId, roles]) =>
		roles.flatMap(({ role, unitId, ...span }) =>
			role === "overseer" && unitId !== null && includes(span, today)
				? [{ personId, officeId: unitId }]
				: [],
		),
	);
}

/** The same for many people who tell at once: the first one asks the database. What changed is seen two seconds later. */
export const organisationSoon = soon(organisationOf);
