import {
	emptyForm,
	type FieldProblem,
	type FormState,
	formIn,
	typedValue,
	valuesOf,
	withProblems,
} from "#kernel/form.ts";
import { isUuid } from "#kernel/id.ts";
import { type Answer, notFound, page } from "#platform/http/answer.ts";
import type { Ask, Route } from "#platform/http/route.ts";
import { networkOf, openSendings } from "#receipts";
import { addressOf, ReceiptPage } from "#receipts/web";
import { readGroups } from "#surveys";
import { dayOf, type Regency, regenciesAt } from "#territory";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	begunIn,
	type Consultation,
	contribute,
	contributionKind,
	elsewhere,
	contributionFields as fields,
	passageAt,
	questionsOf,
	type Received,
	type SendReason,
	sealBegun,
	takes,
	takesPaper,
	terms,
} from "../index.ts";
import { speakExamples as shown } from "./examples.ts";
import { SpeakPage, type SpeakPageProps } from "./speak-page.tsx";
import { numberIn, withOwn, withPublic } from "./with-consultation.ts";

const home = "/unit/:unit/konsultasi/:consultation/ikut";
const desk = "/konsultasi/meja/:unit/:consultation/loket";

/** Taking part from home without account, and told to somebody at the desk; the code is shown once, in the answer itself. */
export const speakRoutes: readonly Route<View>[] = [
	{
		method: "GET",
		path: home,
		may: "anyone",
		trail: "none",
		handle: (ask) =>
			withPublic(ask, (unit, one) => draw(ask, unit, one, false)),
		examples: shown.form,
	},
	{
		method: "POST",
		path: home,
		may: "anyone",
		trail: "consultation.contributed",
		handle: (ask) =>
			withPublic(ask, (unit, one) => send(ask, unit, one, false)),
		examples: shown.send,
	},
	{
		method: "GET",
		path: desk,
		may: "actions.keep",
		trail: "none",
		handle: (ask) => withOwn(ask, (unit, one) => draw(ask, unit, one, true)),
		examples: shown.deskForm,
	},
	{
		method: "POST",
		path: desk,
		may: "actions.keep",
		trail: "consultation.contributed",
		handle: (ask) => withOwn(ask, (unit, one) => send(ask, unit, one, true)),
		examples: shown.deskSend,
	},
];

const numberOf = (ask: Ask<View>, state: FormState, field: string): number => {
	const text = typedValue(state, field) || (ask.query.get(field) ?? "");
	return /^\d{1,4}$/.test(text) ? Number(text) : 0;
};

/** The passage and the question that are meant, by the form or by the address. */
async function aboutOf(
	ask: Ask<View>,
	consultation: Consultation,
	state: FormState,
): Promise<Pick<SpeakPageProps, "passage" | "question"> | null> {
	const number = numberOf(ask, state, fields.passage);
	const asked = numberOf(ask, state, fields.question);
	const version =
		numberOf(ask, state, fields.version) ||
		numberIn(ask, "versi") ||
		consultation.version;
	const passage =
		number > 0 ? await passageAt(ask.cx, consultation, version, number) : null;
	const question =
		asked > 0
			? ((await questionsOf(ask.cx, consultation)).find(
					(one) => one.number === asked,
				) ?? null)
			: null;
	if ((number > 0 && !passage) || (asked > 0 && !question)) return null;
	return { passage: passage && { ...passage, version }, question };
}

async function draw(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	atDesk: boolean,
	state: FormState = emptyForm,
	status: 200 | 422 | 429 = 200,
): Promise<Answer> {
	const { cx, view } = ask;
	const about = await aboutOf(ask, consultation, state);
	if (!about) return notFound;
	const form = typedValue(state, fields.form);
	const begun = typedValue(state, fields.begun);
	return page(
		SpeakPage({
			...about,
			view,
			unit,
			consultation,
			desk: atDesk && takesPaper(consultation, unit, cx.now),
			takes: takes(
				consultation,
				unit,
				cx.now,
				begunIn(cx, consultation.id, begun),
			),
			regencies: await regenciesHere(ask, unit),
			state,
			form: isUuid(form) ? form : cx.newId(),
			begun: begun || sealBegun(cx, consultation.id),
			typed: status !== 200,
		}),
		status,
	);
}

const regenciesHere = (
	{ cx }: Ask<View>,
	unit: Unit,
): Promise<readonly Regency[]> =>
	regenciesAt(cx, dayOf(cx.now), unit.province.code);

const sendings = openSendings();

async function send(
	ask: Ask<View>,
	unit: Unit,
	consultation: Consultation,
	atDesk: boolean,
): Promise<Answer> {
	const { cx } = ask;
	const state = formIn(ask.form);
	const again = (
		status: 422 | 429,
		...problems: readonly FieldProblem[]
	): Promise<Answer> =>
		draw(
			ask,
			unit,
			consultation,
			atDesk,
			withProblems(state, ...problems),
			status,
		);
	const network = atDesk ? "" : addressOf(ask);
	if (network !== "" && sendings.count(networkOf(network), cx.now) > terms.most)
		return again(429, {
			field: "",
			says: "consultations.problem.too-many-sent",
		});
	const problems: FieldProblem[] = [];
	const groups = readGroups((field) => valuesOf(state, field), problems);
	const area = typedValue(state, fields.area);
	const regencies = await regenciesHere(ask, unit);
	if (
		area !== "" &&
		area !== elsewhere &&
		!regencies.some(({ code }) => code === area)
	)
		problems.push({ field: fields.area, says: "consultations.problem.area" });
	const first = typedValue(state, fields.first);
	const told = area !== "" || Object.values(groups).some((some) => some.length);
	if (told && first !== "1" && first !== "0")
		problems.push({ field: fields.first, says: "consultations.problem.first" });
	if (problems.length > 0) return again(422, ...problems);
	const typed = typedValue(state, fields.form);
	const choice = typedValue(state, fields.choice);
	const done = await contribute(cx, consultation, {
		way: atDesk ? "desk" : "home",
		form: isUuid(typed) ? typed : cx.newId(),
		begun: typedValue(state, fields.begun),
		version: numberOf(ask, state, fields.version) || consultation.version,
		passage: numberOf(ask, state, fields.passage),
		question: numberOf(ask, state, fields.question),
		choice: /^\d{1,2}$/.test(choice) ? Number(choice) : null,
		words: typedValue(state, fields.words),
		groups,
		area,
		first: told && first === "1",
	});
	if (done.ok) return receiptOf(ask, consultation, done.value);
	const { reason, about } = done.problem;
	return again(422, {
		field: fieldOf(reason),
		says: `consultations.problem.${reason}`,
		...(about ? { about } : {}),
	});
}

const fieldOf = (reason: SendReason): string =>
	reason === "no-words" || reason === "opinion-too-long"
		? fields.words
		: reason === "no-choice" || reason === "no-such-choice"
			? fields.choice
			: "";

export function receiptOf(
	{ view }: Ask<View>,
	consultation: Consultation,
	{ code, known, late }: Received,
): Answer {
	const { t } = view;
	return page(
		ReceiptPage({
			view,
			kind: contributionKind,
			code,
			title: t("consultations.receipt.title"),
			lead: t(
				known
					? "consultations.receipt.known"
					: late
						? "consultations.receipt.late"
						: "consultations.receipt.lead",
				{ title: consultation.title },
			),
			next: [
				t("consultations.receipt.read"),
				t("consultations.receipt.answered"),
				t("consultations.receipt.paper", { contact: consultation.contact }),
			],
		}),
		200,
		{ "cache-control": "no-store" },
	);
}
