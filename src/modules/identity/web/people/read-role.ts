import { isRole, type NewRole, type RoleCode, roleNamed } from "#identity";
import { type FieldProblem, type Typed, typedIn } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import { type Day, dayOf, typedDay } from "#territory";
import { findUnits, type Unit } from "#units";

/** Units of which the typed name may mean any. */
export interface UnitChoices {
	readonly units: readonly Unit[];
	readonly total: number;
}

export type RoleRead =
	| { readonly role: Omit<NewRole, "personId"> | null }
	| {
			readonly problems: readonly FieldProblem[];
			readonly choices?: UnitChoices;
	  };

/** The choice to give a role later. */
export const noRole = "nanti";

/** So many radios are still read; who means another writes more of its name. */
const offered = 20;

/**
 * Reads the fields of a role. A unit is typed by name: one that matches is taken, of several the page asks
 * which. Who gives the role later says so, and nothing else of it is looked at.
 */
export async function readRole(
	cx: Context,
	form: FormData,
	programmes: readonly string[],
): Promise<RoleRead> {
	const typed = typedIn(form);
	const one = (field: string) => typed[field]?.[0]?.trim() ?? "";
	const role = one("peran");
	if (role === noRole) return { role: null };
	if (!isRole(role)) return { problems: [at("peran", "role-missing")] };
	const programme = one("program") || null;
	const from = typedDay(typed, "mulai");
	const until = typedDay(typed, "berakhir");
	const begins = "day" in from ? from.day : null;
	const found = await unitOf(cx, typed, role, begins ?? dayOf(cx.now));
	const problems: FieldProblem[] = [
		...(programme !== null && !programmes.includes(programme)
			? [at("program", "programme-unknown")]
			: []),
		...("problem" in found ? [found.problem] : []),
		...("problem" in from ? [from.problem] : []),
		...("day" in from && from.day === null
			? [at("mulai", "from-missing")]
			: []),
		...("problem" in until ? [until.problem] : []),
	];
	if (problems.length > 0 || begins === null || "problem" in found)
		return {
			problems,
			...("choices" in found ? { choices: found.choices } : {}),
		};
	const chosen = typed.provinsi ?? [];
	return {
		role: {
			role,
			programme,
			unitId: found.unitId,
			from: begins,
			...("day" in until && until.day !== null ? { until: until.day } : {}),
			...(chosen.length > 0 ? { provinces: chosen } : {}),
		},
	};
}

type UnitRead =
	| { readonly unitId: string | null }
	| { readonly problem: FieldProblem; readonly choices?: UnitChoices };

async function unitOf(
	cx: Context,
	typed: Typed,
	role: RoleCode,
	day: Day,
): Promise<UnitRead> {
	const name = typed.unit_nama?.[0]?.trim() ?? "";
	if (name === "")
		return roleNamed(role).reach === "nation"
			? { unitId: null }
			: { problem: at("unit_nama", "unit-missing") };
	const search = name.replace(/\bkanwil\b/gi, "kantor wilayah");
	const { units, total } = await findUnits(cx, { search, day });
	const chosen = typed.unit?.[0];
	const meant =
		units.find(({ id }) => id === chosen) ??
		units.find((unit) => unit.name.toLowerCase() === name.toLowerCase()) ??
		(total === 1 ? units[0] : undefined);
	if (meant) return { unitId: meant.id };
	if (total === 0) return { problem: at("unit_nama", "unit-none") };
	return {
		problem: at("unit", "unit-several"),
		choices: { units: units.slice(0, offered), total },
	};
}

const at = (field: string, reason: string): FieldProblem => ({
	field,
	says: `identity.give.${reason}`,
});
