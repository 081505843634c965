import {
	emptyForm,
	type FieldProblem,
	type FormState,
	filled,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	forbidden,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { settingsOf } from "#settings";
import { typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	checkerAt,
	checkFacility,
	checksOf,
	type Facility,
	type FacilityKind,
	facilitiesOf,
	facilityById,
	facilityKindNamed,
	invitesFor,
	mayAnswer,
	mayLook,
	recordFacility,
	voicesAbout,
} from "../../index.ts";
import { Voices } from "../contests/voices.tsx";
import { withUnit } from "../with-unit.ts";
import { CheckPage } from "./check-page.tsx";
import { FacilitiesPage } from "./facilities-page.tsx";
import { facilityExamples as shown } from "./facility-examples.ts";
import { FacilityPage } from "./facility-page.tsx";
import { showPhoto, takePhoto } from "./photos.ts";
import { fields, seenIn } from "./read-check.ts";
import { withFacility } from "./with-facility.ts";

const mayCheck = "assessment.request, assessment.verify";

/** What offices have for everybody: everyone reads it, those who look write it down. */
export const facilityRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: "/unit/:unit/fasilitas",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withUnit(ask, async (unit) =>
				page(
					FacilitiesPage({
						view: ask.view,
						unit,
						facilities: await facilitiesOf(ask.cx, [unit.id]),
						mayCheck: checks(ask, unit),
						mayInvite: invitesFor(ask.cx.actor, placeOf(unit)) !== null,
					}),
				),
			),
		examples: shown.list,
	},
	{
		method: "GET",
		path: "/unit/:unit/fasilitas/:id",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withFacility(ask, async (unit, facility, kind) =>
				page(
					FacilityPage({
						view: ask.view,
						unit,
						facility,
						kind,
						checks: await checksOf(ask.cx, facility),
						limits: (await settingsOf(ask.cx)).limits,
						mayCheck: checks(ask, unit),
						mayAnswer: mayAnswer(ask.cx.actor, placeOf(unit)),
						voices: Voices({
							view: ask.view,
							unit,
							facility,
							voices: await voicesAbout(ask.cx, facility),
							mayLook: mayLook(ask.cx.actor, placeOf(unit)),
						}),
					}),
				),
			),
		examples: shown.one,
	},
	{
		method: "GET",
		path: "/unit/:unit/fasilitas/:id/foto/:number",
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withFacility(ask, async (_, facility) => {
				const number = Number(param(ask, "number"));
				const found = (await checksOf(ask.cx, facility)).find(
					(check) => check.number === number,
				);
				return found?.photo
					? showPhoto(ask, found.photo.keptAs, "public, max-age=86400")
					: notFound;
			}),
		examples: shown.photo,
	},
	{
		method: "GET",
		path: "/unit/:unit/catat-fasilitas",
		may: mayCheck,
		trail: "none",
		handle: (ask) =>
			withChecked(ask, (unit) =>
				drawCheck(ask, unit, {
					kind: facilityKindNamed(ask.query.get(fields.kind) ?? "") ?? null,
					facility: null,
				}),
			),
		examples: shown.choose,
	},
	{
		method: "POST",
		path: "/unit/:unit/catat-fasilitas",
		may: mayCheck,
		trail: "catalogue.facility-checked",
		handle: (ask) =>
			withChecked(ask, (unit) => {
				const kind = facilityKindNamed(
					typedValue(formIn(ask.form), fields.kind),
				);
				return kind ? write(ask, unit, { kind, facility: null }) : notFound;
			}),
		examples: shown.record,
	},
	{
		method: "GET",
		path: "/unit/:unit/fasilitas/:id/periksa",
		may: mayCheck,
		trail: "none",
		handle: (ask) =>
			withFacility(ask, (unit, facility, kind) =>
				checks(ask, unit)
					? drawCheck(ask, unit, { kind, facility })
					: forbidden,
			),
		examples: shown.look,
	},
	{
		method: "POST",
		path: "/unit/:unit/fasilitas/:id/periksa",
		may: mayCheck,
		trail: "catalogue.facility-checked",
		handle: (ask) =>
			withFacility(ask, (unit, facility, kind) =>
				checks(ask, unit) ? write(ask, unit, { kind, facility }) : forbidden,
			),
		examples: shown.check,
	},
];

const checks = ({ cx }: Ask<View>, unit: Unit): boolean =>
	checkerAt(cx.actor, placeOf(unit)) !== null;

const placeOf = (unit: Unit) => ({
	unitId: unit.id,
	province: unit.province.code,
});

const withChecked = (
	ask: Ask<View>,
	then: (unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withUnit(ask, (unit) => (checks(ask, unit) ? then(unit) : forbidden));

interface Looked {
	readonly kind: FacilityKind | null;
	readonly facility: Facility | null;
}

function drawCheck(
	ask: Ask<View>,
	unit: Unit,
	{ kind, facility }: Looked,
	state: FormState = facility && kind ? before(facility, kind) : emptyForm,
): Answer {
	const html = CheckPage({
		view: ask.view,
		unit,
		state,
		once: ask.cx.newId(),
		kind,
		facility,
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** Whoever looks again starts from what was measured before, and says anew how it is. */
const before = ({ last }: Facility, kind: FacilityKind): FormState =>
	filled(
		Object.fromEntries(
			kind.measures.map(({ code }) => [
				fields.measure(code),
				last.measures[code] ?? "",
			]),
		),
	);

async function write(
	ask: Ask<View>,
	unit: Unit,
	looked: Looked & { readonly kind: FacilityKind },
): Promise<Answer> {
	const { cx, view } = ask;
	const { kind, facility } = looked;
	const state = formIn(ask.form);
	const again = (...problems: readonly FieldProblem[]) =>
		drawCheck(ask, unit, looked, withProblems(state, ...problems));
	const day = typedDay(state.typed, fields.photoDay);
	if ("problem" in day) return again(day.problem);
	const taken = await takePhoto(ask, fields.photo);
	if ("problem" in taken) return again(taken.problem);
	const seen = seenIn(kind, state, taken.keptAs);
	const done = facility
		? await checkFacility(cx, facility, {
				basedOn: Number.parseInt(typedValue(state, fields.basedOn), 10) || 0,
				seen,
			})
		: await recordFacility(cx, unit.id, {
				kind: kind.code,
				place: typedValue(state, fields.place),
				seen,
			});
	if (done.ok)
		return seeOther(
			to("/unit/:unit/fasilitas/:id", { unit: unit.slug, id: done.value.id }),
			view.t("catalogue.check.done"),
		);
	const { problem } = done;
	if ("problems" in problem) return again(...problem.problems);
	if (problem.reason === "changed-meanwhile") {
		const newer = facility && (await facilityById(cx, facility));
		return drawCheck(
			ask,
			unit,
			{ kind, facility: newer },
			withProblems(
				{
					...state,
					typed: {
						...state.typed,
						[fields.basedOn]: [String(newer?.last.number ?? "")],
					},
				},
				{
					field: fields.condition,
					says: "catalogue.facility.problem.changed-meanwhile",
					about: {
						condition: view.says(
							`catalogue.facility.condition.${newer?.last.condition}`,
						),
					},
				},
			),
		);
	}
	return problem.reason === "not-yours" ? forbidden : notFound;
}
