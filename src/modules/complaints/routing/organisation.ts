import { holdersOf, holdersOfEach, peopleAt, rolesOfMany } from "#identity";
import type { Context } from "#platform/context.ts";
import { soon } from "#platform/database/soon.ts";
import { dayOf, includes } from "#territory";
import { ancestorsOf, isOpenOn, type Unit, unitById, unitBySlug } from "#units";
import { rulesNow } from "./read-rules.ts";
import type { Asked } from "./route-complaint.ts";

export type Organisation = Pick<
	Asked,
	"line" | "named" | "overseers" | "territory"
>;

/**
 * An office and those above it, and the offices that rules name, with who handles voices in each; and who oversees them
 * all.
 */
export async function organisationOf(
	cx: Context,
	unitId: string,
): Promise<Organisation> {
	const own = await unitById(cx, unitId);
	const above = await ancestorsOf(cx, unitId, dayOf(cx.now));
	const named = await namedNow(cx);
	const line = [own ?? { id: unitId, kind: "" }, ...above];
	const units = [...line, ...named];
	const ids = units.map(({ id }) => id);
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
	const offices = units.map(({ id, kind }, i) => ({
		id,
		kind,
		handlers: handlers[i]?.map(({ personId }) => personId) ?? [],
		people: at(id),
	}));
	return {
		territory: own?.regency.code ?? null,
		line: offices.slice(0, line.length),
		named: new Map(
			named.flatMap(({ slug }, i) => {
				const office = offices[line.length + i];
				return office ? [[slug, office]] : [];
			}),
		),
		overseers: overseers.map((one) => ({ ...one, people: at(one.officeId) })),
	};
}

/** The offices that the rules name, as far as they are open. */
async function namedNow(cx: Context): Promise<readonly Unit[]> {
	const named: Unit[] = [];
	for (const { to } of rulesNow()) {
		if (typeof to !== "object" || !("unit" in to)) continue;
		const unit = await unitBySlug(cx, to.unit);
		if (unit && isOpenOn(unit, dayOf(cx.now))) named.push(unit);
	}
	return named;
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
