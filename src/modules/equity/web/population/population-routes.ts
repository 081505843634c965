import { populationsThere, readPopulation, setPopulation } from "#equity";
import {
	emptyForm,
	type FieldProblem,
	type FormState,
	typedIn,
	typedValue,
} from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import {
	type Answer,
	forbidden,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import type { Ask, Example, Route } from "#platform/http/route.ts";
import { dayOf, provincesAt } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { fields, PopulationPage } from "./population-page.tsx";

const path = "/kelola/penduduk";
const may = "units.manage";
/** Problems of lines that are shown at once. */
const mostShown = 8;

export const populationRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may,
		trail: "none",
		handle: async (ask) => page(await draw(ask, emptyForm)),
		examples: [
			{ state: "empty", as: "admin", status: 200 },
			{ state: "forbidden", as: "wulan", status: 403 },
		],
	},
	{
		method: "POST",
		path,
		may,
		trail: "equity.population-set",
		handle: save,
		examples: examplesOfSave(),
	},
];

async function save(ask: Ask<View>): Promise<Answer> {
	const typed = typedIn(ask.form);
	const state: FormState = { typed, problems: [] };
	const source = typedValue(state, fields.source).trim();
	const { cx } = ask;
	const today = dayOf(cx.now);
	const read = readPopulation(
		typedValue(state, fields.lines),
		(await provincesAt(cx, today)).map(({ code }) => code),
		Number(today.slice(0, 4)),
	);
	const problems: FieldProblem[] = [
		...(source === ""
			? [{ field: fields.source, says: "equity.population.wrong.source" }]
			: []),
		...(read.lines.length + read.problems.length === 0
			? [{ field: fields.lines, says: "equity.population.wrong.none" }]
			: []),
		...read.problems.slice(0, mostShown).map(({ line, why, typed }) => ({
			field: fields.lines,
			says: `equity.population.wrong.${why}`,
			about: { line, typed: typed.slice(0, 60) },
		})),
	];
	if (problems.length > 0)
		return wrong(await draw(ask, { ...state, problems }));
	const done = await setPopulation(cx, { lines: read.lines, source });
	return done.ok
		? seeOther(to(path, {}), ask.view.t("equity.population.saved"))
		: forbidden;
}

const draw = async ({ cx, view }: Ask<View>, state: FormState) =>
	PopulationPage({ view, state, there: await thereOf(cx, view) });

async function thereOf(cx: Context, { t }: View) {
	const names = new Map(
		(await provincesAt(cx, dayOf(cx.now))).map(({ code, name }) => [
			code,
			name,
		]),
	);
	return (await populationsThere(cx)).map(({ province, ...row }) => ({
		...row,
		place:
			province === "" ? t("equity.nation") : (names.get(province) ?? province),
	}));
}

function examplesOfSave(): readonly Example[] {
	const form = {
		[fields.source]: "Angka rekaan untuk peragaan",
		[fields.lines]: ",2025,all,,1000000\n,2025,disability,with,85000",
	};
	return [
		{ state: "success", as: "admin", form, status: 303 },
		{
			state: "wrong: no source, and a group that does not exist",
			as: "admin",
			form: {
				[fields.source]: "",
				[fields.lines]: "36,2025,disability,banyak,85000",
			},
			status: 422,
		},
		{ state: "wrong: nothing", as: "admin", form: {}, status: 422 },
		{ state: "forbidden", as: "wulan", form, status: 403 },
	];
}
