import {
	emptyForm,
	type FormState,
	formIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import type { Refusal } from "#kernel/result.ts";
import {
	type Answer,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import { readPin } from "#receipts";
import { dayFields, dayOf, daysAfter, typedDay } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	addMember,
	barcodeOf,
	changeMember,
	endMember,
	giveCard,
	lendingTerms,
	type Member,
	memberAtDesk,
	membersLike,
} from "../../index.ts";
import { CardSheet } from "./card-sheet.tsx";
import { memberExamples as shown } from "./examples.ts";
import { MemberPage, MembersPage, memberFields } from "./members-page.tsx";
import { keyOf, problemAt, withLibrary } from "./with-library.ts";

const may = "library.keep";
const list = "/perpustakaan/meja/:unit/anggota";
const one = `${list}/:member` as const;

/** Who may borrow: cards are given, changed and ended at the desk. */
export const membersRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: list,
		may,
		trail: "none",
		handle: (ask) =>
			withLibrary(ask, (unit) => draw(ask, unit, beginning(ask))),
		examples: shown.list,
	},
	{
		method: "POST",
		path: list,
		may,
		trail: "library.member-added",
		handle: (ask) => withLibrary(ask, (unit) => add(ask, unit)),
		examples: shown.add,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) =>
			withMember(ask, (unit, member) => drawOne(ask, unit, member)),
		examples: shown.one,
	},
	{
		method: "POST",
		path: one,
		may,
		trail: "library.member-changed",
		handle: (ask) =>
			withMember(ask, (unit, member) => change(ask, unit, member)),
		examples: shown.change,
	},
	{
		method: "POST",
		path: `${one}/kartu`,
		may,
		trail: "library.card-given",
		handle: (ask) => withMember(ask, (unit, member) => card(ask, unit, member)),
		examples: shown.card,
	},
	{
		method: "POST",
		path: `${one}/hapus`,
		may,
		trail: "library.member-ended",
		handle: (ask) => withMember(ask, (unit, member) => end(ask, unit, member)),
		examples: shown.end,
	},
];

const withMember = (
	ask: Ask<View>,
	then: (unit: Unit, member: Member) => Promise<Answer>,
): Promise<Answer> =>
	withLibrary(ask, async (unit) => {
		const id = param(ask, "member");
		const member = isUuid(id)
			? await memberAtDesk(ask.cx, { unitId: unit.id, id })
			: null;
		return member ? then(unit, member) : notFound;
	});

/** A card is valid for a year, when nobody says otherwise. */
const beginning = ({ cx }: Ask<View>): FormState => ({
	typed: Object.fromEntries(
		Object.entries(
			dayFields(
				memberFields.until,
				daysAfter(dayOf(cx.now), lendingTerms.valid),
			),
		).map(([name, value]) => [name, [value]]),
	),
	problems: [],
});

async function draw(
	ask: Ask<View>,
	unit: Unit,
	state: FormState,
): Promise<Answer> {
	const { cx, view, query } = ask;
	const search = (query.get(memberFields.search) ?? "").slice(0, 100);
	const found = await membersLike(cx, unit.id, search);
	if (!found) return notFound;
	const html = MembersPage({
		...found,
		view,
		unit,
		search,
		state,
		today: dayOf(cx.now),
		form: keyOf(ask),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** What the form says of somebody. A day that is none is found with all else that is wrong. */
function writtenIn(state: FormState) {
	const until = typedDay(state.typed, memberFields.until);
	return {
		written: {
			name: typedValue(state, memberFields.name),
			contact: typedValue(state, memberFields.contact),
			validUntil: "day" in until ? (until.day ?? "") : "",
		},
		dayProblem: "problem" in until ? until.problem : null,
	};
}

const fieldOf: Readonly<Record<string, string>> = {
	"no-name": memberFields.name,
	"name-too-long": memberFields.name,
	"contact-too-long": memberFields.contact,
	"no-day": memberFields.until,
	"day-too-late": memberFields.until,
	"no-pin": memberFields.pin,
	"pin-too-easy": memberFields.pin,
};

const withRefusals = (
	state: FormState,
	refusals: readonly Refusal[],
): FormState => {
	const { dayProblem } = writtenIn(state);
	return withProblems(
		state,
		...refusals.map((refusal) =>
			refusal.reason === "no-day" && dayProblem
				? dayProblem
				: problemAt(fieldOf[refusal.reason] ?? "", refusal),
		),
	);
};

async function add(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const { written } = writtenIn(state);
	const done = await addMember(ask.cx, {
		...written,
		unitId: unit.id,
		pin: readPin(typedValue(state, memberFields.pin)),
		form: keyOf(ask),
	});
	if (!done.ok) return draw(ask, unit, withRefusals(state, done.problem));
	return sheet(ask, unit, done.value.memberId, done.value.card);
}

async function sheet(
	{ cx, view }: Ask<View>,
	unit: Unit,
	memberId: string,
	number: string | null,
): Promise<Answer> {
	const member = await memberAtDesk(cx, { unitId: unit.id, id: memberId });
	if (!member) return notFound;
	return page(
		CardSheet({
			view,
			unit,
			memberId,
			name: member.name,
			validUntil: member.validUntil,
			number,
			barcode: number ? await barcodeOf(number.replaceAll(" ", "")) : null,
		}),
		200,
		{ "cache-control": "no-store" },
	);
}

function drawOne(
	ask: Ask<View>,
	unit: Unit,
	member: Member,
	state: FormState = emptyForm,
	where: "change" | "card" | "end" | null = null,
): Promise<Answer> {
	const html = MemberPage({
		view: ask.view,
		unit,
		member,
		state,
		wrong: where,
		today: dayOf(ask.cx.now),
		form: keyOf(ask),
	});
	return Promise.resolve(state.problems.length > 0 ? wrong(html) : page(html));
}

async function change(
	ask: Ask<View>,
	unit: Unit,
	member: Member,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await changeMember(ask.cx, member, {
		...writtenIn(state).written,
		basedOn: Number(typedValue(state, memberFields.basedOn)),
	});
	return done.ok
		? seeOther(
				to(one, { unit: unit.slug, member: member.id }),
				ask.view.t("library.members.saved"),
			)
		: drawOne(ask, unit, member, withRefusals(state, done.problem), "change");
}

async function card(
	ask: Ask<View>,
	unit: Unit,
	member: Member,
): Promise<Answer> {
	const state = formIn(ask.form);
	const done = await giveCard(ask.cx, member, {
		pin: readPin(typedValue(state, memberFields.pin)),
		form: keyOf(ask),
	});
	return done.ok
		? sheet(ask, unit, member.id, done.value)
		: drawOne(ask, unit, member, withRefusals(state, [done.problem]), "card");
}

async function end(
	ask: Ask<View>,
	unit: Unit,
	member: Member,
): Promise<Answer> {
	const done = await endMember(ask.cx, member);
	return done.ok
		? seeOther(
				to(list, { unit: unit.slug }),
				ask.view.t("library.members.ended"),
			)
		: drawOne(
				ask,
				unit,
				member,
				withRefusals(formIn(ask.form), [done.problem]),
				"end",
			);
}
