import { type FieldProblem, type FormState, filled } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import { problemOfDay } from "#standings";
import {
	type Day,
	dayOf,
	type Province,
	provincesAt,
	type Regency,
	regenciesAt,
} from "#territory";
import { unitBySlug } from "#units";
import type { Asked, Place, UnitAsked } from "../index.ts";

/** The words of the address. */
export const fields = {
	province: "provinsi",
	regency: "kabupaten",
	unit: "unit",
	day: "keadaan",
	part: "bagian",
	page: "halaman",
} as const;

/** What the address asks for; what cannot be read is left out and named in `state`. */
export interface Query extends Asked {
	readonly page: number;
	/** Of the day, for choosing. */
	readonly provinces: readonly Province[];
	readonly regencies: readonly Regency[];
	readonly state: FormState;
}

type Wrong = (field: string, says: string) => null;

/** Reads place, day and part out of the address. A narrower place brings the wider ones along. */
export async function readQuery(
	cx: Context,
	query: URLSearchParams,
): Promise<Query> {
	const typed = (name: string) => query.get(name)?.trim() ?? "";
	const problems: FieldProblem[] = [];
	const wrong: Wrong = (field, says) => {
		problems.push({
			field,
			says: `dashboards.wrong.${says}`,
			about: { typed: typed(field || fields.unit) },
		});
		return null;
	};
	const day = dayFrom(typed(fields.day), cx.now, wrong) ?? dayOf(cx.now);
	const provinces = await provincesAt(cx, day);
	const unit = await unitFrom(cx, typed(fields.unit), day, wrong);
	const code = unit?.province ?? typed(fields.province);
	const province =
		code === ""
			? null
			: (provinces.find((one) => one.code === code) ??
				wrong(fields.province, "province"));
	const regencies = province ? await regenciesAt(cx, day, province.code) : [];
	const place: Place = {
		province,
		regency: regencyFrom(
			unit?.regency ?? typed(fields.regency),
			province,
			regencies,
			wrong,
		),
		unit: unit?.is ?? null,
	};
	const page = Number(typed(fields.page) || 1);
	return {
		place,
		day,
		part: typed(fields.part) || null,
		page: Number.isInteger(page) && page >= 1 ? page : 1,
		provinces,
		regencies,
		state: {
			typed: filled(Object.fromEntries(query)).typed,
			problems,
		},
	};
}

function dayFrom(text: string, now: Date, wrong: Wrong): Day | null {
	if (text === "") return null;
	const problem = problemOfDay(text, now);
	return problem ? wrong(fields.day, `day-${problem}`) : text;
}

async function unitFrom(
	cx: Context,
	slug: string,
	day: Day,
	wrong: Wrong,
): Promise<{ is: UnitAsked; province: string; regency: string } | null> {
	if (slug === "") return null;
	const unit = await unitBySlug(cx, slug, day);
	if (!unit) return wrong("", "unit");
	return {
		is: { id: unit.id, slug: unit.slug, name: unit.name },
		province: unit.province.code,
		regency: unit.regency.code,
	};
}

/** A regency of another province gives way: whoever chooses a province anew means that province. */
function regencyFrom(
	code: string,
	province: Province | null,
	regencies: readonly Regency[],
	wrong: Wrong,
): Regency | null {
	if (code === "" || !province) return null;
	const found = regencies.find((one) => one.code === code);
	if (found || /^\d{2}\.\d{2}$/.test(code)) return found ?? null;
	return wrong(fields.regency, "regency");
}
