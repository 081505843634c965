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
} from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { endVisit, startVisit, withVisit } from "#receipts/web";
import { dayOf } from "#territory";
import { fullDate } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { type Unit, unitById } from "#units";
import {
	type Card,
	cancelReservation,
	cardKind,
	cardOfVisit,
	endCard,
	renewByCard,
} from "../../index.ts";
import {
	CardPage,
	cardFields,
	EndCardPage,
	OpenCardPage,
} from "./card-page.tsx";
import { cardExamples as shown } from "./examples.ts";
import { openCardOf, unkept } from "./open-card.ts";

const path = "/perpustakaan/kartu";

/** What the bearer of a card reads and does, without account. */
export const cardRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withVisit(
				ask,
				cardKind,
				(visit) => byCard(ask, visit, (card, unit) => draw(ask, card, unit)),
				() =>
					page(OpenCardPage({ view: ask.view, state: emptyForm }), 200, unkept),
			),
		examples: shown.card,
	},
	{
		method: "POST",
		path,
		may: "anyone",
		// A row of it would say when somebody looked.
		trail: "none",
		handle: async (ask) => {
			const opened = await openCardOf(ask);
			return "visit" in opened
				? {
						kind: "see-other",
						to: path,
						cookies: [startVisit(ask, opened.visit)],
					}
				: page(
						OpenCardPage({ view: ask.view, state: opened.state }),
						opened.status,
						opened.headers,
					);
		},
		examples: shown.open,
	},
	{
		method: "POST",
		path: `${path}/perpanjang`,
		may: "anyone",
		trail: "library.renewed",
		handle: (ask) =>
			withCard(ask, async (card, unit) => {
				const loan = typedValue(formIn(ask.form), cardFields.loan);
				const done = isUuid(loan)
					? await renewByCard(ask.cx, card.member, loan)
					: unknownLoan;
				return done.ok
					? seeOther(
							path,
							ask.view.t("library.lend.said.renewed", {
								title: done.value.title,
								due: fullDate(ask.view.lang, done.value.due),
							}),
						)
					: draw(ask, card, unit, problem(ask, done.problem));
			}),
		examples: shown.renew,
	},
	{
		method: "POST",
		path: `${path}/batal`,
		may: "anyone",
		trail: "library.reservation-cancelled",
		handle: (ask) =>
			withCard(ask, async (card, unit) => {
				const wish = typedValue(formIn(ask.form), cardFields.wish);
				const done = isUuid(wish)
					? await cancelReservation(ask.cx, card.member, wish)
					: unknownWish;
				return done.ok
					? seeOther(path, ask.view.t("library.card.cancelled"))
					: draw(ask, card, unit, problem(ask, done.problem));
			}),
		examples: shown.cancel,
	},
	{
		method: "GET",
		path: `${path}/hapus`,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withCard(ask, (_, unit) =>
				page(EndCardPage({ view: ask.view, unit, state: emptyForm })),
			),
		examples: shown.ending,
	},
	{
		method: "POST",
		path: `${path}/hapus`,
		may: "anyone",
		trail: "library.member-ended",
		handle: (ask) =>
			withCard(ask, async (card, unit) => {
				const done = await endCard(ask.cx, card.member);
				return done.ok
					? {
							kind: "see-other",
							to: path,
							flash: ask.view.t("library.card.ended"),
							cookies: [endVisit],
						}
					: page(
							EndCardPage({
								view: ask.view,
								unit,
								state: problem(ask, done.problem),
							}),
							422,
						);
			}),
		examples: shown.end,
	},
];

const unknownLoan = {
	ok: false,
	problem: { reason: "unknown-loan" },
} as const;
const unknownWish = {
	ok: false,
	problem: { reason: "unknown-reservation" },
} as const;

/** For whoever showed a card; without one it leads to the way in. */
export const withCard = (
	ask: Ask<View>,
	then: (card: Card, unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withVisit(
		ask,
		cardKind,
		(visit) => byCard(ask, visit, then),
		() => seeOther(path),
	);

async function byCard(
	{ cx }: Ask<View>,
	visit: Parameters<typeof cardOfVisit>[1],
	then: (card: Card, unit: Unit) => Promise<Answer> | Answer,
): Promise<Answer> {
	const card = await cardOfVisit(cx, visit);
	const unit = card && (await unitById(cx, card.member.unitId));
	return card && unit ? then(card, unit) : notFound;
}

function draw(
	{ cx, view }: Ask<View>,
	card: Card,
	unit: Unit,
	state: FormState = emptyForm,
): Answer {
	return page(
		CardPage({
			...card,
			view,
			unit,
			state,
			today: dayOf(cx.now),
			once: cx.newId(),
		}),
		state.problems.length > 0 ? 422 : 200,
	);
}

/** Said above the page: no field of it was wrong. */
const problem = ({ form }: Ask<View>, { reason, about }: Refusal): FormState =>
	withProblems(formIn(form), {
		field: "",
		says: `library.lend.problem.${reason}`,
		...(about ? { about } : {}),
	});
