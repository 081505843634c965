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
import type { Ask, Route } from "#platform/http/route.ts";
import { dayOf, isDay, typedDay } from "#territory";
import { fullDate } from "#ui/format.ts";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	closeCard,
	deskOf,
	type Outcome,
	renewAtDesk,
	scan,
	undoLast,
} from "../../index.ts";
import { DeskPage, deskFields } from "./desk-page.tsx";
import { deskExamples as shown } from "./examples.ts";
import { problemAt, withLibrary } from "./with-library.ts";

const may = "library.keep";
const desk = "/perpustakaan/meja/:unit/pinjam";

/** Lending and taking back, by one box. */
export const deskRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: desk,
		may,
		trail: "none",
		handle: (ask) => withLibrary(ask, (unit) => draw(ask, unit)),
		examples: shown.desk,
	},
	{
		method: "POST",
		path: desk,
		may,
		trail: "library.lent",
		handle: (ask) => withLibrary(ask, (unit) => take(ask, unit)),
		examples: shown.scan,
	},
	{
		method: "POST",
		path: `${desk}/selesai`,
		may,
		// Nothing was done but turning to somebody else.
		trail: "none",
		handle: (ask) =>
			withLibrary(ask, async (unit) => {
				const open = await deskOf(ask.cx, unit.id);
				if (!open?.member) return draw(ask, unit, noCard(formIn(ask.form)));
				await closeCard(ask.cx, unit.id);
				return seeOther(
					to(desk, { unit: unit.slug }),
					ask.view.t("library.lend.done.said"),
				);
			}),
		examples: shown.done,
	},
	{
		method: "POST",
		path: `${desk}/batal`,
		may,
		trail: "library.undone",
		handle: (ask) => withLibrary(ask, (unit) => undo(ask, unit)),
		examples: shown.undo,
	},
	{
		method: "POST",
		path: `${desk}/perpanjang`,
		may,
		trail: "library.renewed",
		handle: (ask) => withLibrary(ask, (unit) => renew(ask, unit)),
		examples: shown.renew,
	},
];

const noCard = (state: FormState): FormState =>
	withProblems(state, {
		field: deskFields.typed,
		says: "library.lend.problem.card-closed",
	});

async function draw(
	ask: Ask<View>,
	unit: Unit,
	state: FormState = emptyForm,
): Promise<Answer> {
	const { cx, view } = ask;
	const open = await deskOf(cx, unit.id);
	if (!open) return notFound;
	const html = DeskPage({
		...open,
		view,
		unit,
		state,
		once: cx.newId(),
		today: dayOf(cx.now),
		dropDay: dropDayOf(ask),
	});
	return state.problems.length > 0 ? wrong(html) : page(html);
}

/** The day of the book drop goes along in the address, so that twenty books need not say it twenty times. */
function dropDayOf({ query, form, cx }: Ask<View>): string | null {
	const typed = Object.fromEntries(
		[...query].map(([name, value]) => [name, [value]]),
	);
	const read = typedDay(typed, deskFields.on);
	const days = [
		typedValue(formIn(form), deskFields.on),
		query.get(deskFields.on) ?? "",
		"day" in read ? (read.day ?? "") : "",
	];
	return days.find((day) => isDay(day) && day <= dayOf(cx.now)) ?? null;
}

async function take(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const on = dropDayOf(ask);
	const done = await scan(ask.cx, {
		unitId: unit.id,
		typed: typedValue(state, deskFields.typed),
		shown: typedValue(state, deskFields.shown),
		on,
	});
	if (done.ok)
		return seeOther(
			to(desk, { unit: unit.slug }, on === null ? {} : { [deskFields.on]: on }),
			said(ask.view, done.value),
		);
	// What was wrong is said; the box is empty for the next scan. A slip was typed by hand, and is mended by hand.
	const { [deskFields.typed]: _, ...rest } = state.typed;
	return draw(
		ask,
		unit,
		withProblems(
			done.problem.reason === "typing-slip" ? state : { ...state, typed: rest },
			problemAt(deskFields.typed, inWords(ask.view, done.problem)),
		),
	);
}

/** Days as people say them. */
const inWords = ({ lang }: View, { reason, about }: Refusal): Refusal => ({
	reason,
	about: Object.fromEntries(
		Object.entries(about ?? {}).map(([name, value]) => [
			name,
			isDay(String(value)) ? fullDate(lang, String(value)) : value,
		]),
	),
});

/** What happened, in one sentence: it is the first thing that is heard. */
function said({ t, lang }: View, outcome: Outcome): string {
	const day = (on: string) => fullDate(lang, on);
	switch (outcome.kind) {
		case "opened":
			return t("library.lend.said.opened", { name: outcome.name });
		case "lent":
			return t("library.lend.said.lent", {
				title: outcome.title,
				due: day(outcome.due),
			});
		default: {
			const { kind, title, place, putAside } = outcome;
			return [
				t(`library.lend.said.${kind}`, { title }),
				putAside
					? t("library.lend.said.aside", {
							number: putAside.number,
							until: day(putAside.keptUntil),
						})
					: t("library.lend.said.place", {
							place: place || "-",
							known: place ? "yes" : "no",
						}),
			].join(" ");
		}
	}
}

async function undo(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const done = await undoLast(ask.cx, unit.id);
	return done.ok
		? seeOther(
				to(desk, { unit: unit.slug }),
				ask.view.t(`library.lend.undone.${done.value.kind}`, {
					title: done.value.title,
				}),
			)
		: draw(
				ask,
				unit,
				withProblems(
					formIn(ask.form),
					problemAt(deskFields.typed, done.problem),
				),
			);
}

async function renew(ask: Ask<View>, unit: Unit): Promise<Answer> {
	const state = formIn(ask.form);
	const loan = typedValue(state, deskFields.loan);
	const open = await deskOf(ask.cx, unit.id);
	if (!open?.member || !isUuid(loan)) return draw(ask, unit, noCard(state));
	const done = await renewAtDesk(ask.cx, open.member, loan);
	return done.ok
		? seeOther(
				to(desk, { unit: unit.slug }),
				ask.view.t("library.lend.said.renewed", {
					title: done.value.title,
					due: fullDate(ask.view.lang, done.value.due),
				}),
			)
		: draw(
				ask,
				unit,
				withProblems(state, problemAt(deskFields.typed, done.problem)),
			);
}
