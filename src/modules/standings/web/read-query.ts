import type { Instrument } from "#instruments";
import { type FieldProblem, type FormState, filled } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import { type Filter, levelOf, problemOfDay, usualDay } from "#standings";
import { provinceAt, type Regency, regencyAt } from "#territory";
import { isUnitKind } from "#units";
import {
	type DirectionWord,
	isDirection,
	isOrder,
	type Order,
	usualOrder,
} from "./orders.ts";

/** What the address asks for; what cannot be read is left out of it and named in `state`. */
export interface Asked {
	readonly filter: Filter;
	readonly order: Order;
	readonly direction: DirectionWord;
	/** From 1. */
	readonly page: number;
	/** Everything as it was typed, with what is wrong with it. */
	readonly state: FormState;
}

/** The words of the address, in the order of the page. */
export const fields = {
	province: "provinsi",
	regency: "kabupaten",
	kind: "jenis",
	day: "keadaan",
	order: "urut",
	direction: "arah",
	page: "halaman",
} as const;

/** Reads the filters out of the address. Places and kinds must exist on the day that is asked for. */
export async function readQuery(
	cx: Context,
	instrument: Instrument,
	year: number,
	query: URLSearchParams,
): Promise<Asked> {
	const typed = (name: string) => query.get(name)?.trim() ?? "";
	const problems: FieldProblem[] = [];
	const wrong = (field: string, says: string) => {
		const about = { typed: typed(field) };
		problems.push({ field, says: `standings.wrong.${says}`, about });
		return undefined;
	};
	const day = dayFrom(typed(fields.day), cx.now, (says) =>
		wrong(fields.day, says),
	);
	const usual = day ?? usualDay(year, cx.now);
	const { province, regency } = await placesFrom(
		cx,
		usual,
		typed(fields.province),
		typed(fields.regency),
		wrong,
	);
	const kind = kindFrom(instrument, typed(fields.kind), wrong);
	const filter: Filter = {
		instrument: instrument.id,
		year,
		day: usual,
		province,
		regency,
		kind,
	};
	const level = levelOf(filter);
	const order = typed(fields.order) || usualOrder(level).order;
	if (!isOrder(order)) wrong("", "order");
	const direction = typed(fields.direction) || usualOrder(level).direction;
	if (!isDirection(direction)) wrong("", "direction");
	const page = Number(typed(fields.page) || 1);
	if (!Number.isInteger(page) || page < 1) wrong("", "page");

	return {
		filter,
		order: isOrder(order) ? order : usualOrder(level).order,
		direction: isDirection(direction) ? direction : usualOrder(level).direction,
		page: Number.isInteger(page) && page >= 1 ? page : 1,
		state: {
			typed: filled(Object.fromEntries(query)).typed,
			problems: inOrder(problems),
		},
	};
}

type Wrong = (field: string, says: string) => undefined;

function dayFrom(text: string, now: Date, wrong: (says: string) => undefined) {
	if (text === "") return undefined;
	const problem = problemOfDay(text, now);
	return problem ? wrong(`day-${problem}`) : text;
}

/** A regency of another province gives way: whoever chooses a province anew means that province. */
async function placesFrom(
	cx: Context,
	day: string,
	province: string,
	regency: string,
	wrong: Wrong,
): Promise<Pick<Filter, "province" | "regency">> {
	const inside: Regency | null = regency
		? await regencyAt(cx, regency, day)
		: null;
	if (regency && !inside) wrong(fields.regency, "regency");
	const chosen = province ? await provinceAt(cx, province, day) : null;
	if (province && !chosen) wrong(fields.province, "province");
	if (inside && (!province || inside.province.code === chosen?.code))
		return { province: inside.province.code, regency: inside.code };
	return { province: chosen?.code };
}

function kindFrom(instrument: Instrument, kind: string, wrong: Wrong) {
	if (kind === "") return undefined;
	const asked = instrument.units ? instrument.units.includes(kind) : true;
	return isUnitKind(kind) && asked ? kind : wrong(fields.kind, "kind");
}

const inOrder = (problems: readonly FieldProblem[]) => {
	const order: readonly string[] = Object.values(fields);
	return problems.toSorted(
		(a, b) => place(order, a.field) - place(order, b.field),
	);
};

const place = (order: readonly string[], field: string) =>
	field === "" ? order.length : order.indexOf(field);
