import type { Round } from "#assessments";
import { namesOf } from "#identity";
import {
	type FormState,
	filled,
	typedIn,
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
import type { Province } from "#territory";
import { to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { unitNamesOf } from "#units";
import {
	chooseUnits,
	isHindrance,
	mayRemind,
	mayStillUndo,
	type RegionNow,
	regionNow,
	type Sending,
	type Sentences,
	sendingOf,
	sendReminders,
	takeBackReminders,
} from "../../index.ts";
import { withRegion } from "../region-asked.ts";
import { addressOf } from "../region-path.tsx";
import { problemAt } from "../words.ts";
import { LettersPage } from "./letters-page.tsx";
import { RemindPage } from "./remind-page.tsx";
import { reminderExamples as shown } from "./reminder-examples.ts";
import {
	leftOutInWords,
	sentenceField,
	templateFor,
} from "./reminder-words.ts";
import { SentPage, type SentPageProps } from "./sent-page.tsx";

const all = "/target/:provinsi/:instrument/:year/pengingat";
const one = `${all}/:sending` as const;
const may = "targets.set, assessment.decide";

export const reminderRoutes: Route<View>[] = [
	{
		method: "GET",
		path: all,
		may,
		trail: "none",
		handle: (ask) => inRegion(ask, (region) => confirm(ask, region)),
		examples: shown.confirm,
	},
	{
		method: "POST",
		path: all,
		may,
		trail: "reminder.sent",
		handle: (ask) => inRegion(ask, (region) => send(ask, region)),
		examples: shown.send,
	},
	{
		method: "GET",
		path: one,
		may,
		trail: "none",
		handle: (ask) => withSending(ask, async (props) => page(SentPage(props))),
		examples: shown.sent,
	},
	{
		method: "GET",
		path: `${one}/surat`,
		may,
		trail: "none",
		handle: (ask) =>
			withSending(ask, async (props) => page(LettersPage(props))),
		examples: shown.letters,
	},
	{
		method: "POST",
		path: `${one}/pembatalan`,
		may,
		trail: "reminder.taken-back",
		handle: (ask) => withSending(ask, (props) => undo(ask, props)),
		examples: shown.undo,
	},
];

const inRegion = (
	ask: Ask<View>,
	handle: (region: RegionNow) => Promise<Answer>,
): Promise<Answer> =>
	withRegion(ask, async (round: Round, province: Province) =>
		mayRemind(ask.cx.actor, {
			programme: round.programme,
			province: province.code,
		}).may
			? handle(await regionNow(ask.cx, round, province))
			: forbidden,
	);

/** Chosen one by one, or all that are held back by one thing. */
function slugsAsked(query: URLSearchParams, { units }: RegionNow): string[] {
	const code = query.get("hambatan") ?? "";
	const named = query.getAll("unit");
	return isHindrance(code)
		? [
				...named,
				...units.flatMap(({ hindrance, slug }) =>
					hindrance?.code === code ? [slug] : [],
				),
			]
		: named;
}

async function confirm(
	{ cx, view, query }: Ask<View>,
	region: RegionNow,
): Promise<Answer> {
	const chosen = await chooseUnits(
		cx,
		region.round,
		region.units,
		slugsAsked(query, region),
	);
	return page(
		RemindPage({
			view,
			region,
			chosen,
			once: cx.newId(),
			state: filled(
				Object.fromEntries(
					chosen.ready.flatMap(({ hindrance }) =>
						hindrance
							? [
									[
										sentenceField(hindrance.code),
										templateFor(view, hindrance.code, region.round),
									],
								]
							: [],
					),
				),
			),
		}),
	);
}

async function send(ask: Ask<View>, region: RegionNow): Promise<Answer> {
	const { cx, view } = ask;
	const state: FormState = { typed: typedIn(ask.form), problems: [] };
	const units = typedValue(state, "unit").split(" ").filter(Boolean);
	const sent = await sendReminders(cx, {
		round: region.round,
		province: region.province,
		units,
		sentences: sentencesIn(state),
	});
	if (sent.ok) {
		const { ready, not } = sent.value.chosen;
		const says = view.t("targets.sent-flash", { n: ready.length });
		const left = not.map(
			(unit) => `${unit.name}: ${leftOutInWords(view, unit)}`,
		);
		return seeOther(
			to(one, { ...addressOf(region), sending: sent.value.sending }),
			[says, ...left].join(" "),
		);
	}
	const { hindrance } = sent.problem;
	return wrong(
		RemindPage({
			view,
			region,
			once: cx.newId(),
			chosen: await chooseUnits(cx, region.round, region.units, units),
			state: withProblems(
				state,
				problemAt(hindrance ? sentenceField(hindrance) : "", sent.problem),
			),
		}),
	);
}

const sentencesIn = ({ typed }: FormState): Sentences =>
	Object.fromEntries(
		Object.entries(typed).flatMap(([field, [words = ""]]) => {
			const code = field.startsWith("kalimat_") ? field.slice(8) : "";
			return isHindrance(code) ? [[code, words]] : [];
		}),
	);

const withSending = (
	ask: Ask<View>,
	handle: (props: SentPageProps) => Promise<Answer>,
): Promise<Answer> =>
	inRegion(ask, async (region) => {
		const { cx, view } = ask;
		const sending = await sendingOf(cx, param(ask, "sending"));
		if (!sending || !isOf(sending, region)) return notFound;
		const names = await unitNamesOf(cx, [
			...new Set(sending.reminders.map(({ unitId }) => unitId)),
		]);
		const people = await namesOf(cx, [sending.byId]);
		return handle({
			view,
			region,
			sending,
			unitNames: new Map([...names].map(([id, { name }]) => [id, name])),
			by: sending.byId ? (people.get(sending.byId) ?? null) : null,
			mayUndo:
				sending.byId !== null &&
				sending.byId === cx.actor.id &&
				mayStillUndo(sending.at, cx.now),
			once: cx.newId(),
		});
	});

const isOf = (sending: Sending, { province, round }: RegionNow): boolean =>
	sending.province === province.code &&
	sending.instrument === round.instrument &&
	sending.year === round.year;

async function undo(ask: Ask<View>, props: SentPageProps): Promise<Answer> {
	const { view, region, sending } = props;
	const taken = await takeBackReminders(ask.cx, sending.id);
	return taken.ok
		? seeOther(
				to(one, { ...addressOf(region), sending: sending.id }),
				view.t("targets.undone", taken.value),
			)
		: wrong(
				SentPage({
					...props,
					form: withProblems(
						{ typed: {}, problems: [] },
						problemAt("", taken.problem),
					),
				}),
			);
}
